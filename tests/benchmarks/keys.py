"""How long a key takes to change the screen."""

from __future__ import annotations

from collections.abc import Iterator

from tests.benchmarks.effort import Effort
from tests.benchmarks.programs import RIGHT, backpass, one_line, pressed, stage
from tests.benchmarks.row import Row
from tests.benchmarks.samples import in_turn, longest_but_few, milliseconds, ratio

MOST_TIMES_SLOWER = 2.0
LONGEST = 0.033


def key_rows(effort: Effort) -> Iterator[Row]:
    """From a key to the last byte of the stage that it leads to, through pass after pass."""
    with backpass() as ours, one_line() as theirs:
        ours.rest()
        theirs.rest()
        numbers, others = iter(range(1, effort.keys + 1)), iter(range(1, effort.keys + 1))
        times, other_times = in_turn(
            effort.keys,
            lambda: ours.answer(RIGHT, stage(next(numbers))),
            lambda: theirs.answer("x", pressed(next(others))),
        )
    slower, longest = ratio(times, other_times), longest_but_few(times)
    yield Row(
        "key to changed screen, 120x36",
        f"{milliseconds(times)}, 99% within {longest * 1e3:.3g}",
        f"one-line app: {milliseconds(other_times)}",
        slower,
        f"under {MOST_TIMES_SLOWER:g}x, 99% within {LONGEST * 1e3:g} ms",
        slower < MOST_TIMES_SLOWER and longest <= LONGEST,
    )
