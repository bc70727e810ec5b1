"""The definitions evaluated on NumPy arrays: many epochs at once."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from engine.backpropagation import definitions
from engine.expression import evaluate
from engine.training.blocks import AT_ONCE
from engine.training.compiler import OBSERVED
from engine.training.history import History

Floats = NDArray[np.float64]
Series = dict[str, Floats]

ARRAY_PRECISION = 1e-9
"""More than the share by which NumPy's exponential may put an error off."""


def logistic_of_array(net: Floats) -> Floats:
    """The logistic function of each element, for any float."""
    small = np.exp(-np.abs(net))
    return np.where(net >= 0, 1.0, small) / (1.0 + small)


def between(history: History, start: int, end: int) -> Series:
    """Each trained parameter, E_total and both outputs, for the epochs `start` to before `end`."""
    rows = _rows(history, start, end)
    fixed = {**history.scenario.constants, **history.scenario.parameters}
    values: Series = {name: np.asarray(value) for name, value in fixed.items()}
    values |= {name: rows[:, column] for column, name in enumerate(history.names)}
    with np.errstate(all="ignore"):  # a run may hold any float; what is not finite is left out
        for definition in definitions(history.scenario.rules):
            if definition.expression is not None and definition.phase in ("forward", "error"):
                values[definition.id] = evaluate(definition.expression, values, logistic_of_array)
    shape = (end - start,)
    return {name: np.broadcast_to(values[name], shape) for name in (*history.names, *OBSERVED)}


def series(history: History, name: str, start: int, end: int) -> Floats:
    """One of the series that `between` gives."""
    if name in history.names:
        return _rows(history, start, end)[:, history.names.index(name)]
    return between(history, start, end)[name]


def first_below(history: History, error: float) -> int | None:
    """The first epoch whose error is below a value, or None where there is none yet."""
    nearly = error * (1 + ARRAY_PRECISION)
    for start in range(0, len(history), AT_ONCE):
        end = min(start + AT_ONCE, len(history))
        for place in np.flatnonzero(between(history, start, end)["E_total"] < nearly):
            epoch = start + int(place)
            if history[epoch].E_total < error:
                return epoch
    return None


def extremes_of(values: Floats) -> tuple[float, float] | None:
    """The least and the greatest finite value, or None where there is none."""
    if not values.size:
        return None
    least, greatest = values.min(), values.max()
    if not (np.isfinite(least) and np.isfinite(greatest)):
        values = values[np.isfinite(values)]
        return (float(values.min()), float(values.max())) if values.size else None
    return float(least), float(greatest)


def _rows(history: History, start: int, end: int) -> Floats:
    parts = [np.frombuffer(view) for view in history.weights.between(start, end)]
    return np.concatenate(parts).reshape(-1, history.weights.width)
