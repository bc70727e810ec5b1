"""Reads numbers in large digits, at any size, from the cells of a screen."""

from __future__ import annotations

from itertools import groupby

from tests.tui.projection.cells import Grid, lines_of

PICTURES = {
    "0": "### #.# #.# #.# ###",
    "1": ".#. ##. .#. .#. ###",
    "2": "### ..# ### #.. ###",
    "3": "### ..# ### ..# ###",
    "4": "#.# #.# ### ..# ..#",
    "5": "### #.. ### ..# ###",
    "6": "### #.. ### #.# ###",
    "7": "### ..# ..# ..# ..#",
    "8": "### #.# ### #.# ###",
    "9": "### #.# ### ..# ###",
    ".": ". . . . #",
    "-": ".. .. ## .. ..",
    "e": "### #.# ### #.. ###",
    "?": "### ..# .## ... .#.",
}
SIGNS = {picture: sign for sign, picture in PICTURES.items()}
UPPER, LOWER = "▀█#", "▄█#"
BLOCKS = set(UPPER + LOWER)


def read_large(board: Grid) -> tuple[str, int]:
    """The last number in large digits on a board, and how many rows of cells it takes; "" if none.

    What stands in large letters above it is parted from it by a row.
    """
    lines = lines_of(board)
    last = max((y for y, line in enumerate(lines) if BLOCKS & set(line)), default=None)
    if last is None:
        return "", 0
    first = last
    while first and BLOCKS & set(lines[first - 1]):
        first -= 1
    lines = lines[first : last + 1]
    dots = [[sign in half for sign in line] for line in lines for half in (UPPER, LOWER)]
    while dots and not any(dots[-1]):
        dots.pop()
    while dots and not any(dots[0]):
        dots.pop(0)
    scale, rest = divmod(len(dots), 5)
    assert rest == 0, "no digit is five dots high"
    columns = [tuple(row[x] for row in dots) for x in range(len(dots[0]))]
    return "".join(_signs(columns, scale)), len(lines)


def _signs(columns: list[tuple[bool, ...]], scale: int) -> list[str]:
    found = []
    for inked, group in groupby(columns, any):
        if inked:
            sign = list(group)[::scale]
            rows = [
                "".join("#" if column[row * scale] else "." for column in sign) for row in range(5)
            ]
            found.append(SIGNS[" ".join(rows)])
    return found
