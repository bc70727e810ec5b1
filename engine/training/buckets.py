"""The extremes of many epochs at a time, on NumPy arrays; each bucket is looked at once."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from engine.training.arrays import between
from engine.training.blocks import AT_ONCE, BUCKET
from engine.training.history import History

Floats = NDArray[np.float64]
Pairs = dict[str, tuple[Floats, Floats]]
"""For each series the least and the greatest value of every bucket; NaN where there is none."""


class Buckets:
    """The least and the greatest value of each series in every bucket of a growing history."""

    def __init__(self, history: History) -> None:
        """Start with nothing looked at."""
        self._history = history
        self._full: list[Pairs] = []
        self._whole: Pairs = {}
        self._whole_for = 0

    def extremes(self, name: str, edges: Sequence[int]) -> list[tuple[float, float] | None]:
        """The extremes of a series between neighbouring edges, rounded outwards to buckets."""
        self._look()
        bounds = np.array(edges)
        pairs = np.column_stack((bounds[:-1] // BUCKET, -(-bounds[1:] // BUCKET))).ravel()
        least, greatest = self._whole[name]
        low = np.fmin.reduceat(least, pairs)[::2].tolist()
        high = np.fmax.reduceat(greatest, pairs)[::2].tolist()
        return [None if a != a else (a, b) for a, b in zip(low, high, strict=True)]  # noqa: PLR0124  (NaN)

    def _look(self) -> None:
        """Look at the epochs that are new: for good where a block is full, else for this once."""
        epochs = len(self._history)
        if self._whole_for == epochs:
            return
        full = epochs - epochs % AT_ONCE
        done = self._whole_for - self._whole_for % AT_ONCE
        for start in range(done, full, AT_ONCE):
            self._full.append(_reduced(self._history, start, start + AT_ONCE))
        self._full = [_joined(self._full)]
        self._whole = _joined([*self._full, _reduced(self._history, full, epochs), _NOTHING])
        self._whole_for = epochs


class _Nothing(Pairs):
    """An empty bucket for every series: a range may end behind the last that there is."""

    def __missing__(self, name: str) -> tuple[Floats, Floats]:
        return np.array([np.nan]), np.array([np.nan])


_NOTHING = _Nothing()


def _reduced(history: History, start: int, end: int) -> Pairs:
    """The extremes of each bucket of these epochs, the last of which may be short."""
    if start == end:
        return {}
    found: Pairs = {}
    for name, values in between(history, start, end).items():
        padded = np.full(-(-len(values) // BUCKET) * BUCKET, np.nan)
        padded[: len(values)] = np.where(np.isfinite(values), values, np.nan)
        rows = padded.reshape(-1, BUCKET)
        found[name] = np.fmin.reduce(rows, axis=1), np.fmax.reduce(rows, axis=1)
    return found


def _joined(parts: list[Pairs]) -> Pairs:
    """The buckets of several stretches of epochs, one behind another."""
    parts = [part for part in parts if part or part is _NOTHING]
    return {
        name: (
            np.concatenate([part[name][0] for part in parts]),
            np.concatenate([part[name][1] for part in parts]),
        )
        for name in (parts[0] if parts else ())
    }
