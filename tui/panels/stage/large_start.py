"""The start in large digits, where a room has the cells for it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count, product
from typing import NamedTuple

from engine.expression import ASCII
from engine.lesson import Explanation
from tui.drawing import Role
from tui.drawing.big_digits import big_height, big_width, draw_big, is_drawn
from tui.panels.stage.enlarged import asking_sizes
from tui.panels.stage.enlarging import ask
from tui.panels.stage.parts import Board
from tui.panels.stage.rows import MARGIN, MOST_GAP
from tui.panels.stage.words import LONGEST, listed

BETWEEN = 4
"""Cells between a name and its number."""
ROLES = Role.TEXT, Role.READ_LINE
"""What a name and its number look like."""
APART = 6
"""Cells behind a title, and between two quantities."""
PITCH = big_height() + 1
"""Rows from one row of a question to the next."""
FEWEST = 40
"""Cells of a line of words, fewer than which are hard to read."""

Line = tuple[str, tuple[tuple[str, str], ...]]
"""What is written in ordinary text, and the names and numbers that it stands for."""


def draw_large_start(board: Board, lines: Sequence[Line], text: Explanation) -> bool:
    """Draw the question in rows of large letters, what is given, and all words below or beside it.

    False where there is no room for all of it.
    """
    first = board.rows.question
    asked = _rows_of(text.question, board)
    if not asked:
        return False
    top = first + len(asked) * PITCH
    for scale, beside in product(range(board.rows.scale, 0, -1), (False, True)):
        pitch = big_height(scale) + 1
        x, y = MARGIN, top + len(lines) * pitch
        end = y - 1
        if beside:
            x, y = _Places.of(lines, scale).width + APART, top
        width = min(board.canvas.width - MARGIN - x, LONGEST)
        words = listed(text.sentences, text.more, width) if width >= FEWEST else []
        spare = board.canvas.height - max(end, y + len(words))
        gap = min(spare // 2, MOST_GAP)
        if words and spare >= 0 and draw_large_rows(board, top + gap, (scale, pitch), lines):
            for row, line in enumerate(words, y + gap):
                board.canvas.text(x, row, line, Role.TEXT)
            return all(ask(board, first + row * PITCH, line) for row, line in enumerate(asked))
    return False


def _rows_of(question: str, board: Board) -> list[str]:
    """The question in rows of large letters; none where it has no room, or not all are known."""
    ascii_only = board.view.notation is ASCII
    rows: list[str] = []
    for word in question.split():
        longer = f"{rows[-1]} {word}" if rows else word
        if asking_sizes(longer, board.room, ascii_only=ascii_only):
            rows[-1:] = [longer]
        elif asking_sizes(word, board.room, ascii_only=ascii_only):
            rows.append(word)
        else:
            return []
    return rows


class _Places(NamedTuple):
    """The column of the first name, cells from a name to its number, and those of each pair."""

    left: int
    behind: int
    widths: tuple[int, ...]

    @property
    def width(self) -> int:
        """The cells up to the end of the last number."""
        return self.left + sum(self.widths) + APART * (len(self.widths) - 1)

    @classmethod
    def of(cls, lines: Sequence[Line], scale: int) -> _Places:
        """Where the quantities of some lines stand at a scale."""
        left = MARGIN + max(len(title) for title, _ in lines) + APART
        pairs = list(zip(*(rows for _, rows in lines), strict=True))
        behind = max(big_width(called, scale) for _, rows in lines for called, _ in rows) + BETWEEN
        widths = (behind + max(big_width(number, scale) for _, number in pair) for pair in pairs)
        return cls(left, behind, tuple(widths))


def draw_large_rows(board: Board, top: int, size: tuple[int, int], lines: Sequence[Line]) -> bool:
    """Draw each title with its quantities behind it; False where not all have room.

    The size is the scale of digits, and how many rows lie from one title to the next.
    """
    scale, pitch = size
    texts = [text for _, rows in lines for row in rows for text in row]
    if not all(map(is_drawn, texts)):
        return False
    places = _Places.of(lines, scale)
    if places.width > board.canvas.width - MARGIN:
        return False
    ascii_only = board.view.notation is ASCII
    height = big_height(scale)
    for y, (title, rows) in zip(count(top, pitch), lines, strict=False):
        board.canvas.text(MARGIN, y + height // 2, title, Role.STRONG)
        x = places.left
        for pair, cells in zip(rows, places.widths, strict=True):
            for at, text, role in zip((x, x + places.behind), pair, ROLES, strict=True):
                draw_big(board.canvas, at, y, text, scale, ascii_only=ascii_only, role=role)
            x += cells + APART
    return True
