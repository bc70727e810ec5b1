"""Changing a scenario value by value: what can be changed, how it is checked, and undo."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict, replace
from typing import NamedTuple

from engine.diagnosis import read_answer
from engine.expression import UNICODE, Notation
from engine.expression import given as as_given
from engine.names import LEARNING_RATE, target
from engine.network import HIDDEN, INPUTS, OUTPUTS, WEIGHTS
from engine.policies import bias_of, layer_bias
from engine.scenario import Scenario
from engine.sheets import sheet_name, sheet_named

TARGETS = tuple(map(target, OUTPUTS))
WEIGHT_FIELDS = tuple(weight.name for weight in WEIGHTS)
BIAS_FIELDS = tuple(dict.fromkeys(map(layer_bias, HIDDEN + OUTPUTS)))
FIELDS = (*INPUTS, *WEIGHT_FIELDS, *BIAS_FIELDS, *TARGETS, LEARNING_RATE)
"""Every number of a scenario, by its name in the definitions, in reading order."""
MOST_DECIMALS = 12


def given(scenario: Scenario) -> Mapping[str, float]:
    """The value of every field."""
    numbers = {**scenario.constants, **asdict(scenario.weights), **asdict(scenario.biases)}
    return {name: numbers[name] for name in FIELDS}


def written(field: str, value: float, notation: Notation = UNICODE) -> str:
    """A value as a person would write it, `0.40`; every digit of it that counts."""
    return as_given(value, MOST_DECIMALS, notation, 1 if field == LEARNING_RATE else 2)


def field_of(quantity: str, scenario: Scenario) -> str | None:
    """The field from which a quantity has its first value, or None where it is computed.

    A neuron's own bias starts from the bias of its layer.
    """
    biases = {bias_of(n, scenario.bias_updates): layer_bias(n) for n in HIDDEN + OUTPUTS}
    return biases.get(quantity, quantity if quantity in FIELDS else None)


def changed(scenario: Scenario, field: str, value: float) -> Scenario:
    """The scenario with one number changed. Raises ScenarioError where it cannot have that."""
    if field in INPUTS:
        return replace(scenario, inputs=_put(scenario.inputs, INPUTS.index(field), value))
    if field in TARGETS:
        return replace(scenario, targets=_put(scenario.targets, TARGETS.index(field), value))
    if field == LEARNING_RATE:
        return replace(scenario, learning_rate=value)
    if field in WEIGHT_FIELDS:
        return replace(scenario, weights=replace(scenario.weights, **{field: value}))
    return replace(scenario, biases=replace(scenario.biases, **{field: value}))


def typed(scenario: Scenario, field: str, text: str) -> Scenario:
    """The scenario with one number as it was typed: a decimal comma and 1/3 are understood.

    Raises ValueError, whose text is one line for the user, where it is none.
    """
    return changed(scenario, field, read_answer(text).value)


def _put(pair: tuple[float, float], place: int, value: float) -> tuple[float, float]:
    return (value, pair[1]) if place == 0 else (pair[0], value)


class Difference(NamedTuple):
    """A key or number that two scenarios do not share, and what each has there."""

    name: str
    here: float | str
    there: float | str


def differences(here: Scenario, there: Scenario) -> Iterator[Difference]:
    """What is not the same in two scenarios, their titles left out: first numbers, then rules."""
    others = given(there)
    for name, value in given(here).items():
        if value != others[name]:
            yield Difference(name, value, others[name])
    for name in ("bias_updates", "update_order"):
        if getattr(here, name) != getattr(there, name):
            yield Difference(name, getattr(here, name), getattr(there, name))


def seeded(seed: str) -> Scenario:
    """A network of tidy random numbers that follows from a seed: that of its first worksheet.

    Raises UnknownSheetError, a ValueError, for a seed that is not of letters and digits.
    """
    return sheet_named(sheet_name(seed, 1)).scenario


class Edit:
    """A scenario while it is changed, step by step."""

    def __init__(self, scenario: Scenario) -> None:
        """Begin with a scenario."""
        self._steps = [scenario]
        self._undone: list[Scenario] = []

    @property
    def before(self) -> Scenario:
        """The scenario with which the edit began."""
        return self._steps[0]

    @property
    def scenario(self) -> Scenario:
        """The scenario as it is now."""
        return self._steps[-1]

    @property
    def has_changed(self) -> bool:
        """Whether it is another one than at the beginning."""
        return self.scenario != self.before

    def put(self, scenario: Scenario) -> None:
        """Make one step; what was taken back before it is gone."""
        if scenario != self.scenario:
            self._steps.append(scenario)
            self._undone.clear()

    def undo(self) -> bool:
        """Take back the last step; False where there is none."""
        if len(self._steps) == 1:
            return False
        self._undone.append(self._steps.pop())
        return True

    def redo(self) -> bool:
        """Make the step again that was taken back last; False where there is none."""
        if not self._undone:
            return False
        self._steps.append(self._undone.pop())
        return True
