"""The start: what goes in, and what should come out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from engine.names import target
from engine.network import INPUTS, OUTPUTS
from tui.drawing import Role
from tui.panels.stage.parts import Board
from tui.panels.stage.rows import MARGIN

INDENT = 2
GAP = 6
"""Cells between what goes in and what should come out."""
COLUMNS = (
    ("goes in", {name: name for name in INPUTS}),
    ("should come out", {neuron: target(neuron) for neuron in OUTPUTS}),
)
"""The title of each column, and the quantities below it by what they are called there."""


class Column(NamedTuple):
    """A title, and the rows beside it: a name and a number each."""

    title: str
    rows: tuple[tuple[str, str], ...]

    @property
    def width(self) -> int:
        """The cells of the title and of the widest row."""
        widest = max(len(name) + INDENT + len(number) for name, number in self.rows)
        return len(self.title) + INDENT + widest


def draw_start(board: Board) -> None:
    """Draw inputs and targets in two columns, with as many decimals as there is room for."""
    if board.rows.enlarged:
        from tui.panels.stage.large_start import draw_large_rows

        if any(draw_large_rows(board, each) for each in _columns(board)):
            return
    columns = next((each for each in _columns(board) if _width(each) <= board.room), ())
    x = MARGIN
    for column in columns:
        _draw_column(board, x, column)
        x += column.width + GAP


def end_of_start(board: Board) -> int:
    """The first row in which words can stand: one below the columns is left free."""
    if board.rows.enlarged:
        from tui.panels.stage.large_start import end_of_large

        return end_of_large(board) + 1
    return board.rows.formula + len(INPUTS) + 1


def _columns(board: Board) -> Iterator[tuple[Column, ...]]:
    view = board.view
    for decimals in range(view.digits, -1, -1):
        yield tuple(
            Column(
                title,
                tuple(
                    (name, view.moment.trace.written(quantity, decimals, view.notation))
                    for name, quantity in quantities.items()
                ),
            )
            for title, quantities in COLUMNS
        )


def _width(columns: tuple[Column, ...]) -> int:
    return sum(column.width for column in columns) + GAP * (len(columns) - 1)


def _draw_column(board: Board, x: int, column: Column) -> None:
    top = board.rows.formula
    board.canvas.text(x, top, column.title, Role.MUTED)
    x += len(column.title) + INDENT
    for y, (name, number) in enumerate(column.rows, top):
        board.canvas.text(x, y, name, Role.TEXT)
        board.canvas.text(x + len(name) + INDENT, y, number, Role.READ)
