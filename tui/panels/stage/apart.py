"""A formula whose numbers have no room below their factors: they stand below it, as text."""

from __future__ import annotations

from functools import partial

from engine.calculus.summed import set_definition
from engine.definition import Definition
from engine.expression import Expression, broken, line
from engine.lesson import Reveal
from tui.panels.stage.parts import TOO_WIDE, Board, draw_block, symbol_role
from tui.panels.stage.rows import FORMULA


def draw_apart(board: Board, definition: Definition, expression: Expression) -> int:
    """Draw as much as is revealed; return the rows that it took from the words.

    The formula is set with its fraction bars, a sum behind a Σ; where even so it is too wide it
    is text. Where the numbers need one more row than there is, it gives way to them.
    """
    rows, revealed = board.rows, board.view.moment.revealed
    room = max(board.room, 1)
    block = set_definition(definition.id, expression, board.view.notation, room)
    if block is not None and block.height > FORMULA:
        block = None
    numbers = _numbers(board, expression, room)
    space = max(2 if rows.scale else board.canvas.height - rows.numbers - 1, 1)
    spare = max(rows.bar - block.baseline - rows.letters, 0) if block else 0
    lifted = min(max(len(numbers) - space, 0), spare)
    shown = numbers[: space + lifted]
    if revealed >= Reveal.FORMULA and block is not None:
        role = symbol_role(board, definition.id)
        draw_block(board, rows.bar - block.baseline - lifted, block, role)
    elif revealed >= Reveal.FORMULA:
        text = _symbols(board, definition, expression, room)
        board.lines(rows.letters, text[: rows.numbers - rows.letters])
    if revealed >= Reveal.NUMBERS:
        board.lines(rows.numbers - lifted, shown)
    return len(shown) - lifted


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


def _whole(lines: list[str], width: int) -> list[str]:
    """The lines with a sign in place of each word that is wider than a line."""
    return [line if len(line) <= width else TOO_WIDE for line in lines]
