"""Matrices and vectors of the quantities of a pass, and the equations between them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

from engine.expression import Expression, Notation, evaluate, reads

_IN_ASCII = {
    "ᵀ": "^T",
    "⊙": ".*",
    "σ": "sigma",
    "½": "1/2 ",
    "‖": "|",
    "∂": "d",
    "δ": "delta_",
    "η": "eta",
    "−": "-",
    "·": "*",
    "⁺": "+",
    "²": "^2",
    "×": "x",
}


class Cell(NamedTuple):
    """A number of a matrix, and the stages or quantities that it is; a click leads to the first."""

    expression: Expression
    names: tuple[str, ...] = ()

    @property
    def reads(self) -> tuple[str, ...]:
        """The quantities that its number is made of."""
        return reads(self.expression)

    def value(self, known: Mapping[str, float]) -> float | None:
        """Its number, where what it is made of is known."""
        return evaluate(self.expression, known) if known.keys() >= {*self.reads} else None


class Reads(Enum):
    """Which cells of an operand one cell of the result is made of."""

    ROW = "its row"
    COLUMN = "its column"
    SAME = "the cell in the same place"
    ALL = "all of them"


class Grid(NamedTuple):
    """A matrix or vector: its symbol and its rows of cells."""

    symbol: str
    rows: tuple[tuple[Cell, ...], ...]
    reads: Reads = Reads.SAME

    @property
    def shape(self) -> str:
        """Rows times columns."""
        return f"{len(self.rows)}×{len(self.rows[0])}"


class At(NamedTuple):
    """A cell of an equation: which of its grids (0 is the result), which row and column."""

    grid: int
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Equation:
    """`grids[0]` = the others, joined by `signs`: one sign before each of them, and one at the end.

    `layer` is what it is about, in words.
    """

    layer: str
    grids: tuple[Grid, ...]
    signs: tuple[str, ...]

    @property
    def text(self) -> str:
        """The equation in symbols."""
        pairs = zip(self.signs, (*(grid.symbol for grid in self.grids[1:]), ""), strict=True)
        return f"{self.grids[0].symbol} = {''.join(sign + symbol for sign, symbol in pairs)}"

    def reads(self, row: int, column: int) -> frozenset[At]:
        """The cells that one cell of the result is made of."""
        found = set[At]()
        for at, grid in enumerate(self.grids[1:], 1):
            for r, cells in enumerate(grid.rows):
                for c in range(len(cells)):
                    if _is_read(grid.reads, (r, c), (row, column)):
                        found.add(At(at, r, c))
        return frozenset(found)


def spelled(text: str, notation: Notation) -> str:
    """The symbols of linear algebra in a character set."""
    if not notation.minus.isascii():
        return text
    return "".join(_IN_ASCII.get(sign, sign) for sign in text)


def cells(equation: Equation) -> list[tuple[At, Cell]]:
    """All cells of an equation, and where they are."""
    return [
        (At(at, r, c), cell)
        for at, grid in enumerate(equation.grids)
        for r, row in enumerate(grid.rows)
        for c, cell in enumerate(row)
    ]


def _is_read(reads: Reads, there: tuple[int, int], cell: tuple[int, int]) -> bool:
    match reads:
        case Reads.ROW:
            return there[0] == cell[0]
        case Reads.COLUMN:
            return there[1] == cell[1]
        case Reads.SAME:
            return there == cell
        case Reads.ALL:
            return True
