"""Numbers and names three rows tall or more, made of half blocks, to be read from the back row."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from tui.drawing.ascii_letters import STROKES
from tui.drawing.big_letters import FINE, LETTERS
from tui.drawing.canvas import Canvas
from tui.drawing.curve import QUARTERS
from tui.drawing.role import Role

# Five rows of three dots for each sign; two rows of dots make one row of cells.
_DOTS = {
    "0": ("###", "# #", "# #", "# #", "###"),
    "1": (" # ", "## ", " # ", " # ", "###"),
    "2": ("###", "  #", "###", "#  ", "###"),
    "3": ("###", "  #", "###", "  #", "###"),
    "4": ("# #", "# #", "###", "  #", "  #"),
    "5": ("###", "#  ", "###", "  #", "###"),
    "6": ("###", "#  ", "###", "# #", "###"),
    "7": ("###", "  #", "  #", "  #", "  #"),
    "8": ("###", "# #", "###", "# #", "###"),
    "9": ("###", "# #", "###", "  #", "###"),
    ".": (" ", " ", " ", " ", "#"),
    "-": ("  ", "  ", "##", "  ", "  "),
    "e": ("###", "# #", "###", "#  ", "###"),
    "n": ("   ", "## ", "# #", "# #", "# #"),
    "a": ("   ", " ##", "# #", "# #", " ##"),
    "∞": ("     ", "## ##", "# # #", "## ##", "     "),
    "i": ("#", " ", "#", "#", "#"),
    "f": (" ##", " # ", "###", " # ", " # "),
    "?": ("###", "  #", " ##", "   ", " # "),
    "—": ("   ", "   ", "###", "   ", "   "),
} | LETTERS
_SEGMENTS = {
    "0": (" _ ", "| |", "|_|"),
    "1": ("   ", "  |", "  |"),
    "2": (" _ ", " _|", "|_ "),
    "3": (" _ ", " _|", " _|"),
    "4": ("   ", "|_|", "  |"),
    "5": (" _ ", "|_ ", " _|"),
    "6": (" _ ", "|_ ", "|_|"),
    "7": (" _ ", "  |", "  |"),
    "8": (" _ ", "|_|", "|_|"),
    "9": (" _ ", "|_|", " _|"),
    ".": (" ", " ", "."),
    "-": ("  ", "__", "  "),
    "e": (" _ ", "|_|", "|_ "),
    "?": (" _ ", "  )", " . "),
}
"""The same signs in ASCII, where there are no half blocks."""


def big_width(text: str, scale: int = 1) -> int:
    """How many columns a text takes, its dots `scale` columns wide."""
    gap = max(scale // 2, 1)
    return sum(scale * _dots_wide(sign) + gap for sign in text) - gap


def big_height(scale: int = 1) -> int:
    """How many rows a text takes, its dots `scale` half rows high."""
    return -(-5 * scale // 2)


def largest_scale(number: str, width: int, height: int) -> int:
    """The largest scale at which a number fits, or 0 where it does not fit at all."""
    scale = 0
    while big_width(number, scale + 1) <= width and big_height(scale + 1) <= height:
        scale += 1
    return scale


def is_drawn(text: str) -> bool:
    """Whether there is a large sign for each of a text."""
    return all(sign == "−" or sign in _DOTS or sign in FINE for sign in text)


def draw_big(  # noqa: PLR0913  (where, what, how large, and how it looks)
    canvas: Canvas,
    x: int,
    y: int,
    text: str,
    scale: int = 1,
    *,
    ascii_only: bool = False,
    role: Role = Role.RESULT,
) -> None:
    """Draw a number or a name, its upper left corner at (x, y); a blank leaves what is there."""
    for sign in text:
        rows = _ascii_rows(sign) if ascii_only and scale == 1 else _block_rows(sign, scale)
        for row, dots in enumerate(rows):
            canvas.text(x, y + row, dots, role)
        x += scale * _dots_wide(sign) + max(scale // 2, 1)


def quartered(dots: Sequence[str]) -> tuple[str, ...]:
    """Rows of cells from rows of dots, of which two stand in a cell side by side, and two rows."""
    wide = max(map(len, dots))
    rows = [row.ljust(wide + wide % 2) for row in (*dots, "")][: len(dots) + len(dots) % 2]
    return tuple(
        "".join(
            QUARTERS[sum(1 << bit for bit, dot in enumerate(four) if dot == "#")]
            for four in zip(above[::2], above[1::2], below[::2], below[1::2], strict=True)
        )
        for above, below in zip(rows[::2], rows[1::2], strict=True)
    )


def _dots_wide(sign: str) -> int:
    return len(FINE[sign][0]) // 2 if sign in FINE else len(_dots(sign)[0])


def _dots(sign: str) -> tuple[str, ...]:
    return _DOTS["-" if sign == "−" else sign]


def _ascii_rows(sign: str) -> tuple[str, ...]:
    """A digit or a letter of strokes; any other sign as it is written."""
    return _SEGMENTS.get(sign) or STROKES.get(sign) or ("", sign, "")


@lru_cache(256)
def _block_rows(sign: str, scale: int) -> tuple[str, ...]:
    """Dots enlarged: one is as wide as a cell and half as high, in a fine sign half as wide."""
    fine = FINE.get(sign) or ["".join(dot * 2 for dot in row) for row in _dots(sign)]
    return quartered(["".join(dot * scale for dot in row) for row in fine for _ in range(scale)])
