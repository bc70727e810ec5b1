"""The pay-off of a round: error and outputs before it, after it, after many, and the targets."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from engine.expression import significant
from engine.lesson import MANY, Change, PayOff
from engine.names import target
from engine.network import OUTPUTS
from tui.drawing import Role
from tui.drawing.big_digits import big_height, big_width
from tui.network.geometry import MEASURES, Style
from tui.panels.stage.equation import draw_large
from tui.panels.stage.parts import Board, arrow
from tui.panels.stage.rows import EQUALS, MARGIN

GAP = 2
LONG = ("before", "after this round", f"after {MANY:,} rounds", "target")
SHORT = ("before", "this round", f"{MANY:,} rounds", "target")
UNKNOWN = "—"
TO_THE_WEIGHTS = "Tab: the new weights"
"""Where the picture is too small for them."""


class Table(NamedTuple):
    """The heads of the columns, and below them a row for each quantity: its name, its values."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, tuple[str, ...]], ...]
    arrow: str

    @property
    def names(self) -> int:
        """The cells of the widest name."""
        return max(len(name) for name, _ in self.rows)

    @property
    def widths(self) -> tuple[int, ...]:
        """The cells of each column."""
        columns = zip(*(values for _, values in self.rows), strict=True)
        return tuple(
            max(len(head), *map(len, column))
            for head, column in zip(self.heads, columns, strict=True)
        )

    @property
    def starts(self) -> tuple[int, ...]:
        """The cells at which the columns start, behind the names."""
        places, x = [], self.names
        for number, width in enumerate(self.widths):
            x += len(self.arrow) + 2 if number == 1 else GAP
            places.append(x)
            x += width
        return tuple(places)

    @property
    def width(self) -> int:
        """The cells of a row."""
        return self.starts[-1] + self.widths[-1]


def draw_payoff(board: Board, payoff: PayOff) -> None:
    """Draw the table with the error after this round as its answer, and where it leads."""
    if not (board.rows.enlarged and _draw_large(board, payoff)):
        fitting = (table for table in _tables(board, payoff) if table.width <= board.room)
        if table := next(fitting, None):
            _draw_table(board, table)
    if payoff.diverges_at is not None:
        rounds = f"{payoff.diverges_at:,}"
        board.lines(
            board.rows.numbers,
            [f"This run ends: round {rounds} gives weights that are not finite."],
            Role.STRONG,
        )
    elif board.canvas.width < MEASURES[Style.NARROW].least and _has_words(board):
        board.lines(board.rows.numbers, [TO_THE_WEIGHTS], Role.MUTED)
    _draw_answer(board, payoff)


def _has_words(board: Board) -> bool:
    """Whether it is the lesson that is told: in practice and in a room Tab is another key."""
    return board.rows.words < board.canvas.height


def _draw_large(board: Board, payoff: PayOff) -> bool:
    """Draw the table in large digits; False where it has no room.

    In a room it may have fewer decimals for that.
    """
    from tui.panels.stage.large_table import draw_large_table

    tables = islice(_tables(board, payoff), None if board.rows.for_a_room else 2)
    return any(draw_large_table(board, table.heads, table.rows) for table in tables)


def _tables(board: Board, payoff: PayOff) -> Iterator[Table]:
    """The table in all its widths, the widest first: fewer decimals only where words are short."""
    for decimals in range(board.view.digits, 2, -1):
        for heads in (LONG, SHORT):
            yield _table(board, payoff, heads, decimals)


def _table(board: Board, payoff: PayOff, heads: tuple[str, ...], decimals: int) -> Table:
    view = board.view
    many = payoff.E_total.after_many is not None

    def written(value: float | None) -> str:
        return UNKNOWN if value is None else significant(value, decimals, view.notation)

    def values(change: Change, goal: str) -> tuple[str, ...]:
        after = (written(change.after_many),) if many else ()
        return (written(change.before), written(change.after), *after, goal)

    goals = [
        view.moment.trace.written(target(output), decimals, view.notation) for output in OUTPUTS
    ]
    changes = zip((payoff.E_total, payoff.out_o1, payoff.out_o2), ("", *goals), strict=True)
    names = ("E_total", "out_o1", "out_o2")
    rows = tuple(
        (name, values(change, goal)) for name, (change, goal) in zip(names, changes, strict=True)
    )
    shown = heads if many else (*heads[:2], heads[3])
    return Table(shown, rows, arrow(view.notation))


def _draw_table(board: Board, table: Table) -> None:
    canvas, rows = board.canvas, board.rows
    top = rows.letters
    if rows.enlarged and not rows.for_a_room:  # midway between the question and the result
        top = (rows.question + rows.result - len(table.rows)) // 2
    for head, x in zip(table.heads, table.starts, strict=True):
        canvas.text(MARGIN + x, top, head, Role.MUTED)
    for y, (name, values) in enumerate(table.rows, top + 1):
        canvas.text(MARGIN, y, name, Role.TEXT)
        canvas.text(MARGIN + table.starts[1] - len(table.arrow) - 1, y, table.arrow, Role.MUTED)
        for number, (value, x) in enumerate(zip(values, table.starts, strict=True)):
            role = Role.TEXT
            if number == 1:
                role = Role.WRITTEN if y == top + 1 else Role.STRONG
            canvas.text(MARGIN + x, y, value, role)


def _draw_answer(board: Board, payoff: PayOff) -> None:
    """Where results stand in large digits, so does the error after this round, with its name."""
    scale, after = board.rows.scale, payoff.E_total.after
    if not scale or after is None:
        return
    text = significant(after, board.view.digits, board.view.notation)
    draw_large(board, text)
    label = "E_total after this round"
    beside = MARGIN + EQUALS + big_width(text, scale) + GAP
    above = MARGIN + EQUALS, board.rows.result - 1
    if beside + len(label) < board.canvas.width:
        y = board.rows.result + (big_height(scale) - 1) // 2
        board.canvas.text(beside, y, label, Role.MUTED)
    elif board.canvas.is_free(*above, len(label)):
        board.canvas.text(*above, label, Role.MUTED)
