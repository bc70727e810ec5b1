"""The order of a pass."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from engine.definitions.backward import bias, hidden_neuron, output_neuron
from engine.definitions.definition import Definition, Phase
from engine.definitions.forward import error, forward
from engine.definitions.updates import update
from engine.network import HIDDEN, OUTPUTS, BiasUpdates, Rules, bias_of


@cache
def definitions(rules: Rules) -> tuple[Definition, ...]:
    """Every quantity of a pass under these rules: 56 of them, 30 ordinary, plus the biases'."""
    return tuple(_pass(rules))


def _pass(rules: Rules) -> Iterator[Definition]:
    yield from forward(rules.bias_updates)
    yield from error()
    for neuron in OUTPUTS:
        yield from output_neuron(neuron)
    yield from _biases(OUTPUTS, rules.bias_updates, "backward-output")
    for neuron in HIDDEN:
        yield from hidden_neuron(neuron, rules.update_order)
    yield from _biases(HIDDEN, rules.bias_updates, "backward-hidden")
    yield update()


def _biases(layer: tuple[str, ...], policy: BiasUpdates, phase: Phase) -> Iterator[Definition]:
    if policy == "frozen":
        return
    for name in dict.fromkeys(bias_of(neuron, policy) for neuron in layer):
        fed = tuple(neuron for neuron in layer if bias_of(neuron, policy) == name)
        yield from bias(name, fed, phase)
