"""The program, opened without a terminal."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from typing import cast

from textual.pilot import Pilot

from engine import Scenario
from engine.lesson import Walk
from tests.begun import begun
from tui.app import BackpassApp
from tui.drawing import Canvas
from tui.view import View


@asynccontextmanager
async def opened(
    size: tuple[int, int] = (80, 24),
    scenario: Scenario | None = None,
    *,
    walk: Walk = "stage",
    ascii_only: bool = False,
) -> AsyncIterator[tuple[BackpassApp, Pilot[None]]]:
    """Start the program on a scenario, at a size."""
    app = BackpassApp(begun(scenario, walk), ascii_only=ascii_only)
    app.animation_level = "none"
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        yield app, pilot


async def until(pilot: Pilot[None], ready: Callable[[], bool]) -> None:
    """Let the program go on until something holds."""
    for _ in range(500):
        if ready():
            return
        await pilot.pause()
    screen = "\n".join(lines(cast("BackpassApp", pilot.app)))
    raise AssertionError(f"waited in vain; the screen shows\n{screen}")


def lines(app: BackpassApp) -> list[str]:
    """The rows of the screen on top."""
    strips = app.screen._compositor.render_strips()  # noqa: SLF001  (what goes to the terminal)
    return [strip.text.rstrip() for strip in strips]


def said(app: BackpassApp) -> list[str]:
    """The messages that are shown in a corner of the screen."""
    return [note.message for note in app._notifications]  # noqa: SLF001  (the app keeps them so)


def find(app: BackpassApp, text: str) -> tuple[int, int]:
    """The column and row of the first cell of a text on the screen."""
    return next((line.index(text), y) for y, line in enumerate(lines(app)) if text in line)


def views(scenario: Scenario, *, digits: int = 9, ascii_only: bool = False) -> Iterator[View]:
    """What is to be shown at each stage of a pass, every factor included."""
    session = begun(scenario, walk="factor")
    app = BackpassApp(session, digits=digits, ascii_only=ascii_only)
    while session.moment.epoch == 0:
        yield app.view
        session.next()


def rows(canvas: Canvas, *, ascii_only: bool = False) -> list[str]:
    """The rows of a drawing, as wide as it is."""
    return [
        "".join(text for text, _ in canvas.pieces(y, ascii_only=ascii_only))
        for y in range(canvas.height)
    ]
