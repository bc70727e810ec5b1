"""However the program is left, the terminal is as it was, and the exit status says why."""

import signal

import pytest

from tests.terminal.clean import assert_clean, assert_in_use
from tests.terminal.emulator import ALTERNATE_SCREEN
from tests.terminal.program import opened, start, start_script

CRASH = """
import sys
from engine import Scenario
from tui.start import run_app
from tui.panels.stage import StagePanel

draw = StagePanel.draw

def crash(panel, view, width, height):
    if view.moment.position > 0:
        raise RuntimeError("a drawing that fails")
    return draw(panel, view, width, height)

StagePanel.draw = crash
sys.exit(run_app(Scenario()))
"""


@pytest.mark.parametrize(
    ("number", "status"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129), (signal.SIGINT, 130)]
)
def test_a_signal_ends_the_program_and_leaves_the_terminal_clean(
    number: signal.Signals, status: int
) -> None:
    """A signal that asks the program to end gives 128 and its number, with nothing printed."""
    with opened() as terminal:
        assert_in_use(terminal)
        terminal.send(number)
        assert status == terminal.wait()
        assert_clean(terminal)
        assert b"Traceback" not in terminal.output


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_signal_before_the_first_screen_leaves_the_terminal_clean(number: signal.Signals) -> None:
    """A signal that comes when the terminal has just been taken over does no harm either."""
    with start() as terminal:
        terminal.until_true(lambda: ALTERNATE_SCREEN in terminal.modes, "the alternate screen")
        terminal.send(number)
        assert 128 + number == terminal.wait()
        assert_clean(terminal)


@pytest.mark.parametrize(("key", "status"), [("ctrl+c", 130), ("ctrl+q", 0), ("q", 0)])
def test_a_key_ends_the_program_and_leaves_the_terminal_clean(key: str, status: int) -> None:
    """Interrupted it gives 130, and where it is asked to quit 0."""
    with opened() as terminal:
        terminal.press(key)
        assert status == terminal.wait()
        assert_clean(terminal)


def test_ctrl_c_ends_the_program_from_a_dialog() -> None:
    """An interruption needs no way back through the dialogs."""
    with opened() as terminal:
        terminal.press("g")
        terminal.until("Go to")
        terminal.press("ctrl+c")
        assert terminal.wait() == 130
        assert_clean(terminal)


def test_a_crash_leaves_the_terminal_clean_and_says_that_it_failed() -> None:
    """A mistake in the program is told on the ordinary screen, with a status that is not 0."""
    with start_script(CRASH) as terminal:
        terminal.until("start")
        terminal.press("right", "right")
        assert 0 < terminal.wait() < 128
        assert_clean(terminal)
        _, _, after = terminal.output.rpartition(b"\x1b[?1049l")
        assert b"a drawing that fails" in after


def test_suspended_and_resumed() -> None:
    """Ctrl+z gives the terminal back; continued, the program is at the same stage as before."""
    with opened() as terminal:
        terminal.press("right")
        terminal.until("stage 2 of 30")
        before = terminal.lines
        terminal.press("ctrl+z")
        terminal.wait_until_stopped()
        assert_clean(terminal)
        terminal.until_drawn(lambda: terminal.send(signal.SIGCONT))
        terminal.until_true(lambda: before == terminal.lines, "the same screen")
        assert_in_use(terminal)
        terminal.press("right")
        terminal.until("stage 3 of 30")
        terminal.press("q")
        assert terminal.wait() == 0
        assert_clean(terminal)
