"""A clock that stands still until it is told to go on, and sessions that take their time."""

from __future__ import annotations

from engine import Scenario
from engine.playing import LADDER, Player, Speed
from tests.begun import begun

TURN = 1 / 64
"""Seconds between two looks at the player: a power of two, so that sums of it are exact."""


class Clock:
    """Seconds that pass only when they are told to."""

    def __init__(self) -> None:
        """Start at some moment, as a real clock does."""
        self.now = 1000.0

    def __call__(self) -> float:
        """The time."""
        return self.now


def player_at(speed: Speed, scenario: Scenario | None = None) -> tuple[Player, Clock]:
    """A paused player at some speed, and the clock that it goes by."""
    clock = Clock()
    player = Player(begun(scenario), clock)
    while player.speed != speed:
        step = player.faster if LADDER.index(speed) > player.place else player.slower
        step()
    return player, clock


def pass_time(player: Player, clock: Clock, seconds: float) -> int:
    """Let time pass in short turns, and say in how many of them something changed."""
    changed = 0
    for _ in range(round(seconds / TURN)):
        clock.now += TURN
        changed += player.tick()
    return changed


def stages_done(player: Player) -> int:
    """How many steps lie between the start and the cursor."""
    moment = player.session.moment
    return moment.epoch * len(moment.stops) + moment.step - 1
