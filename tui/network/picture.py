"""The whole picture of one moment."""

from __future__ import annotations

from typing import NamedTuple

from engine.expression import Notation
from engine.network import HIDDEN, OUTPUTS
from engine.travel import Moment
from tui.drawing import Canvas
from tui.network.geometry import geometry
from tui.network.labels import draw_gap
from tui.network.lighting import lighting
from tui.network.scene import Scene
from tui.network.units import draw_inputs, draw_neuron, draw_total_error


class Picture(NamedTuple):
    """A drawing of the network, and which quantity is shown in which cell, for the mouse."""

    canvas: Canvas
    targets: dict[tuple[int, int], str]


def draw_network(moment: Moment, size: tuple[int, int], digits: int, notation: Notation) -> Picture:
    """Draw the network at a moment, in `size` cells, with up to `digits` decimals."""
    place = geometry(*size, digits)
    scene = Scene(moment, lighting(moment), place, digits, notation, Canvas(*size))
    draw_inputs(scene)
    for layer, neurons in enumerate((HIDDEN, OUTPUTS), 1):
        draw_gap(scene, layer)
        for neuron in neurons:
            draw_neuron(scene, neuron, place.columns[layer])
    draw_total_error(scene)
    return Picture(scene.canvas, scene.targets)
