"""Dialogs worked by keys, with the screen read back."""

from __future__ import annotations

from textual.pilot import Pilot
from textual.widgets import Input

from tests.tui.opened import lines, until
from tui.app import BackpassApp
from tui.dialogs.dialog import Dialog


async def asked(app: BackpassApp, pilot: Pilot[None], heading: str) -> None:
    """Wait until a dialog with this heading is open and ready."""

    def open_now() -> bool:
        screen = app.screen
        return isinstance(screen, Dialog) and screen.heading == heading and screen.is_mounted

    await until(pilot, open_now)
    await pilot.pause()


async def answer(app: BackpassApp, pilot: Pilot[None], text: str) -> None:
    """Put a text in the field, and press Enter."""
    app.screen.query_one(Input).value = text
    await pilot.pause()
    await pilot.press("enter")


async def said(app: BackpassApp, pilot: Pilot[None], text: str) -> None:
    """Wait until a message in a corner has this text in it."""
    await until(pilot, lambda: any(text in note.message for note in app._notifications))  # noqa: SLF001  (Textual keeps them there)


def shows(app: BackpassApp, text: str) -> bool:
    """Whether the screen on top shows a text."""
    return any(text in line for line in lines(app))
