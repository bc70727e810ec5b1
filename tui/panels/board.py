"""The board of the projection screen: one stage, to be read from the back row."""

from __future__ import annotations

from textwrap import wrap

from engine.expression import ASCII, Block
from engine.lesson import explain
from tui.drawing import Canvas, Role
from tui.drawing.big_digits import big_height, draw_big, largest_scale
from tui.network.lighting import Lighting, lighting
from tui.panels.panel import Panel
from tui.view import View

MARGIN = 1
FORMULA = 3
"""Rows that every formula is given, so that nothing below it moves between two stages."""
LEAST_NUMBER = 6
"""Columns that a number is given even where there are too many of them."""
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


def draw_paragraph(
    canvas: Canvas, y: int, width: int, text: str, role: Role, x: int = MARGIN
) -> int:
    """Write wrapped text and return the row below it."""
    for row, line in enumerate(wrap(text, max(width - MARGIN, 1)), y):
        canvas.text(x, row, line, role)
        y = row + 1
    return y


def draw_formula(canvas: Canvas, view: View, y: int) -> int:
    """Draw the formula with its fraction bars and marks, and return the row below it."""
    stage = view.moment.stage
    block = stage.layout(view.notation) if stage else None
    if block is None:
        return y
    lit = lighting(view.moment)
    top = y + (FORMULA - block.height) // 2
    for row, runs in enumerate(block.rows, top):
        x = MARGIN
        for run in runs:
            role = lit.role(run.quantity) if run.quantity else Role.TEXT
            canvas.text(x, row, run.text, role)
            x += len(run.text)
    _draw_marks(canvas, block, lit, top)
    return y + FORMULA


def _draw_marks(canvas: Canvas, block: Block, lit: Lighting, top: int) -> None:
    """Write each factor's mark on its fraction bar, or above it where it has none."""
    x = MARGIN
    for run in block.rows[block.baseline]:
        if mark := lit.marks.get(run.quantity or ""):
            has_bar = "/" in (run.quantity or "")
            row = top + block.baseline - (0 if has_bar else 1)
            canvas.text(x + len(run.text) // 2, row, mark, Role.MARK)
        x += len(run.text)


def draw_substituted(canvas: Canvas, view: View, y: int, width: int) -> int:
    """Write the formula with numbers in place of symbols, and return the row below it."""
    stage = view.moment.stage
    text = f"= {stage.substituted(view.digits, view.notation)}" if stage else ""
    return draw_paragraph(canvas, y, width, text, Role.TEXT)


def draw_updates(canvas: Canvas, view: View, y: int, width: int, below: int = 0) -> int:
    """List what becomes of each parameter, with fewer decimals where all would not fit.

    If it can be done, `below` rows are left free.
    """
    names = view.moment.writes
    sizes = range(view.digits + 3, LEAST_NUMBER - 1, -1)
    rooms = (canvas.height - y - below, canvas.height - y)
    fit = (size for room in rooms for size in sizes if _rows(names, width, size) <= room)
    most = next(fit, LEAST_NUMBER)
    rows, cell = _rows(names, width, most), _cell(most)
    for number, name in enumerate(names):
        column, row = divmod(number, rows)
        text = f"{name:<4} {view.fitted(name, most)} → "
        x = MARGIN + column * cell
        canvas.text(x, y + row, text, Role.TEXT)
        canvas.text(x + len(text), y + row, view.fitted(f"{name}+", most), Role.WRITTEN)
    return y + rows


def _cell(most: int) -> int:
    """Columns for a parameter's name, two numbers of at most so many, and a gap."""
    return 2 * most + 9


def _rows(names: tuple[str, ...], width: int, most: int) -> int:
    return -(-len(names) // max((width - MARGIN) // _cell(most), 1))
