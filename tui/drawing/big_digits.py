"""Numbers in digits three rows tall, made of half blocks, to be read from the back row."""

from __future__ import annotations

from tui.drawing.canvas import Canvas
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
}
_HALVES = {(False, False): " ", (True, False): "▀", (False, True): "▄", (True, True): "█"}
HEIGHT = 3


def big_width(number: str, scale: int = 1) -> int:
    """How many columns a number takes, at a whole multiple of the smallest size."""
    return scale * sum(len(_dots(sign)[0]) + 1 for sign in number) - scale


def draw_big(canvas: Canvas, x: int, y: int, number: str, role: Role, scale: int = 1) -> None:
    """Draw a number, its upper left corner at (x, y), three rows tall for each step of scale."""
    for sign in number:
        rows = _enlarged(_dots(sign), scale)
        for row in range(0, len(rows), 2):
            pairs = zip(rows[row], rows[row + 1], strict=True)
            text = "".join(_HALVES[above == "#", below == "#"] for above, below in pairs)
            canvas.text(x, y + row // 2, text, role)
        x += len(rows[0]) + scale


def _dots(sign: str) -> tuple[str, ...]:
    return _DOTS["-" if sign == "−" else sign]


def _enlarged(rows: tuple[str, ...], scale: int) -> list[str]:
    """Each dot `scale` dots wide and high, and blank rows below to fill whole cells."""
    wide = ["".join(dot * scale for dot in row) for row in rows for _ in range(scale)]
    return wide + [" " * len(wide[0])] * (2 * HEIGHT * scale - len(wide))
