"""A stage from top to bottom: the question, what answers it, and the words."""

from __future__ import annotations

from engine.definition import Definition
from engine.lesson import Explanation
from tui.drawing import Canvas, Role
from tui.network.lighting import lighting
from tui.panels.stage.equation import draw_equation
from tui.panels.stage.parts import Board
from tui.panels.stage.rows import Rows
from tui.panels.stage.start import draw_for_a_room, draw_start
from tui.panels.stage.words import continued, line_width, lines_of
from tui.view import View


def draw_stage(canvas: Canvas, rows: Rows, view: View) -> None:
    """Draw what a moment says, each part in its rows; what has no rows is left out."""
    board = Board(canvas, rows, view)
    if view.by_rounds:
        from tui.panels.stage.rounds import draw_rounds

        draw_rounds(board)
        return
    moment = view.moment
    text = view.explanation
    if moment.stage is None and rows.asks_large and draw_for_a_room(board, text):
        return
    if rows.question_lines and not _ask_large(board, text.question):
        question = lines_of(text.question, line_width(canvas.width))
        room = rows.question_lines + (0 if _has_heads(board) else 1)
        board.lines(rows.question, question[:room], Role.STRONG)
    if moment.stage is None:
        draw_start(board, text)
        return
    taken = _draw_content(board, moment.stage.definition)
    if moment.hidden is None:
        _draw_words(board, text, taken)


def _ask_large(board: Board, question: str) -> bool:
    """Write the question in large letters; False where it has no room in them."""
    if not board.rows.asks_large:
        return False
    from tui.panels.stage.enlarging import ask

    return ask(board, board.rows.question, question)


def _has_heads(board: Board) -> bool:
    """Whether something stands in the row below the question: letters, or a table's heads."""
    moment = board.view.moment
    return moment.payoff is not None or bool(lighting(moment).marks)


def _draw_content(board: Board, definition: Definition) -> int:
    """Draw what stands between question and words, and return the rows it took from these."""
    payoff = board.view.moment.payoff
    if definition.expression is not None:
        return draw_equation(board, definition, definition.expression)
    if payoff is not None:
        from tui.panels.stage.payoff import draw_payoff

        draw_payoff(board, payoff)
    return 0


def _draw_words(board: Board, text: Explanation, taken: int) -> None:
    """Write the sentences; where the rule was broken on purpose, first what it would give."""
    canvas, sentences = board.canvas, text.sentences
    if board.view.moment.right_value is not None:
        first, right, *others = sentences
        sentences = (right, first, *others)
    y = board.rows.words + taken
    width = line_width(canvas.width)
    board.lines(y, continued(sentences, text.more, width, canvas.height - y))
