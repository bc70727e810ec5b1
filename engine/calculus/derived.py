"""A derivation with the numbers of a pass: each line has the same value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from engine.backpropagation import definitions
from engine.calculus.dependence import Dependence
from engine.calculus.derivation import derivation
from engine.calculus.step import Step
from engine.definition import Definition, Kind
from engine.expression import (
    UNICODE,
    Derivative,
    Expression,
    Notation,
    evaluate,
    latex,
    latex_symbol,
    line,
    number,
    reads,
    shortest,
    significant,
)
from engine.names import Partial, partial, read
from engine.policies import Rules
from engine.trace import Pass, trace_pass


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a derivation, and its value in one pass."""

    stage: str
    step: Step
    value: float

    def formula(self, notation: Notation = UNICODE) -> str:
        """The line in symbols."""
        right = line(self.step.expression, notation.symbol, notation)
        return f"{notation.symbol(self.stage)} = {right}"

    def latex(self) -> str:
        """The line in LaTeX."""
        return f"{latex_symbol(self.stage)} = {latex(self.step.expression)}"


@dataclass(frozen=True, slots=True)
class Derived:
    """The lines for a stage. `instead` is what the stage has, where its rule is another.

    Only layer by layer is that so: the hidden layer's error then comes back along weights
    that have changed already, and `in_place` pairs each of them with the one it replaces.
    """

    stage: str
    lines: tuple[Line, ...]
    values: Mapping[str, float]
    instead: float | None = None
    in_place: tuple[tuple[str, str], ...] = ()

    @property
    def value(self) -> float:
        """What the derivative is, by every line."""
        return self.lines[-1].value

    def substituted(self, digits: int = 9, notation: Notation = UNICODE) -> str:
        """The last line with numbers in place of symbols."""

        def leaf(name: str) -> str:
            return shortest(self.values[name], digits, notation)

        return line(self.lines[-1].step.expression, leaf, notation)

    def shown(self, trace: Pass, digits: int = 9, notation: Notation = UNICODE) -> str:
        """The same, each number as the stages of a pass show it, and the value behind them."""

        def leaf(name: str) -> str:
            if self.values[name] == trace.values.get(name):
                return trace.written(name, digits, notation)
            return significant(self.values[name], digits, notation)

        numbers = line(self.lines[-1].step.expression, leaf, notation)
        return f"{numbers} = {significant(self.value, digits, notation)}"

    def closing(self, notation: Notation = UNICODE, digits: int = 9) -> str:
        """What this scenario puts in place of the derivative; empty where it puts nothing."""
        if self.instead is None:
            return ""
        swaps = " and ".join(
            f"{notation.symbol(new)} in place of {notation.symbol(old)}"
            for old, new in self.in_place
        )
        value = number(self.instead, digits, notation)
        return f"Layer by layer, this scenario takes {swaps}, and so gets {value}."


def derived(stage: str, trace: Pass) -> Derived:
    """The derivation of a stage with the numbers of a pass; raises what `derivation` does."""
    scenario = trace.scenario
    steps = derivation(stage, scenario.rules)
    right = trace_pass(replace(scenario, update_order="simultaneous"), trace.parameters)
    values = _with_partials(steps, right)
    lines = tuple(Line(stage, step, evaluate(step.expression, values)) for step in steps)
    in_place = _in_place(stage, scenario.rules)
    instead = trace.values[stage] if in_place else None
    return Derived(stage, lines, values, instead, in_place)


def _with_partials(steps: tuple[Step, ...], trace: Pass) -> Mapping[str, float]:
    """The values of a pass, and of every derivative that a line needs and the pass has not."""
    graph = Dependence(trace.scenario.rules)
    values = dict(trace.values)
    for by in dict.fromkeys(by for step in steps for by in _differentiated_by(step.expression)):
        for definition in graph.definitions.values():
            if definition.expression is not None and definition.id != by:
                name = partial(definition.id, by)
                values.setdefault(name, evaluate(Derivative(definition.expression, by), values))
    return values


def _differentiated_by(expression: Expression) -> list[str]:
    """The quantities with respect to which something in an expression is differentiated."""
    names = [found.by for name in reads(expression) if isinstance(found := read(name), Partial)]
    return [expression.by, *names] if isinstance(expression, Derivative) else names


def _in_place(stage: str, rules: Rules) -> tuple[tuple[str, str], ...]:
    """The weights whose next values a stage has used, each with its next value."""
    by_id = {definition.id: definition for definition in definitions(rules)}
    crossed = [d for d in _behind(by_id[stage], by_id) if d.kind is Kind.NET_WRT_ACTIVATION]
    right = {d.id: d for d in definitions(rules._replace(update_order="simultaneous"))}
    swaps = {d.id: (*right[d.id].reads, *d.reads) for d in crossed}
    return tuple((old, new) for old, new in sorted(swaps.values()) if old != new)


def _behind(definition: Definition, by_id: Mapping[str, Definition]) -> list[Definition]:
    """A backward quantity and the backward quantities that it is made of."""
    if not definition.phase.startswith("backward") or definition.kind is Kind.NEXT_VALUE:
        return []
    made_of = [by_id[name] for name in definition.reads if name in by_id]
    return [definition, *(found for part in made_of for found in _behind(part, by_id))]
