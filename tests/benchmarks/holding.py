"""The memory that the program holds, above what a one-line app holds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from tests.benchmarks.effort import Effort
from tests.benchmarks.programs import (
    ENTER,
    RIGHT,
    STAGES,
    backpass,
    one_line,
    pressed,
    stage,
)
from tests.benchmarks.row import Row
from tests.benchmarks.samples import in_turn, ratio, told
from tests.benchmarks.watched import Watched

MEBIBYTE = 1 << 20
MOST = 40


def holding_rows(effort: Effort) -> Iterator[Row]:
    """After the first frame, after a walk through a pass, and with a training run charted."""
    uses = {
        "first frame": Watched.rest,
        "a walk through a pass": _walk,
        "training, charted": _train,
    }
    for when, use in uses.items():
        ours, theirs = in_turn(effort.runs, partial(_of_backpass, use), _of_one_line)
        more = [mine - other for mine, other in zip(ours, theirs, strict=True)]
        yield Row(
            f"memory after {when}",
            f"{told(more, 'MiB')} more",
            f"one-line app: {told(theirs, 'MiB')}",
            ratio(ours, theirs),
            f"at most {MOST} MiB more",
            max(more) <= MOST,
        )


def _of_backpass(use: Callable[[Watched], None]) -> float:
    with backpass() as program:
        use(program)
        return program.memory / MEBIBYTE


def _of_one_line() -> float:
    with one_line() as program:
        program.rest()
        program.answer("x", pressed(1))
        return program.memory / MEBIBYTE


def _walk(program: Watched) -> None:
    for number in range(1, STAGES + 1):
        program.answer(RIGHT, stage(number))


def _train(program: Watched) -> None:
    program.answer("t", "Enter trains")
    program.answer(ENTER, "epoch 10,000 of 10,000 trained")
