"""The whole picture of one moment."""

from __future__ import annotations

from engine.expression import ASCII, Notation
from engine.lesson.wave import path, turned
from engine.names import gradient
from engine.network import HIDDEN, INPUTS, OUTPUTS
from engine.travel import Moment
from tui.drawing import Canvas
from tui.network.boxes import draw_inputs, draw_learning_rate, draw_neuron
from tui.network.errors import draw_errors
from tui.network.geometry import Geometry, Style, geometry
from tui.network.labels import draw_gap, names_with_room
from tui.network.lighting import seen
from tui.network.lines import draw_what_stands_out, keep_joints_from_labels, plain_lines
from tui.network.marks import draw_marks
from tui.network.routes import draw_routes, mark_ports
from tui.network.scene import Scene

MOST_INPUT = {Style.COMPACT: 6, Style.NARROW: 7, Style.ROOMY: 14}
"""The most cells for the number of an input."""


def draw_network(
    moment: Moment,
    size: tuple[int, int],
    digits: int,
    notation: Notation,
    *,
    room: bool = False,
) -> Canvas:
    """Draw the network at a moment, in `size` cells, with up to `digits` decimals.

    Each quantity is a target where it is shown. For a room, no line is thin.
    """
    place = _measured(moment, size, digits, notation)
    rules = moment.trace.scenario.rules
    reached = {stage.id for stage in moment.trace.stages[: moment.position + 1]}
    asked = moment.stage.definition if moment.stage else None
    canvas = plain_lines(size, place, rules.bias_updates, room=room).copy()
    way = path(asked, rules.bias_updates)
    scene = Scene(moment, seen(moment), turned(reached), way, place, notation, canvas, room)
    draw_what_stands_out(scene)
    if notation is ASCII:
        keep_joints_from_labels(canvas, place)
    draw_inputs(scene)
    draw_learning_rate(scene)
    draw_routes(scene)
    for layer, (neurons, box) in enumerate(((HIDDEN, place.hidden), (OUTPUTS, place.output)), 1):
        for neuron in neurons:
            draw_neuron(scene, neuron, box)
        draw_gap(scene, layer)
    draw_errors(scene)
    for neurons, box in ((HIDDEN, place.hidden), (OUTPUTS, place.output)):
        for neuron in neurons:
            mark_ports(scene, neuron, box)
    draw_marks(scene)
    return canvas


def gradient_in(moment: Moment, size: tuple[int, int], digits: int, notation: Notation) -> str:
    """What the gradient of a weight w is called in a picture of that size."""
    weight = "w1"
    place = _measured(moment, size, digits, notation)
    return names_with_room(place, gradient(weight), notation)[0].replace(weight, weight[0])


def _measured(moment: Moment, size: tuple[int, int], digits: int, notation: Notation) -> Geometry:
    """The measures, in which an input that is long has room."""
    place = geometry(size, digits)
    written = (moment.trace.written(name, place.decimals, notation) for name in INPUTS)
    cells = min(max(map(len, written)), MOST_INPUT[place.style])
    return geometry(size, digits, cells)
