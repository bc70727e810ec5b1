"""The matrix panel: the whole pass in linear algebra, with the cells of the stage lit."""

from __future__ import annotations

from textwrap import wrap

from engine.calculus.matrices import (
    WHY_ROWS,
    WHY_TRANSPOSED,
    At,
    Cell,
    Equation,
    Grid,
    Lit,
    equations,
    lit,
    numpy_lines,
    spelled,
    updated,
)
from engine.expression import given, significant
from engine.names import LEARNING_RATE
from engine.network import CONSTANTS
from tui.drawing import Canvas, Role
from tui.panels.panel import Panel
from tui.view import View

MARGIN = 1
FOLDED = 8
"""The column from which an equation goes on below, where it is wider than the screen."""
LEAST_DECIMALS = 3
SAID = 3
"""Rows at the end: a blank one, and what is lit or why the matrix stands there."""
WITH_CODE = 132
"""Columns from which the code stands beside the matrices."""
CODE = 78
"""Columns that the code takes."""
WROTE, READ = "◆", "●"


class MatrixPanel(Panel):
    """Every equation in symbols, and as many with their numbers as there is room for."""

    code = False
    """Whether the code is wanted in place of the matrices, where not both fit."""

    def depends_on(self, view: View) -> object:
        """The moment and how it is written, and whether the code is shown."""
        return view, self.code

    def draw(self, view: View, width: int, height: int) -> Canvas:
        """The equations from top to bottom, then a sentence."""
        canvas = Canvas(width, height)
        beside = width >= WITH_CODE
        if self.code and not beside:
            _draw_code(canvas, view, MARGIN)
            return canvas
        if beside:
            _draw_code(canvas, view, width - CODE)
        _Drawing(canvas, view, width - CODE - 2 if beside else width).draw()
        return canvas


def _draw_code(canvas: Canvas, view: View, x: int) -> None:
    """The same pass in NumPy; a line too long for the screen goes on below."""
    canvas.text(x, 0, "The same in NumPy", Role.STRONG)
    y = 2
    for row in numpy_lines(view.moment.trace.scenario.rules).splitlines():
        for part in wrap(row, max(canvas.width - x - MARGIN, 1), subsequent_indent="    "):
            canvas.text(x, y, part, Role.TEXT)
            y += 1


