"""The ways through practice: into it, from stage to stage, to the next pass, and out of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.widgets import Input

from engine import Scenario
from tests.tui.figures import figures
from tests.tui.opened import find, lines, opened, until
from tests.tui.practice.asked import (
    answer,
    give,
    go_to_question,
    is_open,
    practised,
    screen_of,
    shown,
    stage_of,
)
from tui.dialogs.confirm import ConfirmDialog
from tui.dialogs.leave import LeaveDialog
from tui.dialogs.path import PathDialog
from tui.dialogs.summary import SummaryDialog
from tui.panels.network import NetworkPanel
from tui.screens.practice import PracticeScreen
from tui.screens.study import StudyScreen


async def test_the_menu_offers_the_pass_its_parts_and_an_error() -> None:
    """`y` asks what to practise; a part begins at its first question."""
    async with opened() as (app, pilot):
        await pilot.press("y")
        await pilot.pause()
        found = shown(app)
        for choice in ("Practise this pass", "Only update", "Find the error"):
            assert choice in found
        await pilot.press(*"update", "enter")
        await until(pilot, lambda: isinstance(app.screen, PracticeScreen))
        assert stage_of(app) == "w5+"


@pytest.mark.parametrize(("size", "network"), [((120, 36), 19), ((160, 45), 19), ((240, 70), 31)])
async def test_on_a_large_screen_all_numbers_have_the_same_decimals(
    size: tuple[int, int], network: int
) -> None:
    """The list is as wide as in the lesson, and the network as high."""
    async with practised(size, start="out_o1") as (app, _):
        text = "\n".join(lines(app))
        assert text.count("1.105905967") == 2
        assert "1.105906\n" not in text
        assert app.screen.query_one(NetworkPanel).size.height == network


async def test_a_click_goes_to_what_has_been_reached() -> None:
    """Back to a stage that is shown, on to the question again, and not beyond it."""
    async with practised(start="out_o1") as (app, pilot):
        await give(pilot, answer("out_o1"))
        await go_to_question(app, pilot)
        assert stage_of(app) == "out_o2"
        x, y = find(app, "0.7514")
        await pilot.click(offset=(x, y))
        assert stage_of(app) == "out_o1"
        practice = screen_of(app).practice
        assert practice.go("out_o2")
        assert (practice.moment.stage_id, practice.go("E_o1")) == ("out_o2", False)


async def test_what_is_not_asked_is_shown_as_in_the_lesson() -> None:
    """Arrows go on through such stages and back, and stop at a question."""
    async with practised(start="E_o1") as (app, pilot):
        assert stage_of(app) == "E_o1"
        await give(pilot, answer("E_o1"))
        await pilot.press("right", "right")
        assert stage_of(app) == "E_total"
        await pilot.pause()
        assert is_open(app)
        await pilot.press("pageup")
        assert stage_of(app) == "E_o2"
        assert "0.023560026" in shown(app)


async def test_the_next_pass_goes_on_from_the_update() -> None:
    """At the end of a pass Enter sums up, and `n` begins the next; Enter held down does not."""
    async with practised(start="w4+") as (app, pilot):
        await give(pilot, answer("w4+"))
        await pilot.press(*["enter"] * 5)
        await pilot.pause()
        assert isinstance(app.screen, SummaryDialog)
        assert "Press n for the next pass." in shown(app)
        await pilot.press("n")
        await pilot.pause()
        assert screen_of(app).moment.epoch == 1
        assert "epoch 1" in lines(app)[0]
        await go_to_question(app, pilot, "out_o1")
        second = figures(Scenario(), epochs=2)
        await give(pilot, f"{second['out_o1']:.6e}")
        assert "Right." in shown(app)


async def test_leaving_asks_where_something_would_be_lost() -> None:
    """Escape leaves at once as long as nothing was begun; then it asks, as q and ctrl+c do."""
    async with practised(stages=["out_o1", "out_o2"]) as (app, pilot):
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen, StudyScreen)
    async with practised(stages=["out_o1", "out_o2"]) as (app, pilot):
        await give(pilot, "1")
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen, ConfirmDialog)
        await pilot.press("escape", "ctrl+q")
        await pilot.pause()
        assert isinstance(app.screen, LeaveDialog)
        assert "not finished" in shown(app)
        await pilot.press("escape", "escape", "enter")
        await pilot.pause()
        assert isinstance(app.screen, StudyScreen)
        assert not app.losses


async def test_the_summary_is_saved_as_markdown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`s` asks for a path and writes how each question ended, and which mistakes were made."""
    monkeypatch.setattr("tui.files.last_folder.user_state_path", lambda *_, **__: tmp_path)
    path = tmp_path / "mine.md"
    async with practised(stages=["dE_total/dw1"]) as (app, pilot):
        await give(pilot, "0.000364723")
        await give(pilot, answer("dE_total/dw1"))
        await pilot.press("f2", "s")
        await until(pilot, lambda: isinstance(app.screen, PathDialog))
        app.screen.query_one(Input).value = str(path)
        await pilot.press("enter")
        await until(pilot, path.exists)
    text = path.read_text("utf-8")
    assert "| ∂E_total/∂w1 | 1 | right after a hint | new_weight |" in text
    assert "new w5 and w7 were used where the old ones belong" in text
