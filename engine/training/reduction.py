"""Long series reduced to the columns of a chart, keeping the least and the greatest of each.

Series are E_total, out_o1, out_o2 and every trained parameter. Where a column stands for many
epochs, it is put together from buckets whose extremes were found once and kept.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import isfinite
from typing import TYPE_CHECKING

from engine.training.blocks import AT_ONCE
from engine.training.history import History

if TYPE_CHECKING:
    from engine.training.arrays import Series

Pair = tuple[float, float]
Extremes = list[Pair | None]
"""For each column the least and the greatest finite value; None where there is none."""

FEW = 500
"""Up to so many epochs plain Python is quicker than loading NumPy."""
BUCKET = 250
"""Epochs whose extremes are kept together; a divisor of the rows that are evaluated in one go."""


class Reduction:
    """The extremes of a history's series, found as they are asked for."""

    def __init__(self, history: History) -> None:
        """Take the history, which may go on growing."""
        self.history = history
        self._kept: list[dict[str, list[Pair | None]]] = []

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
        from engine.training.arrays import between, extremes_of  # noqa: PLC0415  (loads NumPy)

        values = between(self.history, edges[0], edges[-1])[name]
        return [
            extremes_of(values[start - edges[0] : end - edges[0]]) for start, end in pairwise(edges)
        ]

    def _from_buckets(self, name: str, edges: Sequence[int]) -> Extremes:
        self._fill()
        found: Extremes = []
        for start, end in pairwise(edges):
            first, last = start // BUCKET, -(-end // BUCKET)
            found.append(_of_pairs([self._bucket(name, number) for number in range(first, last)]))
        return found

    def _bucket(self, name: str, number: int) -> Pair | None:
        per_block = AT_ONCE // BUCKET
        block, place = divmod(number, per_block)
        if block < len(self._kept):
            return self._kept[block][name][place]
        start = number * BUCKET
        return self._from_rows(name, (start, min(start + BUCKET, len(self.history))))[0]

    def _fill(self) -> None:
        """Find the extremes of all buckets in blocks that have been filled since."""
        from engine.training.arrays import between, extremes_of  # noqa: PLC0415  (loads NumPy)

        for block in range(len(self._kept), len(self.history) // AT_ONCE):
            series: Series = between(self.history, block * AT_ONCE, (block + 1) * AT_ONCE)
            self._kept.append(
                {
                    name: [extremes_of(part) for part in values.reshape(-1, BUCKET)]
                    for name, values in series.items()
                }
            )


def _of_list(values: list[float]) -> Pair | None:
    finite = [value for value in values if isfinite(value)]
    return (min(finite), max(finite)) if finite else None


def _of_pairs(pairs: list[Pair | None]) -> Pair | None:
    found = [pair for pair in pairs if pair]
    return (min(low for low, _ in found), max(high for _, high in found)) if found else None
