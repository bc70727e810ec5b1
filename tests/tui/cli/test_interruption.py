"""Ctrl+c on the command line."""

from __future__ import annotations

import re
import signal
import sys
from pathlib import Path

import pytest

from engine import Scenario, Training
from engine.training import Outcome
from engine.training.run import SLICE
from tests.terminal.terminal import Terminal
from tests.tui.cli.calling import ENVIRONMENT
from tui.cli import main, running

LONG = ("train", "--epochs", "10000000", "--every", "1000000", "--format", "csv")


def terminal(*arguments: str) -> Terminal:
    """The program in a terminal."""
    command = [sys.executable, "-m", "tui", *arguments]
    return Terminal(command, (80, 24), ENVIRONMENT | {"TERM": "xterm-256color"})


def test_ctrl_c_while_a_bar_is_shown(tmp_path: Path) -> None:
    """The bar is there while it trains; ctrl+c writes what was reached, says so, status 130."""
    path = tmp_path / "out.csv"
    with terminal(*LONG, "-o", str(path)) as shown:
        shown.until("of 10,000,000 updates")
        assert "training" in shown.text
        shown.press("ctrl+c")
        status = shown.wait()
        said = re.search(r"interrupted after ([\d,]+) updates; what was reached", shown.text)
        bars = shown.text.count("of 10,000,000 updates")
    assert said is not None
    last = path.read_text().splitlines()[-1].split(",")[0]
    expected = (130, 0, said[1].replace(",", ""))
    assert expected == (status, bars, last)


def interrupt(monkeypatch: pytest.MonkeyPatch, after: int) -> None:
    """Press ctrl+c in the middle of the slice of epochs that comes after so many."""
    advance = Training.advance

    def pressed(self: Training, epochs: int, stop_below: float = 0.0) -> int:
        done = advance(self, epochs, stop_below)
        if self.history.last >= after:
            signal.raise_signal(signal.SIGINT)
        return done

    monkeypatch.setattr(Training, "advance", pressed)


def test_ctrl_c_means_afterwards_what_it_meant_before() -> None:
    """Once a run is over, ctrl+c is handled as it was before."""
    before = signal.getsignal(signal.SIGINT)
    running.train_to(Training(Scenario()), 1)
    assert before == signal.getsignal(signal.SIGINT)


def test_the_slice_is_finished(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl+c ends a run after a whole slice."""
    interrupt(monkeypatch, 1)
    training = Training(Scenario())
    outcome = running.train_to(training, 10 * SLICE)
    expected = (Outcome.INTERRUPTED, SLICE)
    assert expected == (outcome, training.history.last)


def test_a_second_one_ends_it_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever presses ctrl+c twice does not wait for the slice to be finished."""

    def pressed_twice(*_: object) -> int:
        signal.raise_signal(signal.SIGINT)
        signal.raise_signal(signal.SIGINT)
        raise AssertionError

    monkeypatch.setattr(Training, "advance", pressed_twice)
    with pytest.raises(KeyboardInterrupt):
        running.train_to(Training(Scenario()), 1)


def test_what_was_reached_is_written(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """`train` writes the epochs up to the interruption and leaves status 130."""
    interrupt(monkeypatch, 1)
    status = main(["train", "--epochs", "50000", "--every", "50000", "--format", "csv"])
    out, err = capsys.readouterr()
    reached = SLICE
    expected = (
        130,
        f"backpass: interrupted after {reached:,} updates; what was reached is written\n",
    )
    assert expected == (status, err)
    epochs = ["epoch", "0", str(reached)]
    assert epochs == [line.split(",")[0] for line in out.splitlines()]


def test_an_interrupted_trace_writes_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """There is no pass to write where training for its epoch was interrupted: status 130."""
    interrupt(monkeypatch, 1)
    expected = (130, "", "backpass: interrupted\n")
    assert expected == (main(["trace", "--epoch", "50000"]), *capsys.readouterr())


def test_in_a_thread_of_its_own() -> None:
    """Training works where there are no signals to be had."""
    from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415  (this test alone needs it)

    training = Training(Scenario())
    with ThreadPoolExecutor() as pool:
        outcome = pool.submit(running.train_to, training, 3).result()
    expected = (Outcome.OPEN, 3)
    assert expected == (outcome, training.history.last)
