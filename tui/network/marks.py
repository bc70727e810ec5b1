"""Marks on the picture: a neuron that is saturated, and two that are twins."""

from __future__ import annotations

from engine.lesson.marks import saturated, twins
from engine.names import net, out, partial
from engine.network import OUTPUTS
from tui.drawing import DOUBLE, Role
from tui.network.boxes import NAME
from tui.network.edges import is_lower
from tui.network.scene import Scene

SATURATED, TWINS = "saturated", "twins"
SIGN = "≈"
"""Behind the name of a saturated neuron: its output is almost 0, or almost 1."""


def draw_marks(scene: Scene) -> None:
    """Join twins, and write what a neuron is where it stands; what stands there already stays."""
    if twins(scene.moment.trace):
        _join_twins(scene)
    signed = False
    for neuron in saturated(scene.moment.trace, scene.moment.known):
        signed |= not _say_saturated(scene, neuron)
    if signed:
        _explain_sign(scene)


def _join_twins(scene: Scene) -> None:
    place, x = scene.place, scene.place.hidden.left + 1
    top = place.top + place.height - 1
    scene.canvas.down(x, top, place.box_top(lower=True), DOUBLE, Role.STRONG)
    for lower in (False, True):
        row = place.bias_row(lower=lower)
        if scene.canvas.is_free(x, row, len(TWINS) + 3):
            scene.canvas.text(x + 2, row, TWINS, Role.STRONG)
            return


def _say_saturated(scene: Scene, neuron: str) -> bool:
    """On the frame; in the smallest picture, whose frames are in use, beside a hidden neuron.

    The frame of an output has its target above, and where rows are few its slope below: then a
    sign behind its name says it, and False is given, for the sign is to be explained.
    """
    place, lower = scene.place, is_lower(neuron)
    top, foot = place.box_top(lower=lower), place.box_top(lower=lower) + place.height - 1
    if neuron in OUTPUTS:
        slope = partial(out(neuron), net(neuron))
        box, y = place.output, foot
        free = not place.compact and (place.delta_in_box or not scene.is_due(slope))
    else:
        box, y = place.hidden, place.bias_row(lower=lower) if place.compact else top
        free = scene.canvas.is_free(box.right - len(SATURATED) - 1, y, len(SATURATED))
    if free:
        room = " " * place.clear
        word = f"{room}{SATURATED}{room}"
        scene.canvas.text(box.right - len(SATURATED) - 1 - place.clear, y, word, Role.STRONG)
    elif top < scene.canvas.height:
        x = box.left + 2 + NAME
        signs, _ = scene.canvas.row(top, x, x + 1)
        if signs == (" ",):  # else the marker of the target stands there
            scene.canvas.text(x, top, SIGN, Role.STRONG)
    return free


def _explain_sign(scene: Scene) -> None:
    """Write what the sign means into the middle row, where there is room between the layers."""
    place, text = scene.place, f"{SIGN}: {SATURATED}"
    for gap, end in zip(place.gaps, (place.hidden.right, place.bracket - 1), strict=True):
        free = scene.canvas.is_free(gap.label - 1, place.middle, len(text) + 2)
        if free and gap.label + len(text) <= end:
            scene.canvas.text(gap.label, place.middle, text, Role.STRONG)
            return
