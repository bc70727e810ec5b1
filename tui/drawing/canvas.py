"""A grid of cells on which lines and text are drawn, and which is read back row by row."""

from __future__ import annotations

from collections.abc import Iterator

from tui.drawing.role import Role
from tui.drawing.strokes import LIGHT, TO_ASCII, glyph

Piece = tuple[str, Role]
"""Text of one role within a row."""

_UP, _RIGHT, _DOWN, _LEFT = range(4)


class Canvas:
    """`width` by `height` cells. Text lies above lines; what falls outside is not drawn."""

    def __init__(self, width: int, height: int) -> None:
        """Start blank."""
        self.width = width
        self.height = height
        self._chars = [[" "] * width for _ in range(height)]
        self._roles = [[Role.TEXT] * width for _ in range(height)]
        self._arms: dict[tuple[int, int], list[int]] = {}
        self._written: set[tuple[int, int]] = set()

    def text(self, x: int, y: int, text: str, role: Role = Role.TEXT) -> None:
        """Write text, its first character at column `x` of row `y`."""
        if not 0 <= y < self.height:
            return
        for column, char in enumerate(text, x):
            if 0 <= column < self.width:
                self._chars[y][column] = char
                self._roles[y][column] = role
                self._written.add((column, y))

    def under(self, x: int, y: int, sign: str, role: Role) -> None:
        """Write one sign where nothing is written yet."""
        if (x, y) not in self._written:
            self.text(x, y, sign, role)

    def across(
        self, start: int, end: int, y: int, weight: int = LIGHT, role: Role = Role.LINE
    ) -> None:
        """Draw a line along row `y`, from the middle of one column to the middle of another."""
        for x in range(start, end):
            self._join(x, y, _RIGHT, weight, role)
            self._join(x + 1, y, _LEFT, weight, role)

    def down(
        self, x: int, start: int, end: int, weight: int = LIGHT, role: Role = Role.LINE
    ) -> None:
        """Draw a line along column `x`, from the middle of one row to the middle of another."""
        for y in range(start, end):
            self._join(x, y, _DOWN, weight, role)
            self._join(x, y + 1, _UP, weight, role)

    def box(
        self, x: int, y: int, width: int, height: int, weight: int = LIGHT, role: Role = Role.LINE
    ) -> None:
        """Draw a frame of this size with its upper left corner at (x, y)."""
        right, bottom = x + width - 1, y + height - 1
        for row in (y, bottom):
            self.across(x, right, row, weight, role)
        for column in (x, right):
            self.down(column, y, bottom, weight, role)

    def pieces(self, y: int, *, ascii_only: bool = False) -> Iterator[Piece]:
        """Row `y` as pieces of one role each, together as wide as the canvas."""
        self._draw_lines(y)
        chars, roles = self._chars[y], self._roles[y]
        start = 0
        for x in range(1, self.width + 1):
            if x == self.width or roles[x] is not roles[start]:
                text = "".join(chars[start:x])
                yield (text.translate(TO_ASCII) if ascii_only else text), roles[start]
                start = x

    def __str__(self) -> str:
        """The drawing as plain text."""
        rows = ("".join(text for text, _ in self.pieces(y)) for y in range(self.height))
        return "\n".join(row.rstrip() for row in rows)

    def _join(self, x: int, y: int, arm: int, weight: int, role: Role) -> None:
        if not (0 <= x < self.width and 0 <= y < self.height):
            return
        arms = self._arms.setdefault((x, y), [0, 0, 0, 0])
        if weight >= max(arms) and (x, y) not in self._written:
            self._roles[y][x] = role
        arms[arm] = max(arms[arm], weight)

    def _draw_lines(self, y: int) -> None:
        for x in range(self.width):
            arms = self._arms.get((x, y))
            if arms and (x, y) not in self._written:
                up, right, below, left = arms
                self._chars[y][x] = glyph((up, right, below, left))
