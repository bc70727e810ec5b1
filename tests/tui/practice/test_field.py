"""The field of practice: what is typed goes there and nowhere else, and stays."""

from __future__ import annotations

import pytest
from textual.widgets import Input

from engine.practice import Outcome
from tests.tui.opened import lines, said
from tests.tui.practice.asked import (
    answer,
    give,
    practised,
    screen_of,
    shown,
)
from tui.screens.practice import PracticeScreen


async def test_all_signs_go_to_the_field() -> None:
    """Keys that would do something elsewhere are typed: `b`, `.`, `q`, `?`, a blank, arrows."""
    async with practised(stages=["out_o1"]) as (app, pilot):
        await pilot.press(*"bq.f+-0", "space", "question_mark", "left", "r", "backspace")
        assert app.screen.query_one(Input).value == "bq.f+-0 ?"
        assert isinstance(app.screen, PracticeScreen)


async def test_a_burst_is_one_answer_after_the_other() -> None:
    """Two answers typed ahead of the screen are both taken, each for its own question."""
    async with practised(stages=["out_o1", "out_o2"]) as (app, pilot):
        await pilot.press(*"0.7513651", "enter", "enter", *"0.7729285", "enter")
        await pilot.pause()
        assert "0.772928465" in shown(app)
        assert screen_of(app).practice.exercise.summary.count(Outcome.AT_ONCE) == 2


@pytest.mark.parametrize("size", [(60, 18), (80, 24), (160, 45)])
async def test_a_resize_keeps_what_was_typed(size: tuple[int, int]) -> None:
    """The field goes with the panel, and its text stays, through a size with no room for it."""
    async with practised(size, stages=["out_o1"]) as (app, pilot):
        await pilot.press(*"0.75")
        for other in ((40, 10), (120, 36), size):
            await pilot.resize_terminal(*other)
            await pilot.pause()
        assert "[0.75" in shown(app)
        await give(pilot, "13651")
        assert "Right." in shown(app)


async def test_a_value_that_nobody_asked_for_is_told_so() -> None:
    """Digits typed where nothing is asked are met with a word, which the next stage takes away."""
    async with practised(start="E_o1") as (app, pilot):
        await give(pilot, answer("E_o1"))
        assert not screen_of(app).asking
        await pilot.press(*"0.02")
        assert said(app) == ["No value is asked for here: Enter goes on."]
        await pilot.press("enter")
        await pilot.pause()
        assert said(app) == []


async def test_the_keys_stay_in_the_smallest_terminal() -> None:
    """Below question, words and field the last row has the keys, whatever is said above it."""
    async with practised((60, 18), stages=["out_o1", "net_o2"]) as (app, pilot):
        for press in ((), ("0", ".", "4", "enter"), ("tab", "tab"), ("enter",)):
            await pilot.press(*press)
            await pilot.pause()
            text = lines(app)
            enter = "Enter answer" if screen_of(app).asking else "Enter next"
            assert all(key in text[-1] for key in (enter, "Esc leave", "F1 help"))
            assert any("?" in line for line in text[10:12])
            assert not screen_of(app).asking or "out_o1 = [" in text[-2] + text[-3]
