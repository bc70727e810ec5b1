"""The errors between the two outputs: each output's own, and the sum of both."""

from __future__ import annotations

from engine.lesson.wave import Link
from engine.names import TOTAL_ERROR, error
from engine.network import OUTPUTS
from tui.drawing import Role
from tui.network.edges import is_lower
from tui.network.names import names_of_error
from tui.network.scene import Room, Scene


def draw_errors(scene: Scene) -> None:
    """Join each output to its error and both errors to E_total; each line turns by itself."""
    for output in OUTPUTS:
        _draw_line(scene, output)
        _draw_bracket(scene, output)
    for output in OUTPUTS:
        _draw_tips(scene, output)
        _write(scene, error(output), scene.place.bias_row(lower=is_lower(output)))
    if not any(Link(error(output), TOTAL_ERROR) in scene.turned.links for output in OUTPUTS):
        scene.canvas.text(scene.place.bracket + 1, scene.place.middle, "▶", Role.STRONG)
    _write(scene, TOTAL_ERROR, scene.place.middle)


def _draw_line(scene: Scene, output: str) -> None:
    """The line from an output, where it leaves at `out`, to its error."""
    place, box, canvas = scene.place, scene.place.output, scene.canvas
    lower, name = is_lower(output), error(output)
    line = scene.line(Link(output, name), names=[name])
    start, row = place.out_row(lower=lower), place.bias_row(lower=lower)
    canvas.across(box.right, place.error, start, *line)
    canvas.down(place.error, min(start, row), max(start, row), *line)
    canvas.across(box.right, place.error, row, *line)
    canvas.text(box.right, row, " ")


def _draw_bracket(scene: Scene, output: str) -> None:
    """The line that joins an output's error to E_total."""
    place, canvas, name = scene.place, scene.canvas, error(output)
    row, x = place.bias_row(lower=is_lower(output)), place.bracket
    line = scene.line(Link(name, TOTAL_ERROR), names=[name, TOTAL_ERROR])
    canvas.across(x, x + 2, row, *line)
    canvas.down(x, min(row, place.middle), max(row, place.middle), *line)
    canvas.across(x, x + 2, place.middle, *line)


def _draw_tips(scene: Scene, output: str) -> None:
    place, canvas = scene.place, scene.canvas
    lower, link = is_lower(output), Link(output, error(output))
    row = place.bias_row(lower=lower)
    if link in scene.turned.links:
        canvas.text(place.bracket + 1, row, "▶", Role.STRONG)
        canvas.text(place.output.right + 1, place.out_row(lower=lower), "◀", Role.STRONG)
    else:
        canvas.text(place.output.right + 1, row, "◀", Role.STRONG)


def _write(scene: Scene, name: str, row: int) -> None:
    """Write an error; in a small picture E_total may go on where nothing else stands."""
    place = scene.place
    start, end = place.bracket + 2, place.output.right - (not place.compact)
    cells = end - start + 1
    labels = names_of_error(name)
    if place.compact and name == TOTAL_ERROR:
        cells = max(cells, min(place.error - start + 1, len(name) + place.decimals + 3))
    scene.spread(Room(start, row, cells, start - 1), name, labels)