class _Drawing:
    """One drawing of the equations."""

    def __init__(self, canvas: Canvas, view: View, width: int) -> None:
        self.canvas, self.view, self.width = canvas, view, width
        rules = view.moment.trace.scenario.rules
        self.equations = equations(rules)
        self.lit = _lit(view)
        self.here = min((each.equation for each in self.lit), default=0)
        self.decimals = self._decimals()
        self.places = [self._places(equation) for equation in self.equations]

    def draw(self) -> None:
        """Draw every equation, with its numbers where there is room, and the sentence."""
        said = self._said()
        rows = self.canvas.height - len(said) - 1
        opened = self._opened(rows)
        y, first = 0, self._first(opened, rows)
        for at, equation in enumerate(self.equations[first:], first):
            if y + (self._height(at) if at in opened else 1) > rows:
                break
            y = self._draw_equation(at, equation, y, opened=at in opened)
        for row, words in enumerate(said, self.canvas.height - len(said)):
            self.canvas.text(MARGIN, row, words, Role.TEXT)

    def _opened(self, rows: int) -> set[int]:
        """The equations that show their numbers: the lit ones, then the others in turn."""
        order = [each.equation for each in self.lit] or [self.here]
        order += [*range(self.here, len(self.equations)), *range(self.here - 1, -1, -1)]
        found: set[int] = set()
        left = rows - len(self.equations)
        lit = {each.equation for each in self.lit}
        for at in dict.fromkeys(order):
            needed = self._height(at) - 1
            if needed <= left or not found or at in lit:
                found.add(at)
                left -= needed
        return found

    def _first(self, opened: set[int], rows: int) -> int:
        """The first equation that is shown, where not even their symbols all have room."""
        last = max((each.equation for each in self.lit), default=self.here)
        needed = [self._height(at) if at in opened else 1 for at in range(last + 1)]
        return next((at for at in range(last) if sum(needed[at:]) <= rows), last)

    def _draw_equation(self, at: int, equation: Equation, y: int, *, opened: bool) -> int:
        """Draw one equation and return the row below it."""
        notation = self.view.notation
        role = Role.STRONG if at in {each.equation for each in self.lit} else Role.TEXT
        text = spelled(equation.text, notation)
        if not opened:
            self.canvas.text(MARGIN, y, text, role)
            return y + 1
        shapes = ", ".join(
            f"{spelled(grid.symbol, notation)} {spelled(grid.shape, notation)}"
            for grid in dict.fromkeys(equation.grids)
        )
        self.canvas.text(MARGIN, y, text, role)
        if MARGIN + len(text) + 3 + len(shapes) <= self.width:
            self.canvas.text(MARGIN + len(text) + 3, y, shapes, Role.MUTED)
        self._draw_numbers(at, equation, y + 1)
        return y + self._height(at)

    def _draw_numbers(self, at: int, equation: Equation, top: int) -> None:
        for place, (grid, (x, row, sign)) in enumerate(
            zip(equation.grids, self.places[at], strict=True)
        ):
            y, end = top + row, x + len(sign)
            if end + self._grid_width(grid) > self.width:
                self.canvas.text(x, y, " …", Role.MUTED)  # no number is ever cut
                return
            self.canvas.text(x, y, sign, Role.TEXT)
            end += self._draw_grid(at, place, grid.rows, end, y)
        self.canvas.text(end, y, spelled(equation.signs[-1], self.view.notation), Role.TEXT)

    def _places(self, equation: Equation) -> list[tuple[int, int, str]]:
        """The column and row of each matrix, and the sign before it.

        One that has no room beside the others goes on below them.
        """
        found: list[tuple[int, int, str]] = []
        x, row = MARGIN + 1, 0
        for place, grid in enumerate(equation.grids):
            sign = " = " if place == 1 else ""
            sign = spelled(sign + equation.signs[place - 1] if place else "", self.view.notation)
            if place and x + len(sign) + self._grid_width(grid) > self.width:
                x, row = FOLDED, row + _tallest(equation)
            found.append((x, row, sign))
            x += len(sign) + self._grid_width(grid)
        return found

    def _height(self, at: int) -> int:
        """Rows of an equation with its numbers."""
        _, row, _ = self.places[at][-1]
        return 1 + row + _tallest(self.equations[at])

    def _grid_width(self, grid: Grid) -> int:
        return _width(self._widths(grid.rows), single=grid.shape == "1×1")

    def _draw_grid(
        self, at: int, place: int, rows: tuple[tuple[Cell, ...], ...], x: int, y: int
    ) -> int:
        """Draw a matrix in brackets, a sign before each lit number, and return its width."""
        single = len(rows) == len(rows[0]) == 1
        widths = self._widths(rows)
        for r, row in enumerate(rows):
            column = x
            self.canvas.text(column, y + r, "" if single else "[", Role.TEXT)
            column += 0 if single else 1
            for c, cell in enumerate(row):
                role, sign = self._lighting(at, At(place, r, c))
                text = f"{sign}{self._number(cell, self.decimals):>{widths[c]}}"
                self.canvas.text(column, y + r, text, role)
                if cell.names:
                    self.canvas.point(column, y + r, len(text), cell.names[0])
                column += len(text) + 1
            self.canvas.text(column - 1, y + r, "" if single else "]", Role.TEXT)
        return _width(widths, single=single)

    def _lighting(self, at: int, where: At) -> tuple[Role, str]:
        for each in self.lit:
            if each.equation == at and where in each.cells:
                return Role.WRITTEN, WROTE
            if each.equation == at and where in each.reads:
                return Role.READ, READ
        return Role.TEXT, " "

    def _widths(self, rows: tuple[tuple[Cell, ...], ...], decimals: int | None = None) -> list[int]:
        decimals = self.decimals if decimals is None else decimals
        return [
            max(len(self._number(cell, decimals)) for cell in column)
            for column in zip(*rows, strict=True)
        ]

    def _decimals(self) -> int:
        """The same number of decimals for all, as many as the widest equation has room for."""
        for decimals in range(self.view.digits, LEAST_DECIMALS, -1):
            if all(self._needed(each, decimals) <= self.width for each in self.equations):
                return decimals
        return LEAST_DECIMALS

    def _needed(self, equation: Equation, decimals: int) -> int:
        signs = len(spelled("".join(equation.signs), self.view.notation)) + len(" = ")
        grids = (
            _width(self._widths(grid.rows, decimals), single=grid.shape == "1×1")
            for grid in equation.grids
        )
        return MARGIN + 1 + signs + sum(grids)

    def _number(self, cell: Cell, decimals: int) -> str:
        """The number of a cell as it is known at this moment."""
        moment, notation = self.view.moment, self.view.notation
        if moment.hidden is not None and moment.hidden in cell.names:
            return "?"
        value = cell.value(moment.known)
        if value is None:
            return "—"
        as_given = {*CONSTANTS, *(moment.trace.parameters if not moment.epoch else ())}
        if not as_given.isdisjoint(cell.reads):
            return given(value, decimals, notation, 1 if LEARNING_RATE in cell.reads else 2)
        return significant(value, decimals, notation)

    def _said(self) -> list[str]:
        """Where the stage stands, and why the matrix stands there as it does."""
        notation, stage = self.view.notation, self.view.moment.stage
        if stage is None or not self.lit:
            text = WHY_ROWS
        else:
            text = f"{_where(self.equations, self.lit, notation.symbol(stage.id))}"
            symbols = {grid.symbol for grid in self.equations[self.here].grids}
            if symbols & {"W2ᵀ", "W2⁺ᵀ"}:
                text += f" {WHY_TRANSPOSED}"
            elif self.equations[self.here].grids[0].symbol.startswith("net"):
                text += f" {WHY_ROWS}"
        return wrap(spelled(text, notation), max(self.canvas.width - 2 * MARGIN, 1))[:SAID]


def _lit(view: View) -> tuple[Lit, ...]:
    stage, rules = view.moment.stage, view.moment.trace.scenario.rules
    if stage is None:
        return ()
    found = lit(stage.id, rules)
    return updated(rules) if found is None else (found,)


def _where(every: tuple[Equation, ...], found: tuple[Lit, ...], symbol: str) -> str:
    """Which cell it is, in words."""
    if len(found) > 1:
        return "At the update every new matrix replaces the old one."
    equation = every[found[0].equation]
    result = equation.grids[0]
    if not found[0].cells:
        if len(found[0].reads) == 1:
            return f"{symbol} is the marked number."
        return f"{symbol} is made of the marked numbers."
    at = min(found[0].cells)
    if result.shape == "1×1":
        return f"{symbol} is {result.symbol}."
    place = f"row {at.row + 1}"
    if len(result.rows[0]) > 1:
        place += f", column {at.column + 1}"
    return f"{symbol} is {place} of {result.symbol}."


def _tallest(equation: Equation) -> int:
    return max(len(grid.rows) for grid in equation.grids)


def _width(widths: list[int], *, single: bool) -> int:
    """Columns of a matrix: its numbers, a sign before each, what parts them, and brackets."""
    return sum(widths) + 2 * len(widths) - 1 + (0 if single else 2)
