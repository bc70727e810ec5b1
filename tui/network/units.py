"""The units: inputs, neurons, and what stands between them."""

from __future__ import annotations

from engine.network import INPUTS, OUTPUTS
from tui.drawing import Role
from tui.network.edges import is_lower, source_row
from tui.network.geometry import FEW
from tui.network.scene import Scene
from tui.network.slots import neuron_rows, row_name, shown, usual_of_row


def draw_inputs(scene: Scene) -> None:
    """Draw both inputs, and the learning rate between them."""
    column, width = scene.place.columns[0], scene.place.measure.input
    for name in INPUTS:
        row = source_row(scene.place, is_lower(name))
        scene.canvas.box(column, row - 1, width, 3, *scene.lighting.line(name))
        scene.canvas.text(column + 1, row - 1, *scene.lighting.marker(name))
        scene.canvas.text(column + 2, row - 1, name, scene.lighting.role(name, Role.STRONG))
        scene.canvas.text(column + 4, row - 1, " ")
        scene.point(column, row - 1, width, name)
        number = scene.written(name, width - 2)
        scene.canvas.text(column + width - 1 - len(number), row, number, scene.value_role(name))
        scene.point(column, row, width, name)
    _draw_learning_rate(scene, column, width)


def _draw_learning_rate(scene: Scene, column: int, width: int) -> None:
    symbol = scene.notation.symbol("eta")
    label, number = f"{symbol} ", scene.written("eta", width - len(symbol) - 1)
    if number.startswith(
        scene.notation.ellipsis[0]
    ):  # not even a power of ten has room beside the blank
        label, number = symbol, scene.written("eta", width - len(symbol))
    row, end = scene.place.middle, column + len(label + number)
    scene.canvas.text(column, row, label, Role.MUTED)
    scene.canvas.text(column + len(label), row, number, scene.lighting.role("eta"))
    if end < column + width:
        scene.canvas.text(end, row, *scene.lighting.marker("eta", ""))


def draw_neuron(scene: Scene, neuron: str, column: int) -> None:
    """Draw a neuron's box with its quantities; where rows are few, δ stands on the frame."""
    place = scene.place
    top = place.box_top(is_lower(neuron))
    rows = neuron_rows(neuron, place.inside)
    names = [
        shown(row, scene.moment, scene.lighting, usual_of_row(row, scene.moment)) for row in rows
    ]
    frame = scene.lighting.line(*names)
    scene.canvas.box(column, top, place.box_width, place.box_height, *frame)
    scene.canvas.text(column + 2, top, f" {neuron} ", Role.STRONG)
    scene.point(column + 2, top, 4, f"net_{neuron}")
    if neuron in OUTPUTS:
        _draw_target(scene, neuron, column, top)
    for row, name in enumerate(names, top + 1):
        _draw_row(scene, column + 1, row, name, on_frame=row == top + place.box_height - 1)


def draw_total_error(scene: Scene) -> None:
    """Draw E_total between the two outputs whose errors it adds."""
    start = scene.place.columns[2] + 1
    before = 3 if scene.place.compact else 0  # a small box is too narrow for name and number
    _draw_row(scene, start - before, scene.place.middle, "E_total", before=before)


def _draw_row(
    scene: Scene, column: int, row: int, name: str, *, on_frame: bool = False, before: int = 0
) -> None:
    """Draw marker, name and number; what is written is one filled bar from end to end."""
    place, lit = scene.place, scene.lighting
    width = place.box_width - 3 + before
    label = name if name == "E_total" else row_name(name, scene.notation, compact=place.compact)
    text = scene.beside(name, label, width, place.number)
    marker, role = lit.marker(name)
    if marker != " " or on_frame:
        scene.canvas.text(column, row, marker, role)
    if name in lit.written:
        scene.canvas.text(column + 1, row, text, Role.WRITTEN)
    else:
        blank = " " * on_frame
        number = blank + text[len(label) :].lstrip()
        scene.canvas.text(column + 1, row, label + blank, lit.role(name, Role.MUTED))
        scene.canvas.text(column + 1 + width - len(number), row, number, scene.value_role(name))
    scene.point(column, row, width + 1, name)


def _draw_target(scene: Scene, neuron: str, column: int, top: int) -> None:
    """Write an output's target at the right end of its frame, clear of the neuron's name."""
    name, place = f"target_{neuron}", scene.place
    title = "t " if place.inside == FEW else "target "
    room = place.box_width - len(f"┌─ {neuron} ") - len(title) - len(" ┐")
    text = f"{title}{scene.written(name, min(place.number, room))} "
    start = column + place.box_width - 1 - len(text)
    scene.canvas.text(start - 1, top, *scene.lighting.marker(name))
    scene.canvas.text(start, top, text, scene.lighting.role(name, Role.MUTED))
