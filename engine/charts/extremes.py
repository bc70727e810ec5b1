"""The least and the greatest of some values, and of how many at a time."""

from __future__ import annotations

from collections.abc import Sequence
from math import isfinite

BUCKET = 250
"""Epochs whose extremes are kept together."""

AT_ONCE = 20 * BUCKET
"""Epochs to go through in one go: enough to be quick, few enough to need little memory."""

Pair = tuple[float, float]
Extremes = list[Pair | None]
"""For each column the least and the greatest finite value; None where there is none."""


def extremes_of(values: Sequence[float]) -> Pair | None:
    """The least and the greatest finite value, or None where there is none."""
    if not isfinite(sum(values)):  # a sum may overflow too; then all are looked at in vain
        values = [value for value in values if isfinite(value)]
    return (min(values), max(values)) if values else None
