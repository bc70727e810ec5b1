"""Signs two rows high, for what stands lower or higher beside letters three rows high."""

from __future__ import annotations

from functools import lru_cache

from tui.drawing.big_digits import quartered

_DOTS = {
    "a": ("   ", " ##", "# #", "###"),
    "h": ("#  ", "## ", "# #", "# #"),
    "l": ("#  ", "#  ", "#  ", "## "),
    "o": ("   ", "###", "# #", "###"),
    "t": (" # ", "###", " # ", " ##"),
    "1": (" # ", "## ", " # ", "###"),
    "2": ("## ", "  #", " # ", "###"),
}
"""Four rows of three dots, each half a cell wide and high; a fourth is the gap behind them."""
_STROKES = {"2": ("')", "/_")}
CELLS = 2
"""The cells of a sign."""
HEIGHT = 2
"""The rows of a sign."""


def is_small(text: str, *, ascii_only: bool = False) -> bool:
    """Whether there is such a sign for each of a text."""
    return all(sign in (_STROKES if ascii_only else _DOTS) for sign in text)


def small_width(text: str) -> int:
    """The cells of a text, and of the gap behind it."""
    return CELLS * len(text) + 1


@lru_cache(64)
def small_rows(text: str, *, ascii_only: bool = False) -> tuple[str, ...]:
    """The two rows of a text."""
    if ascii_only:
        return tuple("".join(_STROKES[sign][row] for sign in text) for row in range(HEIGHT))
    return quartered(["".join(f"{_DOTS[sign][row]} " for sign in text) for row in range(4)])
