"""The last resort where the program was told to end and does not."""

from __future__ import annotations

import os
import select
import termios
from threading import Timer
from typing import Any

PATIENCE = 3.0
"""Seconds that an ordinary ending may take: it usually takes a tenth of one."""

AT_REST = (
    "\x1b[?2026l"  # no frame is half drawn
    "\x1b[?1000l\x1b[?1003l\x1b[?1006l\x1b[?1015l"  # no mouse
    "\x1b[?1004l\x1b[?2004l"  # no reports of focus, no bracketed paste
    "\x1b[<u"  # the keyboard as it was
    "\x1b[?7h\x1b[?1049l\x1b[?25h"  # wrapped lines, the ordinary screen, a cursor
)
"""What takes back all that Textual asks of a terminal."""


def see_to_it(status: int, fileno: int, attributes: list[Any] | None) -> None:
    """End the process with this status if it has not ended by itself in a while.

    The terminal is left as it was, as far as it takes that in; `attributes` are what its line
    discipline is set to, None where it was not changed.
    """
    timer = Timer(PATIENCE, _end, (status, fileno, attributes))
    timer.daemon = True
    timer.start()


def _end(status: int, fileno: int, attributes: list[Any] | None) -> None:
    try:
        if attributes is not None:
            if select.select([], [fileno], [], 0)[1]:
                os.write(fileno, AT_REST.encode())
            termios.tcsetattr(fileno, termios.TCSANOW, attributes)
    finally:
        os._exit(status)
