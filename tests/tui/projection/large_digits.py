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
    """The number in large digits on a board, and how many rows of cells it takes; "" if none."""
    lines = lines_of(board)
    inked = [y for y, line in enumerate(lines) if BLOCKS & set(line)]
    if not inked:
        return "", 0
    lines = lines[inked[0] : inked[-1] + 1]
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
