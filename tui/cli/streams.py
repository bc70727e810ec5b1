"""The standard streams, where some of them are closed."""

from __future__ import annotations

import os
import sys

_LAST_STANDARD = 2


def fill_gaps() -> None:
    """Let messages go nowhere where standard error is closed.

    Python would print them to standard output in its place, among the results; and a file that is
    opened would get the closed stream's number, and with it whatever is meant for that stream.
    """
    number = os.open(os.devnull, os.O_RDWR)
    while number <= _LAST_STANDARD:
        number = os.open(os.devnull, os.O_RDWR)
    os.close(number)
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115  (to the end)
