"""A training run: so many epochs now, more later, and an honest word on how it ended."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from enum import Enum
from functools import cached_property
from math import isfinite

from engine.scenario import Scenario
from engine.training.compiler import Loop, training_loop
from engine.training.history import History

MOST_EPOCHS = 10_000_000
"""The longest run that is kept, of about 1 GB."""

SLICE = 4096
"""Epochs trained in one go: a few milliseconds, after which an interruption is noticed."""


class Outcome(Enum):
    """Why a run stopped, or that nothing keeps it from going on."""

    OPEN = "open"
    BELOW = "the error fell below the value asked for"
    DIVERGED = "the weights stopped being finite"
    INTERRUPTED = "interrupted"
    FULL = "the longest history that is kept"


class Training:
    """A run that can be continued; all that it has reached is in `history`."""

    def __init__(self, scenario: Scenario) -> None:
        """Start at epoch 0."""
        self.history = History(scenario)
        self.outcome = Outcome.OPEN

    @cached_property
    def _loop(self) -> Loop:
        """Compiled when it is needed first, for until then it would only put off the start."""
        return training_loop(self.history.scenario.rules)

    @property
    def diverged(self) -> bool:
        """Whether the next update would give a weight that is not a finite number."""
        return self.outcome is Outcome.DIVERGED

    def advance(self, epochs: int, stop_below: float = 0.0) -> int:
        """Train up to `epochs` more epochs, without a pause, and return how many it were.

        Fewer where the error fell below `stop_below`, where the weights stopped being
        finite, or where the history is full; `outcome` says which.
        """
        history = self.history
        before = history.last
        if not self.diverged:
            epochs = min(epochs, MOST_EPOCHS - before)
            parameters = tuple(history.parameters(before).values())
            end, rows = self._loop(history.constants, parameters, epochs, stop_below)
            width = len(history.names)
            finite = len(rows) // width if all(map(isfinite, end)) else _finite_rows(rows, width)
            history.add(rows if finite * width == len(rows) else rows[: finite * width])
            self.outcome = self._judged(finite * width < len(rows), stop_below)
        return history.last - before

    def run(self, epochs: int, stop_below: float = 0.0) -> Outcome:
        """Train until so many updates are done in all, in slices; an interruption keeps them."""
        try:
            for _ in self.slices(epochs, stop_below):
                pass
        except KeyboardInterrupt:
            self.outcome = Outcome.INTERRUPTED
        return self.outcome

    def slices(
        self, epochs: int, stop_below: float = 0.0, size: Callable[[], int] = lambda: SLICE
    ) -> Iterator[int]:
        """Train until so many updates are done in all, and give way between two slices.

        The newest epoch is given each time. After the last slice nothing is given any more;
        `outcome` says whether it was the last because of an ending.
        """
        while self.history.last < epochs:
            self.advance(min(size(), epochs - self.history.last), stop_below)
            if self.outcome is not Outcome.OPEN:
                return
            if self.history.last < epochs:
                yield self.history.last

    def _judged(self, cut: bool, stop_below: float) -> Outcome:
        if cut:
            return Outcome.DIVERGED
        if self.history[self.history.last].E_total < stop_below:
            return Outcome.BELOW
        return Outcome.FULL if self.history.last == MOST_EPOCHS else Outcome.OPEN


def train(scenario: Scenario, epochs: int) -> History:
    """Train for so many epochs and give the history of them all.

    A run that is interrupted or whose weights stop being finite gives what it reached.
    """
    training = Training(scenario)
    training.run(epochs)
    return training.history


def _finite_rows(rows: Sequence[float], width: int) -> int:
    """How many rows come before the first with a number that is not finite.

    From there on none is finite again, since an update only adds to what is there.
    """
    low, high = 0, len(rows) // width
    while low < high:
        middle = (low + high) // 2
        if all(map(isfinite, rows[middle * width : (middle + 1) * width])):
            low = middle + 1
        else:
            high = middle
    return low
