"""Reads rows of large letters at any size, with what is smaller below and above them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from tests.tui.projection.large_digits import PICTURES

LETTERS = {
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
    "⁺": ".#. ### .#. ... ...",
    "·": ". . # . .",
    "/": "..# ..# .#. #.. #..",
    "^": ".#. #.# ... ... ...",
    "(": ".# #. #. #. .#",
    ")": "#. .# .# .# #.",
}
FINE = {"∂": "####.. ...##. .##### ##..## .####."}
"""Of dots half as wide as those of the others."""
SMALL = {
    "a": "... .## #.# ###",
    "h": "#.. ##. #.# #.#",
    "l": "#.. #.. #.. ##.",
    "o": "... ### #.# ###",
    "t": ".#. ### .#. .##",
    "1": ".#. ##. .#. ###",
    "2": "##. ..# .#. ###",
}
"""Two rows high, of dots as narrow as half a cell, each letter in two cells."""
WIDE = {picture: sign for sign, picture in (PICTURES | LETTERS).items()} | {PICTURES["-"]: "−"}
SIGNS = {
    "".join(dot * 2 if dot in "#." else dot for dot in dots): s for dots, s in WIDE.items()
} | {picture: sign for sign, picture in FINE.items()}
SMALL_SIGNS = {" ".join(f"{row}." for row in dots.split()): s for s, dots in SMALL.items()}
QUARTERS = " ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█"
"""What fills some quarters of a cell: the upper left counts 1, then 2, the lower left 4, then 8."""
FILLED = {
    sign: tuple(bool(which & 1 << bit) for bit in range(4)) for which, sign in enumerate(QUARTERS)
} | {"#": (True,) * 4}
RAISED = {"2": "²"}
Cells = list[tuple[str, ...]]
"""Columns of cells, each from above."""


def rows_of_letters(lines: list[str], scale: int = 1) -> Iterator[str]:
    """What can be read as a row of letters of a scale, wherever it begins."""
    height = _height(scale)
    for top in range(len(lines) - height + 1):
        text = _read(lines[top : top + height], scale)
        if text:
            yield text


def read_sized(lines: list[str], scale: int) -> str:
    """What stands large in some rows, whatever ordinary text stands beside it."""
    return _read(["".join(s if s in FILLED else " " for s in line) for line in lines], scale)


def _height(scale: int) -> int:
    return -(-5 * scale // 2)


def _read(rows: list[str], scale: int) -> str:
    """The text in some rows; empty where something in them is no letter.

    What stands around the row of the fraction bars may reach into the first or the last of them.
    """
    found = ""
    columns = list(zip(*rows, strict=True))
    for kind, group in groupby(columns, _kind):
        cells = list(group)
        if kind == "text":
            found += "".join(cell[-1] for cell in cells)
        elif kind == "large":
            sign = _sign(cells, scale) or _lowered(cells, scale) or _raised(cells, scale)
            if not sign and not _reaches_in(cells):
                return ""
            found += sign
        elif kind == "other" and not _reaches_in(cells):
            return ""
    return found.replace(" ", "")


def _lowered(cells: Cells, scale: int) -> str:
    """What stands in the lower rows, smaller."""
    height = _height(scale - 1) or 2
    above = {sign for cell in cells for sign in cell[:-height]}
    return _smaller([cell[-height:] for cell in cells], scale) if above <= {" "} else ""


def _raised(cells: Cells, scale: int) -> str:
    """What stands in the upper rows, smaller."""
    height = _height(scale - 1) or 2
    below = {sign for cell in cells for sign in cell[height:]}
    if not below <= {" "}:
        return ""
    return RAISED.get(_smaller([cell[:height] for cell in cells], scale), "")


def _smaller(cells: Cells, scale: int) -> str:
    if scale > 1:
        return _sign(cells, scale - 1)
    blank = (" ",) * len(cells[0])
    pairs = [[*cells[at : at + 2], blank][:2] for at in range(0, len(cells), 2)]
    signs = [SMALL_SIGNS.get(" ".join(_dots(pair)), "") for pair in pairs]
    return "".join(signs) if all(signs) else ""


def _reaches_in(cells: Cells) -> bool:
    """Whether only the first rows or only the last hold anything, fewer than half of them."""
    most = len(cells[0]) // 2
    parts = slice(most, None), slice(None, -most)
    return any(set("".join("".join(cell[rest]) for cell in cells)) <= {" "} for rest in parts)


def _kind(cells: tuple[str, ...]) -> str:
    inked = {cell for cell in cells if cell != " "}
    if not inked:
        return "blank"
    if inked <= FILLED.keys():
        return "large"
    return "text" if set(cells[:-1]) == {" "} else "other"


def _sign(cells: Cells, scale: int) -> str:
    """The sign whose dots are so many half cells wide and high; empty where it is none."""
    rows = _dots(cells)
    dots = [row[::scale] for row in rows[: 5 * scale : scale]]
    whole = ["".join(dot * scale for dot in row) for row in dots for _ in range(scale)]
    rest = rows[5 * scale :]
    if whole != rows[: 5 * scale] or "#" in "".join(rest):
        return ""
    return SIGNS.get(" ".join(dots), "")


def _dots(cells: Cells) -> list[str]:
    """Two rows of dots for each row of cells, two dots for each cell."""
    return [
        "".join(
            "#" if FILLED[cell[row]][2 * half + side] else "." for cell in cells for side in (0, 1)
        )
        for row in range(len(cells[0]))
        for half in (0, 1)
    ]
