"""Marks on the picture: a neuron that is saturated, and two that are twins."""

from __future__ import annotations

from engine.lesson.marks import saturated, twins
from engine.names import net, out, partial
from engine.network import OUTPUTS
from tui.drawing import DOUBLE, Role
from tui.network.edges import is_lower
from tui.network.scene import Scene

SATURATED, TWINS = "saturated", "twins"


def draw_marks(scene: Scene) -> None:
    """Join twins, and write what a neuron is where it stands; what stands there already stays."""
    if twins(scene.moment.trace):
        _join_twins(scene)
    for neuron in saturated(scene.moment.trace, scene.moment.known):
        _say_saturated(scene, neuron)


def _join_twins(scene: Scene) -> None:
    place, x = scene.place, scene.place.hidden.left + 1
    top = place.top + place.height - 1
    scene.canvas.down(x, top, place.box_top(lower=True), DOUBLE, Role.STRONG)
    for lower in (False, True):
        row = place.bias_row(lower=lower)
        if scene.canvas.is_free(x, row, len(TWINS) + 3):
            scene.canvas.text(x + 2, row, TWINS, Role.STRONG)
            return


def _say_saturated(scene: Scene, neuron: str) -> None:
    """On the frame; in the smallest picture, whose frames are in use, beside a hidden neuron.

    The frame of an output has its target above, and where rows are few its slope below: the
    number then says it alone.
    """
    place, lower = scene.place, is_lower(neuron)
    if neuron in OUTPUTS:
        slope = partial(out(neuron), net(neuron))
        if not place.compact and (place.delta_in_box or not scene.is_due(slope)):
            x = place.output.right - len(SATURATED) - 1
            y = place.box_top(lower=lower) + place.height - 1
            scene.canvas.text(x, y, SATURATED, Role.STRONG)
        return
    x = place.hidden.right - len(SATURATED) - 1
    y = place.bias_row(lower=lower) if place.compact else place.box_top(lower=lower)
    if scene.canvas.is_free(x, y, len(SATURATED)):
        scene.canvas.text(x, y, SATURATED, Role.STRONG)
