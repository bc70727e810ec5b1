"""The network panel."""

from __future__ import annotations

from tui.drawing import Canvas
from tui.network import draw_network
from tui.panels.panel import Panel
from tui.view import View


class NetworkPanel(Panel):
    """The network at this moment."""

    def draw(self, view: View, width: int, height: int) -> Canvas:
        """Draw the network; each number is a target."""
        picture = draw_network(view.moment, (width, height), view.digits, view.notation)
        self.targets = picture.targets
        return picture.canvas
