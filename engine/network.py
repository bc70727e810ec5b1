"""The network: two inputs, two hidden neurons, two output neurons, and which weight joins which."""

from __future__ import annotations

from typing import Literal, NamedTuple

from engine.names import out, own_bias

BiasUpdates = Literal["frozen", "shared", "per_neuron"]
UpdateOrder = Literal["simultaneous", "layer_by_layer"]

INPUTS = ("i1", "i2")
HIDDEN = ("h1", "h2")
OUTPUTS = ("o1", "o2")


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


class Rules(NamedTuple):
    """The two choices that change which quantities a pass has."""

    bias_updates: BiasUpdates = "frozen"
    update_order: UpdateOrder = "simultaneous"


def incoming(neuron: str) -> tuple[Weight, ...]:
    """The weights that lead into a neuron, in the order in which its net input adds them."""
    return tuple(weight for weight in WEIGHTS if weight.target == neuron)


def outgoing(neuron: str) -> tuple[Weight, ...]:
    """The weights that lead out of a neuron."""
    return tuple(weight for weight in WEIGHTS if weight.source == neuron)


def activation_of(unit: str) -> str:
    """The quantity that a unit passes on: an input's own value, a neuron's `out`."""
    return unit if unit in INPUTS else out(unit)


def layer_of(neuron: str) -> tuple[str, ...]:
    """The layer that a hidden or output neuron belongs to."""
    return HIDDEN if neuron in HIDDEN else OUTPUTS


def bias_of(neuron: str, bias_updates: BiasUpdates) -> str:
    """The name of a neuron's bias weight: one a layer, or one a neuron where each has its own."""
    return own_bias(neuron) if bias_updates == "per_neuron" else layer_bias(neuron)


def layer_bias(neuron: str) -> str:
    """The name of the bias weight of a neuron's layer, from which its own bias starts."""
    return "b1" if neuron in HIDDEN else "b2"


def bias_names(bias_updates: BiasUpdates) -> tuple[str, ...]:
    """The bias weights that there are, hidden layer first."""
    return tuple(dict.fromkeys(bias_of(neuron, bias_updates) for neuron in HIDDEN + OUTPUTS))


def parameter_names(bias_updates: BiasUpdates) -> tuple[str, ...]:
    """Every weight and bias, in the order of every table and export."""
    return tuple(weight.name for weight in WEIGHTS) + bias_names(bias_updates)


def trained_names(bias_updates: BiasUpdates) -> tuple[str, ...]:
    """The parameters that an update changes."""
    names = parameter_names(bias_updates)
    return names[: len(WEIGHTS)] if bias_updates == "frozen" else names
