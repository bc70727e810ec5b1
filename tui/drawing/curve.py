"""Curves in braille: eight dots a cell.

The plotting libraries for Textual draw well, but they need NumPy before the first frame and
draw a widget of their own; this draws on the same canvas as everything else.
"""

from __future__ import annotations

from tui.drawing.canvas import Canvas
from tui.drawing.role import Role

ACROSS, DOWN = 2, 4
"""Dots in a cell."""

_BLANK = 0x2800
_BITS = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))


class Dots:
    """A field of dots over part of a canvas, (0, 0) at its upper left."""

    def __init__(self, x: int, y: int, width: int, height: int) -> None:
        """Cover `width` by `height` cells from (x, y)."""
        self.x, self.y = x, y
        self.width, self.height = width * ACROSS, height * DOWN
        self._cells: dict[tuple[int, int], int] = {}

    def dot(self, x: int, y: int) -> None:
        """Set one dot; outside the field nothing happens."""
        if 0 <= x < self.width and 0 <= y < self.height:
            cell = (x // ACROSS, y // DOWN)
            self._cells[cell] = self._cells.get(cell, 0) | _BITS[y % DOWN][x % ACROSS]

    def column(self, x: int, start: int, end: int) -> None:
        """Set all dots of a column between two heights, both included."""
        for y in range(min(start, end), max(start, end) + 1):
            self.dot(x, y)

    def join(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        """Set the dots of a straight line."""
        steps = max(abs(end[0] - start[0]), abs(end[1] - start[1]), 1)
        for step in range(steps + 1):
            x = start[0] + (end[0] - start[0]) * step // steps
            y = start[1] + (end[1] - start[1]) * step // steps
            self.dot(x, y)

    def draw(self, canvas: Canvas, role: Role) -> None:
        """Put the dots on the canvas."""
        for (x, y), bits in self._cells.items():
            canvas.text(self.x + x, self.y + y, chr(_BLANK + bits), role)
