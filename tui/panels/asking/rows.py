"""Which row of the panel holds what while a value is asked for, and once it is shown.

Question, formula and numbers stand in the same rows either way. The answer is typed where the
result will stand; in the fewest rows it is typed in the last, and what is said stands above it,
for as long as the numbers are not shown in their place too.

For a room formula and result stand as on its board, a few rows kept for what is said, and where
those are left beside large digits, the answer is typed in large digits too.
"""

from __future__ import annotations

from typing import NamedTuple

from tui.drawing.big_digits import big_height, big_width, largest_scale
from tui.panels.stage.rows import EQUALS, MARGIN, Rows, room_rows

LABEL = 20
"""Cells before the field: the longest name, an equals sign and a bracket."""
FIELD = 40
"""The most cells of the field."""
LETTERS, TWO_LINES = 9, 18
"""Rows from which the letters have a row of their own, and the question has two."""
TIGHT = 3
"""Rows below the numbers, fewer than which leave no room for words below the field."""
APART = 6
"""Rows below the numbers from which the parts stand apart."""
WORDS = 3
"""Rows that the words keep before the result stands in large digits; a room needs the digits."""
SAID = 2
"""Rows for what is said, fewer than which leave an answer that is typed one row of its own."""
SPARE = 2
"""Large signs that have room in the field beyond those of a result."""
BRACKET = "["
"""Stands before the field, and its counterpart behind it."""


class Field(NamedTuple):
    """The cells in which an answer is typed."""

    x: int
    y: int
    width: int
    height: int = 1

    @property
    def is_large(self) -> bool:
        """Whether it is typed in large digits."""
        return self.height > 1


class Places(NamedTuple):
    """The rows of the stage, the cells of the field, and where words start while it is open."""

    rows: Rows
    field: Field
    remark: int
    below: bool = True
    """Whether words stand below the field; else they stand above it."""


def places_in(
    width: int, height: int, digits: int, *, room: bool, words_first: bool = False
) -> Places:
    """Where everything stands in a panel of this size, for one or for a room.

    In a room it is large, but where the words come first.
    """
    if room:
        return _for_a_room(width, height, digits, words_first=words_first)
    return _for_one(width, height, digits)


def _for_one(width: int, height: int, digits: int) -> Places:
    unlettered = height < LETTERS
    letters = 2 if height >= TWO_LINES else 1
    bar = letters + (1 if unlettered else 2)
    numbers = bar + 2
    left = height - numbers - 1
    gap = 1 if left >= APART else 0
    at = numbers + 1 + gap
    widest = "−0." + "0" * digits
    free = left - gap - (WORDS + gap)
    scale = largest_scale(widest, width - 2 * MARGIN - EQUALS, free) if free > 0 else 0
    words = at + big_height(scale) + gap if scale else at + 1
    rows = Rows(
        0, bar if unlettered else letters, bar, numbers, at if scale else numbers, words, scale
    )
    cells = _cells(width)
    if left < TIGHT:
        return Places(rows, Field(LABEL, height - 1, cells), numbers, below=False)
    return Places(rows, Field(LABEL, at, cells), at + 1 + gap)


def _for_a_room(width: int, height: int, digits: int, *, words_first: bool) -> Places:
    """As on the board of a room, but that what is said has rows wherever it can.

    Where the words come first there are no large digits that would leave them none.
    """
    fewest = SAID if words_first else 0
    boards = (room_rows(width, height - kept, digits) for kept in range(WORDS + 1, fewest - 1, -1))
    rows = next((rows for rows in boards if rows.scale), None)
    if rows is None:
        return _for_one(width, height, digits)
    below = rows.result + big_height(rows.scale)
    words = below + (height - below > WORDS)
    rows = rows._replace(words=words)
    if height - words < SAID:
        return Places(rows, Field(LABEL, rows.result, _cells(width)), rows.result + 1)
    bracket = big_width(BRACKET, rows.scale) + 1
    x = MARGIN + EQUALS + bracket
    cells = min(width - x - bracket - MARGIN, big_width("−0." + "0" * (digits + SPARE), rows.scale))
    return Places(rows, Field(x, rows.result, cells, below - rows.result), words)


def _cells(width: int) -> int:
    return max(min(FIELD, width - LABEL - MARGIN - 1), 1)
