"""How long a key takes to change the screen."""

from __future__ import annotations

from collections.abc import Iterator

from tests.benchmarks.effort import Effort
from tests.benchmarks.programs import RIGHT, backpass, one_line, pressed, stage
from tests.benchmarks.row import Row
from tests.benchmarks.samples import Samples, in_turn, longest_but_few, milliseconds, ratio

LONGEST = 1 / 60
"""Seconds: one frame of a usual screen."""


def key_times(count: int) -> tuple[Samples, Samples]:
    """Seconds to the answer of each of so many keys, here and in the one-line app."""
    with backpass() as ours, one_line() as theirs:
        ours.rest()
        theirs.rest()
        numbers, others = iter(range(1, count + 1)), iter(range(1, count + 1))
        times, other_times = in_turn(
            count,
            lambda: ours.answer(RIGHT, stage(next(numbers))),
            lambda: theirs.answer("x", pressed(next(others))),
        )
    return times, other_times


def key_rows(effort: Effort) -> Iterator[Row]:
    """From a key to the last byte of the stage that it leads to, through pass after pass."""
    times, other_times = key_times(effort.keys)
    longest = longest_but_few(times)
    yield Row(
        "key to changed screen, 120x36",
        f"{milliseconds(times)}, 99% within {longest * 1e3:.3g}",
        f"one-line app: {milliseconds(other_times)}",
        ratio(times, other_times),
        f"99% within {LONGEST * 1e3:.3g} ms",
        longest <= LONGEST,
    )
