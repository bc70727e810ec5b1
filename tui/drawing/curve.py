"""Curves in braille, eight dots a cell; for a room solid, in quarters of a cell.

The plotting libraries for Textual draw well, but they need NumPy before the first frame and
draw a widget of their own; this goes on the same canvas as everything else.
"""

from __future__ import annotations

from collections.abc import Iterator

ACROSS, DOWN = 2, 4
"""Dots in a cell."""

_BLANK = 0x2800
_BITS = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))
_IN_A_QUARTER = (0x03, 0x18, 0x44, 0xA0)
"""The dots in each quarter of a cell, in the order in which they count."""
QUARTERS = " ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█"
"""What fills some quarters of a cell: the upper left counts 1, then 2, the lower left 4, then 8."""


class Dots:
    """A field of dots over part of a canvas, (0, 0) at its upper left."""

    def __init__(self, x: int, y: int, width: int, height: int) -> None:
        """Cover `width` by `height` cells from (x, y)."""
        self.x, self.y = x, y
        self.width, self.height = width * ACROSS, height * DOWN
        self._cells = [bytearray(width) for _ in range(height)]

    def dot(self, x: int, y: int) -> None:
        """Set one dot; outside the field nothing happens."""
        self.column(x, y, y)

    def column(self, x: int, start: int, end: int) -> None:
        """Set all dots of a column between two heights, both included."""
        if not 0 <= x < self.width:
            return
        column, side = divmod(x, ACROSS)
        for y in range(max(min(start, end), 0), min(max(start, end), self.height - 1) + 1):
            self._cells[y // DOWN][column] |= _BITS[y % DOWN][side]

    def join(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        """Set the dots of a straight line, a column at a time."""
        (left, above), (right, below) = sorted((start, end))
        steps = right - left
        y = above
        for step in range(1, steps + 1):
            after = above + (below - above) * step // steps
            self.column(left + step - 1, y, y + (after - y) // 2)
            y, before = after, y
            self.column(left + step, before + (after - before) // 2, after)
        if not steps:
            self.column(left, above, below)

    def cells(self) -> Iterator[tuple[int, int, int]]:
        """Column, row and dots of every cell of the canvas that has any."""
        for y, row in enumerate(self._cells):
            for x, bits in enumerate(row):
                if bits:
                    yield self.x + x, self.y + y, bits


def braille(bits: int) -> str:
    """The character that shows these dots."""
    return chr(_BLANK + bits)


def solid(bits: int) -> str:
    """The same in whole quarters of a cell, for a room: from afar dots are no line."""
    return QUARTERS[sum(1 << at for at, dots in enumerate(_IN_A_QUARTER) if bits & dots)]
