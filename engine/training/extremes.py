"""Long series reduced to the columns of a chart, keeping the least and the greatest of each."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import isfinite

from engine.training.blocks import ROWS, Blocks

Extremes = list[tuple[float, float] | None]
"""For each column the least and the greatest finite value; None where there is none."""

FEW = 4096
"""Up to here plain Python is quicker than loading NumPy."""


def extremes(table: Blocks, column: int, edges: Sequence[int]) -> Extremes:
    """The extremes of one column of a table between each two neighbouring edges.

    `edges` are row numbers that do not fall; the last edge is not included.
    """
    pairs = list(pairwise(edges))
    if edges[-1] - edges[0] <= FEW:
        return [_least_and_greatest([table[row][column] for row in range(*pair)]) for pair in pairs]
    return _with_numpy(table, column, edges, pairs)


def linear_edges(first: int, last: int, columns: int) -> list[int]:
    """The rows from `first` to `last`, both included, cut into equal columns."""
    count = last + 1 - first
    return [first + column * count // columns for column in range(columns + 1)]


def _least_and_greatest(values: list[float]) -> tuple[float, float] | None:
    finite = [value for value in values if isfinite(value)]
    return (min(finite), max(finite)) if finite else None


def _with_numpy(
    table: Blocks, column: int, edges: Sequence[int], pairs: list[tuple[int, int]]
) -> Extremes:
    import numpy as np  # noqa: PLC0415  (start-up must not pay for it)

    first = edges[0] // ROWS
    blocks = [
        np.frombuffer(block, dtype=block.typecode)[column :: table.width]
        for number, block in enumerate(table)
        if first <= number <= edges[-1] // ROWS
    ]
    values = np.concatenate(blocks)
    found: Extremes = []
    for start, end in pairs:
        part = values[start - first * ROWS : end - first * ROWS]
        if not np.isfinite(part).all():
            part = part[np.isfinite(part)]
        found.append((float(part.min()), float(part.max())) if part.size else None)
    return found
