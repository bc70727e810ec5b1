"""The board of the projection screen: one stage, to be read from the back row."""

from __future__ import annotations

from tui.drawing import Canvas
from tui.panels.panel import Panel
from tui.panels.stage import draw_stage, room_rows
from tui.view import View

TABLE = 4
"""Rows of the table of a round."""


class BoardPanel(Panel):
    """Question, formula, numbers and the result as large as there is room for."""

    def draw(self, view: View, width: int, height: int) -> Canvas:
        """Draw the parts, evenly spaced; the words are the teacher's, but for the beginning."""
        canvas = Canvas(width, height, room=True)
        rows = room_rows(width, height, view.digits)
        if view.moment.stage is None:
            two_lines = rows.letters == rows.bar  # the smallest, where its question needs them
            rows = rows._replace(bar=rows.bar + two_lines, words=rows.result)
        elif view.moment.payoff is not None:
            top = rows.question + 1
            if rows.enlarged:  # there is room to set the table midway to the result
                top = max((rows.question + rows.result - TABLE) // 2 + 1, top)
            rows = rows._replace(letters=top, numbers=top + 1)
        draw_stage(canvas, rows, view)
        return canvas
