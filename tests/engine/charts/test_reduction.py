"""What charts are drawn from: the extremes of every column, against a walk through all epochs."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from math import isfinite

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine import History, Scenario, train
from engine.charts import EpochAxis, Extremes, Reduction, arrays
from engine.charts.arrays import between, extremes_of
from engine.charts.extremes import AT_ONCE, BUCKET
from engine.charts.reduction import FEW
from engine.expression import LOGISTIC
from engine.policies import BIAS_UPDATES, BiasUpdates
from engine.training import Training
from engine.training.compiler import OBSERVED
from tests.engine.strategies import extreme_scenarios

LONG = 3 * AT_ONCE + 1_234
ULPS = 4e-16 * 8
"""A few units in the last place: NumPy's exponential may differ in the last one."""


@cache
def history_of(policy: BiasUpdates) -> History:
    """A run over several blocks, none of its ends at a round number."""
    return train(Scenario(bias_updates=policy, learning_rate=1.0), LONG)


@cache
def series_of(policy: BiasUpdates, name: str) -> list[float]:
    """One series of that run, epoch by epoch."""
    history = history_of(policy)
    if name in history.names:
        return [history.parameters(epoch)[name] for epoch in range(len(history))]
    return [getattr(epoch, name) for epoch in history]


def brute(values: list[float], edges: list[int]) -> Extremes:
    """The least and the greatest finite value between each two edges."""
    found: Extremes = []
    for start, end in pairwise(edges):
        part = [value for value in values[start:end] if isfinite(value)]
        found.append((min(part), max(part)) if part else None)
    return found


def close(name: str) -> float:
    """The share by which a series may differ: an error is the square of what two values miss."""
    return 1e-11 if name == "E_total" else ULPS


def close_in_few(name: str) -> float:
    """The same where epochs are few, and the error is taken from the singles that are kept."""
    return 1e-7 if name == "E_total" else ULPS


def assert_alike(expected: Extremes, found: Extremes, share: float) -> None:
    """Both have the same columns empty, and the same values in all others."""
    assert [pair is None for pair in expected] == [pair is None for pair in found]
    for pair, other in zip(expected, found, strict=True):
        if pair is not None:
            assert pytest.approx(pair, rel=share, abs=0.0) == other


def names_of(policy: BiasUpdates) -> tuple[str, ...]:
    """All series of a run."""
    return (*OBSERVED, *history_of(policy).names)


