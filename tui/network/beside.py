"""What stands beside an edge: its gradient and its next value, but never in place of its weight."""

from __future__ import annotations

from collections.abc import Iterable

from engine.names import delta
from engine.network import OUTPUTS
from tui.network.edges import Edge
from tui.network.scene import Scene


def on_line(scene: Scene, edge: Edge) -> str:
    """What an edge carries: its weight; layer by layer, the new one once it is in force.

    That is from the hidden layer's turn on; the weight that was used then stands below.
    """
    return edge.next_value if is_replaced(scene, edge) else edge.name


def is_replaced(scene: Scene, edge: Edge) -> bool:
    """Whether an edge already has its new weight, although the pass has not ended."""
    moment = scene.moment
    return (
        moment.trace.scenario.update_order == "layer_by_layer"
        and edge.link.target in OUTPUTS
        and not edge.is_bias
        and not scene.place.compact
        and moment.phase in ("backward-hidden", "update")
        and scene.is_listed(edge.next_value)
    )


def below(scene: Scene, edge: Edge, rows: int) -> list[str]:
    """What stands in the rows below an edge, from above.

    Where there is one row, the newer of gradient and next value; only while the next value is
    computed does the gradient, which it is made of, stay. A factor shows while it is asked for.
    """
    if edge.factor in scene.lighting.written:
        return [edge.factor]
    last = edge.name if is_replaced(scene, edge) else edge.next_value
    listed = [name for name in (edge.gradient, last) if scene.is_listed(name)]
    if rows == 1 and edge.gradient not in scene.lighting.read | scene.lighting.written:
        return listed[-1:]
    return listed[:rows]


def shared(scene: Scene, edges: Iterable[Edge]) -> list[str]:
    """The one quantity for all edges of a neuron, in a small picture: what the stage is about.

    None where it is about something else: a new value would stand there for one edge of several.
    δ belongs to the weights, and has a place on its box for its mark: so it comes last.
    """
    edges = list(edges)
    lit = scene.lighting
    weights = [edge for edge in edges if not edge.is_bias]
    everything = [delta(edge.link.target) for edge in weights[:1]]
    everything += [name for edge in edges for name in edge.quantities if name != edge.name]
    if scene.moment.phase == "update":
        return []
    read = [name for name in everything if name in lit.read]
    for names in ([name for name in everything if name in lit.written], read):
        chosen = [name for name in names if not _has_its_gradient_read(name, read, edges)]
        if chosen:
            return chosen[-1:]
    return []


def _has_its_gradient_read(name: str, read: list[str], edges: list[Edge]) -> bool:
    return any(edge.next_value == name and edge.gradient in read for edge in edges)
