"""Training on the command line: in slices, with a bar, and stopped cleanly by ctrl+c."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from threading import current_thread, main_thread

from engine.training import Outcome, Training
from tui.cli.progress import bar


class Interruption:
    """Whether ctrl+c was pressed."""

    def __init__(self) -> None:
        """Not yet."""
        self.noticed = False

    def notice(self, *_: object) -> None:
        """Note it, and let a second ctrl+c end the program at once."""
        self.noticed = True
        signal.signal(signal.SIGINT, signal.default_int_handler)


@contextmanager
def deferred_interruption() -> Iterator[Interruption]:
    """Note ctrl+c instead of raising, so that it never strikes in the middle of an update."""
    interruption = Interruption()
    if current_thread() is not main_thread():
        yield interruption
        return
    before = signal.signal(signal.SIGINT, interruption.notice)
    try:
        yield interruption
    finally:
        signal.signal(signal.SIGINT, before)


def train_to(training: Training, epochs: int, stop_below: float = 0.0) -> Outcome:
    """Train until so many updates are done, or until the error is below a value.

    All that was reached is kept, whatever ends it.
    """
    with deferred_interruption() as interruption, bar(None if stop_below else epochs) as tell:
        for reached in training.slices(epochs, stop_below):
            if interruption.noticed:
                break
            tell(reached)
    noticed = interruption.noticed and training.outcome is Outcome.OPEN
    return Outcome.INTERRUPTED if noticed else training.outcome
