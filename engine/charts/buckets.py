"""The extremes of many epochs at a time; each bucket of epochs is looked at once and kept."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Sequence

from engine.charts.backend import backend
from engine.charts.extremes import AT_ONCE, BUCKET, Extremes
from engine.training import History


class Buckets:
    """The least and the greatest value of each series in every bucket of a growing history."""

    def __init__(self, history: History) -> None:
        """Start with nothing looked at."""
        self._history = history
        self._least: defaultdict[str, array[float]] = defaultdict(lambda: array("d"))
        self._greatest: defaultdict[str, array[float]] = defaultdict(lambda: array("d"))
        self._looked_at = 0

    def extremes(self, name: str, edges: Sequence[int]) -> Extremes:
        """The extremes of a series between neighbouring edges, rounded outwards to buckets."""
        self._look()
        if len(edges) < 2:
            return []
        return backend().joined(self._least[name], self._greatest[name], edges)

    def _look(self) -> None:
        """Look at the epochs that are new: for good where a block is full, else for this once."""
        epochs = len(self._history)
        if self._looked_at == epochs:
            return
        settled = self._looked_at - self._looked_at % AT_ONCE
        for kept in (*self._least.values(), *self._greatest.values()):
            del kept[settled // BUCKET :]
        for start in range(settled, epochs, AT_ONCE):
            end = min(start + AT_ONCE, epochs)
            for name, (least, greatest) in (
                backend().bucket_extremes(self._history, start, end).items()
            ):
                self._least[name].extend(least)
                self._greatest[name].extend(greatest)
        self._looked_at = epochs
