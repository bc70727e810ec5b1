"""What is said on standard error, and with which exit status a command stops."""

from __future__ import annotations

import sys
from contextlib import suppress

from engine.one_line import one_line

FAILED_CHECK = 1
FAILED_INPUT = 2


class StoppedError(Exception):
    """A command cannot go on; its text is the one line that the user reads."""

    def __init__(self, line: str, status: int = FAILED_INPUT) -> None:
        """Take the line and the exit status."""
        super().__init__(line)
        self.status = status


def in_updates(count: int) -> str:
    """So many updates, in words."""
    return f"{count:,} update" + ("" if count == 1 else "s")


def say(line: str) -> None:
    """Write one line to standard error, as far as there is one."""
    with suppress(OSError):
        print(one_line(line), file=sys.stderr)  # noqa: T201  (the command line's own messages)
