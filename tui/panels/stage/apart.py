"""A formula whose numbers have no room below their factors: they stand below it, as text."""

from __future__ import annotations

from functools import partial
from itertools import chain, repeat
from typing import NamedTuple

from engine.calculus.summed import set_definition
from engine.definition import Definition
from engine.expression import Expression, Sum, broken, line
from engine.lesson import Reveal
from tui.panels.stage.parts import TOO_WIDE, Board, draw_block, symbol_role
from tui.panels.stage.rows import EQUALS, FORMULA, MARGIN


class Apart(NamedTuple):
    """The rows that were taken from the words, and the place behind the numbers for the result.

    The place is a column and a row; there is none where the result has a row of its own.
    """

    taken: int
    behind: tuple[int, int] | None = None


def draw_apart(
    board: Board, definition: Definition, expression: Expression, result_cells: int
) -> Apart:
    """Draw as much as is revealed, but for the result, which takes so many cells.

    The formula is set with its fraction bars, a sum behind a Σ or term by term; where even so it
    is too wide it is text. Where the numbers need one more row than there is, it gives way to them.
    """
    rows, revealed = board.rows, board.view.moment.revealed
    room = max(board.room, 1)
    block = set_definition(definition.id, expression, board.view.notation, room)
    if block is not None and block.height > FORMULA:
        block = None
    behind = 0 if rows.scale else 1 + EQUALS + result_cells
    numbers, room_behind = _numbers(board, expression, room), False
    if len(numbers) > 1 and isinstance(expression, Sum):
        numbers, room_behind = _by_term(board, expression, room, behind) or (numbers, False)
    end = rows.result if rows.scale else board.canvas.height - 1
    space = max(end - rows.numbers, 1)
    spare = max(rows.bar - block.baseline - rows.letters, 0) if block else 0
    lifted = min(max(len(numbers) - (1 if room_behind else space), 0), spare)
    shown = numbers[: space + lifted]
    if revealed >= Reveal.FORMULA and block is not None:
        role = symbol_role(board, definition.id)
        draw_block(board, rows.bar - block.baseline - lifted, block, role)
    elif revealed >= Reveal.FORMULA:
        text = _symbols(board, definition, expression, room)
        board.lines(rows.letters, text[: rows.numbers - rows.letters])
    if revealed >= Reveal.NUMBERS:
        board.lines(rows.numbers - lifted, shown)
    taken = len(shown) - lifted
    if rows.scale:
        return Apart(0)
    if not room_behind:
        return Apart(taken)
    x = MARGIN + (len(shown[-1]) + 1 if revealed >= Reveal.NUMBERS else 0)
    return Apart(taken - 1, (x, rows.numbers + taken - 1))


def _symbols(board: Board, definition: Definition, expression: Expression, room: int) -> list[str]:
    notation = board.view.notation
    symbols = line(expression, notation.symbol, notation)
    return _whole(broken(f"{notation.symbol(definition.id)} = {symbols}", room, notation), room)


def _numbers(board: Board, expression: Expression, room: int) -> list[str]:
    """The numbers of a formula with as many decimals as one line holds; else broken."""
    view = board.view
    lines: list[str] = []
    for decimals in range(view.digits, -1, -1):
        write = partial(view.moment.written, decimals=decimals, notation=view.notation)
        lines = broken(f"= {line(expression, write, view.notation)}", room, view.notation)
        if len(lines) == 1:
            break
    return _whole(lines, room)


def _by_term(
    board: Board, expression: Sum, room: int, behind: int
) -> tuple[list[str], bool] | None:
    """The numbers of a sum, a line a term, and whether so many cells are free behind the last.

    They have as many decimals as leave those free; else as a line holds, if need be without blanks.
    """
    for cells, close in ((behind, False), (0, False), (0, True)):
        for decimals in range(board.view.digits, -1, -1):
            lines = _terms(board, expression, decimals, close=close)
            if max(map(len, lines)) <= room and len(lines[-1]) + cells <= room:
                return lines, cells > 0
    return None


def _terms(board: Board, expression: Sum, decimals: int, *, close: bool) -> list[str]:
    """A line a term, each behind its sign."""
    view, minus = board.view, board.view.notation.minus
    write = partial(view.moment.written, decimals=decimals, notation=view.notation)
    lines = []
    for sign, term in zip(chain("=", repeat("+")), expression.terms, strict=False):
        text = line(term, write, view.notation)
        if close:
            text = text.replace(" + ", "+").replace(f" {minus} ", minus)
        lines.append(
            f"{sign} ({text})" if sign == "+" and text.startswith(minus) else f"{sign} {text}"
        )
    return lines


def _whole(lines: list[str], width: int) -> list[str]:
    """The lines with a sign in place of each word that is wider than a line."""
    return [line if len(line) <= width else TOO_WIDE for line in lines]
