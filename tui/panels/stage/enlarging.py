"""Draws a formula in large letters."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from engine.expression import ASCII, Column, Equation
from engine.lesson import Reveal
from tui.drawing import Canvas, Role
from tui.drawing.big_digits import big_height, draw_big
from tui.drawing.small_letters import small_rows
from tui.panels.stage.enlarged import (
    ALL_SIZES,
    Placed,
    Sizes,
    asking_sizes,
    can_be_drawn,
    column_width,
    figure_sizes,
    figure_width,
    folded,
    is_set_small,
    numbers_in_a_row,
    numbers_width,
    piece_width,
    pieces,
    placed,
    row_width,
    spaced,
    text_width,
    width_of,
)
from tui.panels.stage.parts import BAR, Board, number_role, symbol_role
from tui.panels.stage.rows import MARGIN

RoleOf = Callable[[str | None], Role]


def draw_enlarged(board: Board, equation: Equation, columns: Sequence[Column]) -> bool:
    """Draw as much of a formula as is revealed; False where it has no room in large letters."""
    view, rows = board.view, board.rows
    ascii_only = view.notation is ASCII
    found = placed(columns, view.notation)
    if found is None or rows.enlarged is None:
        return False
    least = rows.enlarged
    fitting = (
        sizes
        for sizes in ALL_SIZES
        if sizes.letters <= least.letters
        and not (ascii_only and sizes.small)
        and sizes.numbers <= least.numbers
        and can_be_drawn(found, sizes)
        and (width_of(found, sizes) <= board.room or folded(found, sizes, board.room))
    )
    if (sizes := next(fitting, None)) is None:
        return False
    if width_of(found, sizes) > board.room:
        _draw_folded(board, equation, found, sizes)
        return True
    pen = Pen(board.canvas, rows.bar, sizes, ascii_only=ascii_only)
    heights = [big_height(each.numbers) or 1 for each in (least, sizes)]
    numbers = rows.numbers + (heights[0] - heights[1]) // 2
    bar = BAR[1] if view.notation.bar == BAR[0] else view.notation.bar
    x = MARGIN
    for column in found:
        if view.moment.revealed >= Reveal.FORMULA:
            pen.symbols(x, column, symbol_role(board, equation.name), bar)
            pen.letter(x, column)
        if view.moment.revealed >= Reveal.NUMBERS:
            pen.number(x, numbers, column, number_role(equation.name))
        x += column_width(column, sizes)
    return True


def _draw_folded(board: Board, equation: Equation, columns: Sequence[Placed], sizes: Sizes) -> None:
    """Draw a formula in two rows, the second behind its =, and its numbers in one."""
    rows, revealed = board.rows, board.view.moment.revealed
    ascii_only = board.view.notation is ASCII
    if revealed >= Reveal.FORMULA:
        at, apart = folded(columns, sizes, board.room), sizes.height // 2 + 1
        behind = sum(column_width(column, sizes) for column in columns[:2])
        role = symbol_role(board, equation.name)
        for start, y, row in ((0, -apart, columns[:at]), (behind, apart, columns[at:])):
            pen, x = Pen(board.canvas, rows.bar + y, sizes, ascii_only=ascii_only), MARGIN + start
            for column in row:
                pen.symbols(x, column, role, "")
                x += column_width(column, sizes)
    if revealed >= Reveal.NUMBERS:
        x, role = MARGIN, number_role(equation.name)
        for part in numbers_in_a_row(columns):
            text = ordinary(part.text, ascii_only=ascii_only)
            board.canvas.text(x, rows.numbers, text, role(part.quantity))
            x += len(text)


def ask(board: Board, top: int, question: str) -> bool:
    """Write a question in large letters; False where it has no room in them."""
    ascii_only = board.view.notation is ASCII
    sizes = asking_sizes(question, board.room, ascii_only=ascii_only)
    if sizes is None:
        return False
    pen = Pen(board.canvas, top, sizes, ascii_only=ascii_only)
    pen.text(MARGIN, top, spaced(question), Role.STRONG)
    return True


def ordinary(text: str, *, ascii_only: bool) -> str:
    """A text that is not large, where a product has the sign of its notation."""
    return text.replace("·", ASCII.dot) if ascii_only else text


class Pen:
    """Draws the columns of a formula from left to right."""

    def __init__(self, canvas: Canvas, bar: int, sizes: Sizes, *, ascii_only: bool) -> None:
        """Take where the fraction bars stand."""
        self._canvas, self._bar, self._sizes = canvas, bar, sizes
        self._ascii_only = ascii_only

    def symbols(self, x: int, column: Placed, role_of: RoleOf, bar: str) -> None:
        """Draw the symbols of a column, centred."""
        sizes, width = self._sizes, column_width(column, self._sizes)
        height = sizes.height
        tops = [self._bar - height // 2]
        if column.is_fraction:
            tops = [self._bar - height, self._bar + 1]
            wide = max(row_width(row, sizes) for row in column.rows)
            role = role_of(column.bar or None)
            self._canvas.text(x + (width - wide) // 2, self._bar, bar * wide, role)
        for top, row in zip(tops, column.rows, strict=True):
            at = x + (width - row_width(row, sizes)) // 2
            for part in row:
                role = role_of(part.quantity)
                if part.quantity:
                    for y in range(top, top + height):
                        self._canvas.point(at, y, text_width(part.text, sizes), part.quantity)
                at = self.text(at, top, part.text, role)

    def text(self, x: int, top: int, text: str, role: Role) -> int:
        """Draw a text, its subscripts smaller; the column behind it."""
        for kind, piece in pieces(text):
            self._piece(x, top, kind, piece, role)
            x += piece_width(kind, piece, self._sizes)
        return x

    def letter(self, x: int, column: Placed) -> None:
        """Draw the letter of a factor above it."""
        if column.letter:
            width = column_width(column, self._sizes)
            y = self._bar - self._sizes.height - 1
            self._canvas.text(x + (width - 3) // 2, y, f" {column.letter} ", Role.MARK)

    def number(self, x: int, y: int, column: Placed, role_of: RoleOf) -> None:
        """Draw the number of a column below it."""
        scale = self._sizes.numbers
        at = x + (column_width(column, self._sizes) - numbers_width(column.number, scale)) // 2
        for part in column.number:
            role = role_of(part.quantity)
            cells = figure_width(part.text, scale)
            if scale:
                pen = Pen(self._canvas, y, figure_sizes(scale), ascii_only=self._ascii_only)
                pen.text(at, y, part.text, role)
            else:
                self._canvas.text(at, y, ordinary(part.text, ascii_only=self._ascii_only), role)
            if part.quantity:
                self._canvas.point(at, y, cells, part.quantity)
            at += cells

    def _piece(self, x: int, top: int, kind: str, text: str, role: Role) -> None:
        sizes, canvas, ascii_only = self._sizes, self._canvas, self._ascii_only
        scale = sizes.letters if kind == "base" else sizes.subscripts
        rows: tuple[str, ...] = (text,)
        if is_set_small(kind, text, sizes):
            rows = small_rows(text, ascii_only=ascii_only)
        height = big_height(scale) or len(rows)
        y = top if kind == "raised" else top + sizes.height - height
        if scale:
            draw_big(canvas, x, y, text, scale, ascii_only=ascii_only, role=role)
            return
        for row, signs in enumerate(rows, y):
            canvas.text(x, row, signs, role)
