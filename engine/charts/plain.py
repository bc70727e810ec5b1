"""Many epochs at a time with the standard library alone: min and max over strided arrays."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from itertools import pairwise
from math import inf

from engine.charts.extremes import AT_ONCE, BUCKET, Extremes, extremes_of
from engine.names import TOTAL_ERROR
from engine.training import OBSERVED, History

Series = dict[str, "array[float]"]

NOTHING = (inf, -inf)
"""The least and the greatest of no values at all."""


def bucket_extremes(
    history: History, start: int, end: int
) -> dict[str, tuple[list[float], list[float]]]:
    """For each series the least and the greatest of every bucket; inf, -inf where none is."""
    rows = history.rows(start, end)
    edges = [*range(0, end - start, BUCKET), end - start]
    found = {}
    for name, values in {**_trained(history, rows), **_observed(history, rows)}.items():
        pairs = [extremes_of(values[low:high]) or NOTHING for low, high in pairwise(edges)]
        found[name] = [least for least, _ in pairs], [greatest for _, greatest in pairs]
    return found


def joined(least: array[float], greatest: array[float], edges: Sequence[int]) -> Extremes:
    """The extremes of buckets between neighbouring edges, rounded outwards to whole ones."""
    ranges = [slice(start // BUCKET, -(-end // BUCKET)) for start, end in pairwise(edges)]
    pairs = [(min(least[each]), max(greatest[each])) for each in ranges]
    return [pair if pair[0] <= pair[1] else None for pair in pairs]


def column_extremes(history: History, name: str, edges: Sequence[int]) -> Extremes:
    """The extremes of one series between each two neighbouring edges."""
    first = edges[0]
    of = _trained if name in history.names else _observed
    values = of(history, history.rows(first, edges[-1]))[name]
    return [extremes_of(values[start - first : end - first]) for start, end in pairwise(edges)]


def first_below(history: History, error: float) -> int | None:
    """The first epoch whose error is below a value, or None where there is none yet."""
    for start in range(0, len(history), AT_ONCE):
        rows = history.rows(start, min(start + AT_ONCE, len(history)))
        for epoch, found in enumerate(_observed(history, rows)[TOTAL_ERROR], start):
            if found < error:
                return epoch
    return None


def _trained(history: History, rows: array[float]) -> Series:
    """Each trained parameter, from rows of all of them."""
    return {name: rows[column :: len(history.names)] for column, name in enumerate(history.names)}


def _observed(history: History, rows: array[float]) -> Series:
    """E_total and both outputs, as these rows of trained parameters give them."""
    found = history.observed(rows)
    return {name: found[column :: len(OBSERVED)] for column, name in enumerate(OBSERVED)}
