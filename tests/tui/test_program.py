"""What the program sees to by itself: garbage, and clicks on what is no longer there."""

from __future__ import annotations

import asyncio
import gc

from textual.events import Key, MouseDown, MouseUp

from tests.tui.opened import find, opened, until
from tui.screens.study import StudyScreen


async def test_garbage_is_collected_again_after_the_first_frame() -> None:
    """The command line puts it off until the first frame is there, and no longer."""
    gc.disable()
    try:
        async with opened() as (_, pilot):
            await until(pilot, gc.isenabled)
    finally:
        gc.enable()


async def test_a_step_leaves_no_garbage() -> None:
    """What was drawn is gone with the next stage: collecting it would hold up a later key."""
    async with opened((120, 36)) as (_, pilot):
        await pilot.press("right")
        gc.collect()
        gc.disable()
        try:
            await pilot.press("right", "right", "right")
            assert gc.collect() < 100
        finally:
            gc.enable()


async def test_a_click_on_what_is_being_taken_away_does_nothing() -> None:
    """Of two clicks in a burst the second may find on the screen what the first takes away."""
    async with opened() as (app, pilot):
        await pilot.press("v")
        title = app.screen.query_one(".title")
        x, y = title.region.x + 1, title.region.y
        title.remove()
        while title.is_attached:
            await asyncio.sleep(0)
        assert app.get_widget_at(x, y)[0] is title
        await app.on_event(MouseDown(title, x, y, 0, 0, 1, False, False, False, x, y))
        await pilot.pause()
        assert app.is_running


async def test_a_click_is_for_the_screen_that_was_there_when_it_came() -> None:
    """Behind the key that closes a dialog, in the same burst, it does not reach what lay below."""
    async with opened() as (app, pilot):
        x, y = find(app, "w8 0.55")
        await pilot.press("v")
        app.post_message(Key("escape", None))
        for kind in (MouseDown, MouseUp):
            app.post_message(kind(None, x, y, 0, 0, 1, False, False, False, x, y))
        await until(pilot, lambda: isinstance(app.screen, StudyScreen))
        await pilot.pause()
        assert app.session.moment.stage_id == "net_h1"
        for kind in (MouseDown, MouseUp):
            app.post_message(kind(None, x, y, 0, 0, 1, False, False, False, x, y))
        await until(pilot, lambda: app.session.moment.stage_id == "w8+")
