"""Playing and training on the app's own event loop, in slices so short that keys never wait."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable
from math import inf
from time import perf_counter

from engine.playing import START, Player, Unit

FRAME = 1 / 60
"""Seconds between two drawings where each shows a step of its own."""
FLAT_OUT_FRAME = 1 / 8
"""Seconds between two drawings flat out: drawing oftener would take its time from training."""
DRAWING_SHARE = 1 / 14
"""The most of the time that may go into drawing."""
LONGEST_SLEEP = 0.05
"""Seconds after which a changed speed is noticed at the latest."""
SWITCH = 0.0005
"""Seconds after which the thread that reads the keyboard gets its turn; usually it is ten times
as long, and a key takes several turns."""
TURNS = 12
"""Turns of the event loop after each slice: a key passes through about so many on its way."""


async def keep_playing(player: Player, show: Callable[[], None]) -> None:
    """Let the player take its steps until it pauses, and show them at the screen's rate."""
    usual = sys.getswitchinterval()
    sys.setswitchinterval(SWITCH)
    try:
        await _play(player, show)
    finally:
        sys.setswitchinterval(usual)


async def _play(player: Player, show: Callable[[], None]) -> None:
    next_frame = -inf
    while player.playing:
        changed = player.tick()
        if changed and perf_counter() >= next_frame:
            began = perf_counter()
            show()
            await _let_others_run()
            took = perf_counter() - began
            frame = FLAT_OUT_FRAME if player.speed.rate == inf else FRAME
            next_frame = began + max(frame, took / DRAWING_SHARE)
        await _let_others_run()
        if player.due_in > 0:
            await asyncio.sleep(min(player.due_in, LONGEST_SLEEP))
    show()


async def _let_others_run() -> None:
    """Give way to whatever waits: a key, a click, a frame to be painted."""
    for _ in range(TURNS):
        await asyncio.sleep(0)


def chosen_pace(player: Player) -> str:
    """The speed at which it will play, where that is not the one it begins with."""
    return "" if player.place == START else str(player.speed)


def plays_rounds(player: Player) -> bool:
    """Whether it plays or trains a whole round at a time."""
    return player.playing and (player.training or player.speed.unit is Unit.PASS)


def status(player: Player) -> str:
    """What the header says of the player: how fast it plays, and how long training takes.

    Nothing while it is paused.
    """
    if not player.playing:
        return ""
    if not player.training:
        return f"▶ {player.speed}"
    progress = f"training {player.progress:.0%}"
    rate, left = player.pace.rate, player.pace.seconds_left(player.target)
    if rate is None or left is None:
        return progress
    return f"{progress}, {rate:,.0f}/s, {left:,.0f} s left"
