"""The labels of the edges: a weight, its gradient or its new value, and which way it flows."""

from __future__ import annotations

from engine.network import HIDDEN, OUTPUTS
from tui.drawing import Role
from tui.network.edges import draw_bias_unit, draw_edge, edges_into
from tui.network.geometry import Gap
from tui.network.scene import Scene
from tui.network.slots import Edge, edge_names, edge_quantities, shown, usual_of_edge

LONGEST_NAME = 15
"""The longest name on an edge, ∂net_o1/∂out_h1."""


def draw_gap(scene: Scene, layer: int) -> None:
    """Draw the edges into the hidden (1) or the output (2) layer, with bias unit and labels."""
    gap = scene.place.gap(layer - 1)
    edges = edges_into(layer, scene.moment.trace.scenario.bias_updates)
    lit = {edge: name for edge in edges if (name := _lit_quantity(scene, edge))}
    biases = [name for edge, name in lit.items() if edge.is_bias]
    draw_bias_unit(scene.canvas, scene.place, gap, scene.lighting.line(*biases))
    for edge in edges:
        quantity = lit.get(edge)
        line = scene.lighting.line(*((quantity,) if quantity else ()))
        draw_edge(scene.canvas, scene.place, gap, edge, line)
        _draw_label(scene, gap, edge, quantity)


def _lit_quantity(scene: Scene, edge: Edge) -> str:
    """What the stage reads or writes on this edge; a shared bias may be read for one neuron."""
    about = scene.moment.stage.definition.about if scene.moment.stage else ""
    if edge.is_bias and about in HIDDEN + OUTPUTS and about != edge.target:
        return ""
    return shown(edge_quantities(edge), scene.moment, scene.lighting, "")


def _draw_label(scene: Scene, gap: Gap, edge: Edge, lit: str | None) -> None:
    row = scene.place.edge_row(edge.order, edge.lower)
    name = lit or usual_of_edge(edge, scene.moment)
    _draw_arrows(scene, gap, edge, lit, row)
    _draw_value(scene, gap, edge, name, row)
    if scene.place.tall and (other := _other(scene, edge, name)):
        _draw_value(scene, gap, edge, other, row + 1)


def _other(scene: Scene, edge: Edge, name: str) -> str | None:
    """What stands under an edge where there is room: the old value under the new, and so on."""
    for quantity in (edge.name, f"dE_total/d{edge.name}"):
        if quantity != name and quantity in scene.moment.known:
            return quantity
    return None


def _draw_arrows(scene: Scene, gap: Gap, edge: Edge, lit: str | None, row: int) -> None:
    """Draw the arrowhead of the phase, and at the other end the sign of what is lit."""
    phase = scene.moment.phase
    forwards = phase in (None, "forward", "error")
    if forwards:
        scene.canvas.text(gap.ahead, row, "▶", Role.STRONG)
    elif phase != "update" and not edge.is_bias:
        scene.canvas.text(gap.back, row, "◀", Role.STRONG)
    if lit and not (forwards and edge.is_bias):
        column = gap.back if forwards else gap.ahead
        scene.canvas.text(column, row, *scene.lighting.marker(lit))


def _draw_value(scene: Scene, gap: Gap, edge: Edge, name: str, row: int) -> None:
    most = scene.digits + 3
    number = scene.written(name, most)
    names = edge_names(name, edge, scene.notation)
    width = min(gap.room, LONGEST_NAME + 1 + most)
    fits = [label for label in names if len(label) + len(number) < width]
    label = fits[0] if fits else names[-1]
    column = gap.label + (gap.room - width) // 2
    text = scene.beside(name, label, width, most)
    padding = " " * (gap.room >= width + 2)
    read = name in scene.lighting.read and not edge.is_bias
    lit = read or name == _lit_quantity(scene, edge)
    role = scene.lighting.role(name) if lit else Role.TEXT
    scene.canvas.text(column - len(padding), row, f"{padding}{text}{padding}", role)
    scene.point(column, row, width, name)
