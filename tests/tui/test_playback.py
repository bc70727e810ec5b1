"""The playback: going near and far, and what is told of an ending."""

from __future__ import annotations

import pytest

from engine import Scenario
from engine.travel import Session
from tests.tui.training.test_training import EXPLODING
from tui.app import BackpassApp
from tui.playback import Playback

FAR = 60_000
"""Epochs that take long enough to be shown."""


def playback(scenario: Scenario | None = None) -> tuple[Playback, list[str]]:
    """A playback at the fifth weight's gradient, and what it tells."""
    session, told = Session(scenario or Scenario()), list[str]()
    session.go_to(0, "dE_total/dw5")
    return Playback(session, show=lambda: None, tell=told.append), told


async def at_rest(playing: Playback) -> tuple[int, str]:
    """Where the cursor is once nothing plays any more."""
    assert playing.task is not None
    await playing.task
    return playing.session.moment.epoch, playing.session.moment.stage_id


async def test_what_is_near_is_gone_to_at_once() -> None:
    """The tutorial's 10,000 epochs are there before the call returns."""
    playing, _ = playback()
    assert playing.go(10_000)
    expected = (10_000, "dE_total/dw5", None)
    moment = playing.session.moment
    assert expected == (moment.epoch, moment.stage_id, playing.task)


async def test_what_is_far_does_not_hold_up_the_screen() -> None:
    """A long way is trained in slices, none of them before the call returns."""
    playing, told = playback()
    assert playing.go(FAR)
    assert playing.session.training.history.last == 0
    expected: tuple[tuple[int, str], list[str]] = ((FAR, "dE_total/dw5"), [])
    assert expected == (await at_rest(playing), told)


@pytest.mark.parametrize("stage", ["net_h1", "dE_total/dw1", "update"])
async def test_a_stage_that_was_asked_for_is_gone_to_after_a_long_way(stage: str) -> None:
    """An epoch far away and a stage: the cursor ends at both."""
    playing, _ = playback()
    playing.go(FAR, stage)
    expected = (FAR, stage)
    assert expected == await at_rest(playing)


async def test_an_ending_on_the_way_is_told_with_its_reason() -> None:
    """Where the run ends before the epoch, one message says at which and why."""
    playing, told = playback(EXPLODING)
    playing.go(FAR)
    await at_rest(playing)
    last = playing.session.training.history.last
    assert 0 < last < FAR
    (message,) = told
    assert message.startswith(f"Stopped at epoch {last:,}: the next weights are not finite")
    assert "a smaller learning rate" in message


def test_before_the_first_screen_there_is_nothing_to_draw() -> None:
    """A start far away may be trained to faster than the first screen is made; nothing breaks."""
    app = BackpassApp(Session(Scenario()))
    app.show()
    assert not app.screen_stack
