"""The terminal goes away, or the program is stopped, while somebody else decides what follows."""

import signal

import pytest

from tests.terminal.clean import assert_clean, assert_in_use
from tests.terminal.program import (
    ENVIRONMENT,
    PROGRAM,
    SECOND,
    opened,
    start_by_shell,
    start_script,
)
from tests.terminal.terminal import Terminal


@pytest.mark.parametrize("controlling", [True, False])
def test_a_terminal_that_vanishes_ends_the_program(controlling: bool) -> None:
    """With its window closed the program ends as hung up, also where no signal tells it so."""
    with Terminal(PROGRAM, (80, 24), ENVIRONMENT, controlling=controlling) as terminal:
        terminal.until("? help")
        terminal.vanish()
        assert terminal.wait() == 129


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_told_to_end_while_it_is_stopped(number: signal.Signals) -> None:
    """A signal that comes after ctrl+z ends the program once it goes on, and touches nothing."""
    with opened() as terminal:
        terminal.press("ctrl+z")
        terminal.wait_until_stopped()
        before = len(terminal.output)
        terminal.send(number)
        terminal.send(signal.SIGCONT)
        assert terminal.wait() == 128 + number
        assert_clean(terminal)
        assert terminal.output[before:] == b""


def test_told_to_end_while_it_is_stopped_in_the_background() -> None:
    """`kill %1` ends a stopped job though the terminal belongs to the shell by then."""
    with start_by_shell("set -m; backpass; kill %1; sleep 1; jobs") as terminal:
        terminal.until("? help")
        terminal.press("ctrl+z")
        terminal.until("Exit 143")
        assert terminal.wait() == 0
        assert_clean(terminal)


def test_told_to_end_while_another_program_is_in_front() -> None:
    """Stopped without a warning and then ended, it leaves the settings of the one in front."""
    line = "set -m; backpass; stty -echo tostop; kill %1; sleep 1; jobs; stty -a"
    with start_by_shell(line) as terminal:
        terminal.until("? help")
        terminal.read(1.0)
        terminal.send_to_the_front(signal.SIGSTOP)
        assert terminal.wait() == 0
        _, ended, rest = terminal.output.rpartition(b"Exit 143")
        assert ended
        settings = rest.split()
        assert b"-echo" in settings
        assert b"tostop" in settings


def test_started_in_the_background_and_brought_to_the_front() -> None:
    """`backpass &` waits for the terminal; `fg` opens it."""
    with start_by_shell("set -m; backpass & sleep 2; fg; echo status $?") as terminal:
        terminal.until("? help")
        terminal.press("right")
        terminal.until(SECOND)
        terminal.press("q")
        terminal.until("status 0")
        assert terminal.wait() == 0
        assert_clean(terminal)


def test_stopped_from_outside() -> None:
    """SIGSTOP gives no warning; continued, the program goes on, answers keys, and ends."""
    with opened() as terminal:
        terminal.send(signal.SIGSTOP)
        terminal.wait_until_stopped()
        terminal.send(signal.SIGCONT)
        taken = b"\x1b[?1049h"
        terminal.until_true(lambda: terminal.output.count(taken) == 2, "the screen taken anew")
        terminal.press("right")
        terminal.until(SECOND)
        terminal.press("q")
        assert terminal.wait() == 0
        assert_clean(terminal)


def test_suspended_twice_in_one_burst() -> None:
    """Ctrl+z twice in one write stops the program once."""
    with opened() as terminal:
        terminal.press("\x1a\x1a")
        terminal.wait_until_stopped()
        terminal.until_drawn(lambda: terminal.send(signal.SIGCONT))
        terminal.press("right")
        terminal.until(SECOND)


BLOCKED = """
import sys, time
from engine import Scenario
from tui.app import BackpassApp
from tui.start import run_app

BackpassApp.action_help = lambda self: [time.sleep(0.01) for _ in range(10_000)]
sys.exit(run_app(Scenario()))
"""


def test_a_program_that_is_stuck_is_ended() -> None:
    """Where the program does not come to its end by itself, SIGTERM ends it, and cleanly."""
    with start_script(BLOCKED) as terminal:
        terminal.until("? help")
        terminal.press("?")
        assert_in_use(terminal)
        terminal.send(signal.SIGTERM)
        assert terminal.wait() == 143
        assert_clean(terminal)
