"""The progress bar."""

from __future__ import annotations

import sys
from io import StringIO

import pytest

from tui.cli.progress import SHOWN_AFTER, bar


class Stream(StringIO):
    """A standard error that is a terminal, or is not."""

    def __init__(self, terminal: bool) -> None:
        """Say which."""
        super().__init__()
        self._terminal = terminal

    def isatty(self) -> bool:
        """Whether it is a terminal."""
        return self._terminal


def drawn(
    monkeypatch: pytest.MonkeyPatch, seconds: float, *, terminal: bool = True, total: int | None = 8
) -> str:
    """What is drawn for two reports of work, so many seconds apart by a clock of our own."""
    stream = Stream(terminal)
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setenv("TERM", "xterm-256color")
    now = 0.0
    with bar(total, lambda: now) as tell:
        tell(1)
        now = seconds
        tell(2)
    return stream.getvalue()


def test_short_work_has_none(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is drawn for work that ends before a bar is worth its while."""
    assert not drawn(monkeypatch, SHOWN_AFTER * 0.99)


def test_long_work_has_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """After that there is a bar with what is done and what there is to do."""
    expected = "2 of 8 updates"
    assert expected in drawn(monkeypatch, SHOWN_AFTER)


def test_work_of_unknown_length(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nobody knows how long it takes, it says how much is done."""
    expected = "2 updates"
    assert expected in drawn(monkeypatch, SHOWN_AFTER, total=None)


def test_none_in_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is drawn where standard error is no terminal, or is closed."""
    assert not drawn(monkeypatch, SHOWN_AFTER, terminal=False)
    monkeypatch.setattr(sys, "stderr", None)
    with bar(8, lambda: 0.0) as tell:
        tell(2)


def test_it_goes_away(monkeypatch: pytest.MonkeyPatch) -> None:
    """Once the work is done the line of the bar is cleared and the cursor is back."""
    text = drawn(monkeypatch, SHOWN_AFTER)
    clear, show_cursor = "\x1b[2K", "\x1b[?25h"
    assert text.rfind("2 of 8 updates") < text.rfind(clear)
    assert show_cursor in text
