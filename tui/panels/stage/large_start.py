"""The start in large digits, where a room has the cells for it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count

from engine.expression import ASCII
from tui.drawing import Role
from tui.drawing.big_digits import big_height, big_width, draw_big, is_drawn
from tui.panels.stage.parts import Board
from tui.panels.stage.rows import MARGIN

BETWEEN = 4
"""Cells between a name and its number."""
ROLES = Role.TEXT, Role.READ_LINE
"""What a name and its number look like."""
APART = 6
"""Cells behind a title, and between two quantities."""

Line = tuple[str, tuple[tuple[str, str], ...]]
"""What is written in ordinary text, and the names and numbers that it stands for."""


def draw_large_rows(board: Board, top: int, size: tuple[int, int], lines: Sequence[Line]) -> bool:
    """Draw each title with its quantities behind it; False where not all have room.

    The size is the scale of digits, and how many rows lie from one title to the next.
    """
    scale, pitch = size
    texts = [text for _, rows in lines for row in rows for text in row]
    if not all(map(is_drawn, texts)):
        return False
    left = MARGIN + max(len(title) for title, _ in lines) + APART
    pairs = list(zip(*(rows for _, rows in lines), strict=True))
    behind = max(big_width(called, scale) for _, rows in lines for called, _ in rows) + BETWEEN
    widths = [behind + max(big_width(number, scale) for _, number in pair) for pair in pairs]
    if left + sum(widths) + APART * (len(widths) - 1) > board.canvas.width - MARGIN:
        return False
    ascii_only = board.view.notation is ASCII
    height = big_height(scale)
    for y, (title, rows) in zip(count(top, pitch), lines, strict=False):
        board.canvas.text(MARGIN, y + height // 2, title, Role.STRONG)
        x = left
        for pair, cells in zip(rows, widths, strict=True):
            for at, text, role in zip((x, x + behind), pair, ROLES, strict=True):
                draw_big(board.canvas, at, y, text, scale, ascii_only=ascii_only, role=role)
            x += cells + APART
    return True
