"""Many epochs at a time on NumPy arrays: the definitions themselves, evaluated on whole columns."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from engine.backpropagation import definitions
from engine.charts.extremes import AT_ONCE, BUCKET, Extremes, Pair
from engine.expression import Arithmetic, Function, computed
from engine.names import TOTAL_ERROR
from engine.training import OBSERVED, History

Floats = NDArray[np.float64]
Series = dict[str, Floats]

ARRAY_PRECISION = 1e-9
"""More than the share by which NumPy's exponential may put an error off."""


class _Arrays(Arithmetic[Floats]):
    """Arrays of floats, as far as definitions need them."""

    def constant(self, value: float) -> Floats:
        return np.asarray(float(value))

    def applied(self, function: Function, argument: Floats) -> Floats:
        found: Floats = function.on_arrays(np, argument)
        return found


ARRAYS = _Arrays()


def between(history: History, start: int, end: int) -> Series:
    """Each trained parameter, E_total and both outputs, for the epochs `start` to before `end`."""
    rows = _rows(history, start, end)
    fixed = {**history.scenario.constants, **history.scenario.parameters}
    values: Series = {name: np.asarray(value) for name, value in fixed.items()}
    values |= {name: rows[:, column] for column, name in enumerate(history.names)}
    with np.errstate(all="ignore"):  # a run may hold any float; what is not finite is left out
        for definition in definitions(history.scenario.rules):
            if definition.expression is not None and definition.phase in ("forward", "error"):
                values[definition.id] = computed(definition.expression, values, ARRAYS)
    shape = (end - start,)
    return {name: np.broadcast_to(values[name], shape) for name in (*history.names, *OBSERVED)}


def bucket_extremes(
    history: History, start: int, end: int
) -> dict[str, tuple[list[float], list[float]]]:
    """For each series the least and the greatest of every bucket; inf, -inf where none is."""
    starts = np.arange(0, end - start, BUCKET)
    found = {}
    for name, values in between(history, start, end).items():
        finite = np.isfinite(values)
        least, greatest = (
            (values, values)
            if finite.all()
            else (np.where(finite, values, np.inf), np.where(finite, values, -np.inf))
        )
        found[name] = (
            np.minimum.reduceat(least, starts).tolist(),
            np.maximum.reduceat(greatest, starts).tolist(),
        )
    return found


def joined(least: array[float], greatest: array[float], edges: Sequence[int]) -> Extremes:
    """The extremes of buckets between neighbouring edges, rounded outwards to whole ones."""
    bounds = np.array(edges)
    pairs = np.column_stack((bounds[:-1] // BUCKET, -(-bounds[1:] // BUCKET))).ravel()
    low = np.minimum.reduceat(np.append(least, np.inf), pairs)[::2].tolist()
    high = np.maximum.reduceat(np.append(greatest, -np.inf), pairs)[::2].tolist()
    return [(a, b) if a <= b else None for a, b in zip(low, high, strict=True)]


def column_extremes(history: History, name: str, edges: Sequence[int]) -> Extremes:
    """The extremes of one series between each two neighbouring edges."""
    if edges[0] == edges[-1]:
        return [None] * (len(edges) - 1)
    values = _series(history, name, edges[0], edges[-1])
    return [
        extremes_of(values[start - edges[0] : end - edges[0]]) for start, end in pairwise(edges)
    ]


def first_below(history: History, error: float) -> int | None:
    """The first epoch whose error is below a value, or None where there is none yet."""
    nearly = error * (1 + ARRAY_PRECISION)
    for start in range(0, len(history), AT_ONCE):
        end = min(start + AT_ONCE, len(history))
        for place in np.flatnonzero(_series(history, TOTAL_ERROR, start, end) < nearly):
            epoch = start + int(place)
            if history[epoch].E_total < error:
                return epoch
    return None


def extremes_of(values: Floats) -> Pair | None:
    """The least and the greatest finite value, or None where there is none."""
    if not values.size:
        return None
    least, greatest = values.min(), values.max()
    if not (np.isfinite(least) and np.isfinite(greatest)):
        values = values[np.isfinite(values)]
        return (float(values.min()), float(values.max())) if values.size else None
    return float(least), float(greatest)


def _series(history: History, name: str, start: int, end: int) -> Floats:
    if name in history.names:
        return _rows(history, start, end)[:, history.names.index(name)]
    return between(history, start, end)[name]


def _rows(history: History, start: int, end: int) -> Floats:
    return np.frombuffer(history.rows(start, end)).reshape(-1, len(history.names))
