"""While rounds follow each other faster than one reads: what changes from round to round."""

from __future__ import annotations

from functools import partial

from engine.names import TOTAL_ERROR, out, target
from engine.network import OUTPUTS
from tui.drawing import Role
from tui.panels.stage.enlarging import ask
from tui.panels.stage.equation import draw_large
from tui.panels.stage.large_table import draw_large_table
from tui.panels.stage.parts import Board
from tui.panels.stage.rows import MARGIN
from tui.panels.stage.words import line_width, lines_of, sentences_in

QUESTION = "Do the outputs come closer to their targets?"
WORDS = ("Each round is a whole pass, then all weights change.",)
NAME = 9
"""Cells for the longest name, and a gap."""
GAP = 3
HEADS = ("", "target")
FEWEST = 3
"""Decimals that large digits must have room for."""


def draw_rounds(board: Board) -> None:
    """Draw the error, and each output beside its target."""
    canvas, view, rows = board.canvas, board.view, board.rows
    trace = view.moment.trace
    if rows.question_lines and not (rows.asks_large and ask(board, rows.question, QUESTION)):
        question = lines_of(QUESTION, line_width(canvas.width))
        board.lines(rows.question, question[: rows.question_lines + 1], Role.STRONG)
    error = trace.written(TOTAL_ERROR, view.digits, view.notation)
    if not (rows.for_a_room and rows.enlarged and _draw_large(board)):
        _draw_small(board, error)
    if rows.scale:
        draw_large(board, error)
    room = canvas.height - rows.words
    board.lines(rows.words, sentences_in(WORDS, line_width(canvas.width), room))


def _draw_large(board: Board) -> bool:
    """The same in large digits; False where they have no room."""
    view, trace = board.view, board.view.moment.trace
    for decimals in range(view.digits, FEWEST - 1, -1):
        written = partial(trace.written, decimals=decimals, notation=view.notation)
        outputs = ((out(each), (written(out(each)), written(target(each)))) for each in OUTPUTS)
        rows = ((TOTAL_ERROR, (written(TOTAL_ERROR), "")), *outputs)
        if draw_large_table(board, HEADS, rows, lit=0):
            return True
    return False


def _draw_small(board: Board, error: str) -> None:
    canvas, view, rows = board.canvas, board.view, board.rows
    trace = view.moment.trace
    canvas.text(MARGIN, rows.formula, TOTAL_ERROR, Role.TEXT)
    canvas.text(MARGIN + NAME, rows.formula, error, Role.WRITTEN)
    for y, neuron in enumerate(OUTPUTS, rows.formula + 1):
        name, goal = out(neuron), target(neuron)
        value = trace.written(name, view.digits, view.notation)
        canvas.text(MARGIN, y, name, Role.TEXT)
        canvas.text(MARGIN + NAME, y, value, Role.STRONG)
        x = MARGIN + NAME + len(value) + GAP
        text = f"target {trace.written(goal, view.digits, view.notation)}"
        canvas.text(x, y, text, Role.MUTED)
