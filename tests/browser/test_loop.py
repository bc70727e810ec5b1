"""How Python's loop takes its turns in a page; no browser is needed for it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from itertools import count
from typing import cast

import pytest

from tui.browser import loop as page_loop
from tui.browser.loop import Soon
from tui.browser.page import Page


class Turns:
    """A page that counts the turns that are asked for, and gives one when it is told to."""

    def __init__(self) -> None:
        """Begin with none."""
        self.asked = 0
        self.take: Callable[[], None] = lambda: None

    def turns(self, turn: Callable[[], None]) -> None:
        """Know what is called at a turn."""
        self.take = turn

    def turn(self) -> None:
        """Count."""
        self.asked += 1


@pytest.fixture
def page() -> Turns:
    """A page."""
    return Turns()


@pytest.fixture
def soon(page: Turns) -> Iterator[Soon]:
    """What a loop in that page has to call."""
    loop = asyncio.new_event_loop()
    yield Soon(loop, cast("Page", page))
    loop.close()


def test_callbacks_take_one_turn_together(page: Turns, soon: Soon) -> None:
    """In the order in which they came, with those that they ask for themselves."""
    done: list[int] = []
    soon.call_soon(lambda: soon.call_soon(done.append, 4))
    for number in (1, 2, 3):
        handle = soon.call_soon(done.append, number)
    handle.cancel()
    page.take()
    assert (done, page.asked) == ([1, 2, 4], 1)
    soon.call_soon(done.append, 5)
    page.take()
    assert (done, page.asked) == ([1, 2, 4, 5], 2)


def test_a_browser_is_let_in(page: Turns, soon: Soon, monkeypatch: pytest.MonkeyPatch) -> None:
    """What takes long goes on at another turn, which is asked for."""
    clock = count(0.0, page_loop.LONG_ENOUGH * 0.6)
    monkeypatch.setattr(page_loop, "perf_counter", lambda: next(clock))
    done: list[int] = []
    for number in (1, 2, 3):
        soon.call_soon(done.append, number)
    page.take()
    assert (done, page.asked) == ([1], 2)
    page.take()
    page.take()
    assert (done, page.asked) == ([1, 2, 3], 3)


def test_what_ends_the_program_holds_nothing_up(page: Turns, soon: Soon) -> None:
    """After a callback that leaves, the others have another turn."""
    done: list[int] = []

    def leave() -> None:
        raise SystemExit

    soon.call_soon(leave)
    soon.call_soon(done.append, 1)
    with pytest.raises(SystemExit):
        page.take()
    assert (done, page.asked) == ([], 2)
    page.take()
    assert done == [1]
