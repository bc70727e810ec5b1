"""The texts of a formula in large letters, for an expression that is set for a room."""

from __future__ import annotations

from functools import lru_cache

from engine.expression import ASCII, Block, Notation, Run
from tui.drawing import Canvas, Role
from tui.drawing.big_digits import big_height, is_drawn
from tui.panels.stage.enlarged import PLAIN_SUBSCRIPTS, pieces, text_width
from tui.panels.stage.enlarging import Pen

MIDDLE = big_height() // 2


def large_words(notation: Notation) -> LargeWords:
    """What sets a text in letters three rows high, its subscripts as ordinary text."""
    return LargeWords(ascii_only=notation is ASCII)


class LargeWords:
    """Sets texts, and what is not known in large letters as ordinary text in their middle row."""

    def __init__(self, *, ascii_only: bool) -> None:
        """Draw with half blocks, or with the strokes of ASCII."""
        self._ascii_only = ascii_only

    def __call__(self, text: str, quantity: str | None) -> Block:
        """The rows of a text."""
        rows = _rows(text.replace("*", "·"), ascii_only=self._ascii_only)
        return Block(tuple((Run(row, quantity),) for row in rows), MIDDLE)


@lru_cache(256)
def _rows(text: str, *, ascii_only: bool) -> tuple[str, ...]:
    if not all(is_drawn(piece) for kind, piece in pieces(text) if kind == "base"):
        return tuple(text if row == MIDDLE else " " * len(text) for row in range(big_height()))
    canvas = Canvas(text_width(text, PLAIN_SUBSCRIPTS), big_height())
    Pen(canvas, MIDDLE, PLAIN_SUBSCRIPTS, ascii_only=ascii_only).text(0, 0, text, Role.TEXT)
    return canvas.texts(ascii_only=ascii_only)
