"""What the program sees to by itself: garbage, and clicks on what is no longer there."""

from __future__ import annotations

import asyncio
import gc

from textual.events import MouseDown

from tests.tui.opened import opened, until


async def test_garbage_is_collected_again_after_the_first_frame() -> None:
    """The command line puts it off until the first frame is there, and no longer."""
    gc.disable()
    try:
        async with opened() as (_, pilot):
            await until(pilot, gc.isenabled)
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
