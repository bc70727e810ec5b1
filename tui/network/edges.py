"""The edges: which there are, and how they run from unit to unit without touching a label."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from engine.network import HIDDEN, INPUTS, OUTPUTS, incoming
from engine.policies import BiasUpdates, bias_of
from tui.drawing import LIGHT, Canvas, Role
from tui.network.geometry import Gap, Geometry
from tui.network.slots import Edge

LAYERS = (INPUTS, HIDDEN, OUTPUTS)


@cache
def edges_into(layer: int, bias_updates: BiasUpdates) -> tuple[Edge, ...]:
    """The edges into the hidden (1) or output (2) layer, biases nearest to the middle."""
    return tuple(_edges_into(layer, bias_updates))


def _edges_into(layer: int, bias_updates: BiasUpdates) -> Iterator[Edge]:
    for neuron in LAYERS[layer]:
        lower = is_lower(neuron)
        for number, weight in enumerate(incoming(neuron)):
            yield Edge(weight.name, weight.source, neuron, number + lower, lower)
        yield Edge(bias_of(neuron, bias_updates), "1", neuron, 0 if lower else 2, lower)


def is_lower(unit: str) -> bool:
    """Whether a unit stands in the lower half of the picture."""
    return any(unit == layer[1] for layer in LAYERS)


def source_row(place: Geometry, lower: bool) -> int:
    """The row on which the edges of an upper or a lower unit leave it."""
    return place.edge_row(2 if lower else 0, lower)


def draw_edge(
    canvas: Canvas, place: Geometry, gap: Gap, edge: Edge, line: tuple[int, Role]
) -> None:
    """Draw one edge: out of its source, along the source's lane, into its target."""
    weight, role = line
    row = place.edge_row(edge.order, edge.lower)
    if edge.is_bias:
        start, lane = place.middle, gap.back
    else:
        lower = is_lower(edge.source)
        start, lane = source_row(place, lower), gap.lower if lower else gap.upper
        canvas.across(gap.upper - 1, lane, start, weight, role)
    canvas.down(lane, min(start, row), max(start, row), weight, role)
    canvas.across(lane, gap.ahead + 1, row, weight, role)


def draw_bias_unit(canvas: Canvas, place: Geometry, gap: Gap, lit: tuple[int, Role]) -> None:
    """Draw the unit that always gives 1, beside the lane that it feeds."""
    weight, role = lit
    canvas.box(gap.label, place.middle - 1, 5, 3, weight, role)
    canvas.across(gap.back, gap.label, place.middle, weight, role)
    canvas.text(gap.label + 2, place.middle, "1", Role.TEXT if weight == LIGHT else Role.READ)
