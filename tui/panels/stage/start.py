"""The start: what goes in, and what should come out."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from engine.expression import ASCII
from engine.lesson import Explanation
from engine.names import target
from engine.network import INPUTS, OUTPUTS
from tui.drawing import Role
from tui.drawing.big_digits import big_height
from tui.panels.stage.parts import Board
from tui.panels.stage.rows import MARGIN
from tui.panels.stage.words import continued, line_width, listed

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


def draw_start(board: Board, text: Explanation) -> None:
    """Draw what goes in and should come out, and the words below: no formula stands here.

    The words begin where all of them have room, the parts of a round in a list if they can.
    """
    canvas, words = board.canvas, board.rows.words
    height, width = canvas.height, line_width(canvas.width)
    more = text.more if board.rows.scale and words < height else ()
    for lines in (listed(text.sentences, more, width), continued(text.sentences, more, width)):
        if _end_of_small(board) + len(lines) <= height:
            break
    below = min(words, height - len(lines))
    y = max(below, _draw_given(board, below))
    room = height - y
    board.lines(y, lines if len(lines) <= room else continued(text.sentences, more, width, room))


def draw_for_a_room(board: Board, text: Explanation) -> bool:
    """Draw it with its question in large letters too; False where not all has room so."""
    from tui.panels.stage.large_start import draw_large_start

    return draw_large_start(board, next(_columns(board)), text)


def _draw_given(board: Board, below: int) -> int:
    """Draw inputs and targets above some row; return the first in which words can stand.

    In large digits where they have room there, midway between it and the question; else in two
    columns with as many decimals as there is room for. In a room digits grow before decimals do.
    """
    rows = board.rows
    first = rows.question + (big_height() if rows.asks_large else 1) + 1
    for scale, pitch in _sizes(rows.scale):
        needed = (len(INPUTS) - 1) * pitch + big_height(scale) + 1
        if first + needed > below and not (rows.for_a_room and pitch == big_height() + 1):
            continue
        if scale == 1 and board.view.notation is ASCII and not rows.for_a_room:
            break  # letters of strokes are for those who sit far away
        from tui.panels.stage.large_start import draw_large_rows

        top = first + max(below - first - needed, 0) // 2
        fewer = None if rows.for_a_room and scale == 1 else 1
        found = islice(_columns(board), fewer)
        if any(draw_large_rows(board, top, (scale, pitch), each) for each in found):
            return top + needed
    columns = next((each for each in _columns(board) if _width(each) <= board.room), ())
    x = MARGIN
    for column in columns:
        _draw_column(board, x, column)
        x += column.width + GAP
    return _end_of_small(board)


def _sizes(largest: int) -> Iterator[tuple[int, int]]:
    """Scales of digits, and rows from one quantity to the next: a blank one where there is room.

    Of the smallest digits half a row is blank already.
    """
    for scale in range(largest, 0, -1):
        yield scale, big_height(scale) + 1
    if largest:
        yield 1, big_height()


def _end_of_small(board: Board) -> int:
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
