"""Axes: where a value stands on a scale, and which values deserve a label."""

from __future__ import annotations

from bisect import bisect_right
from math import ceil, floor, log10
from sys import float_info
from typing import NamedTuple

LARGEST = float_info.max
"""The largest float; an axis does not reach beyond."""


class LogAxis(NamedTuple):
    """A logarithmic scale from one power of ten to another."""

    low: int
    high: int

    def place(self, value: float, steps: int) -> int:
        """The step, of 0 to `steps` - 1, nearest to a value above 0."""
        share = (log10(value) - self.low) / (self.high - self.low)
        return round(min(max(share, 0.0), 1.0) * (steps - 1))


def log_axis(least: float, greatest: float) -> LogAxis:
    """The axis that holds two values above 0, by whole powers of ten."""
    low, high = floor(log10(least)), ceil(log10(greatest))
    return LogAxis(low, max(high, low + 1))


class LinearAxis(NamedTuple):
    """A linear scale from one value to another."""

    low: float
    high: float

    def place(self, value: float, steps: int) -> int:
        """The step, of 0 to `steps` - 1, nearest to a value."""
        share = (value / 2 - self.low / 2) / (self.high / 2 - self.low / 2)
        return round(min(max(share, 0.0), 1.0) * (steps - 1))


def linear_axis(least: float, greatest: float) -> LinearAxis:
    """The axis that holds two values, with a little room where they are equal."""
    if least / 2 < greatest / 2:  # halves, as a place is found by them
        return LinearAxis(least, greatest)
    room = max(1.0, abs(least))
    return LinearAxis(max(least - room, -LARGEST), min(greatest + room, LARGEST))


class EpochAxis(NamedTuple):
    """The epochs from 0 to `last`, along so many columns, on a linear or logarithmic scale.

    On a logarithmic one epoch 0 stands in the first column and `last` in the last, however few
    epochs there are; an epoch in between is counted to the column nearest to it.
    """

    last: int
    columns: int
    logarithmic: bool = False

    @property
    def edges(self) -> list[int]:
        """The epochs at which the columns begin, and the one behind the last."""
        return [self._edge(column) for column in range(self.columns + 1)]

    def column(self, epoch: int) -> int:
        """The column in which an epoch lies."""
        return min(bisect_right(self.edges, epoch), self.columns) - 1

    def epoch(self, column: int) -> int:
        """An epoch in the middle of a column; the last one in the last column."""
        start, end = self._edge(column), self._edge(column + 1)
        if column >= self.columns - 1:
            return self.last
        return min((start + max(end - 1, start)) // 2, self.last)

    def beside(self, epoch: int, columns: int) -> int:
        """The nearest epoch that lies so many columns further on, or back where negative.

        At least one epoch further; at the ends of the axis, its end.
        """
        if columns > 0:
            edges = (self._edge(column) for column in range(self.column(epoch) + 1, self.columns))
            return min(next((edge for edge in edges if edge > epoch), self.last), self.last)
        here = self._edge(self.column(epoch))
        return here if here < epoch else max(self._edge(max(self.column(max(epoch - 1, 0)), 0)), 0)

    def _edge(self, column: int) -> int:
        count = self.last + 1
        if not self.logarithmic:
            return column * count // self.columns
        if not 0 < column < self.columns:
            return count if column else 0
        grown: float = count ** ((column - 0.5) / (self.columns - 1))
        return min(ceil(grown) - 1, self.last)
