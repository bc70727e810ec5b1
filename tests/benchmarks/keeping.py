"""What the history costs in memory, and what it takes to open any of its epochs."""

from __future__ import annotations

import tracemalloc
from collections.abc import Iterator
from random import Random

from engine import History, Scenario, trace_pass, train
from engine.training.compiler import forward_pass
from tests.begun import begun
from tests.benchmarks.effort import Effort
from tests.benchmarks.row import Row
from tests.benchmarks.samples import (
    Samples,
    in_turn,
    longest_but_few,
    milliseconds,
    ratio,
    seconds,
)
from tests.benchmarks.training import POLICIES

MOST_BYTES = 100
LONGEST = 0.005
SLICE = 4096


def memory_rows(effort: Effort) -> Iterator[Row]:
    """Bytes an epoch for each bias policy, as the history and as the allocator counts them."""
    for policy in POLICIES:
        history = train(Scenario(bias_updates=policy), effort.history - 1)
        kept = history.bytes_kept / len(history)
        floats = 8 * len(history.names)
        yield Row(
            f"an epoch kept of {len(history):,}, {policy} biases",
            f"{kept:.2f} bytes, {_allocated(history):.2f} allocated",
            f"its trained parameters: {floats} bytes",
            kept / floats,
            f"at most {MOST_BYTES} bytes",
            kept <= MOST_BYTES,
        )


def opening_rows(effort: Effort) -> Iterator[Row]:
    """Epochs anywhere in a long history, opened by themselves and as the cursor's pass."""
    session = begun()
    session.reach(effort.history)
    history = session.training.history
    epochs = Random(0).choices(range(len(history)), k=effort.looks)  # noqa: S311  (no secret)
    places = iter(epochs)
    opened, run = in_turn(
        effort.looks,
        lambda: seconds(lambda: history[next(places)]),
        lambda: seconds(lambda: _forwards(history)),
    )
    yield _opening(effort, "history[k]", opened, f"the forward pass: {milliseconds(run)}", run)
    places = iter(epochs)
    moved, traced = in_turn(
        effort.looks,
        lambda: seconds(lambda: session.go_to(next(places))),
        lambda: seconds(lambda: trace_pass(session.scenario)),
    )
    yield _opening(effort, "go to it", moved, f"its pass alone: {milliseconds(traced)}", traced)


def _opening(effort: Effort, how: str, samples: Samples, compared: str, others: Samples) -> Row:
    longest = longest_but_few(samples)
    return Row(
        f"any of {effort.history:,} epochs: {how}",
        f"{milliseconds(samples)}, 99% within {longest * 1e3:.2g}",
        compared,
        ratio(samples, others),
        f"99% within {LONGEST * 1e3:g} ms",
        longest <= LONGEST,
    )


def _forwards(history: History) -> None:
    parameters = tuple(history.scenario.parameters.values())
    forward_pass(history.scenario.rules)(history.constants, parameters)


def _allocated(history: History) -> float:
    """Bytes an epoch that a copy of a history takes of the allocator.

    A copy, since to count while the epochs are trained would take minutes.
    """
    tracemalloc.start()
    copy = History(history.scenario)
    for start in range(0, history.last, SLICE):
        end = min(start + SLICE, history.last)
        copy.add(history.rows(start + 1, end + 1))
    allocated, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return allocated / len(copy)
