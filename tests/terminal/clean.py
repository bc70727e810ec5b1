"""What a program owes the terminal that it ran in."""

from __future__ import annotations

from tests.terminal.emulator import ALTERNATE_SCREEN, AT_REST, CURSOR_SHOWN, MOUSE
from tests.terminal.terminal import Terminal


def assert_in_use(terminal: Terminal) -> None:
    """The program has taken the terminal over, so that there is something to restore."""
    assert {ALTERNATE_SCREEN, *MOUSE} <= terminal.modes
    assert CURSOR_SHOWN not in terminal.modes
    assert terminal.attributes_before != terminal.attributes


def assert_clean(terminal: Terminal) -> None:
    """The terminal is as it was before the program started."""
    assert terminal.modes == AT_REST
    assert terminal.keyboards == 0
    assert terminal.attributes_before == terminal.attributes
