"""What stands around a stage in the network: its neuron, its weight, the other weight."""

from __future__ import annotations

from engine.definition import Definition, Kind
from engine.network import HIDDEN, INPUTS, OUTPUTS, WEIGHTS, Weight, incoming

_OF_A_WEIGHT = (Kind.GRADIENT, Kind.NET_WRT_WEIGHT)


def weight_named(name: str) -> Weight:
    """A weight by its name; StopIteration where there is none."""
    return next(weight for weight in WEIGHTS if weight.name == name)


def other_into(weight: Weight) -> Weight:
    """The other weight into the same neuron."""
    return next(other for other in incoming(weight.target) if other is not weight)


def transposed(weight: Weight) -> Weight:
    """The weight that stands in the place of this one when the matrix of its layer is turned."""
    before, after = (INPUTS, HIDDEN) if weight.target in HIDDEN else (HIDDEN, OUTPUTS)
    row, column = after.index(weight.target), before.index(weight.source)
    return incoming(after[column])[row]


def neuron_of(stage: Definition) -> str:
    """The neuron at which a stage stands: for a weight, the one that it leads into."""
    return stage.via if stage.kind in _OF_A_WEIGHT else stage.about


def hidden_neuron_of(stage: Definition) -> str | None:
    """The hidden neuron at which a stage stands, or None where it stands at no hidden one."""
    return neuron if (neuron := neuron_of(stage)) in HIDDEN else None
