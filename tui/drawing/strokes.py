"""Box-drawing characters by the weight of their four arms, so that lines can cross and join."""

from __future__ import annotations

from functools import cache

LIGHT = 1
HEAVY = 2
DOUBLE = 3
"""The weights of lines; a character that one double line enters is double in all its arms."""

UP, RIGHT, DOWN, LEFT = 0, 2, 4, 6
"""The arms of a character, each as the place of its weight's two bits in a number."""

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


_DOUBLE = " ║═╚║║╔╠═╝═╩╗╣╦╬"
"""The double characters, each at the number whose bits say which arms it has."""


def _weights(arms: int) -> tuple[int, int, int, int]:
    """The weights of the arms that point up, right, down and left; 0 where there is none."""
    return arms >> UP & 3, arms >> RIGHT & 3, arms >> DOWN & 3, arms >> LEFT & 3


def _char(arms: int) -> str:
    up, right, down, left = _weights(arms)
    if DOUBLE in (up, right, down, left):
        return _DOUBLE[bool(up) + 2 * bool(right) + 4 * bool(down) + 8 * bool(left)]
    return _TABLE[3 * up + down][3 * left + right]


def _char_for_a_room(arms: int) -> str:
    """The same where nothing may be thin: heavy for light, and dashed where nothing joins."""
    weights = _weights(arms)
    if DOUBLE in weights:
        return _char(arms)
    if weights in ((0, LIGHT, 0, LIGHT), (LIGHT, 0, LIGHT, 0)):
        return "┇" if weights[0] else "┅"
    return _char(sum(HEAVY << arm for arm in (UP, RIGHT, DOWN, LEFT) if arms >> arm & 3))


_GLYPHS = [_char(arms) for arms in range(256)]
_HEAVIEST = bytes(max(_weights(arms)) for arms in range(256))


@cache
def glyphs(*, room: bool = False) -> list[str]:
    """The characters, each at the number whose bits are the weights of its arms, two for each."""
    return [_char_for_a_room(arms) for arms in range(256)] if room else _GLYPHS


def joined(arms: int, arm: int, weight: int) -> tuple[int, int]:
    """The arms with one of them at least this heavy, and how heavy the heaviest was before."""
    lacking = weight - (arms >> arm & 3)
    return (arms + (lacking << arm) if lacking > 0 else arms), _HEAVIEST[arms]


_LEVEL = [
    bytes(joined(joined(arms, LEFT, weight)[0], RIGHT, weight)[0] for arms in range(256))
    for weight in (0, LIGHT, HEAVY, DOUBLE)
]


def crossed(cells: bytearray, weight: int) -> bytearray | None:
    """The arms of some neighbouring cells when a level line goes through them all.

    None where something in them is heavier than the line.
    """
    return cells.translate(_LEVEL[weight]) if max(cells.translate(_HEAVIEST)) <= weight else None


def in_ascii(arms: int) -> str:
    """The same in ASCII: other signs for light, heavy and double lines; `+` only where they join.

    Numbers stand beside lines: no sign there may be taken for an equation, a sum, a fraction or
    a percentage. So none is `=`, `*` or `%`, and a heavy corner beside a lower one is no `/`. A
    corner has a sign of its own, so that two side by side are not taken for one line.
    """
    up, right, down, left = _weights(arms)
    if _HEAVIEST[arms] == DOUBLE:
        return "&"
    heavy = _HEAVIEST[arms] == HEAVY
    if not (up or down):
        return "#" if heavy else "-"
    if not (left or right):
        return "#" if heavy else "|"
    if (up and down) or (left and right):
        return "+"
    if up:
        return "#" if heavy else "'"
    return ("/" if right else "\\") if heavy else "."


_PLAIN = {
    "▶": ">", "◀": "<", "▲": "^", "▼": "v", "→": ">", "←": "<", "↑": "^", "↓": "v",
    "—": "-", "–": "-", "…": ".", "·": ".", "−": "-", "●": "@", "○": ".", "◆": "$", "█": "#",
    "┅": "-", "┇": "|", "‹": "<", "›": ">",
    "▀": "#", "▄": "#", "▌": "#", "▐": "#", "×": "x", "∂": "d", "²": "2", "⁺": "+", "½": "/",
    "≈": "~", "•": ".",
}  # fmt: skip

TO_ASCII = str.maketrans(
    {mark: in_ascii(arms) for arms, mark in enumerate(_GLYPHS) if arms and mark}
    | {chr(dots): ":" for dots in range(0x2801, 0x2900)}
    | dict.fromkeys(map(chr, range(0x2596, 0x25A0)), "#")
    | _PLAIN
)
"""For a terminal that knows only ASCII: one character for each, so that nothing moves."""
