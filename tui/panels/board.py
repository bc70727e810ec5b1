"""The board of the projection screen: one stage, to be read from the back row."""

from __future__ import annotations

from engine.expression import ASCII
from engine.lesson import explain
from tui.drawing import Canvas, Role
from tui.drawing.big_digits import big_height, draw_big, largest_scale
from tui.panels.panel import Panel
from tui.panels.stage import (
    FORMULA,
    MARGIN,
    draw_formula,
    draw_paragraph,
    draw_substituted,
    draw_updates,
)
from tui.view import View

LINES = 1 + FORMULA + 1
"""Rows for the question, the formula and the line with numbers."""


class BoardPanel(Panel):
    """Question, formula, numbers and the result as large as there is room for."""

    def draw(self, view: View, width: int, height: int) -> Canvas:
        """Draw the parts, evenly spaced; where room is short, the question is the teacher's."""
        canvas = Canvas(width, height)
        moment = view.moment
        least = LINES + big_height()
        asked = height >= least
        widest = "−0." + "0" * view.digits
        room = height - LINES if asked else height - LINES + 1
        scale = max(largest_scale(widest, width - 2 * MARGIN, room), 1)
        gap = max(room - big_height(scale), 0) // 4
        y = gap // 2
        if asked:
            question = explain(moment.trace, moment.stage, view.digits, view.notation).question
            y = draw_paragraph(canvas, y, width, question, Role.STRONG) + gap
        if moment.stage is None or moment.stage.definition.expression is None:
            draw_updates(canvas, view, y, width)
            return canvas
        y = draw_formula(canvas, view, y) + gap
        y = draw_substituted(canvas, view, y, width) + gap
        self._draw_result(canvas, view, y, scale)
        return canvas

    def _draw_result(self, canvas: Canvas, view: View, y: int, scale: int) -> None:
        number = view.written(view.moment.stage_id)
        fits = largest_scale(number, canvas.width - 2 * MARGIN, canvas.height - y)
        if fits:
            ascii_only = view.notation is ASCII
            draw_big(canvas, MARGIN, y, number, min(scale, fits), ascii_only=ascii_only)
        else:
            canvas.text(MARGIN, y, number, Role.WRITTEN)
