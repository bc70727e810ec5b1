"""The stage panel: a question, the formula, the same with numbers, the result, and why."""

from __future__ import annotations

from textwrap import wrap

from engine.expression import ASCII, Block
from engine.lesson import Explanation, explain
from tui.drawing import Canvas, Role
from tui.drawing.big_digits import big_height, big_width, draw_big
from tui.network.lighting import Lighting, lighting
from tui.panels.panel import Panel
from tui.view import View

MARGIN = 1
FORMULA = 3
"""Rows that every formula is given, so that nothing below it moves between two stages."""
LEAST_NUMBER = 6
"""Columns that a number is given even where there are too many of them."""
ROOMY = 14
"""From this height on the parts stand apart and the explanation goes on below."""


class StagePanel(Panel):
    """One stage, as a teacher would put it on the board."""

    def draw(self, view: View, width: int, height: int) -> Canvas:
        """Draw the stage from top to bottom, in the order in which it is to be read."""
        canvas = Canvas(width, height)
        moment = view.moment
        text = explain(
            moment.trace, moment.stage, view.digits, view.notation, result=moment.hidden is None
        )
        gap = 1 if height >= ROOMY else 0
        y = draw_paragraph(canvas, 0, width, text.question, Role.STRONG) + gap
        if moment.stage is None or moment.stage.definition.expression is None:
            below = gap + len(wrap(" ".join(text.sentences), width - MARGIN))
            y = draw_updates(canvas, view, y, width, below) + gap
            draw_paragraph(canvas, y, width, _words(text, width, height - y), Role.TEXT)
            return canvas
        y = draw_formula(canvas, view, y) + gap
        y = draw_substituted(canvas, view, y, width) + gap
        _draw_result(canvas, view, y, text, roomy=gap > 0)
        return canvas


def _words(text: Explanation, width: int, rows: int) -> str:
    """The first sentence, and as many whole sentences more as fit in so many rows."""
    words = text.sentences[0]
    for sentence in text.sentences[1:] + text.more:
        longer = f"{words} {sentence}"
        if len(wrap(longer, width - MARGIN)) > rows:
            break
        words = longer
    return words


def draw_paragraph(
    canvas: Canvas, y: int, width: int, text: str, role: Role, x: int = MARGIN
) -> int:
    """Write wrapped text and return the row below it."""
    for row, line in enumerate(wrap(text, width - MARGIN), y):
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


def _draw_result(canvas: Canvas, view: View, y: int, text: Explanation, *, roomy: bool) -> None:
    """Draw the value large, and the explanation beside it or, where there is room, below."""
    number = view.written(view.moment.stage_id)
    x, wide = MARGIN, big_width(number)
    if y + big_height() > canvas.height or wide > canvas.width:
        canvas.text(x, y, f"= {number}", Role.WRITTEN)
        wide = len(number) + 2
    else:
        if x + len("= ") + wide <= canvas.width:
            canvas.text(x, y + 1, "=", Role.STRONG)
            x += len("= ")
        place = min(x, canvas.width - wide)
        draw_big(canvas, place, y, number, ascii_only=view.notation is ASCII)
    widest = big_width("−0." + "0" * view.digits)
    beside = MARGIN + len("= ") + max(wide, widest) + 1
    if roomy:
        y += big_height() + 1
        words = _words(text, canvas.width, canvas.height - y)
        draw_paragraph(canvas, y, canvas.width, words, Role.TEXT)
    else:
        answer = _words(text, canvas.width - beside, canvas.height - y)
        draw_paragraph(canvas, y, canvas.width - beside, answer, Role.TEXT, beside)


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
