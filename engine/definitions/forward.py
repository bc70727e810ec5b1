"""The forward pass and the error."""

from __future__ import annotations

from collections.abc import Iterator
from functools import reduce
from operator import add

from engine.definitions.definition import Definition, Kind
from engine.expression import HALF, ONE, Expression, Logistic, Quantity, Square
from engine.network import HIDDEN, OUTPUTS, BiasUpdates, activation_of, bias_of, incoming


def forward(bias_updates: BiasUpdates) -> Iterator[Definition]:
    """Net input and activation of each neuron, hidden layer first."""
    for neuron in HIDDEN + OUTPUTS:
        yield _net_input(neuron, bias_of(neuron, bias_updates))
        yield _activation(neuron)


def error() -> Iterator[Definition]:
    """The squared error of each output, and their sum."""
    for neuron in OUTPUTS:
        yield _neuron_error(neuron)
    each = [Quantity(f"E_{neuron}") for neuron in OUTPUTS]
    yield Definition("E_total", Kind.TOTAL_ERROR, "error", total(each), "", ordinary=True)


def total(terms: list[Quantity] | list[Expression]) -> Expression:
    """The sum of all terms, from left to right."""
    return reduce(add, terms)


def _net_input(neuron: str, bias: str) -> Definition:
    """Net input: each weight times what it carries, plus the bias times 1."""
    weighted: list[Expression] = [
        Quantity(weight.name) * Quantity(activation_of(weight.source))
        for weight in incoming(neuron)
    ]
    expression = total([*weighted, Quantity(bias) * ONE])
    name = f"net_{neuron}"
    return Definition(name, Kind.NET_INPUT, "forward", expression, neuron, ordinary=True)


def _activation(neuron: str) -> Definition:
    """Activation: the logistic function of the net input."""
    expression = Logistic(Quantity(f"net_{neuron}"))
    name = f"out_{neuron}"
    return Definition(name, Kind.ACTIVATION, "forward", expression, neuron, ordinary=True)


def _neuron_error(neuron: str) -> Definition:
    """Squared error of one output, halved so that its derivative carries no factor of 2."""
    missed_by = Quantity(f"target_{neuron}") - Quantity(f"out_{neuron}")
    expression = HALF * Square(missed_by)
    name = f"E_{neuron}"
    return Definition(name, Kind.NEURON_ERROR, "error", expression, neuron, ordinary=True)
