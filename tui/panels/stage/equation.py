"""The formula of a stage: letters, fractions, numbers below their factors, and the result."""

from __future__ import annotations

from functools import partial

from engine.definition import Definition
from engine.expression import (
    ASCII,
    Aligned,
    Equation,
    Expression,
    set_aligned,
    set_columns,
    significant,
)
from engine.lesson import Reveal
from tui.drawing import Role
from tui.drawing.big_digits import big_height, draw_big, largest_scale
from tui.network.lighting import lighting
from tui.panels.stage.parts import TOO_WIDE, Board, draw_block, number_role, symbol_role
from tui.panels.stage.rows import EQUALS, MARGIN


def draw_equation(board: Board, definition: Definition, expression: Expression) -> int:
    """Draw as much of a definition as is revealed; return the rows that it took from the words."""
    view = board.view
    beside = not board.rows.scale
    result = view.written(definition.id)
    marks = lighting(view.moment).marks
    write = partial(view.moment.written, notation=view.notation)
    if board.rows.enlarged:
        from tui.panels.stage.enlarging import draw_enlarged

        equation = Equation(definition.id, expression, marks)
        if draw_enlarged(board, equation, set_columns(equation, write, view.digits, view.notation)):
            draw_large(board, result)
            _draw_right_value(board)
            return 0
    taken, place = 0, None
    whole = result
    if view.moment.hidden == definition.id and not view.asking:  # in the cells that it will need
        whole = significant(view.final(definition.id), view.digits, view.notation)
    for behind in (beside, False):
        equation = Equation(definition.id, expression, marks, whole if behind else "")
        found = set_aligned(equation, write, view.digits, board.room, view.notation)
        if found:
            _draw_aligned(board, definition, _standing_in(found, definition.id, result))
            taken = 1 if beside and not behind else 0
            break
    else:
        from tui.panels.stage.apart import draw_apart

        taken, place = draw_apart(board, definition, expression, len(whole))
    if not beside:
        draw_large(board, result)
        if board.canvas.room:
            _draw_right_value(board)
    elif place:
        _draw_plain(board, *place, result)
    elif taken:
        _draw_plain(board, MARGIN, board.rows.numbers + taken, result)
    return taken


def _draw_right_value(board: Board) -> None:
    """Beside what a broken rule gives, what it should be."""
    value = board.view.moment.right_value
    if value is not None:
        from tui.panels.stage.right_value import draw_right_value

        draw_right_value(board, value)


def _standing_in(found: Aligned, quantity: str, result: str) -> Aligned:
    """The same with what stands for the result, in the cells that the result will take."""
    rows = tuple(
        tuple(
            run._replace(text=result.ljust(len(run.text))) if run.quantity == quantity else run
            for run in row
        )
        for row in found.numbers.rows
    )
    return found._replace(numbers=found.numbers._replace(rows=rows))


def _draw_aligned(board: Board, definition: Definition, found: Aligned) -> None:
    rows, revealed = board.rows, board.view.moment.revealed
    if revealed >= Reveal.FORMULA:
        top = rows.bar - found.formula.baseline
        draw_block(board, top, found.formula, symbol_role(board, definition.id))
        if rows.letters == rows.bar:
            _draw_letters_before(board, found)
        else:
            letters = rows.bar - 2 if rows.enlarged else rows.letters
            draw_block(board, letters, found.letters, lambda _: Role.MARK)
    if revealed >= Reveal.NUMBERS:
        draw_block(board, rows.numbers, found.numbers, number_role(definition.id))


def _draw_letters_before(board: Board, found: Aligned) -> None:
    """Where they have no row: each letter before its factor's name, as in the network.

    A name that follows closely upon a sign leaves it no cell: then it stands above.
    """
    at = found.formula.baseline
    letters = "".join(run.text for run in found.letters.rows[0])
    bars = "".join(run.text for run in found.formula.rows[at])
    for x, letter in enumerate(letters):
        if letter == " ":
            continue
        over_bar = bars[x : x + 1] == board.view.notation.bar
        row = "".join(run.text for run in found.formula.rows[at - over_bar])
        start = len(row[: x + 1].rstrip()) if row[x] == " " else row.rfind(" ", 0, x) + 1
        free = start > 0 and row[start - 1] == " " and row[start] != " "
        cell = (start - 1, at - over_bar) if free else (x, at - 1)
        board.canvas.text(MARGIN + cell[0], board.rows.bar + cell[1] - at, letter, Role.MARK)


def _draw_plain(board: Board, x: int, y: int, result: str) -> None:
    text = f"= {result}"
    board.canvas.text(x, y, "= ", Role.TEXT)
    shown = result if len(text) <= board.room else TOO_WIDE
    board.canvas.text(x + EQUALS, y, shown, Role.WRITTEN)


def draw_large(board: Board, result: str) -> None:
    """Draw the result in large digits behind its =; in plain ones where they are too many."""
    rows, canvas = board.rows, board.canvas
    height = big_height(rows.scale)
    middle = rows.result + (height - 1) // 2
    fits = largest_scale(result, canvas.width - MARGIN - EQUALS, height)
    canvas.text(MARGIN, middle, "=", Role.STRONG)
    if not fits:
        _draw_plain(board, MARGIN, middle, result)
        return
    scale = min(fits, rows.scale)
    ascii_only = board.view.notation is ASCII
    top = middle - (big_height(scale) - 1) // 2
    draw_big(canvas, MARGIN + EQUALS, top, result, scale, ascii_only=ascii_only)
