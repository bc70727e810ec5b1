"""Long series reduced to the columns of a chart, keeping the least and the greatest of each.

Series are E_total, out_o1, out_o2 and every trained parameter. Where a column stands for many
epochs, it is put together from buckets whose extremes were found once and kept.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import isfinite
from typing import TYPE_CHECKING

from engine.training.blocks import BUCKET
from engine.training.history import History

if TYPE_CHECKING:
    from engine.training.buckets import Buckets

Pair = tuple[float, float]
Extremes = list[Pair | None]
"""For each column the least and the greatest finite value; None where there is none."""

FEW = 500
"""Up to so many epochs plain Python is quicker than loading NumPy."""


class Reduction:
    """The extremes of a history's series, found as they are asked for."""

    def __init__(self, history: History) -> None:
        """Take the history, which may go on growing."""
        self.history = history
        self._buckets: Buckets | None = None

    def extremes(self, name: str, edges: Sequence[int]) -> Extremes:
        """The extremes of a series between each two neighbouring edges.

        `edges` are epochs that do not fall; the last is not included.
        """
        if edges[-1] - edges[0] <= FEW:
            return [
                _of_list([self._value(name, epoch) for epoch in range(*pair)])
                for pair in pairwise(edges)
            ]
        sizes = [end - start for start, end in pairwise(edges)]
        fine = next((n for n, size in enumerate(sizes) if size >= BUCKET), len(sizes))
        return [
            *self._from_rows(name, edges[: fine + 1]),
            *self._from_buckets(name, edges[fine:]),
        ]

    def _value(self, name: str, epoch: int) -> float:
        history = self.history
        if name in history.names:
            return history.weights[epoch][history.names.index(name)]
        reached = history[epoch]
        return {"out_o1": reached.out_o1, "out_o2": reached.out_o2}.get(name, reached.E_total)

    def _from_rows(self, name: str, edges: Sequence[int]) -> Extremes:
        if len(edges) < 2 or edges[0] == edges[-1]:
            return [None] * (len(edges) - 1)
        from engine.training.arrays import extremes_of, series  # noqa: PLC0415  (loads NumPy)

        values = series(self.history, name, edges[0], edges[-1])
        return [
            extremes_of(values[start - edges[0] : end - edges[0]]) for start, end in pairwise(edges)
        ]

    def _from_buckets(self, name: str, edges: Sequence[int]) -> Extremes:
        if len(edges) < 2:
            return []
        if self._buckets is None:
            from engine.training.buckets import Buckets  # noqa: PLC0415  (loads NumPy)

            self._buckets = Buckets(self.history)
        return self._buckets.extremes(name, edges)


def _of_list(values: list[float]) -> Pair | None:
    finite = [value for value in values if isfinite(value)]
    return (min(finite), max(finite)) if finite else None
