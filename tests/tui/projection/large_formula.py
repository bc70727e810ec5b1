"""Reads rows of large letters, three rows of cells tall, whose subscripts are ordinary text."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from tests.tui.projection.large_digits import LOWER, PICTURES, UPPER

HEIGHT = 3
PARTS = slice(1, None), slice(None, -1)
"""All rows but the first, and all but the last."""
LETTERS = {
    "∂": "##. ..# ### #.# ###",
    "δ": ".## .#. ### #.# ###",
    "η": "... ##. #.# #.# ..#",
    "E": "### #.. ### #.. ###",
    "H": "#.# #.# ### #.# #.#",
    "I": "### .#. .#. .#. ###",
    "W": "#.#.# #.#.# #.#.# #.#.# .#.#.",
    "c": "... ### #.. #.. ###",
    "d": "..# ..# ### #.# ###",
    "f": ".## #.. ##. #.. #..",
    "k": "#.. #.# ##. #.# #.#",
    "l": "#. #. #. #. ##",
    "m": "..... ##### #.#.# #.#.# #.#.#",
    "p": "... ### #.# ### #..",
    "s": "... .## #.. ..# ##.",
    ",": ". . . # #",
    "b": "#.. #.. ### #.# ###",
    "g": "... ### #.# ### .##",
    "h": "#.. #.. ### #.# #.#",
    "n": "... ##. #.# #.# #.#",
    "a": "... .## #.# #.# .##",
    "i": "# . # # #",
    "o": "... ### #.# #.# ###",
    "r": "... ### #.. #.. #..",
    "t": ".#. ### .#. .#. .##",
    "u": "... #.# #.# #.# ###",
    "w": "..... #.#.# #.#.# #.#.# .#.#.",
    "=": "... ### ... ### ...",
    "+": "... .#. ### .#. ...",
    "·": ". . # . .",
    "/": "..# ..# .#. #.. #..",
    "^": ".#. #.# ... ... ...",
    "(": ".# #. #. #. .#",
    ")": "#. .# .# .# #.",
}
SIGNS = {picture: sign for sign, picture in (PICTURES | LETTERS).items()} | {
    PICTURES["-"]: "−",
}
BLOCKS = set(UPPER + LOWER)


def rows_of_letters(lines: list[str]) -> Iterator[str]:
    """What can be read as a row of large letters, wherever it begins."""
    for top in range(len(lines) - HEIGHT + 1):
        text = _read(lines[top : top + HEIGHT])
        if text:
            yield text


def read_sized(lines: list[str], scale: int) -> str:
    """One row of letters and digits whose dots are so many cells wide and half rows high."""
    dots = [[cell in half for cell in line] for line in lines for half in (UPPER, LOWER)]
    found = ""
    for inked, group in groupby(zip(*dots, strict=True), any):
        if inked:
            sign = list(group)[::scale]
            rows = ("".join(".#"[column[row * scale]] for column in sign) for row in range(5))
            found += SIGNS[" ".join(rows)]
    return found


def _read(rows: list[str]) -> str:
    """The text in three rows; empty where something in them is no letter.

    What stands in the row of the fraction bars may reach into the first or the last of them.
    """
    found = ""
    columns = list(zip(*rows, strict=True))
    for kind, group in groupby(columns, _kind):
        cells = list(group)
        if kind == "text":
            found += "".join(cell[-1] for cell in cells)
        elif kind == "large":
            sign = SIGNS.get(_picture(cells))
            if sign is None and not _reaches_in(cells):
                return ""
            found += sign or ""
        elif kind == "other" and not _reaches_in(cells):
            return ""
    return found.replace(" ", "")


def _reaches_in(cells: list[tuple[str, ...]]) -> bool:
    """Whether only the first or only the last row holds anything."""
    return any(set("".join("".join(cell[rest]) for cell in cells)) <= {" "} for rest in PARTS)


def _kind(cells: tuple[str, ...]) -> str:
    inked = {cell for cell in cells if cell != " "}
    if not inked:
        return "blank"
    if inked <= BLOCKS:
        return "large"
    raised = cells[0] in "²⁺" and set(cells[1:]) == {" "}
    return "text" if raised or set(cells[:-1]) == {" "} else "other"


def _picture(cells: list[tuple[str, ...]]) -> str:
    halves = [
        "".join("#" if cell[row] in half else "." for cell in cells)
        for row in range(HEIGHT)
        for half in (UPPER, LOWER)
    ]
    return " ".join(halves[:5]) if "#" not in halves[5] else ""
