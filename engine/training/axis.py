"""Axes: where a value stands on a scale, and which values deserve a label."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, floor, log10


@dataclass(frozen=True, slots=True)
class LogAxis:
    """A logarithmic scale from one power of ten to another."""

    low: int
    high: int

    def place(self, value: float, steps: int) -> int:
        """The step, of 0 to `steps` - 1, nearest to a value above 0."""
        share = (log10(value) - self.low) / (self.high - self.low)
        return round(min(max(share, 0.0), 1.0) * (steps - 1))

    @property
    def powers(self) -> range:
        """The exponents of all whole powers of ten on the axis."""
        return range(self.low, self.high + 1)


def log_axis(least: float, greatest: float) -> LogAxis:
    """The axis that holds two values above 0, by whole powers of ten."""
    low, high = floor(log10(least)), ceil(log10(greatest))
    return LogAxis(low, max(high, low + 1))
