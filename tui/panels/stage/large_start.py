"""The start in large digits, where a room has the cells for it."""

from __future__ import annotations

from collections.abc import Sequence

from engine.expression import ASCII
from tui.drawing import Role
from tui.drawing.big_digits import big_height, big_width, draw_big, is_drawn
from tui.panels.stage.parts import Board
from tui.panels.stage.rows import MARGIN

BETWEEN = 4
"""Cells between a name and its number."""
APART = 6
"""Cells behind a title, and between two quantities."""
LINES = 2
PITCH = big_height() + 1


Line = tuple[str, tuple[tuple[str, str], ...]]
"""What is written in ordinary text, and the names and numbers that it stands for."""


def draw_large_rows(board: Board, lines: Sequence[Line]) -> bool:
    """Draw each title with its quantities behind it; False where not all have room."""
    texts = [text for _, rows in lines for row in rows for text in row]
    left = MARGIN + max(len(title) for title, _ in lines) + APART
    pairs = list(zip(*(rows for _, rows in lines), strict=True))
    name = max(big_width(called) for _, rows in lines for called, _ in rows)
    widths = [name + BETWEEN + max(big_width(number) for _, number in pair) for pair in pairs]
    width = left + sum(widths) + APART * (len(widths) - 1)
    if not all(map(is_drawn, texts)) or width > board.canvas.width - MARGIN:
        return False
    ascii_only = board.view.notation is ASCII
    tops = range(_top(board), end_of_large(board), PITCH)
    for y, (title, rows) in zip(tops, lines, strict=True):
        board.canvas.text(MARGIN, y + 1, title, Role.STRONG)
        x = left
        for (called, number), cells in zip(rows, widths, strict=True):
            draw_big(board.canvas, x, y, called, ascii_only=ascii_only, role=Role.TEXT)
            start = x + name + BETWEEN
            draw_big(board.canvas, start, y, number, ascii_only=ascii_only, role=Role.READ_LINE)
            x += cells + APART
    return True


def end_of_large(board: Board) -> int:
    """The row below the last of them."""
    return _top(board) + LINES * PITCH - 1


def _top(board: Board) -> int:
    """Midway between the question and the words."""
    first = board.rows.question + (big_height() if board.rows.asks_large else 1) + 1
    return first + max(board.rows.result - first - LINES * PITCH, 0) // 2
