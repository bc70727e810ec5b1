"""Long series reduced to the columns of a chart, keeping the least and the greatest of each.

Series are E_total, out_o1, out_o2 and every trained parameter. Where a column stands for many
epochs, it is put together from buckets whose extremes were found once and kept.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from engine.charts import plain
from engine.charts.backend import backend
from engine.charts.buckets import Buckets
from engine.charts.extremes import BUCKET, Extremes
from engine.training import History

FEW = 500
"""Up to so many epochs plain Python is quicker than loading NumPy."""


class Reduction:
    """The extremes of a history's series, found as they are asked for."""

    def __init__(self, history: History) -> None:
        """Take the history, which may go on growing."""
        self.history = history
        self._buckets = Buckets(history)

    def extremes(self, name: str, edges: Sequence[int]) -> Extremes:
        """The extremes of a series between each two neighbouring edges.

        `edges` are epochs that do not fall; the last is not included.
        """
        if edges[-1] - edges[0] <= FEW:
            return plain.column_extremes(self.history, name, edges)
        sizes = [end - start for start, end in pairwise(edges)]
        fine = next((n for n, size in enumerate(sizes) if size >= BUCKET), len(sizes))
        return [
            *backend().column_extremes(self.history, name, edges[: fine + 1]),
            *self._buckets.extremes(name, edges[fine:]),
        ]
