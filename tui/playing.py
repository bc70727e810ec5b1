"""Playing and training on the app's own event loop, in slices so short that keys never wait."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from math import inf
from time import perf_counter

from engine.playing import Player

FRAME = 1 / 60
"""Seconds between two drawings where each shows a step of its own."""
FLAT_OUT_FRAME = 1 / 12
"""Seconds between two drawings flat out: drawing oftener would take its time from training."""
LONGEST_SLEEP = 0.05
"""Seconds after which a changed speed is noticed at the latest."""


async def keep_playing(player: Player, show: Callable[[], None]) -> None:
    """Let the player take its steps until it pauses, and show them at the screen's rate."""
    shown = -inf
    while player.playing:
        changed = player.tick()
        frame = FLAT_OUT_FRAME if player.speed.rate == inf else FRAME
        if changed and perf_counter() - shown >= frame:
            show()
            shown = perf_counter()
        await asyncio.sleep(min(player.due_in, LONGEST_SLEEP))
    show()


def status(player: Player) -> str:
    """What the header says of the player: playing or paused, the speed, and how long it takes."""
    if not player.playing:
        return f"paused, {player.speed}"
    if not player.training:
        return f"playing, {player.speed}"
    progress = f"training {player.progress:.0%}"
    rate, left = player.pace.rate, player.pace.seconds_left(player.target)
    if rate is None or left is None:
        return progress
    return f"{progress}, {rate:,.0f}/s, {left:,.0f} s left"
