"""How fast training goes, measured while it goes."""

from __future__ import annotations

from collections.abc import Callable

SLICE_SECONDS = 0.003
"""How long one slice of training may hold up everything else."""

FIRST_SLICE = 500
"""Epochs of the first slice, before anything was measured: about a millisecond."""

SETTLING = 0.1
"""Seconds after which a measured rate is worth telling."""


class Pace:
    """The size of a slice, and the rate of the run so far."""

    def __init__(self, clock: Callable[[], float]) -> None:
        """Take the clock to measure with."""
        self._clock = clock
        self.start(0)

    def start(self, epoch: int) -> None:
        """Begin to measure at this epoch."""
        self.epochs = FIRST_SLICE
        self._first = self._last = epoch
        self._began = self._noted = self._clock()

    def note(self, epoch: int, took: float) -> None:
        """A slice of `took` seconds has ended at this epoch: size the next one accordingly."""
        if took > 0:
            wanted = int((epoch - self._last) * SLICE_SECONDS / took)
            self.epochs = max(1, min(wanted, 4 * self.epochs))
        self._noted, self._last = self._clock(), epoch

    @property
    def seconds(self) -> float:
        """How long the run has been going on."""
        return self._noted - self._began

    @property
    def rate(self) -> float | None:
        """Epochs a second since the start, or None while that is too short to tell."""
        return (self._last - self._first) / self.seconds if self.seconds > SETTLING else None

    def seconds_left(self, target: int) -> float | None:
        """How long it will take to reach an epoch at this rate, or None while unknown."""
        return (target - self._last) / self.rate if self.rate else None
