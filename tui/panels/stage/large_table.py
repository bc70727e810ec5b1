"""The table of a round in large letters and digits, where a room has the cells for it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from engine.expression import ASCII
from tui.drawing import Role
from tui.drawing.big_digits import big_height, big_width, draw_big, is_drawn
from tui.panels.stage.enlarged import Sizes, sizes_of_words, text_width
from tui.panels.stage.enlarging import Pen
from tui.panels.stage.parts import Board, arrow
from tui.panels.stage.rows import MARGIN

Row = tuple[str, tuple[str, ...]]
"""A name, and its values from left to right."""
GAP = 5
"""Cells between two columns: the arrow has room there."""
PITCHES = (big_height() + 1, big_height())
"""Rows of cells from one row of the table to the next; half of one is blank in any digit."""


class _Places(NamedTuple):
    """The first row of cells, those from one row to the next, and where the columns start."""

    top: int
    pitch: int
    starts: tuple[int, ...]


def draw_large_table(
    board: Board, heads: Sequence[str], rows: Sequence[Row], *, lit: int = 1
) -> bool:
    """Draw it midway between question and result; False where it has no room there.

    In the first row the value in column `lit` is the answer; arrows lead to that column.
    """
    ascii_only = board.view.notation is ASCII
    for names in sizes_of_words(ascii_only=ascii_only):
        if places := _places(board, heads, rows, names):
            break
    else:
        return False
    canvas, (top, pitch, starts) = board.canvas, places
    for head, start in zip(heads, starts, strict=True):
        canvas.text(start, top - 1, head, Role.STRONG)
    pen = Pen(canvas, top, names, ascii_only=ascii_only)
    for number, (name, values) in enumerate(rows):
        y = top + number * pitch
        pen.text(MARGIN, y, name, Role.TEXT)
        if lit:
            x = starts[lit] - GAP // 2 - 1
            canvas.text(x, y + 1, arrow(board.view.notation), Role.STRONG)
        for place, (value, start) in enumerate(zip(values, starts, strict=True)):
            role = Role.WRITTEN_LINE if (number, place) == (0, lit) else Role.TEXT
            draw_big(canvas, start, y, value, ascii_only=ascii_only, role=role)
    return True


def _places(
    board: Board, heads: Sequence[str], rows: Sequence[Row], names: Sizes
) -> _Places | None:
    """Where it stands; None where it has no room, or something in it is only known small."""
    columns = list(zip(*(values for _, values in rows), strict=True))
    if not all(map(is_drawn, sum(columns, ()))):
        return None
    x = MARGIN + max(text_width(name, names) for name, _ in rows) + GAP
    starts = []
    for head, column in zip(heads, columns, strict=True):
        starts.append(x)
        x += max(len(head), *(big_width(value) if value else 0 for value in column)) + GAP
    first = board.rows.question + (big_height() if board.rows.asks_large else 1)
    for pitch in PITCHES:
        top = first + (board.rows.result - first - len(rows) * pitch) // 2
        if x - GAP <= board.canvas.width and top > first:
            return _Places(top, pitch, tuple(starts))
    return None
