"""Box-drawing characters by the weight of their four arms, so that lines can cross and join."""

from __future__ import annotations

LIGHT = 1
HEAVY = 2

Arms = tuple[int, int, int, int]
"""The weights of the arms that point up, right, down and left; 0 where there is none."""

# One row for each pair of weights (up, down); in it, one character for each pair (left, right).
# The pairs run 00 01 02 10 11 12 20 21 22, where 0 is no arm, 1 a light and 2 a heavy one.
_TABLE = (
    " ╶╺╴─╼╸╾━",
    "╷┌┍┐┬┮┑┭┯",
    "╻┎┏┒┰┲┓┱┳",
    "╵└┕┘┴┶┙┵┷",
    "│├┝┤┼┾┥┽┿",
    "╽┟┢┧╁╆┪╅╈",
    "╹┖┗┚┸┺┛┹┻",
    "╿┞┡┦╀╄┩╃╇",
    "┃┠┣┨╂╊┫╉╋",
)

_GLYPHS: dict[Arms, str] = {
    (up, right, down, left): _TABLE[3 * up + down][3 * left + right]
    for up in range(3)
    for down in range(3)
    for left in range(3)
    for right in range(3)
}


def glyph(arms: Arms) -> str:
    """The character whose arms have these weights."""
    return _GLYPHS[arms]


def _in_ascii(arms: Arms) -> str:
    up, right, down, left = arms
    heavy = HEAVY in arms
    if not (up or down):
        return "=" if heavy else "-"
    if not (left or right):
        return "#" if heavy else "|"
    return "#" if heavy else "+"


_PLAIN = {
    "▶": ">", "◀": "<", "▲": "^", "▼": "v", "→": ">", "←": "<", "↑": "^", "↓": "v",
    "—": "-", "–": "-", "…": ".", "·": ".", "−": "-", "●": "o", "○": ".", "◆": "#", "█": "#",
    "▀": "#", "▄": "#", "▌": "#", "▐": "#", "×": "x", "∂": "d", "²": "2", "⁺": "+", "½": "/",
}  # fmt: skip

TO_ASCII = str.maketrans(
    {mark: _in_ascii(arms) for arms, mark in _GLYPHS.items() if any(arms)}
    | {chr(dots): ":" for dots in range(0x2801, 0x2900)}
    | _PLAIN
)
"""For a terminal that knows only ASCII: one character for each, so that nothing moves."""
