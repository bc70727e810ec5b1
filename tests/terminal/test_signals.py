"""A signal is seen to at once, also where it cannot interrupt the main thread."""

import signal

import pytest

from tests.terminal.clean import assert_clean
from tests.terminal.program import start_script
from tests.terminal.terminal import Terminal

ASLEEP = """
import signal, sys
from engine import Scenario
from tui.start import run_app
from tui.terminal.driver import TerminalDriver

start = TerminalDriver.start_application_mode

def start_and_sleep_soundly(driver):
    start(driver)
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGWINCH, signal.SIGTERM})

TerminalDriver.start_application_mode = start_and_sleep_soundly
sys.exit(run_app(Scenario()))
"""
"""Signals reach another thread alone: what happens to one that comes just before a wait begins."""

SILENT = 1.0
"""Seconds without a drawing after which nothing is going on any more."""


@pytest.fixture
def asleep() -> Terminal:
    """Start the program; nothing wakes its main thread but the event loop's own means."""
    return start_script(ASLEEP)


def test_a_resize_wakes_the_program(asleep: Terminal) -> None:
    """The other size is drawn although no key is pressed."""
    with asleep as terminal:
        terminal.until("? help")
        terminal.read(SILENT)
        terminal.resize(120, 36)
        terminal.until_true(lambda: "? help" in terminal.lines[35], "the other size")


def test_a_signal_to_end_wakes_the_program(asleep: Terminal) -> None:
    """It ends although no key is pressed."""
    with asleep as terminal:
        terminal.until("? help")
        terminal.read(SILENT)
        terminal.send(signal.SIGTERM)
        assert terminal.wait() == 128 + signal.SIGTERM
        assert_clean(terminal)
