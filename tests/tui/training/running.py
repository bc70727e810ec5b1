"""The program with its training screen, and waiting for it to be done, by no more than it takes."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from textual.pilot import Pilot

from engine import Scenario
from tests.begun import begun
from tests.tui.projection.cells import grid_of, lines_of
from tui.app import BackpassApp
from tui.screens.training import TrainingScreen

PATIENCE = 10.0
"""Seconds after which something that never comes is given up."""


@asynccontextmanager
async def opened(
    scenario: Scenario | None = None, epochs: int = 0, size: tuple[int, int] = (80, 24)
) -> AsyncIterator[tuple[BackpassApp, Pilot[None]]]:
    """The training screen after so many epochs, the cursor at epoch 0."""
    session = begun(scenario)
    session.reach(epochs)
    app = BackpassApp(session)
    async with app.run_test(size=size) as pilot:
        await pilot.press("c")
        await pilot.pause()
        assert isinstance(app.screen, TrainingScreen)
        yield app, pilot


async def until_at_rest(app: BackpassApp) -> None:
    """Wait until nothing plays, and what it had to say is said."""
    task = app.playback.task
    async with asyncio.timeout(PATIENCE):
        if task is not None:
            await asyncio.wait([task])
    assert not app.playback.player.playing


async def until(holds: Callable[[], bool]) -> None:
    """Wait until something is so."""
    async with asyncio.timeout(PATIENCE):
        while not holds():
            await asyncio.sleep(0.001)


async def answer(app: BackpassApp) -> None:
    """Press Enter in a dialog, and wait until it is closed and what it asked for is done.

    The pilot's own way of pressing a key waits for the widgets of the dialog, which are gone.
    """
    dialog = app.screen
    app.simulate_key("enter")
    await until(lambda: app.screen is not dialog)
    for asked in (app, app.screen):  # whichever of them is told the answer
        told = asyncio.Event()
        asked.call_later(told.set)
        await told.wait()
    await until_at_rest(app)


def screen_of(app: BackpassApp) -> str:
    """All that is on the screen, row by row."""
    return "\n".join(lines_of(grid_of(app)))
