"""The smallest set of mistakes that explains a paper.

A mistake may lie in a stage that the form does not ask for or that was left blank. Such a slip
is supposed where it leaves fewer mistakes, or the same mistake made at fewer places.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from engine.diagnosis.following import ways
from engine.expression import evaluate
from engine.marking.judging import Answers, Judged, Slip, judged, made_of
from engine.misconceptions import book, readings
from engine.trace import Pass

LOOKED_AT = 6
"""Wrong stages for which a slip before them is looked for: more are nonsense anyway."""

CLOSE = 1e-3
"""As a share of the answer; what a slip gives may miss it by so much before it is looked into."""


class Explanation(NamedTuple):
    """The stages of a form, judged, and the slips that were supposed."""

    stages: tuple[Judged, ...]
    slips: tuple[Slip, ...] = ()


class Cost(NamedTuple):
    """How many mistakes an explanation takes, and at how many places they were made."""

    mistakes: int
    places: int


def explained(trace: Pass, answers: Answers) -> Explanation:
    """The paper's stages with as few mistakes as explain it."""
    best = Explanation(judged(trace, answers))
    lowest = _cost(best, trace)
    while lowest > Cost(1, 1):
        others = [
            Explanation(judged(trace, answers, slips), slips)
            for slip in _candidates(trace, answers, best)
            for slips in [(*best.slips, slip)]
        ]
        other = min(others, key=lambda each: _cost(each, trace), default=best)
        if _cost(other, trace) >= lowest:
            break
        best, lowest = other, _cost(other, trace)
    return best


def _cost(explanation: Explanation, trace: Pass) -> Cost:
    definitions = book(trace.scenario.bias_updates)
    wrong = [stage for stage in explanation.stages if stage.verdict == "wrong"]
    against = sum(stage.against for stage in explanation.stages)
    known = {(slip.reading.id, definitions[slip.stage].kind) for slip in explanation.slips}
    named = [{(id_, definitions[each.stage].kind) for id_ in each.ids} for each in wrong]
    left = [ids for ids in named if not ids & known]
    mistakes = len(known) + against
    while left:
        every = [key for ids in left for key in sorted(ids, key=str)]
        usual = max(every, key=every.count, default=None)
        left = [ids for ids in left if usual not in ids] if usual else []
        mistakes += 1 if usual else 0
    mistakes += sum(not ids for ids in named)
    return Cost(mistakes, len(wrong) + against + len(explanation.slips))


def _candidates(trace: Pass, answers: Answers, so_far: Explanation) -> Iterator[Slip]:
    """Slips before a wrong stage that would make it follow, or nearly."""
    taken = {slip.stage for slip in so_far.slips}
    seen = set()
    wrong = [stage.stage for stage in so_far.stages if stage.verdict == "wrong"]
    for stage in wrong[:LOOKED_AT]:
        answer = answers[stage]
        if answer is None or answer.value != answer.value:
            continue
        for hidden in _unwritten_before(stage, trace, answers):
            if hidden in taken:
                continue
            for reading in readings(hidden, trace.scenario.bias_updates):
                key = (hidden, reading.expression, reading.decimals)
                if key in seen:
                    continue
                numbers = _Written(trace, answers, so_far.slips)
                value = reading.value(numbers)
                numbers.write(hidden, value)
                if numbers.gives(stage, answer.value):
                    seen.add(key)
                    yield Slip(hidden, reading)


def _unwritten_before(stage: str, trace: Pass, answers: Answers) -> Sequence[str]:
    """The stages without an answer that a stage is made of, by way of such stages alone.

    The last comes first: of two slips that explain as much, the nearer one is supposed.
    """
    sources = made_of(trace.scenario.bias_updates)
    found: dict[str, None] = {}
    left = [stage]
    while left:
        for name in sources[left.pop()]:
            if name in sources and name not in found and answers.get(name) is None:
                found[name] = None
                left.append(name)
    return [name for name in reversed(tuple(sources)) if name in found]


class _Written(dict[str, float]):
    """What was written, as it stands, and all else as it follows from that."""

    def __init__(self, trace: Pass, answers: Answers, slips: Sequence[Slip]) -> None:
        super().__init__(
            (stage, answer.value)
            for stage, answer in answers.items()
            if answer is not None and answer.value == answer.value
        )
        self._trace = trace
        self._slips = {slip.stage: slip.reading for slip in slips}

    def __missing__(self, name: str) -> float:
        definition = book(self._trace.scenario.bias_updates).get(name)
        if name in self._slips:
            value = self._slips[name].value(self)
        elif definition is None or definition.expression is None:
            value = self._trace.values[name]
        else:
            value = evaluate(definition.expression, self)
        self[name] = value
        return value

    def write(self, stage: str, value: float) -> None:
        """Take a number for a stage."""
        self[stage] = value

    def gives(self, stage: str, value: float) -> bool:
        """Whether a stage, in any way in which it is written, comes close to a value."""
        bias_updates = self._trace.scenario.bias_updates
        return any(
            abs(evaluate(way, self) - value) <= CLOSE * abs(value)
            for way in ways(stage, bias_updates)
        )
