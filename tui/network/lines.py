"""All lines of the picture, which lie under whatever is written on it.

Most of them are plain, and plain they are the same at every stage: so they are drawn once for a
size, and what stands out at a stage is drawn over them.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from engine.lesson.wave import Link
from engine.names import TOTAL_ERROR, error
from engine.network import HIDDEN, INPUTS, OUTPUTS
from engine.policies import BiasUpdates
from tui.drawing import LIGHT, Canvas, Role
from tui.network.boxes import quantities_of
from tui.network.edges import LAYERS, draw_crossing, draw_edge, edges_into, is_lower, is_meant
from tui.network.geometry import Geometry, Style
from tui.network.scene import Scene

PLAIN = LIGHT, Role.LINE
PICTURES = 4
"""Sizes whose plain lines are kept: those of a few screens between which one goes to and fro."""


@lru_cache(PICTURES)
def plain_lines(
    size: tuple[int, int], place: Geometry, bias_updates: BiasUpdates, *, room: bool
) -> Canvas:
    """All lines of a picture of these measures, where none stands out. Not to be drawn on."""
    canvas = Canvas(*size, room=room)
    _draw(canvas, place, bias_updates, None)
    return canvas


def draw_what_stands_out(scene: Scene) -> None:
    """Draw over the plain lines those that a stage makes heavy."""
    _draw(scene.canvas, scene.place, scene.moment.trace.scenario.bias_updates, scene)


def keep_joints_from_labels(canvas: Canvas, place: Geometry) -> None:
    """Let upright lines pass by those that they join, where a label stands directly beside.

    In ASCII the joint would be a plus between two numbers.
    """
    if place.style is Style.ROOMY:
        for lower in (False, True):
            canvas.pass_by(place.input_port, place.input_row(lower=lower))
    for gap, box in zip(place.gaps, (place.hidden, place.output), strict=True):
        for lower in (False, True):
            canvas.pass_by(box.left, place.net_row(lower=lower))
            canvas.pass_by(box.right, place.out_row(lower=lower))
            edges = [place.edge_row(lower=lower, second=second) for second in (False, True)]
            between = sorted([*edges, place.bias_row(lower=lower)])[1:-1]
            for row in {*between, place.net_row(lower=lower)}:
                canvas.pass_by(gap.collect, row)
    canvas.pass_by(place.bracket, place.middle)


def _draw(canvas: Canvas, place: Geometry, bias_updates: BiasUpdates, scene: Scene | None) -> None:
    """Draw the plain lines where there is no scene yet, else what stands out in it."""
    if place.style is Style.ROOMY:
        for name in INPUTS:
            row = place.input_row(lower=is_lower(name)) - 1
            _box(canvas, (place.inputs.left, row, place.inputs.width, 3), scene, name, [name])
    boxes = (HIDDEN, place.hidden), (OUTPUTS, place.output)
    for layer, (neurons, box) in enumerate(boxes, 1):
        for neuron in neurons:
            top = place.box_top(lower=is_lower(neuron))
            at = box.left, top, box.width, place.height
            _box(canvas, at, scene, neuron, quantities_of(neuron))
        _draw_edges(canvas, place, layer, bias_updates, scene)
    for output in OUTPUTS:
        _draw_error(canvas, place, output, scene)


def _box(
    canvas: Canvas,
    at: tuple[int, int, int, int],
    scene: Scene | None,
    unit: str,
    names: Iterable[str],
) -> None:
    if line := _line(scene, None, unit, names):
        canvas.box(*at, *line)


def _draw_edges(
    canvas: Canvas, place: Geometry, layer: int, bias_updates: BiasUpdates, scene: Scene | None
) -> None:
    """The edges into a layer, and their crossing: there one goes through, whichever is heavier."""
    edges = edges_into(layer, bias_updates)
    for edge in edges:
        meant = scene is not None and is_meant(edge, scene.moment)
        if line := _line(scene, edge.link, "", edge.quantities if meant else ()):
            draw_edge(canvas, place, layer, edge, line)
    through = Link(LAYERS[layer - 1][1], LAYERS[layer][0])
    upright = next(edge for edge in edges if edge.link == through)
    line = _line(scene, upright.link, "", upright.quantities) or PLAIN
    draw_crossing(canvas, place, place.gaps[layer - 1], line)


def _draw_error(canvas: Canvas, place: Geometry, output: str, scene: Scene | None) -> None:
    """The way from an output, where it leaves at `out`, to its error, and on to E_total."""
    name, lower = error(output), is_lower(output)
    row = place.bias_row(lower=lower)
    if line := _line(scene, Link(output, name), "", [name]):
        start = place.out_row(lower=lower)
        canvas.across(place.output.right, place.error, start, *line)
        canvas.down(place.error, min(start, row), max(start, row), *line)
        canvas.across(place.output.right, place.error, row, *line)
    if line := _line(scene, Link(name, TOTAL_ERROR), "", [name, TOTAL_ERROR]):
        x = place.bracket
        canvas.across(x, x + 2, row, *line)
        canvas.down(x, min(row, place.middle), max(row, place.middle), *line)
        canvas.across(x, x + 2, place.middle, *line)


def _line(
    scene: Scene | None, link: Link | None, unit: str, names: Iterable[str]
) -> tuple[int, Role] | None:
    """The weight and the role of a line; None where it is plain, and drawn already."""
    if scene is None:
        return PLAIN
    line = scene.line(link, unit, names)
    return line if line != PLAIN else None
