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
    """Write each output's error and E_total between them; each line turns by itself.

    An arrow stands before each of them: the single cell of line there would be a minus in ASCII.
    """
    for output in OUTPUTS:
        row = scene.place.bias_row(lower=is_lower(output))
        scene.canvas.text(scene.place.output.right, row, " ")
        _draw_tips(scene, output)
        _write(scene, error(output), row)
    turned = any(Link(error(output), TOTAL_ERROR) in scene.turned.links for output in OUTPUTS)
    sign = "◀" if turned else "▶"
    scene.canvas.text(scene.place.bracket + 1, scene.place.middle, sign, Role.STRONG)
    _write(scene, TOTAL_ERROR, scene.place.middle)


def _draw_tips(scene: Scene, output: str) -> None:
    """Point to the error, or back from it: in a small picture at the output, where it leaves."""
    place, canvas = scene.place, scene.canvas
    lower, link = is_lower(output), Link(output, error(output))
    row, x = place.bias_row(lower=lower), place.output.right + 1
    turned = link in scene.turned.links
    canvas.text(place.bracket + 1, row, "▶" if turned else "◀", Role.STRONG)
    if turned:
        canvas.text(x, place.out_row(lower=lower), "◀", Role.STRONG)
    elif place.compact:
        canvas.text(x, place.out_row(lower=lower), "▶", Role.STRONG)
    else:
        canvas.text(x, row, "◀", Role.STRONG)


def _write(scene: Scene, name: str, row: int) -> None:
    """Write an error; in a small picture a long one may go on where nothing else stands."""
    place = scene.place
    start, end = place.bracket + 2, place.output.right - (not place.compact)
    cells = end - start + 1
    labels = names_of_error(name)
    if place.compact and name == TOTAL_ERROR:
        cells = max(cells, min(place.error - start + 1, len(name) + place.decimals + 3))
    elif place.compact:
        number = scene.fits(name, labels, cells)[1]
        cells += "e" in number or scene.notation.ellipsis.startswith(number)
    scene.spread(Room(start, row, cells, start - 1), name, labels)
