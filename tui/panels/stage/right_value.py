"""Where the rule is broken on purpose: the right value, beside the wrong one."""

from __future__ import annotations

from collections.abc import Iterator

from engine.expression import significant
from tui.drawing import Role
from tui.drawing.big_digits import big_height
from tui.panels.stage.parts import Board
from tui.panels.stage.rows import MARGIN

SHOULD_BE = "should be"
FEWEST = 3
"""Decimals of the right value where it has no more room."""


def draw_right_value(board: Board, value: float) -> None:
    """Write for a room the value that the stage would give by the rule, where nothing else stands.

    Right of the large digits; else in the row below, above or beside what they are made of.
    """
    view, canvas, rows = board.view, board.canvas, board.rows
    height = big_height(rows.scale)
    top, taken = rows.result + (height - 2) // 2, _end_of(board, rows.result, height) + 2
    end = canvas.width - MARGIN
    for decimals in range(view.digits, FEWEST - 1, -1):
        number = significant(value, decimals, view.notation)
        if taken + max(len(SHOULD_BE), len(number)) <= canvas.width:
            canvas.text(taken, top, SHOULD_BE, Role.STRONG)
            canvas.text(taken, top + 1, number, Role.STRONG)
            return
        text = f"{SHOULD_BE} {number}"
        for y in _other_rows(board):
            if canvas.is_free(end - len(text) - 2, y, len(text) + 2):
                canvas.text(end - len(text), y, text, Role.STRONG)
                return


def _other_rows(board: Board) -> Iterator[int]:
    rows = board.rows
    yield rows.result + big_height(rows.scale)
    yield rows.result - 1
    yield rows.numbers
    yield rows.bar


def _end_of(board: Board, top: int, height: int) -> int:
    """The column behind the last thing that stands in some rows."""
    canvas = board.canvas
    ends = (
        x
        for x in range(canvas.width, 0, -1)
        if any(not canvas.is_free(x - 1, y, 1) for y in range(top, top + height))
    )
    return next(ends, 0)
