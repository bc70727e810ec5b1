"""The routes of the error into a hidden neuron, and the marks of what a small box cannot show."""

from __future__ import annotations

from engine.names import error, net, out, partial
from engine.network import HIDDEN, OUTPUTS
from tui.network.boxes import quantities_of
from tui.network.edges import is_lower
from tui.network.geometry import Box
from tui.network.scene import Room, Scene


def draw_routes(scene: Scene) -> None:
    """Write ∂E_o/∂out of the hidden neuron that the lesson is at, one over each output.

    While a route is made, its factor ∂net_o/∂out stands there.
    """
    place = scene.place
    if place.compact:
        return
    hidden = next((name for name in reversed(HIDDEN) if any(_routes(scene, name))), None)
    if hidden is None:
        return
    start = place.hidden.left
    cells = place.gaps[1].upper - start - place.clear
    for output, name in zip(OUTPUTS, _routes(scene, hidden), strict=True):
        if name:
            row = place.bias_row(lower=is_lower(output))
            scene.put(Room(start, row, cells, start - 1), name, [scene.notation.symbol(name)])


def _routes(scene: Scene, hidden: str) -> list[str | None]:
    found: list[str | None] = []
    for output in OUTPUTS:
        route = partial(error(output), out(hidden))
        factor = partial(net(output), out(hidden))
        names = [name for name in (route, factor) if scene.is_listed(name)]
        found.append(names[0] if names else None)
    return found


def mark_ports(scene: Scene, neuron: str, box: Box) -> None:
    """Mark what is lit in a neuron and has no row: at the port to which it belongs."""
    place, lower = scene.place, is_lower(neuron)
    into, output, by_out, slope, node_delta = quantities_of(neuron)
    net_row, out_row = place.net_row(lower=lower), place.out_row(lower=lower)
    ports = {
        by_out: (box.right, out_row),
        slope: (box.right, net_row),
        node_delta: (box.left, place.box_top(lower=lower)),
        into: (box.left, net_row),
        output: (box.left, out_row),
    }
    for name, (x, y) in ports.items():
        if name not in scene.shown:
            scene.mark(x, y, name)
