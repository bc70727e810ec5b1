"""The units: inputs and neurons, each with the quantities that belong to it."""

from __future__ import annotations

from engine.expression import ASCII
from engine.names import LEARNING_RATE, delta, gradient, net, out, partial, target
from engine.network import INPUTS, OUTPUTS
from tui.drawing import Role
from tui.network.edges import is_lower
from tui.network.geometry import Box, Style
from tui.network.lighting import WRONG
from tui.network.names import NAMES_OF_TARGET, name_in_box
from tui.network.scene import Room, Scene

NAME = 2
"""Cells of a unit's name."""
SIGNED = 3
"""Cells of a number beside its decimals: a minus, a digit and a point."""


def quantities_of(neuron: str) -> tuple[str, ...]:
    """The quantities of a neuron in the order of their rows."""
    by_out, slope = gradient(out(neuron)), partial(out(neuron), net(neuron))
    return net(neuron), out(neuron), by_out, slope, delta(neuron)


def draw_inputs(scene: Scene) -> None:
    """Write both inputs: a name and, where the line leaves, the number."""
    for name in INPUTS:
        if scene.place.style is Style.ROOMY:
            _draw_framed_input(scene, name)
        else:
            _draw_plain_input(scene, name)


def _draw_framed_input(scene: Scene, name: str) -> None:
    place, box = scene.place, scene.place.inputs
    row = place.input_row(lower=is_lower(name))
    _draw_title(scene, box, row - 1, name)
    number = scene.number(name, box.width - 3)
    scene.canvas.text(box.right - len(number), row, number, scene.lighting.role(name))
    _draw_marker(scene, name, box.left + 1, row - 1)
    _point(scene, name, box.right - len(number), row, len(number))


def _draw_plain_input(scene: Scene, name: str) -> None:
    place, x = scene.place, scene.place.inputs.left
    lower = is_lower(name)
    row, named = place.input_row(lower=lower), place.name_row(lower=lower)
    number = scene.number(name, place.inputs.width)
    scene.canvas.text(x, row, number, scene.lighting.role(name))
    scene.canvas.text(x, named, f" {name}", scene.lighting.role(name, Role.STRONG))
    _draw_marker(scene, name, x, named)
    _point(scene, name, x, row, len(number))
    _point(scene, name, x + 1, named, NAME)


def draw_learning_rate(scene: Scene) -> None:
    """Write the learning rate between the hidden neurons."""
    box, row = scene.place.hidden, scene.place.middle
    symbol = scene.notation.symbol(LEARNING_RATE)
    length = len(symbol) + 1 + len(scene.number(LEARNING_RATE, box.width - len(symbol) - 2))
    x = box.left + (box.width - length) // 2
    scene.put(Room(x, row, box.width - 2, x - 1), LEARNING_RATE, [symbol])


def draw_neuron(scene: Scene, neuron: str, box: Box) -> None:
    """Write a neuron's title in its frame, and what the lesson has reached in it."""
    place, lower = scene.place, is_lower(neuron)
    top = place.box_top(lower=lower)
    quantities = quantities_of(neuron)
    _draw_title(scene, box, top, neuron, turned=neuron in scene.turned.units)
    if neuron in OUTPUTS:
        _draw_target(scene, neuron, box, top)
    elif scene.is_due(delta(neuron)) and (room := _room_in_frame(scene, neuron)):
        scene.canvas.text(room.marker, top, " ")
        scene.spread(room, delta(neuron), [_named(scene, delta(neuron))])
    for row, name in enumerate(quantities):
        if shows_in_box(scene, neuron, row) and scene.is_due(name):
            at = 0 if row == DELTA_ROW and not place.delta_in_box else row
            scene.spread(_room(scene, box, place.row(at, lower=lower)), name, [_named(scene, name)])


DELTA_ROW = 4


def shows_in_box(scene: Scene, neuron: str, row: int) -> bool:
    """Whether a row of a box has room in this picture, and is not given away.

    Where the rows are few and δ has no room at the mouth of net or in the frame, it takes the row
    of net as soon as it is known: it is the derivative with respect to net.
    """
    if scene.place.compact:
        return row < 2
    if scene.place.delta_in_box:
        return True
    if not scene.is_listed(delta(neuron)):
        return row != DELTA_ROW
    elsewhere = delta_at_mouth(scene) or _room_in_frame(scene, neuron)
    return row != (DELTA_ROW if elsewhere else 0)


def delta_at_mouth(scene: Scene) -> bool:
    """Whether δ stands before the box, where its name says whose it is.

    It cannot where each neuron has a bias of its own to show, nor in plain letters where they are
    too many for its whole name.
    """
    place, gap = scene.place, scene.place.gaps[1]
    longest = len(scene.notation.symbol(delta(OUTPUTS[0]))) + 1 + place.decimals + SIGNED
    return not own_biases(scene) and longest <= gap.end - gap.beside + 1


def _room_in_frame(scene: Scene, neuron: str) -> Room | None:
    """The cells for δ in the frame of a hidden neuron, where an output has its target.

    A number that is long takes one of the two blanks before it.
    """
    place, box, name = scene.place, scene.place.hidden, delta(neuron)
    if neuron in OUTPUTS or place.compact or place.delta_in_box or delta_at_mouth(scene):
        return None
    row = place.box_top(lower=is_lower(neuron))
    for start in (box.left + NAME + 4, box.left + NAME + 3):
        room = Room(start, row, box.right - start, start - 1)
        _, number = scene.fits(name, [_named(scene, name)], room.cells)
        if number != scene.notation.ellipsis:
            return room
    return None


def own_biases(scene: Scene) -> bool:
    """Whether each neuron has a bias of its own."""
    return scene.moment.trace.scenario.bias_updates == "per_neuron"


def _room(scene: Scene, box: Box, row: int) -> Room:
    if scene.place.style is Style.ROOMY:
        return Room(box.left + 2, row, box.width - 4, box.left + 1)
    return Room(box.left + 1, row, box.width - 2, box.left)


def _named(scene: Scene, name: str) -> str:
    return name_in_box(name, scene.notation)


def _draw_title(scene: Scene, box: Box, row: int, unit: str, *, turned: bool = False) -> None:
    x = box.left + 1
    reached = "◀" if turned else " "
    scene.canvas.text(x, row, reached, Role.STRONG)
    wrong = unit in scene.lighting.faults
    scene.canvas.text(x + 1, row, unit, Role.FAULT if wrong else Role.STRONG)
    scene.canvas.text(x + 1 + NAME, row, *((WRONG, Role.FAULT) if wrong else (" ", Role.TEXT)))
    _point(scene, unit if unit in INPUTS else net(unit), x, row, NAME + 2)


def _draw_target(scene: Scene, neuron: str, box: Box, top: int) -> None:
    """Write an output's target at the right end of its frame, clear of the neuron's name."""
    name = target(neuron)
    blank = scene.place.style is Style.ROOMY
    start = box.left + NAME + 3
    room = Room(start, top, box.right - blank - start, start - 1)
    if blank:
        scene.canvas.text(box.right - 1, top, " ")
    length = scene.put(room, name, NAMES_OF_TARGET, right=True)
    at = room.x + room.cells - length - 1
    clear = blank or at > room.marker + 1 or scene.notation is ASCII  # there a line is a minus
    if clear and not scene.is_marked(name):
        scene.canvas.text(at, top, " ")


def _draw_marker(scene: Scene, name: str, x: int, y: int) -> None:
    scene.mark(x, y, name)
    scene.shown.add(name)


def _point(scene: Scene, name: str, x: int, y: int, cells: int) -> None:
    scene.canvas.point(x, y, cells, name)
