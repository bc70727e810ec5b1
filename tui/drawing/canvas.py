"""A grid of cells on which lines and text are drawn, and which is read back row by row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from tui.drawing.cells import cell_width, cells, whole
from tui.drawing.role import Role
from tui.drawing.strokes import (
    DOWN,
    LEFT,
    LIGHT,
    RIGHT,
    TO_ASCII,
    UP,
    crossed,
    glyphs,
    in_ascii,
    joined,
)

Piece = tuple[str, Role]
"""Text of one role within a row."""

SEEN_WHEN_BLANK = {Role.READ, Role.WRITTEN, Role.MARK, Role.FAULT}
"""Roles with a ground or a line under them: of any other, a blank cell looks the same."""


class Canvas:
    """`width` by `height` cells. Text lies above lines; what falls outside is not drawn.

    A key must not wait for the drawing, so cells are changed a slice at a time where they can be.
    """

    def __init__(self, width: int, height: int, *, room: bool = False) -> None:
        """Start blank; for a room, draw no thin lines."""
        self.width = width
        self.height = height
        self.room = room
        self._glyphs = glyphs(room=room)
        self._chars = [[" "] * width for _ in range(height)]
        self._roles = [[Role.TEXT] * width for _ in range(height)]
        self._arms = [bytearray(width) for _ in range(height)]
        self._written = [bytearray(width) for _ in range(height)]
        self._pointed: list[tuple[int, int, int, str]] = []

    def text(
        self, x: int, y: int, text: str, role: Role = Role.TEXT, *, target: str | None = None
    ) -> None:
        """Write text, its first character at column `x` of row `y`.

        No character of it can command the terminal. The mouse finds `target` there, if given.
        """
        if not 0 <= y < self.height:
            return
        start, signs = max(x, 0), cells(text)
        if start > x or len(signs) > self.width - x:
            signs = whole(signs[start - x : max(self.width - x, 0)])
        if not signs:
            return
        end = start + len(signs)
        chars = self._chars[y]
        if not chars[start]:
            chars[start - 1] = " "  # its second half is written over
        if end < self.width and not chars[end]:
            chars[end] = " "
        chars[start:end] = signs
        self._roles[y][start:end] = [role] * len(signs)
        self._written[y][start:end] = b"\1" * len(signs)
        if target is not None:
            self.point(start, y, len(signs), target)

    def copy(self) -> Canvas:
        """The same drawing, to be drawn on."""
        other = Canvas(self.width, 0, room=self.room)
        other.height = self.height
        other._chars = [row.copy() for row in self._chars]
        other._roles = [row.copy() for row in self._roles]
        other._arms = [row.copy() for row in self._arms]
        other._written = [row.copy() for row in self._written]
        other._pointed = self._pointed.copy()
        return other

    def point(self, x: int, y: int, width: int, target: str) -> None:
        """Let the mouse find something in `width` cells."""
        start, end = max(x, 0), min(x + width, self.width)
        if start < end and 0 <= y < self.height:
            self._pointed.append((start, end, y, target))

    def is_pointed(self, x: int, y: int, width: int) -> bool:
        """Whether the mouse finds something in some neighbouring cells."""
        return any(
            row == y and start < x + width and x < end for start, end, row, _ in self._pointed
        )

    @property
    def targets(self) -> dict[tuple[int, int], str]:
        """What the mouse points at in each cell; the last one said of a cell counts.

        It is made when it is asked for: a key asks for none.
        """
        return {(x, y): name for start, end, y, name in self._pointed for x in range(start, end)}

    def is_free(self, x: int, y: int, width: int) -> bool:
        """Whether nothing is written in some cells yet."""
        return 0 <= y < self.height and 1 not in self._written[y][max(x, 0) : x + width]

    def ink(self, x: int, y: int, width: int, role: Role) -> None:
        """Give another role to cells that are drawn already."""
        if 0 <= y < self.height:
            start, end = max(x, 0), min(x + width, self.width)
            self._roles[y][start:end] = [role] * max(end - start, 0)

    def paste(self, x: int, y: int, drawing: Canvas) -> None:
        """Copy another drawing, its upper left corner at (x, y), as text."""
        left, right = max(x, 0), min(x + drawing.width, self.width)
        top, bottom = max(y, 0), min(y + drawing.height, self.height)
        if left >= right:
            return
        whole_rows = right - left == drawing.width
        for row in range(top, bottom):
            chars: Sequence[str] = drawing._chars[row - y]
            roles = drawing._roles[row - y]
            if not whole_rows:
                chars, roles = drawing.row(row - y, left - x, right - x)
            self._chars[row][left:right] = chars
            self._roles[row][left:right] = roles
            self._written[row][left:right] = b"\1" * (right - left)
        if whole_rows and bottom - top == drawing.height:
            self._pointed += [(x + a, x + b, y + row, name) for a, b, row, name in drawing._pointed]
            return
        for start, end, row, target in drawing._pointed:
            if top <= y + row < bottom:
                self.point(x + start, y + row, end - start, target)

    def row(self, y: int, start: int, end: int) -> tuple[tuple[str, ...], list[Role]]:
        """Some neighbouring cells of a row: what stands in them, and their roles."""
        return whole(tuple(self._chars[y][start:end])), self._roles[y][start:end]

    def under(self, x: int, y: int, sign: str, role: Role) -> None:
        """Write one sign where nothing is written yet."""
        if 0 <= x < self.width and 0 <= y < self.height and not self._written[y][x]:
            self.text(x, y, sign, role)

    def across(
        self, start: int, end: int, y: int, weight: int = LIGHT, role: Role = Role.LINE
    ) -> None:
        """Draw a line along row `y`, from the middle of one column to the middle of another."""
        if self._fill(start + 1, end, y, weight, role):
            self._join(start, y, RIGHT, weight, role)
            self._join(end, y, LEFT, weight, role)
            return
        for x in range(start, end):
            self._join(x, y, RIGHT, weight, role)
            self._join(x + 1, y, LEFT, weight, role)

    def down(
        self, x: int, start: int, end: int, weight: int = LIGHT, role: Role = Role.LINE
    ) -> None:
        """Draw a line along column `x`, from the middle of one row to the middle of another."""
        if start >= end:
            return
        self._join(x, start, DOWN, weight, role)
        upright = weight << UP | weight << DOWN
        for y in range(start + 1, end):
            if self._is_blank(x, y):
                self._draw(x, y, upright, role)
            else:
                self._join(x, y, UP, weight, role)
                self._join(x, y, DOWN, weight, role)
        self._join(x, end, UP, weight, role)

    def bridge(self, x: int, y: int, weight: int = LIGHT, role: Role = Role.LINE) -> None:
        """Let an upright line go through a cell, and break the level one that it crosses there.

        So the two are told apart, and each keeps its own weight and colour.
        """
        if 0 <= x < self.width and 0 <= y < self.height:
            self._draw(x, y, weight << UP | weight << DOWN, role)

    def pass_by(self, x: int, y: int) -> None:
        """Show only the upright line of a cell, as if the level one ended beside it."""
        if 0 <= x < self.width and 0 <= y < self.height:
            self._draw(x, y, self._arms[y][x] & (3 << UP | 3 << DOWN), self._roles[y][x])

    def box(
        self, x: int, y: int, width: int, height: int, weight: int = LIGHT, role: Role = Role.LINE
    ) -> None:
        """Draw a frame of this size with its upper left corner at (x, y)."""
        right, bottom = x + width - 1, y + height - 1
        for row in (y, bottom):
            self.across(x, right, row, weight, role)
        for column in (x, right):
            self.down(column, y, bottom, weight, role)

    def is_like(self, other: Canvas, y: int) -> bool:
        """Whether row `y` of another drawing looks the same."""
        if y >= other.height:
            return False
        return self._chars[y] == other._chars[y] and self._roles[y] == other._roles[y]

    def pieces(self, y: int, *, ascii_only: bool = False) -> Iterator[Piece]:
        """Row `y` as pieces of one role each, together as wide as the canvas."""
        chars, start = self._chars[y], 0
        if ascii_only and self.room:
            chars = self._row_for_a_room_in_ascii(y)
        piece, known = "", Role.TEXT
        for role, run in groupby(self._roles[y]):
            end = start + len(list(run))
            text = "".join(chars[start:end])
            start = end
            if role is known or (text.isspace() and not {role, known} & SEEN_WHEN_BLANK):
                piece += text
                continue
            if piece:
                yield (_in_ascii(piece) if ascii_only else piece), known
            piece, known = text, role
        if piece:
            yield (_in_ascii(piece) if ascii_only else piece), known

    def texts(self, *, ascii_only: bool = False) -> tuple[str, ...]:
        """The rows, without their roles."""
        rows = (self.pieces(y, ascii_only=ascii_only) for y in range(self.height))
        return tuple("".join(text for text, _ in pieces) for pieces in rows)

    def __str__(self) -> str:
        """The drawing as plain text."""
        return "\n".join(row.rstrip() for row in self.texts())

    def _row_for_a_room_in_ascii(self, y: int) -> list[str]:
        """The row with its lines in ASCII: the signs of a room do not tell corners apart."""
        lines = zip(self._chars[y], self._arms[y], self._written[y], strict=True)
        return [in_ascii(arms) if arms and not text else sign for sign, arms, text in lines]

    def _fill(self, start: int, end: int, y: int, weight: int, role: Role) -> bool:
        """Draw the inside of a level line at once, where nothing is written or heavier yet."""
        start, end = max(start, 0), min(end, self.width)
        if not 0 <= y < self.height or start >= end:
            return False
        if 1 in self._written[y][start:end]:
            return False
        arms = crossed(self._arms[y][start:end], weight)
        if arms is None:
            return False
        self._arms[y][start:end] = arms
        self._chars[y][start:end] = [self._glyphs[each] for each in arms]
        self._roles[y][start:end] = [role] * (end - start)
        return True

    def _is_blank(self, x: int, y: int) -> bool:
        """Whether a cell is there, and nothing is drawn or written in it yet."""
        if not (0 <= x < self.width and 0 <= y < self.height):
            return False
        return not self._arms[y][x] and not self._written[y][x]

    def _draw(self, x: int, y: int, arms: int, role: Role) -> None:
        """Draw the arms of a cell in place of what stands there."""
        self._arms[y][x] = arms
        self._chars[y][x] = self._glyphs[arms]
        self._roles[y][x] = role

    def _join(self, x: int, y: int, arm: int, weight: int, role: Role) -> None:
        if not (0 <= x < self.width and 0 <= y < self.height):
            return
        arms, heaviest = joined(self._arms[y][x], arm, weight)
        self._arms[y][x] = arms
        if not self._written[y][x]:
            self._chars[y][x] = self._glyphs[arms]
            if weight >= heaviest:
                self._roles[y][x] = role


def _in_ascii(text: str) -> str:
    text = text.translate(TO_ASCII)
    return (
        text
        if text.isascii()
        else "".join(sign if sign.isascii() else "?" * cell_width(sign) for sign in text)
    )
