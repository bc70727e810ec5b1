"""Charting a long history: every series reduced to the columns of a wide terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from engine import History, Scenario, train
from engine.charts import EpochAxis, Reduction
from engine.charts.arrays import between, extremes_of
from engine.training.compiler import OBSERVED
from tests.benchmarks.effort import Effort
from tests.benchmarks.row import Row
from tests.benchmarks.samples import in_turn, milliseconds, ratio, seconds

COLUMNS = 2 * 106
"""Dots across a chart in a terminal of 120 columns."""
UNEVEN = 11
"""So many epochs fewer, as a run that goes on seldom ends where a block of its history does."""
LONGEST = 0.033
ROUNDS = 5


def charting_rows(effort: Effort) -> Iterator[Row]:
    """A drawing of all charts, after the first has seen every epoch."""
    history = train(Scenario(), effort.history - UNEVEN)
    reduction = Reduction(history)
    edges = EpochAxis(history.last, COLUMNS).edges
    first = seconds(lambda: _drawing(reduction, edges))
    later, anew = in_turn(
        ROUNDS,
        lambda: seconds(lambda: _drawing(reduction, edges)),
        lambda: seconds(lambda: _anew(history, edges)),
    )
    yield Row(
        f"all charts of {effort.history:,} epochs, a drawing",
        f"{milliseconds(later)}, the first {first * 1e3:.0f}",
        f"from every epoch anew: {milliseconds(anew)}",
        ratio(later, anew),
        f"at most {LONGEST * 1e3:g} ms",
        ratio(later, [1.0]) <= LONGEST,
    )


def _drawing(reduction: Reduction, edges: Sequence[int]) -> None:
    for name in (*OBSERVED, *reduction.history.names):
        reduction.extremes(name, edges)


def _anew(history: History, edges: Sequence[int]) -> None:
    for values in between(history, edges[0], edges[-1]).values():
        for start, end in pairwise(edges):
            extremes_of(values[start:end])
