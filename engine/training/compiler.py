"""The definitions of a pass, compiled once to one flat Python function on floats.

The function is no second definition: its lines are the expressions themselves, written as
source. Two rewrites make it fast, and neither changes a bit of any result: a quantity that
only names another is replaced by it, and a product that starts with the factors of an
earlier product goes on from there, as both multiply from left to right.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import cast

from engine.backpropagation import definitions
from engine.definition import Definition, Phase
from engine.expression import Expression, Product, Quantity, source, without_ones
from engine.names import TOTAL_ERROR, next_value, out, variable
from engine.network import CONSTANTS, OUTPUTS
from engine.policies import Rules, parameter_names, trained_names

Floats = tuple[float, ...]
Loop = Callable[[Floats, Floats, int, float], tuple[Floats, "array[float]"]]
Observer = Callable[[Floats, Floats, Iterable[Floats]], "array[float]"]
Forward = Callable[[Floats, Floats], tuple[float, float, float]]
Table = Callable[[Floats, Floats, Iterable[Floats]], Iterator[Floats]]

OBSERVED = (TOTAL_ERROR, *map(out, OUTPUTS))
"""What is worth watching while a network learns: its error, and its outputs."""

LOOP = """\
def loop(constants, parameters, epochs, stop_below):
    {constants} = constants
    {parameters} = parameters
    kept = array("d")
    keep = kept.fromlist
    for _ in range(epochs):
        {forward}
        if E_total < stop_below:
            break
        {backward}
        {update}
        keep([{trained}])
    return ({parameters}), kept
"""

OBSERVER = """\
def observe(constants, parameters, rows):
    {constants} = constants
    {parameters} = parameters
    kept = array("d")
    keep = kept.fromlist
    for {trained} in rows:
        {forward}
        keep([{observed}])
    return kept
"""

FORWARD = """\
def forward(constants, parameters):
    {constants} = constants
    {parameters} = parameters
    {forward}
    return ({observed})
"""

TABLE = """\
def table(constants, parameters, rows):
    {constants} = constants
    {parameters} = parameters
    for {trained} in rows:
        {forward}
        {backward}
        yield ({parameters}, {computed})
"""


@cache
def training_loop(rules: Rules) -> Loop:
    """A function that trains: (constants, parameters, epochs, stop_below) in, two things out.

    Out come the parameters at the end, and the trained parameters after each update in one
    flat array. Updates end early once the error is below `stop_below`.
    """
    return cast("Loop", _compiled(LOOP, rules, "loop"))


@cache
def observer(rules: Rules) -> Observer:
    """A function from (constants, parameters, rows of trained parameters) to what they give.

    Out come E_total, out_o1 and out_o2 for each row, in one flat array.
    """
    return cast("Observer", _compiled(OBSERVER, rules, "observe"))


@cache
def forward_pass(rules: Rules) -> Forward:
    """A function from (constants, parameters) to E_total, out_o1 and out_o2."""
    return cast("Forward", _compiled(FORWARD, rules, "forward"))


@cache
def table(rules: Rules) -> Table:
    """A function from (constants, parameters, rows of trained parameters) to whole passes.

    For each row it gives the parameters and all that `computed` names.
    """
    return cast("Table", _compiled(TABLE, rules, "table"))


def _compiled(template: str, rules: Rules, name: str) -> object:
    text = _filled(template, rules)
    namespace: dict[str, object] = {"array": array}
    namespace |= {helper.__name__: helper for helper in rules.activation.helpers}
    exec(compile(text, f"<backpropagation: {name}>", "exec"), namespace)  # noqa: S102  (our own definitions)
    return namespace[name]


def lines_of(rules: Rules) -> dict[Phase, list[str]]:
    """The assignments of each phase that computes something, as the loop has them."""
    return _lines_and_names(rules)[0]


def _lines_and_names(rules: Rules) -> tuple[dict[Phase, list[str]], Callable[[str], str]]:
    """The assignments of each phase, and what gives the variable that holds a quantity."""
    forward, backward = _Writer(), _Writer()
    found: dict[Phase, list[str]] = {}
    for definition in definitions(rules):
        early = definition.phase in ("forward", "error")
        if not early and not backward.lines:
            backward.renamed.update(forward.renamed)
        writer = forward if early else backward
        before = len(writer.lines)
        writer.write(definition)
        found.setdefault(definition.phase, []).extend(writer.lines[before:])
    return {phase: lines for phase, lines in found.items() if lines}, backward.name


def _filled(template: str, rules: Rules) -> str:
    found, name = _lines_and_names(rules)
    forward = found["forward"] + found["error"]
    backward = found["backward-output"] + found["backward-hidden"]
    trained = trained_names(rules.bias_updates)
    return template.format(
        constants=", ".join(CONSTANTS),
        parameters=", ".join(parameter_names(rules.bias_updates)),
        observed=", ".join(OBSERVED),
        computed=", ".join(map(name, computed(rules))),
        trained=", ".join(trained),
        forward=_indented(forward, template, "{forward}"),
        backward=_indented(backward, template, "{backward}"),
        update="; ".join(f"{name} = {variable(next_value(name))}" for name in trained),
    )


def computed(rules: Rules) -> tuple[str, ...]:
    """Every quantity that a pass computes, in the order of the definitions."""
    return tuple(each.id for each in definitions(rules) if each.expression is not None)


def _indented(lines: list[str], template: str, slot: str) -> str:
    if slot not in template:
        return ""
    before = next(row for row in template.splitlines() if slot in row)
    return ("\n" + before[: before.index(slot)]).join(lines)


class _Writer:
    """Writes definitions as assignments and remembers what need not be computed again."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.renamed: dict[str, str] = {}
        self.products: dict[tuple[Expression, ...], str] = {}

    def write(self, definition: Definition) -> None:
        """Add the assignment for one quantity, unless it only names another."""
        if definition.expression is None:
            return
        expression = without_ones(definition.expression)
        if isinstance(expression, Quantity):
            self.renamed[definition.id] = self.name(expression.name)
            return
        self.lines.append(
            f"{variable(definition.id)} = {source(self._shortened(expression), self.name)}"
        )
        if isinstance(expression, Product):
            self.products.setdefault(expression.factors, definition.id)

    def name(self, quantity: str) -> str:
        """The variable that holds a quantity."""
        return self.renamed.get(quantity, variable(quantity))

    def _shortened(self, expression: Expression) -> Expression:
        if not isinstance(expression, Product):
            return expression
        factors = expression.factors
        for length in range(len(factors) - 1, 1, -1):
            if known := self.products.get(factors[:length]):
                return Product((Quantity(known), *factors[length:]))
        return expression
