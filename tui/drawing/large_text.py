"""A line of text in large signs, and where a cursor stands between them."""

from __future__ import annotations

from typing import NamedTuple

from tui.drawing.big_digits import big_width, draw_big, is_drawn, largest_scale
from tui.drawing.canvas import Canvas

CURSOR = 3
"""Cells of a cursor: a blank on either side parts it from the signs."""


class LargeText(NamedTuple):
    """The rows of a text, and the columns between which its signs stand, from the first on."""

    rows: tuple[str, ...]
    edges: tuple[int, ...]

    def opened(self, y: int, place: int) -> tuple[str, str]:
        """A row before and behind a cursor of one cell, which stands before some sign."""
        edge = self.edges[min(place, len(self.edges) - 1)]
        row = self.rows[y]
        return f"{row[:edge]} ", f" {row[edge:-CURSOR]}"

    @classmethod
    def within(cls, text: str, width: int, height: int, *, ascii_only: bool) -> LargeText | None:
        """A text as large as it has room for; None where some of it is only known small."""
        if not is_drawn(text):
            return None
        scale = largest_scale(text, width - CURSOR, height)
        if not scale:
            return None
        canvas = Canvas(width, height)
        draw_big(canvas, 0, 0, text, scale, ascii_only=ascii_only)
        ends = (big_width(text[:end], scale) for end in range(1, len(text) + 1))
        return cls(canvas.texts(ascii_only=ascii_only), (0, *ends))
