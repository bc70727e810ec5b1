"""The 2-2-2 network: its inputs, hidden neurons and outputs, and which weight joins which."""

from __future__ import annotations

from typing import NamedTuple

from engine.names import LEARNING_RATE, out, target

INPUTS = ("i1", "i2")
HIDDEN = ("h1", "h2")
OUTPUTS = ("o1", "o2")

CONSTANTS = (*INPUTS, *map(target, OUTPUTS), LEARNING_RATE)
"""What no update changes."""


class Weight(NamedTuple):
    """An edge of the network: `name` carries the output of `source` to `target`."""

    name: str
    source: str
    target: str


WEIGHTS = (
    Weight("w1", "i1", "h1"),
    Weight("w2", "i2", "h1"),
    Weight("w3", "i1", "h2"),
    Weight("w4", "i2", "h2"),
    Weight("w5", "h1", "o1"),
    Weight("w6", "h2", "o1"),
    Weight("w7", "h1", "o2"),
    Weight("w8", "h2", "o2"),
)


def incoming(neuron: str) -> tuple[Weight, ...]:
    """The weights that lead into a neuron, in the order in which its net input adds them."""
    return tuple(weight for weight in WEIGHTS if weight.target == neuron)


def outgoing(neuron: str) -> tuple[Weight, ...]:
    """The weights that lead out of a neuron."""
    return tuple(weight for weight in WEIGHTS if weight.source == neuron)


def activation_of(unit: str) -> str:
    """The quantity that a unit passes on: an input's own value, a neuron's `out`."""
    return unit if unit in INPUTS else out(unit)
