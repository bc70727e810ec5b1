"""The error of an epoch in large digits, for a room, in a corner that its curve leaves free."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from engine.expression import ASCII, fitted
from engine.names import TOTAL_ERROR
from tui.drawing import Role
from tui.drawing.big_digits import big_height, big_width, draw_big, is_drawn
from tui.drawing.chart import Chart
from tui.view import View

SCALES = (2, 1)
"""How large the digits may be."""
SIGNS = range(16, 4, -1)
"""With how many signs the error may be written: all its decimals at best, else fewer."""
CLEAR = 2
"""Free cells beside it."""


def draw_large_error(chart: Chart, view: View) -> None:
    """Write E_total over nothing that is drawn in its chart; a curve that falls leaves corners."""
    value = view.final(TOTAL_ERROR)
    texts = dict.fromkeys(fitted(value, signs, view.digits, view.notation) for signs in SIGNS)
    texts.pop(view.notation.ellipsis, None)
    for text, scale in product(filter(is_drawn, texts), SCALES):
        width, height = big_width(text, scale), big_height(scale)
        for x, y in _corners(chart, width, height):
            if _is_free(chart, x, y, width, height):
                plain = view.notation is ASCII
                draw_big(chart.canvas, x, y, text, scale, ascii_only=plain, role=Role.STRONG)
                return


def _corners(chart: Chart, width: int, height: int) -> Iterator[tuple[int, int]]:
    """Below the fall and above it."""
    yield chart.x + CLEAR, chart.y + chart.height - height
    yield chart.x + chart.width - CLEAR - width, chart.y


def _is_free(chart: Chart, x: int, y: int, width: int, height: int) -> bool:
    """Whether nothing is drawn there, in the row above or below, or close beside it."""
    inside = chart.x <= x - CLEAR and x + width + CLEAR <= chart.x + chart.width
    around = range(max(y - 1, chart.y), min(y + height + 1, chart.y + chart.height))
    free = (chart.canvas.is_free(x - CLEAR, row, width + 2 * CLEAR) for row in around)
    return inside and chart.height > height and all(free)
