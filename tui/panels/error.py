"""The error over the epochs, on a logarithmic axis."""

from __future__ import annotations

from engine.training.axis import LogAxis, log_axis
from engine.training.extremes import Extremes, extremes, linear_edges
from tui.drawing import Canvas, Role
from tui.drawing.curve import ACROSS, Dots
from tui.panels.panel import Panel
from tui.view import View

LABEL = 6
"""Columns for the labels of the error's axis."""


class ErrorPanel(Panel):
    """E_total of every epoch that was reached, and a line at the cursor's."""

    def draw(self, view: View, width: int, height: int) -> Canvas:
        """Draw the curve with its axes; one epoch alone is a dot."""
        canvas = Canvas(width, height)
        title = f"E_total, epochs 0 to {view.last:,}"
        canvas.text(0, 0, title, Role.MUTED)
        across, down = width - LABEL, height - 1
        if across < ACROSS or down < 1:
            return canvas
        points = min(view.last + 1, across * ACROSS)
        edges = linear_edges(0, view.last, points)
        found = extremes(view.history.errors, 0, edges)
        positive = [value for pair in found if pair for value in pair if value > 0]
        if positive:
            axis = log_axis(min(positive), max(positive))
            _draw_axis(canvas, axis, view)
            _draw_curve(canvas, axis, found, across, down)
            if view.last:
                _draw_cursor(canvas, LABEL + view.moment.epoch * (across - 1) // view.last)
        return canvas


def _draw_axis(canvas: Canvas, axis: LogAxis, view: View) -> None:
    rows = canvas.height - 1
    for power in (axis.low, axis.high):
        y = canvas.height - 1 - axis.place(10.0**power, rows)
        canvas.text(0, y, f"1e{view.notation.minus if power < 0 else ''}{abs(power)}", Role.MUTED)


def _draw_curve(canvas: Canvas, axis: LogAxis, found: Extremes, across: int, down: int) -> None:
    dots = Dots(LABEL, 1, across, down)
    spread = max(len(found) - 1, 1)
    before = None
    for point, pair in enumerate(found):
        x = point * (dots.width - 1) // spread
        if pair is None or pair[0] <= 0:
            before = None
            continue
        low, high = (dots.height - 1 - axis.place(value, dots.height) for value in pair)
        dots.column(x, low, high)
        if before is not None:
            _join(dots, before, (x, high))
        before = (x, low)
    dots.draw(canvas, Role.CURVE)


def _join(dots: Dots, start: tuple[int, int], end: tuple[int, int]) -> None:
    steps = max(abs(end[0] - start[0]), abs(end[1] - start[1]), 1)
    for step in range(steps + 1):
        x = start[0] + (end[0] - start[0]) * step // steps
        y = start[1] + (end[1] - start[1]) * step // steps
        dots.dot(x, y)


def _draw_cursor(canvas: Canvas, x: int) -> None:
    for y in range(1, canvas.height):
        canvas.under(x, y, "│", Role.CURSOR)
