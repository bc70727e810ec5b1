"""The top line: which network, and where in its training."""

from __future__ import annotations

from engine.one_line import one_line
from tui.drawing import Canvas, Role
from tui.drawing.cells import cell_width, shortened
from tui.panels.panel import Panel
from tui.view import View

LEAST_TITLE = 12
"""Columns below which a part of the title tells nothing."""


class Header(Panel):
    """The scenario's title on the left; playing or paused, the epoch and the error on the right."""

    DEFAULT_CSS = """
    Header { background: $panel; }
    """

    def draw(self, view: View, width: int, height: int) -> Canvas:
        """Draw the line; where room is short the title gives way."""
        canvas = Canvas(width, height)
        moment = view.moment
        place = f"stage {moment.step}/{len(moment.stops)}" if moment.stage else "start"
        facts = [
            view.status,
            f"epoch {moment.epoch:,}",
            place,
            f"E_total {view.written('E_total')}",
        ]
        right = " · ".join(facts)
        canvas.text(width - len(right) - 1, 0, right, Role.STRONG)
        room = width - len(right) - 4
        title = one_line(moment.trace.scenario.title)
        if room >= cell_width(title) or room >= LEAST_TITLE:
            canvas.text(1, 0, shortened(title, room), Role.MUTED)
        return canvas
