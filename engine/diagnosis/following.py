"""What follows from the numbers that somebody wrote, by the definitions of a pass."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from engine.definition import Kind
from engine.diagnosis.interval import INTERVALS, Interval, exactly
from engine.expression import Expression, Quantity, computed
from engine.misconceptions import Reading, book
from engine.names import delta, net, partial
from engine.policies import BiasUpdates
from engine.trace import Pass

Written = Mapping[str, Interval]


class OwnNumbers(Mapping[str, Interval]):
    """Every quantity of a pass as it follows from what was written.

    What was not written is worked out from what was, and may have been rounded on the way to
    `digits` significant digits; inputs and parameters are those of the network.
    """

    def __init__(self, written: Written, trace: Pass, digits: int | None = None) -> None:
        """Take the numbers by the ids of their stages; nothing is worked out yet."""
        self._known = dict(written)
        self._trace = trace
        self._book = book(trace.scenario.bias_updates)
        self._digits = digits

    def __getitem__(self, name: str) -> Interval:
        """A quantity by its id; KeyError where there is none."""
        if name not in self._known:
            self._known[name] = self._worked_out(name)
        return self._known[name]

    def __iter__(self) -> Iterator[str]:
        """The ids of all quantities."""
        return iter(self._trace.values)

    def __len__(self) -> int:
        """How many quantities there are."""
        return len(self._trace.values)

    def write(self, stage: str, value: Interval) -> None:
        """Take a further number; nothing may have been asked for yet that comes after it."""
        self._known[stage] = value

    def followed(self, stage: str) -> Iterator[Interval]:
        """What a stage itself gives from these numbers, in each way in which it is written."""
        for expression in ways(stage, self._trace.scenario.bias_updates):
            yield computed(expression, self, INTERVALS)

    def read_as(self, reading: Reading) -> Interval:
        """What a wrong reading of a stage gives from these numbers."""
        if reading.decimals is None:
            return computed(reading.expression, self, INTERVALS)
        decimals = reading.decimals
        seen = {name: round(self[name], decimals) for name in reading.stage.reads}
        return computed(reading.expression, seen, INTERVALS)

    def _worked_out(self, name: str) -> Interval:
        definition = self._book.get(name)
        if definition is None or definition.expression is None:
            return exactly(self._trace.values[name])
        value = computed(definition.expression, self, INTERVALS)
        return value if self._digits is None else value.widened(self._digits)


def ways(stage: str, bias_updates: BiasUpdates) -> tuple[Expression, ...]:
    """The definition of a stage, and for a weight's gradient also δ times what it carries."""
    definition = book(bias_updates)[stage]
    if definition.expression is None:
        return ()
    if definition.kind is not Kind.GRADIENT:
        return (definition.expression,)
    carried = partial(net(definition.via), definition.about)
    return definition.expression, Quantity(delta(definition.via)) * Quantity(carried)
