"""How soon there is something to see."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager
from functools import partial

from tests.benchmarks.effort import Effort
from tests.benchmarks.programs import backpass, one_line
from tests.benchmarks.row import Row
from tests.benchmarks.samples import in_turn, milliseconds, ratio, seconds
from tests.benchmarks.watched import Watched
from tests.terminal.program import ENVIRONMENT

MOST_TIMES_SLOWER = 1.3
HEAVY = {"textual", "rich", "numpy"}


def start_rows(effort: Effort) -> Iterator[Row]:
    """From the start of the process to the first whole frame."""
    ours, theirs = in_turn(
        effort.starts, lambda: _elapsed(backpass()), lambda: _elapsed(one_line())
    )
    slower = ratio(ours, theirs)
    yield Row(
        "first frame, 120x36",
        milliseconds(ours),
        f"one-line app: {milliseconds(theirs)}",
        slower,
        f"at most {MOST_TIMES_SLOWER}x",
        slower <= MOST_TIMES_SLOWER,
    )


def help_rows(effort: Effort) -> Iterator[Row]:
    """Help and version, which need nothing that takes long to import."""
    for option in ("--help", "--version"):
        heavy = HEAVY & _imported("-m", "tui", option)
        ours, theirs = in_turn(
            effort.starts,
            partial(seconds, partial(_run, "-m", "tui", option)),
            partial(seconds, partial(_run, "-c", "pass")),
        )
        yield Row(
            f"{option}: heavy imports",
            f"{', '.join(sorted(heavy)) or 'none'}, {milliseconds(ours)}",
            f"an empty program: {milliseconds(theirs)}",
            ratio(ours, theirs),
            "none",
            not heavy,
        )


def _elapsed(started: AbstractContextManager[Watched]) -> float:
    with started as program:
        return program.elapsed


def _run(*arguments: str) -> str:
    command = [sys.executable, *arguments]
    done = subprocess.run(command, env=ENVIRONMENT, capture_output=True, text=True, check=True)
    return done.stderr


def _imported(*arguments: str) -> set[str]:
    """The packages that Python imports to run something."""
    lines = _run("-X", "importtime", *arguments).splitlines()
    return {line.rpartition("|")[2].strip().partition(".")[0] for line in lines}
