"""The edges: which there are, and how they run from unit to unit without touching a label."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from engine.lesson.wave import CONSTANT, Link
from engine.names import gradient, next_value, partial
from engine.names import net as net_of
from engine.network import HIDDEN, INPUTS, OUTPUTS, incoming
from engine.policies import BiasUpdates, bias_of
from engine.travel import Moment
from tui.drawing import Canvas, Role
from tui.network.geometry import Gap, Geometry

LAYERS = (INPUTS, HIDDEN, OUTPUTS)
LOWER = frozenset(layer[1] for layer in LAYERS)


class Edge(NamedTuple):
    """A weight or a bias on its way into a neuron."""

    name: str
    link: Link
    second: bool = False

    @property
    def is_bias(self) -> bool:
        """Whether it comes from the constant 1."""
        return self.link.source == CONSTANT

    @property
    def lower(self) -> bool:
        """Whether it leads to the lower neuron of a layer."""
        return is_lower(self.link.target)

    @property
    def gradient(self) -> str:
        """∂E_total by the parameter."""
        return gradient(self.name)

    @property
    def next_value(self) -> str:
        """The parameter after this pass."""
        return next_value(self.name)

    @property
    def factor(self) -> str:
        """The net input by the parameter, which is what the edge carries."""
        return partial(net_of(self.link.target), self.name)

    @property
    def quantities(self) -> tuple[str, ...]:
        """All that can be said on the edge."""
        return self.name, self.factor, self.gradient, self.next_value


@cache
def edges_into(layer: int, bias_updates: BiasUpdates) -> tuple[Edge, ...]:
    """The edges into the hidden (1) or output (2) layer."""
    return tuple(_edges_into(layer, bias_updates))


def _edges_into(layer: int, bias_updates: BiasUpdates) -> Iterator[Edge]:
    for neuron in LAYERS[layer]:
        for number, weight in enumerate(incoming(neuron)):
            yield Edge(weight.name, Link(weight.source, neuron), bool(number))
        yield Edge(bias_of(neuron, bias_updates), Link(CONSTANT, neuron))


def is_lower(unit: str) -> bool:
    """Whether a unit stands in the lower half of the picture."""
    return unit in LOWER


def is_meant(edge: Edge, moment: Moment) -> bool:
    """Whether a stage that reads a bias reads it on this edge: a shared one has two."""
    about = moment.stage.definition.about if moment.stage else ""
    return not edge.is_bias or about not in HIDDEN + OUTPUTS or about == edge.link.target


def row_of(place: Geometry, edge: Edge) -> int:
    """The row of an edge."""
    if edge.is_bias:
        return place.bias_row(lower=edge.lower)
    return place.edge_row(lower=edge.lower, second=edge.second)


def draw_edge(
    canvas: Canvas, place: Geometry, layer: int, edge: Edge, line: tuple[int, Role]
) -> None:
    """Draw one edge: out of its source, along a trunk and its row, into its target's net."""
    weight, role = line
    gap, row = place.gaps[layer - 1], row_of(place, edge)
    start, trunk, port = place.middle, gap.constant, gap.constant
    if not edge.is_bias:
        lower = is_lower(edge.link.source)
        trunk = gap.lower if lower else gap.upper
        port = place.input_port if layer == 1 else place.hidden.right
        start = (place.input_row if layer == 1 else place.out_row)(lower=lower)
    net = place.net_row(lower=edge.lower)
    canvas.across(min(port, trunk), trunk, start, weight, role)
    canvas.down(trunk, min(start, row), max(start, row), weight, role)
    canvas.across(trunk, gap.collect, row, weight, role)
    canvas.down(gap.collect, min(row, net), max(row, net), weight, role)
    canvas.across(gap.collect, gap.tip + 1, net, weight, role)


def draw_crossing(canvas: Canvas, place: Geometry, gap: Gap, upright: tuple[int, Role]) -> None:
    """The one crossing of a layer: the edge that goes down breaks where it meets one that goes up.

    It is the upper source's edge to the lower neuron; the lower source's trunk goes through.
    """
    canvas.bridge(gap.lower, place.edge_row(lower=True, second=False), *upright)
