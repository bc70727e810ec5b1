"""How the tests wait for the program: until nothing is left to do.

Textual's own way is to wait until the processor is idle, which takes a fiftieth of a second at
least, twice for each key, and much longer on a machine that has other work.
"""

from __future__ import annotations

import asyncio
from time import monotonic
from typing import cast

import pytest
from textual._context import active_app
from textual.message_pump import MessagePump

from tui.program import Program

TURNS = 6
"""Turns of the event loop in a row that find nothing to do."""


@pytest.fixture(autouse=True)
def _waits_for_the_program(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("textual.app", "textual.pilot"):
        monkeypatch.setattr(f"{module}.wait_for_idle", settled)


async def settled(_: float = 0.0, most: float = 1.0) -> None:
    """Wait until the program has nothing more to do, or goes on for so many seconds."""
    app = cast("Program", active_app.get())
    end, quiet = monotonic() + most, 0
    while quiet < TURNS and monotonic() < end:
        await asyncio.sleep(0)
        quiet = 0 if _is_busy(app) else quiet + 1


def _is_busy(app: Program) -> bool:
    if app._bursts.busy or app._resize_timer or _has_messages(app):  # noqa: SLF001
        return True
    for screen in app.screen_stack:
        if any(map(_has_messages, screen.walk_children(with_self=True))):
            return True
    for screen in app.screen_stack[-1:]:
        screen._on_timer_update()  # noqa: SLF001  (which draws, and else comes 60 times a second)
    return False


def _has_messages(pump: MessagePump) -> bool:
    return pump.message_queue_size > 0
