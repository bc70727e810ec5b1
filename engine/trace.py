"""One pass as frozen stages: what was computed stays as it was, however it is looked at."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from math import isnan
from types import MappingProxyType
from typing import NamedTuple

from engine.backpropagation import definitions
from engine.definition import Definition, Phase
from engine.expression import (
    UNICODE,
    Block,
    Notation,
    Quantity,
    evaluate,
    given,
    latex,
    latex_number,
    latex_symbol,
    line,
    set_formula,
    shortest,
    significant,
)
from engine.names import LEARNING_RATE, next_value
from engine.policies import trained_names
from engine.scenario import Parameters, Scenario


class Stage(NamedTuple):
    """One quantity of a pass with its value; `update` alone has none.

    `values` holds all that the pass knows, so that a stage can be written out with numbers.
    """

    definition: Definition
    value: float | None
    values: Mapping[str, float]

    @property
    def id(self) -> str:
        """The name that every export uses."""
        return self.definition.id

    @property
    def phase(self) -> Phase:
        """The phase of the pass that the stage belongs to."""
        return self.definition.phase

    def symbol(self, notation: Notation = UNICODE) -> str:
        """The quantity's symbol, on one line."""
        return notation.symbol(self.id)

    def formula(self, notation: Notation = UNICODE) -> str:
        """The definition in symbols, on one line."""
        if self.definition.expression is None:
            return notation.symbol("w+") + " becomes w"
        right = line(self.definition.expression, notation.symbol, notation)
        return f"{self.symbol(notation)} = {right}"

    def substituted(self, digits: int | None = 9, notation: Notation = UNICODE) -> str:
        """The definition's right-hand side with numbers in place of symbols."""
        if self.definition.expression is None:
            return ""
        return line(
            self.definition.expression,
            lambda name: shortest(self.values[name], digits, notation),
            notation,
        )

    def layout(self, notation: Notation = UNICODE) -> Block | None:
        """The definition set in two dimensions; None for `update`."""
        if self.definition.expression is None:
            return None
        return set_formula(self.id, self.definition.expression, notation)

    def latex(self) -> str:
        """The definition in LaTeX; empty for `update`."""
        if self.definition.expression is None:
            return ""
        return f"{latex_symbol(self.id)} = {latex(self.definition.expression)}"

    def latex_substituted(self, digits: int | None = 9) -> str:
        """The definition's right-hand side in LaTeX, with numbers in place of symbols."""
        if self.definition.expression is None:
            return ""
        return latex(
            self.definition.expression, lambda name: latex_number(self.values[name], digits)
        )


@dataclass(frozen=True)
class Pass:
    """The stages of one pass, by position or by id, and the parameters before and after it."""

    scenario: Scenario
    parameters: Parameters
    stages: tuple[Stage, ...]
    values: Mapping[str, float]

    @cached_property
    def next(self) -> Parameters:
        """Every parameter after the update; frozen biases stay as they are."""
        trained = trained_names(self.scenario.bias_updates)
        return MappingProxyType(
            {
                name: self.values[next_value(name)] if name in trained else value
                for name, value in self.parameters.items()
            }
        )

    @cached_property
    def by_the_rule(self) -> Pass:
        """The same pass where all weights change at once; itself where that is its own order."""
        if self.scenario.update_order == "simultaneous":
            return self
        return trace_pass(replace(self.scenario, update_order="simultaneous"), self.parameters)

    def right_value(self, name: str) -> float | None:
        """What a stage gives if all weights change at once; None where it is what it gives."""
        here, right = self.values.get(name), self.by_the_rule.values.get(name)
        if here is None or right is None or here == right or isnan(right):
            return None
        return right

    @cached_property
    def positions(self) -> Mapping[str, int]:
        """Where each stage stands in the pass."""
        return MappingProxyType({stage.id: place for place, stage in enumerate(self.stages)})

    def is_given(self, name: str) -> bool:
        """Whether a value is one that a person gave, unchanged, or merely names such a value."""
        if name in self.positions:
            expression = self[name].definition.expression
            return isinstance(expression, Quantity) and self.is_given(expression.name)
        scenario = self.scenario
        start = scenario.constants.get(name, scenario.parameters.get(name))
        return start == self.values[name]

    def written(self, name: str, decimals: int = 9, notation: Notation = UNICODE) -> str:
        """A value as a reader is to see it: a given one as it was given, `0.40`; others rounded.

        A computed one has so many decimals, more where fewer than three digits would show.
        Raises KeyError for a quantity that the pass does not have.
        """
        value = self.values[name]
        if self.is_given(name):
            least = 1 if name == LEARNING_RATE else 2
            return given(value, decimals, notation, least)
        return significant(value, decimals, notation)

    def __iter__(self) -> Iterator[Stage]:
        """The stages in order."""
        return iter(self.stages)

    def __len__(self) -> int:
        """How many stages there are."""
        return len(self.stages)

    def __getitem__(self, key: int | str) -> Stage:
        """A stage by its position or its id; IndexError or KeyError where there is none."""
        return self.stages[self.positions[key] if isinstance(key, str) else key]


def trace_pass(scenario: Scenario, parameters: Parameters | None = None) -> Pass:
    """All stages of one pass, computed from these parameters (the scenario's own by default).

    Raises KeyError where `parameters` lacks a weight or a bias.
    """
    start = scenario.parameters if parameters is None else parameters
    start = MappingProxyType({name: float(start[name]) for name in scenario.parameters})
    values = {**scenario.constants, **start}
    for definition in definitions(scenario.rules):
        if definition.expression is not None:
            values[definition.id] = evaluate(definition.expression, values)
    known = MappingProxyType(values)
    stages = tuple(
        Stage(definition, known.get(definition.id), known)
        for definition in definitions(scenario.rules)
    )
    return Pass(scenario, start, stages, known)
