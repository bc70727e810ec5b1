"""Who goes through many epochs: NumPy where it is installed, else the standard library.

Both give the same, apart from the last bits of an exponential; only the time differs.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from functools import cache
from typing import Protocol

from engine.charts.extremes import Extremes
from engine.training import History


class Backend(Protocol):
    """What a module must offer. Series are the trained parameters, E_total and both outputs."""

    def bucket_extremes(
        self, history: History, start: int, end: int
    ) -> dict[str, tuple[list[float], list[float]]]:
        """For each series the least and the greatest of every bucket; inf, -inf where none is."""

    def joined(self, least: array[float], greatest: array[float], edges: Sequence[int]) -> Extremes:
        """The extremes of buckets between neighbouring edges, rounded outwards to whole ones."""

    def column_extremes(self, history: History, name: str, edges: Sequence[int]) -> Extremes:
        """The extremes of one series between each two neighbouring edges."""

    def first_below(self, history: History, error: float) -> int | None:
        """The first epoch whose error is below a value, or None where there is none yet."""


@cache
def backend() -> Backend:
    """The quickest that there is; NumPy is loaded when it is first needed, and not before."""
    try:
        from engine.charts import arrays  # noqa: PLC0415  (loads NumPy)
    except ImportError:
        from engine.charts import plain  # noqa: PLC0415  (only where it is needed)

        return plain
    return arrays


def first_below(history: History, error: float) -> int | None:
    """The first epoch whose error is below a value, or None where there is none yet."""
    return backend().first_below(history, error)
