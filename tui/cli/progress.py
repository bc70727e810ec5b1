"""A bar on standard error while work takes long, where that is a terminal."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

SHOWN_AFTER = 0.5
"""Seconds of work before there is a bar: shorter work needs none."""

REDRAWN_AFTER = 0.1

BAR_WIDTH = 20
"""Leaves room in a line of 80 for the ^C of a terminal, which must not wrap it."""

Clock = Callable[[], float]


class Work(NamedTuple):
    """What is done, and in what it is counted."""

    what: str
    unit: str


class Bar:
    """A bar that appears once the work has taken a while."""

    def __init__(self, total: int | None, clock: Clock, work: Work) -> None:
        """Expect so much of this work, or an unknown amount."""
        self._work = work
        self._total = total
        self._clock = clock
        self._next = clock() + SHOWN_AFTER
        self._progress: Progress | None = None
        self._task: TaskID | None = None

    def advance_to(self, done: int) -> None:
        """Say how much is done; draws now and then."""
        now = self._clock()
        if now < self._next:
            return
        self._next = now + REDRAWN_AFTER
        if self._progress is None:
            self._progress = _progress(self._total is None, self._work.unit)
            self._task = self._progress.add_task(self._work.what, total=self._total)
            self._progress.start()
        if self._task is not None:
            self._progress.update(self._task, completed=done, refresh=True)

    def close(self) -> None:
        """Take the bar away again."""
        if self._progress is not None:
            self._progress.stop()


@contextmanager
def bar(
    total: int | None,
    clock: Clock = monotonic,
    *,
    what: str = "training",
    unit: str = "updates",
) -> Iterator[Callable[[int], None]]:
    """A function to tell how much is done; it draws only where standard error is a terminal."""
    if sys.stderr is None or not sys.stderr.isatty():
        yield lambda _: None
        return
    shown = Bar(total, clock, Work(what, unit))
    try:
        yield shown.advance_to
    finally:
        shown.close()


def _progress(endless: bool, unit: str) -> Progress:
    from rich.console import Console  # most runs end before they need a bar
    from rich.progress import (
        BarColumn,
        Progress,
        TextColumn,
        TimeElapsedColumn,
        TimeRemainingColumn,
    )

    known = f"{{task.completed:,}} of {{task.total:,}} {unit}"
    return Progress(
        TextColumn("{task.description}"),
        BarColumn(BAR_WIDTH),
        TextColumn(f"{{task.completed:,}} {unit}" if endless else known),
        TimeElapsedColumn() if endless else TimeRemainingColumn(),
        TextColumn("so far" if endless else "left"),
        console=Console(file=sys.stderr),
        transient=True,
        auto_refresh=False,
    )
