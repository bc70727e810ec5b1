"""Practice with a room: what the last row of it can read, and answers called out."""

from __future__ import annotations

import pytest

from tests.tui.opened import opened, until
from tests.tui.practice.asked import (
    give,
)
from tests.tui.projection.cells import grid_of
from tests.tui.projection.room import THEMES, projected
from tui.dialogs.practice_menu import Wish
from tui.screens.practice import PracticeScreen
from tui.screens.projection import ProjectionScreen
from tui.screens.study import StudyScreen


async def test_in_projection_the_room_is_asked() -> None:
    """F5 leaves projection and comes back to it, also over the lesson once practice is left."""
    async with opened() as (app, pilot):
        await pilot.press("f5")
        await pilot.pause()
        await pilot.press("y", "enter")
        await until(pilot, lambda: isinstance(app.screen, PracticeScreen))
        assert app.screen.has_class("-room")
        assert app.theme.startswith("backpass-room")
        await pilot.press("f5")
        assert not app.screen.has_class("-room")
        assert app.theme == "backpass-dark"
        await pilot.press("f5", "escape")
        await pilot.pause()
        assert isinstance(app.screen, ProjectionScreen)
        await pilot.press("y", "enter")
        await until(pilot, lambda: isinstance(app.screen, PracticeScreen))
        await pilot.press("f5", "escape")
        await pilot.pause()
        assert isinstance(app.screen, StudyScreen)


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
async def test_a_room_can_read_the_question_and_the_mistake(theme: str) -> None:
    """In projection all that is read has a contrast of 7:1 and is bold, what is marked too."""
    async with projected(theme=theme) as (app, pilot):
        app.practise(Wish(only="hidden"))
        await pilot.pause()
        for keys in ("", "0.000364723", "0.000438568"):
            if keys:
                await give(pilot, keys)
            texts = {cell for row in grid_of(app) for cell in row if cell.is_text}
            assert not {cell.sign for cell in texts if cell.contrast < 7 or cell.dim}
            assert not {cell.sign for cell in texts if not cell.bold}