@pytest.mark.parametrize("policy", BIAS_UPDATES)
@pytest.mark.parametrize("columns", [1, 2, 7, 60])
def test_linear_columns_lie_within_their_buckets(policy: BiasUpdates, columns: int) -> None:
    """In a long run a column's extremes are those of its epochs, widened to whole buckets."""
    edges = EpochAxis(LONG, columns).edges
    reduction = Reduction(history_of(policy))
    last = LONG + 1
    wide = [
        (start // BUCKET * BUCKET, min(-(-end // BUCKET) * BUCKET, last))
        for start, end in pairwise(edges)
    ]
    for name in names_of(policy):
        values = series_of(policy, name)
        expected = [(min(values[start:end]), max(values[start:end])) for start, end in wide]
        assert_alike(list(expected), reduction.extremes(name, edges), close(name))


@pytest.mark.parametrize("policy", BIAS_UPDATES)
def test_columns_narrower_than_a_bucket_are_exact(policy: BiasUpdates) -> None:
    """Where a column stands for few epochs, its extremes are those of these epochs alone."""
    edges = EpochAxis(LONG, 400).edges
    assert max(end - start for start, end in pairwise(edges)) < BUCKET
    reduction = Reduction(history_of(policy))
    for name in names_of(policy):
        values = series_of(policy, name)
        assert_alike(brute(values, edges), reduction.extremes(name, edges), close(name))


@pytest.mark.parametrize("columns", [3, 80, 300])
def test_logarithmic_columns_are_exact_while_narrow(columns: int) -> None:
    """On a logarithmic scale the narrow columns are exact, and none of the wide ones too small."""
    edges = EpochAxis(LONG, columns, logarithmic=True).edges
    reduction = Reduction(history_of("frozen"))
    for name in ("E_total", "out_o2", "w3"):
        values = series_of("frozen", name)
        exact, found = brute(values, edges), reduction.extremes(name, edges)
        sizes = [end - start for start, end in pairwise(edges)]
        fine = next((n for n, size in enumerate(sizes) if size >= BUCKET), len(sizes))
        assert_alike(exact[:fine], found[:fine], close(name))
        for pair, other in zip(exact[fine:], found[fine:], strict=True):
            assert pair is not None
            assert other is not None
            slack = close(name)
            assert other[0] <= pair[0] * (1 + slack)
            assert other[1] >= pair[1] * (1 - slack)


@pytest.mark.parametrize("last", [0, 1, 2, 10, FEW - 1, FEW, FEW + 1, 777])
def test_short_runs_are_exact(last: int) -> None:
    """Up to a few hundred epochs every column is exact, on either side of where NumPy begins."""
    history = train(Scenario(bias_updates="per_neuron"), last)
    for columns in (1, min(last + 1, 60), last + 1):
        edges = EpochAxis(last, columns).edges
        for name in (*OBSERVED, *history.names):
            values = (
                [history.parameters(epoch)[name] for epoch in range(last + 1)]
                if name in history.names
                else [getattr(epoch, name) for epoch in history]
            )
            found = Reduction(history).extremes(name, edges)
            assert_alike(brute(values, edges), found, close_in_few(name))


def spiked(epoch: int) -> History:
    """A long run of zeros with one epoch of the first weight, and of the error, far outside."""
    history = train(Scenario(), 0)
    width = len(history.names)
    rows = [0.0] * (2 * AT_ONCE * width)
    rows[(epoch - 1) * width] = 1e6
    history.weights.extend(rows)
    return history


@pytest.mark.parametrize("epoch", [1, BUCKET - 1, BUCKET, 4_999, 5_000, 5_001, 9_999, 10_000])
def test_a_spike_of_one_epoch_is_kept(epoch: int) -> None:
    """However few columns there are, one epoch that stands out is drawn in its column."""
    history = spiked(epoch)
    axis = EpochAxis(history.last, 20)
    found = Reduction(history).extremes("w1", axis.edges)
    highest = [column for column, pair in enumerate(found) if pair and pair[1] == 1e6]
    assert axis.column(epoch) in highest
    assert len(highest) <= 2


def test_what_is_not_finite_is_left_out() -> None:
    """A column is made of its finite values, and a column that has none is empty."""
    scenario = Scenario(targets=(1e200, 1e200), learning_rate=1e-250)
    history = train(scenario, 3 * FEW)
    for last in (10, 3 * FEW):
        edges = EpochAxis(last, 5).edges
        assert Reduction(history).extremes("E_total", edges) == [None] * 5
        found = Reduction(history).extremes("out_o1", edges)
        values = [epoch.out_o1 for epoch in history][: last + 1]
        assert_alike(brute(values, edges), found, ULPS)


@given(st.lists(st.floats(), max_size=12))
def test_extremes_of_any_floats(values: list[float]) -> None:
    """Of any floats, the least and the greatest finite one are found, or none."""
    import numpy as np  # noqa: PLC0415  (as the engine does)

    expected = brute(values, [0, len(values)])[0]
    assert expected == extremes_of(np.array(values, dtype=float))


@settings(max_examples=30)
@given(extreme_scenarios, st.integers(0, 6))
def test_arrays_give_what_the_loop_gives(scenario: Scenario, epochs: int) -> None:
    """The definitions on arrays agree with the compiled ones, to a few last places."""
    history = train(scenario, epochs)
    series = between(history, 0, len(history))
    for name in (*history.names, "out_o1", "out_o2"):
        for epoch in history:
            value = epoch.parameters[name] if name in history.names else getattr(epoch, name)
            assert pytest.approx(value, rel=1e-12, abs=1e-320, nan_ok=True) == float(
                series[name][epoch.epoch]
            )


def test_the_logistic_of_arrays_is_quiet_for_any_float() -> None:
    """Far out it is 0 and 1, in the middle one half, and nothing is said about overflow."""
    import numpy as np  # noqa: PLC0415  (as the engine does)

    nets = np.array([-1.7e308, -800.0, -0.0, 0.0, 800.0, 1.7e308])
    assert list(LOGISTIC.on_arrays(np, nets)) == [0.0, 0.0, 0.5, 0.5, 1.0, 1.0]


def test_a_run_that_grows_is_reduced_anew() -> None:
    """Extremes asked for while a run goes on are those of all its epochs so far."""
    training = Training(Scenario(learning_rate=1.0))
    reduction = Reduction(training.history)
    values = series_of("frozen", "E_total")
    for more in (300, 4_700, 1, 5_000, 4_999, 1_000):
        training.advance(more)
        last = training.history.last
        edges = EpochAxis(last, 30).edges
        found = reduction.extremes("E_total", edges)
        lows = [pair[0] for pair in found if pair]
        highs = [pair[1] for pair in found if pair]
        assert pytest.approx(min(values[: last + 1]), rel=1e-7) == min(lows)
        assert pytest.approx(max(values[: last + 1]), rel=1e-7) == max(highs)
        newest = found[-1]
        assert newest is not None
        assert newest[0] <= values[last] * (1 + 1e-7)


def test_blocks_that_are_full_are_looked_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """A chart that is drawn again does not go through epochs whose extremes are known."""
    looked: list[tuple[int, int]] = []

    def noted(history: History, start: int, end: int) -> object:
        looked.append((start, end))
        return bucket_extremes(history, start, end)

    bucket_extremes = arrays.bucket_extremes
    monkeypatch.setattr(arrays, "bucket_extremes", noted)
    training = Training(Scenario())
    training.advance(2 * AT_ONCE)
    reduction, edges = Reduction(training.history), EpochAxis(2 * AT_ONCE, 30).edges
    first = reduction.extremes("w1", edges)
    assert first == reduction.extremes("w1", edges)
    assert looked == [(0, AT_ONCE), (AT_ONCE, 2 * AT_ONCE), (2 * AT_ONCE, 2 * AT_ONCE + 1)]
    looked.clear()
    training.advance(1)
    reduction.extremes("w2", edges)
    assert looked == [(2 * AT_ONCE, 2 * AT_ONCE + 2)]


def test_empty_columns_stay_empty() -> None:
    """On a logarithmic scale of more columns than epochs, columns without one have nothing."""
    history = train(Scenario(), 3)
    edges = EpochAxis(3, 12, logarithmic=True).edges
    found = Reduction(history).extremes("w1", edges)
    assert [end > start for start, end in pairwise(edges)] == [pair is not None for pair in found]
