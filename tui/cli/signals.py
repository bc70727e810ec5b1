"""Signals that end a command: it takes away what is half done, and says nothing."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from threading import current_thread, main_thread

ENDING = tuple(
    getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)
)  # Windows has no SIGHUP


class EndedError(BaseException):
    """The process was told to end: like KeyboardInterrupt, nothing that mends errors is to stop it.

    Its status is what a shell reports for that signal.
    """

    def __init__(self, number: int) -> None:
        """Take the signal's number."""
        super().__init__(number)
        self.status = 128 + number


@contextmanager
def raised() -> Iterator[None]:
    """Raise EndedError for a signal that would end the process without any clearing up.

    A signal that was ignored from the start, as by nohup, stays ignored.
    """
    if current_thread() is not main_thread():
        yield
        return
    before = {number: signal.getsignal(number) for number in ENDING}
    ours = [number for number, handler in before.items() if handler is signal.SIG_DFL]

    def end(number: int, _: object) -> None:
        for each in ours:
            signal.signal(each, signal.SIG_IGN)  # once is enough: let it clear up
        raise EndedError(number)

    for number in ours:
        signal.signal(number, end)
    try:
        yield
    finally:
        for number in ours:
            signal.signal(number, before[number])
