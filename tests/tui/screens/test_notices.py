"""Messages: where they stand, and for how long."""

from __future__ import annotations

import pytest
from textual.geometry import Region
from textual.pilot import Pilot
from textual.widgets._toast import Toast

from tests.begun import begun
from tests.tui.opened import opened, said
from tui.app import BackpassApp

SIZES = [(60, 18), (80, 24), (120, 36)]


async def told(app: BackpassApp, pilot: Pilot[None]) -> list[Region]:
    """Where messages stand once one is there."""
    for _ in range(100):
        await pilot.pause()
        found = [
            region
            for widget, (region, *_) in app.screen._compositor.full_map.items()  # noqa: SLF001
            if isinstance(widget, Toast)
        ]
        if found:
            return found
    raise AssertionError("no message is shown")


@pytest.mark.parametrize("size", SIZES)
async def test_a_message_hides_nothing_of_the_lesson(size: tuple[int, int]) -> None:
    """It lies over the keys; for a room, which has none, over the line that says where one is."""
    app = BackpassApp(begun())
    async with app.run_test(size=size, notifications=True) as pilot:
        await pilot.press("z")
        assert await told(app, pilot) == [Region(0, size[1] - 1, size[0], 1)]
        await pilot.press("f5", "left_square_bracket")
        assert await told(app, pilot) == [Region(0, 0, size[0], 1)]


@pytest.mark.parametrize("key", ["right", "m"])
async def test_a_step_takes_away_what_was_said_of_the_moment_before(key: str) -> None:
    """A message covers a corner of the lesson, so it goes with the next step or way of writing."""
    async with opened() as (app, pilot):
        app.session.go_to(0, "dE_total/dw5")
        app.show()
        app.notify("Two lines to be read\nbefore the lesson begins.", timeout=60)
        await pilot.pause()
        assert len(said(app)) == 1
        await pilot.press(key)
        await pilot.pause()
        assert said(app) == []


async def test_no_message_covers_a_dialog() -> None:
    """What was said before a dialog opened is not in front of it."""
    async with opened() as (app, pilot):
        await pilot.press("left_square_bracket", "question_mark")
        await pilot.pause()
        assert said(app) == []


async def test_a_key_that_is_held_says_why_once() -> None:
    """One message is there at a time, the last, so that none pile up."""
    async with opened() as (app, pilot):
        for _ in range(30):
            await pilot.press("left_square_bracket", "z")
        await pilot.pause()
        assert said(app) == ["Scale: only on the training screen."]
