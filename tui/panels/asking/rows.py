"""Which row of the panel holds what while a value is asked for, and once it is shown.

Question, formula and numbers stand in the same rows either way. The answer is typed where the
result will stand; in the fewest rows it is typed in the last, and what is said stands above it,
for as long as the numbers are not shown in their place too.
"""

from __future__ import annotations

from typing import NamedTuple

from tui.drawing.big_digits import big_height, largest_scale
from tui.panels.stage.rows import EQUALS, MARGIN, Rows

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


class Places(NamedTuple):
    """The rows of the stage, the cells of the field, and where words start while it is open."""

    rows: Rows
    field: tuple[int, int, int]
    """Column, row and width."""
    remark: int
    below: bool = True
    """Whether words stand below the field; else they stand above it."""


def places_in(width: int, height: int, digits: int, *, room: bool = False) -> Places:
    """Where everything stands in a panel of this size."""
    on_bars = height < LETTERS
    letters = 2 if height >= TWO_LINES else 1
    bar = letters + (1 if on_bars else 2)
    numbers = bar + 2
    left = height - numbers - 1
    gap = 1 if left >= APART else 0
    at = numbers + 1 + gap
    widest = "−0." + "0" * digits
    free = left - gap - (0 if room else WORDS + gap)
    scale = largest_scale(widest, width - 2 * MARGIN - EQUALS, free) if free > 0 else 0
    words = at + big_height(scale) + gap if scale else at + 1
    rows = Rows(
        0, bar if on_bars else letters, bar, numbers, at if scale else numbers, words, scale
    )
    cells = max(min(FIELD, width - LABEL - MARGIN - 1), 1)
    if left < TIGHT:
        return Places(rows, (LABEL, height - 1, cells), numbers, below=False)
    return Places(rows, (LABEL, at, cells), at + 1 + gap)
