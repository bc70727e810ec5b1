"""What every content of the stage panel is drawn with: where, and from what."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from engine.expression import ASCII, Block, Notation
from tui.drawing import Canvas, Role
from tui.panels.stage.rows import MARGIN, Rows
from tui.panels.stage.words import MORE
from tui.view import View

BAR = "─", "━"
"""The bar of a fraction, and that for a room, where nothing is thin."""
TOO_WIDE = "…"
"""Stands for a number or a name that is wider than the panel."""


def arrow(notation: Notation) -> str:
    """What leads from before to after: `>` alone, in plain letters, would compare the two."""
    return "->" if notation is ASCII else "→"


class Board(NamedTuple):
    """A canvas, the rows on it, and the view to draw."""

    canvas: Canvas
    rows: Rows
    view: View

    @property
    def room(self) -> int:
        """The cells of a row between its margins."""
        return max(self.canvas.width - 2 * MARGIN, 0)

    def lines(self, y: int, lines: Sequence[str], role: Role = Role.TEXT) -> None:
        """Write lines of text one below the other; what Enter does is told apart."""
        for row, line in enumerate(lines, y):
            self.canvas.text(MARGIN, row, line, role)
            if line.endswith(MORE):
                self.canvas.text(MARGIN + len(line) - len(MORE), row, MORE, Role.MUTED)


def symbol_role(board: Board, name: str) -> Callable[[str | None], Role]:
    """The role of each quantity in the formula of a stage, one factor of which may be wrong."""
    departure = board.view.moment.departure
    wrong = departure.factor if departure else None

    def role(quantity: str | None) -> Role:
        if quantity is None:
            return Role.TEXT
        if quantity == wrong:
            return Role.FAULT
        return Role.WRITTEN_LINE if quantity == name else Role.READ_LINE

    return role


def number_role(name: str) -> Callable[[str | None], Role]:
    """The role of each number in the row below the formula."""

    def role(quantity: str | None) -> Role:
        if quantity is None:
            return Role.TEXT
        return Role.WRITTEN if quantity == name else Role.READ_LINE

    return role


def draw_block(board: Board, y: int, block: Block, role: Callable[[str | None], Role]) -> None:
    """Draw the runs of a block; blanks are left as they are, so that nothing is filled there."""
    for row, runs in enumerate(block.rows, y):
        x = MARGIN
        for run in runs:
            if text := run.text.strip():
                drawn = text.replace(*BAR) if board.canvas.room else text
                board.canvas.text(x + run.text.index(text), row, drawn, role(run.quantity))
            if run.quantity:
                board.canvas.point(x, row, len(run.text), run.quantity)
            x += len(run.text)
