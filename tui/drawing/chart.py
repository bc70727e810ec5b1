"""A chart of series over epochs, on part of a canvas."""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce
from operator import or_
from typing import NamedTuple

from engine.charts import EpochAxis, Extremes, LinearAxis, LogAxis
from engine.charts.ticks import epochs_to_name, powers_of_ten, round_values
from engine.expression import Notation, shortest
from tui.drawing.canvas import Canvas
from tui.drawing.curve import ACROSS, Dots, braille, solid
from tui.drawing.role import Role

CURVES = (Role.CURVE, Role.SECOND, Role.THIRD, Role.FOURTH, Role.FIFTH, Role.SIXTH)
"""The roles of the curves of a chart, in their order."""

ROWS_A_TICK = 3
"""Rows between two values that are written beside the axis, where there is room."""
FEWEST_TICKS = 2
"""Values that a scale must show: of one alone nobody knows how far apart two are."""
TICK_DIGITS = 6
"""Digits of a round value, more than any has; what lies beyond comes from adding it up."""


class Curve(NamedTuple):
    """A series and its role; `mark` is its own sign, where colours cannot tell it."""

    found: Extremes
    role: Role
    mark: str | None = None


class Label(NamedTuple):
    """What is written behind the end of a curve or a line, and how far up it belongs."""

    text: str
    value: float
    role: Role


class Chart:
    """Curves over the epochs in `width` by `height` cells from (x, y); the epochs stand below."""

    def __init__(
        self, canvas: Canvas, x: int, y: int, width: int, height: int, scale: LinearAxis | LogAxis
    ) -> None:
        """Take the place and the scale of the values."""
        self.canvas = canvas
        self.x, self.y, self.width, self.height = x, y, width, height
        self.scale = scale

    def curves(self, curves: Iterable[Curve]) -> None:
        """Draw series over one another; where some share a cell, they take turns to colour it."""
        cells: dict[tuple[int, int], list[tuple[int, Curve]]] = {}
        for curve in curves:
            for x, y, bits in self._dots(curve.found).cells():
                cells.setdefault((x, y), []).append((bits, curve))
        for (x, y), shared in cells.items():
            _, turn = shared[x % len(shared)]
            bits = reduce(or_, (bits for bits, _ in shared))
            dots = solid(bits) if self.canvas.room else braille(bits)
            self.canvas.text(x, y, turn.mark or dots, turn.role)

    def _dots(self, found: Extremes) -> Dots:
        """The dots of one series; each of its columns is a column of dots."""
        dots = Dots(self.x, self.y, self.width, self.height)
        spread = max(len(found) - 1, 1)
        before: tuple[int, int] | None = None
        for point, pair in enumerate(found):
            if pair is None or (isinstance(self.scale, LogAxis) and pair[0] <= 0):
                continue
            x = point * (dots.width - 1) // spread
            low, high = (dots.height - 1 - self.scale.place(value, dots.height) for value in pair)
            dots.column(x, low, high)
            if before is not None:
                dots.join(
                    before, (x, high if abs(high - before[1]) < abs(low - before[1]) else low)
                )
            before = (x, low)
        return dots

    def level(self, value: float, role: Role) -> int:
        """Draw a dotted line at a value and return its row."""
        row, dot = self.row(value), "•" if self.canvas.room else "·"
        for x in range(self.x, self.x + self.width, 2):
            self.canvas.under(x, row, dot, role)
        return row

    def label(self, labels: Iterable[Label]) -> None:
        """Write each label at its value's height, or as near to it as the others leave room.

        They keep the order of their values, so that a name is never above a higher curve's.
        """
        ordered = sorted(labels, key=lambda label: -label.value)
        rows: list[int] = []
        for label in ordered:
            rows.append(max(self.row(label.value), rows[-1] + 1 if rows else self.y))
        bottom = self.y + self.height - 1
        for place in range(len(rows) - 1, -1, -1):
            rows[place] = min(rows[place], bottom)
            bottom = rows[place] - 1
        for row, label in zip(rows, ordered, strict=True):
            self.canvas.text(self.x + self.width + 1, row, label.text, label.role)

    def row(self, value: float) -> int:
        """The row on which a value stands."""
        return self.y + self.height - 1 - self.scale.place(value, self.height)

    def values(self, notation: Notation) -> None:
        """Write round values left of the chart, each at its height."""
        most = max(self.height // ROWS_A_TICK, FEWEST_TICKS)
        if isinstance(self.scale, LogAxis):
            exponents = powers_of_ten(self.scale.low, self.scale.high, most)
            texts = {
                self.row(10.0**exponent): f"1e{exponent}".replace("-", notation.minus)
                for exponent in exponents
            }
        else:
            texts = {
                self.row(value): shortest(float(f"{value:.{TICK_DIGITS}g}"), None, notation)
                for value in self._round_values(self.scale, most)
            }
        for row, text in texts.items():
            if len(text) < self.x:
                self.canvas.text(self.x - 1 - len(text), row, text, Role.MUTED)

    def _round_values(self, scale: LinearAxis, most: int) -> tuple[float, ...]:
        """At most so many, but more where otherwise one would stand alone."""
        found = (round_values(scale.low, scale.high, n) for n in range(most, self.height + 1))
        return next((values for values in found if len(values) >= FEWEST_TICKS), ())

    def epochs(self, axis: EpochAxis) -> None:
        """Write round epochs below the chart, as many as stand apart; the last one always."""
        row = self.y + self.height
        most = max(self.width // 8, 1)
        free = self.width
        for epoch in sorted({*self._named(axis, most), axis.last}, reverse=True):
            text = f"{epoch:,}"
            start = min(self.column(axis, epoch) - self.x, self.width - len(text))
            if start + len(text) <= free:
                self.canvas.text(self.x + start, row, text, Role.MUTED)
                free = start - 1

    def _named(self, axis: EpochAxis, most: int) -> tuple[int, ...]:
        return epochs_to_name(axis.last, most, logarithmic=axis.logarithmic)

    def cursor(self, epochs: EpochAxis, epoch: int) -> None:
        """Draw an upright line at an epoch."""
        line = upright(room=self.canvas.room)
        for y in range(self.y, self.y + self.height):
            self.canvas.under(self.column(epochs, epoch), y, line, Role.CURSOR)

    def column(self, epochs: EpochAxis, epoch: int) -> int:
        """The column in which an epoch stands."""
        spread = max(epochs.columns - 1, 1)
        dot = epochs.column(epoch) * (self.width * ACROSS - 1) // spread
        return self.x + dot // ACROSS


def upright(*, room: bool) -> str:
    """The sign of the line at an epoch; for a room it is not thin, and dashed beside curves."""
    return "┇" if room else "│"
