"""The network panel."""

from __future__ import annotations

from tui.drawing import Canvas
from tui.network import draw_network, gradient_in
from tui.panels.pane import Pane
from tui.view import View

CLEAR = 1
"""Columns between a frame and the network."""
LEGEND = ("weight", "gradient", "next weight")


class NetworkPanel(Pane):
    """The network at this moment; for a room, without thin lines."""

    TITLE = "the network"
    _gradient = ""
    """What a gradient is called in the picture drawn last."""

    def draw_inside(self, view: View, width: int, height: int) -> Canvas:
        """Draw the network, clear of a frame; each number is a target."""
        clear = CLEAR if self.framed else 0
        size = width - 2 * clear, height
        room = self.for_a_room
        picture = draw_network(view.moment, size, view.digits, view.notation, room=room)
        if not clear:
            return picture
        canvas = Canvas(width, height)
        canvas.paste(clear, 0, picture)
        self._gradient = gradient_in(view.moment, size, view.digits, view.notation)
        return canvas

    def corner(self, view: View) -> str:
        """What stands on an edge and beside it, by the names that it has there."""
        symbol = view.notation.symbol
        names = ("w", self._gradient, symbol("w+"))
        return " · ".join(f"{name} {word}" for name, word in zip(names, LEGEND, strict=True))
