"""Numbers that are known only so far: where a rounded number may lie, and what follows from it.

An expression is computed with them as with floats, so that a definition says how far rounding
on the way can move its value.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import floor, isfinite, log10

from engine.expression import Arithmetic, Function

NOISE = 1e-12
"""What floats themselves lose, as a share of a value."""


@dataclass(frozen=True, slots=True)
class Interval:
    """All numbers from `low` to `high`."""

    low: float
    high: float

    def __add__(self, other: Interval | float) -> Interval:
        """Add each to each."""
        other = _interval(other)
        return Interval(self.low + other.low, self.high + other.high)

    __radd__ = __add__

    def __neg__(self) -> Interval:
        """Turn the sign."""
        return Interval(-self.high, -self.low)

    def __sub__(self, other: Interval | float) -> Interval:
        """Subtract each from each."""
        return self + -_interval(other)

    def __rsub__(self, other: float) -> Interval:
        """Subtract each from a number."""
        return _interval(other) - self

    def __mul__(self, other: Interval | float) -> Interval:
        """Multiply each by each."""
        other = _interval(other)
        ends = (
            self.low * other.low,
            self.low * other.high,
            self.high * other.low,
            self.high * other.high,
        )
        return Interval(min(ends), max(ends))

    __rmul__ = __mul__

    def __round__(self, decimals: int) -> Interval:
        """Round each."""
        return Interval(round(self.low, decimals), round(self.high, decimals))

    @property
    def middle(self) -> float:
        """The number in the middle."""
        return (self.low + self.high) / 2

    def meets(self, other: Interval) -> bool:
        """Whether the two have a number in common, but for the noise of floats."""
        noise = NOISE * max(abs(self.low), abs(self.high))
        return self.low <= other.high + noise and other.low <= self.high + noise

    def widened(self, digits: int) -> Interval:
        """With each number possibly rounded to so many significant digits."""
        return Interval(around(self.low, digits).low, around(self.high, digits).high)

    def stretched(self, factor: float) -> Interval:
        """About the same middle, so many times as wide."""
        half = (self.high - self.low) / 2 * factor
        return Interval(self.middle - half, self.middle + half)

    def with_number(self, value: float) -> Interval:
        """The smallest interval that holds a number as well."""
        return Interval(min(self.low, value), max(self.high, value))


def exactly(value: float) -> Interval:
    """One number."""
    return Interval(value, value)


def around(value: float, digits: int) -> Interval:
    """All numbers that a value with so many significant digits may have been rounded from."""
    if value == 0.0 or not isfinite(value):
        return exactly(value)
    half = 0.5 * 10.0 ** (floor(log10(abs(value))) - max(digits, 1) + 1)
    return Interval(value - half, value + half)


class _Intervals(Arithmetic[Interval]):
    """What definitions need of intervals, for functions that only ever grow."""

    def constant(self, value: float) -> Interval:
        return exactly(float(value))

    def applied(self, function: Function, argument: Interval) -> Interval:
        return Interval(function.value(argument.low), function.value(argument.high))


INTERVALS = _Intervals()


def _interval(value: Interval | float) -> Interval:
    return value if isinstance(value, Interval) else exactly(value)
