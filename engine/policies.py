"""How the network learns: which biases there are, which are trained, and in which order.

The tutorial freezes its biases and replaces all weights at once. The other choices are kept as
switches; they change which quantities a pass has, not the shape of the network.
"""

from __future__ import annotations

from typing import Literal, NamedTuple, get_args

from engine.expression import LOGISTIC, Function
from engine.names import own_bias
from engine.network import HIDDEN, OUTPUTS, WEIGHTS

BiasUpdates = Literal["frozen", "shared", "per_neuron"]
UpdateOrder = Literal["simultaneous", "layer_by_layer"]

BIAS_UPDATES: tuple[BiasUpdates, ...] = get_args(BiasUpdates)
UPDATE_ORDERS: tuple[UpdateOrder, ...] = get_args(UpdateOrder)


class Rules(NamedTuple):
    """The choices that change which quantities a pass has, and the function of the neurons."""

    bias_updates: BiasUpdates = "frozen"
    update_order: UpdateOrder = "simultaneous"
    activation: Function = LOGISTIC


def layer_bias(neuron: str) -> str:
    """The bias weight of a neuron's layer, from which its own bias starts."""
    return "b1" if neuron in HIDDEN else "b2"


def bias_of(neuron: str, bias_updates: BiasUpdates) -> str:
    """The bias weight of a neuron: one a layer, or one a neuron where each has its own."""
    return own_bias(neuron) if bias_updates == "per_neuron" else layer_bias(neuron)


def fed_by(bias: str, bias_updates: BiasUpdates) -> tuple[str, ...]:
    """The neurons whose net input a bias weight is part of; none for another name."""
    return tuple(neuron for neuron in HIDDEN + OUTPUTS if bias_of(neuron, bias_updates) == bias)


def bias_names(
    bias_updates: BiasUpdates, neurons: tuple[str, ...] = HIDDEN + OUTPUTS
) -> tuple[str, ...]:
    """The bias weights of these neurons, each once; by default of all, hidden layer first."""
    return tuple(dict.fromkeys(bias_of(neuron, bias_updates) for neuron in neurons))


def parameter_names(bias_updates: BiasUpdates) -> tuple[str, ...]:
    """Every weight and bias, in the order of every table and export."""
    return tuple(weight.name for weight in WEIGHTS) + bias_names(bias_updates)


def trained_names(bias_updates: BiasUpdates) -> tuple[str, ...]:
    """The parameters that an update changes."""
    names = parameter_names(bias_updates)
    return names[: len(WEIGHTS)] if bias_updates == "frozen" else names
