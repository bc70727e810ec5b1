"""What stands around a stage in the network: its neuron, its weight, the other weight."""

from __future__ import annotations

from engine.definition import Definition, Kind
from engine.network import HIDDEN, OUTPUTS, WEIGHTS, Weight, incoming
from engine.policies import BiasUpdates, fed_by

_OF_A_WEIGHT = (Kind.GRADIENT, Kind.NET_WRT_WEIGHT)


def weight_named(name: str) -> Weight:
    """A weight by its name; StopIteration where there is none."""
    return next(weight for weight in WEIGHTS if weight.name == name)


def other_into(weight: Weight) -> Weight:
    """The other weight into the same neuron."""
    return next(other for other in incoming(weight.target) if other is not weight)


def layer_of(neuron: str) -> tuple[str, ...]:
    """The layer that a neuron belongs to."""
    return HIDDEN if neuron in HIDDEN else OUTPUTS


def neuron_of(stage: Definition) -> str:
    """The neuron at which a stage stands: for a weight, the one that it leads into."""
    return stage.via if stage.kind in _OF_A_WEIGHT else stage.about


def hidden_neuron_of(stage: Definition) -> str | None:
    """The hidden neuron at which a stage stands, or None where it stands at no hidden one."""
    return neuron if (neuron := neuron_of(stage)) in HIDDEN else None


def neurons_behind(stage: Definition, bias_updates: BiasUpdates) -> tuple[str, ...]:
    """The neurons whose deltas a stage is made of: those that its bias feeds, or its own."""
    if stage.kind is not Kind.BIAS_GRADIENT:
        return (neuron_of(stage),)
    return fed_by(stage.about, bias_updates)
