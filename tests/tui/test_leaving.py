"""Leaving: what would be lost is asked about, ctrl+c copies, and messages are shown as they are."""

from __future__ import annotations

import asyncio

import pytest
from textual.widgets import Input

from tests.begun import begun
from tests.tui.opened import lines, opened, said, until
from tui.app import BackpassApp
from tui.dialogs.leave import LeaveDialog
from tui.screens.study import StudyScreen

LOSS = "Your quiz [/] is not finished."


@pytest.mark.parametrize(("key", "status"), [("q", 0), ("ctrl+c", 130)])
async def test_leaving_asks_where_something_would_be_lost(key: str, status: int) -> None:
    """What would be lost is said; Escape stays, Enter leaves with the status of the key."""
    async with opened() as (app, pilot):
        app.losses["quiz"] = LOSS
        await pilot.press(key)
        assert isinstance(app.screen, LeaveDialog)
        assert LOSS in "\n".join(lines(app))
        await pilot.press("escape")
        assert isinstance(app.screen, StudyScreen)
        await pilot.press(key, "enter")
        await pilot.pause()
        assert not app.is_running
    assert app.return_code == status


async def test_ctrl_c_in_the_question_ends_at_once() -> None:
    """Whoever presses it there has read the question."""
    async with opened() as (app, pilot):
        app.losses["quiz"] = LOSS
        await pilot.press("q", "ctrl+c")
        await pilot.pause()
        assert not app.is_running
    assert app.return_code == 130


async def test_ctrl_c_copies_what_is_selected() -> None:
    """Where text is selected it goes to the clipboard and says so; once more it leaves."""
    async with opened() as (app, pilot):
        await pilot.press("t")
        field = app.screen.query_one("#epochs", Input)
        field.select_all()
        await pilot.press("ctrl+c")
        assert app.is_running
        assert app.clipboard == "10000"
        await until(pilot, lambda: bool(said(app)))
        assert said(app)[0].startswith("Copied it")
        assert said(app)[0].endswith("ctrl+c again leaves.")
        await pilot.press("ctrl+c")
        await pilot.pause()
        assert not app.is_running
    assert app.return_code == 130


async def test_a_message_is_shown_as_it_is_on_all_its_lines() -> None:
    """Neither markup nor a control character of a message does anything; its lines stay lines."""
    app = BackpassApp(begun())
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        app.notify("first [/] line\n[b]second\x1b[31m line")
        await until(pilot, lambda: "first [/] line" in "\n".join(lines(app)))
        rows = lines(app)
        first = next(y for y, row in enumerate(rows) if "first [/] line" in row)
        assert "[b]second�[31m line" in rows[first + 1]


async def test_one_message_at_a_time() -> None:
    """A message takes the place of the one before; the same one is not shown twice."""
    app = BackpassApp(begun())
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        for message in ("first", "second", "second"):
            app.notify(message)
        await pilot.pause()
        assert said(app) == ["second"]
        app.notify("first")
        await pilot.pause()
        assert said(app) == ["first"]


async def test_two_tasks_never_play_at_once() -> None:
    """However fast training is asked for again, the task before it has ended."""
    async with opened() as (app, pilot):
        app.playback.train(10_000_000)
        first = app.playback.task
        app.playback.train(9_000_000)
        second = app.playback.task
        assert first is not None
        assert second is not None
        await asyncio.wait([first])
        assert first.cancelled()
        assert not second.done()
        app.playback.stop()
        await asyncio.wait([second])
        del pilot
