"""Messages: where they stand, and for how long."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from textual.geometry import Region
from textual.pilot import Pilot
from textual.widgets._toast import Toast

import tui
from engine.gallery import GALLERY
from tests.begun import begun
from tests.tui.opened import opened, said
from tui.app import BackpassApp

SMALLEST, BORDER = 60, 3
"""Columns of the smallest screen, and those that a message does not write in."""
SIZES = [(60, 18), (80, 24), (120, 36)]


async def told(app: BackpassApp, pilot: Pilot[None]) -> list[Region]:
    """Where messages stand once one is there."""
    for _ in range(100):
        await pilot.pause()
        found = [
            region
            for widget, (region, *_) in app.screen._compositor.full_map.items()  # noqa: SLF001
            if isinstance(widget, Toast)
        ]
        if found:
            return found
    raise AssertionError("no message is shown")


@pytest.mark.parametrize("size", SIZES)
async def test_a_message_hides_nothing_of_the_lesson(size: tuple[int, int]) -> None:
    """It lies over the keys; for a room, which has none, over the line that says where one is."""
    app = BackpassApp(begun())
    async with app.run_test(size=size, notifications=True) as pilot:
        await pilot.press("z")
        assert await told(app, pilot) == [Region(0, size[1] - 1, size[0], 1)]
        await pilot.press("f5", "left_square_bracket")
        assert await told(app, pilot) == [Region(0, 0, size[0], 1)]


async def test_what_was_copied_is_said_in_one_row(monkeypatch: pytest.MonkeyPatch) -> None:
    """In the smallest terminal too, where the last sentence stands in the row above the keys."""
    monkeypatch.setattr("tui.platform.clipboard.tools", lambda *_: [])
    app = BackpassApp(begun())
    async with app.run_test(size=(60, 18), notifications=True) as pilot:
        await app.run_action("app.copy_link")
        assert await told(app, pilot) == [Region(0, 17, 60, 1)]


async def test_what_a_network_is_said_to_be_hides_no_sentence_of_a_small_screen() -> None:
    """Its first sentence takes one row there; what else there is to say the start says."""
    app = BackpassApp(begun())
    async with app.run_test(size=(60, 18), notifications=True) as pilot:
        app.greet(GALLERY["layer_by_layer"].watch)
        assert await told(app, pilot) == [Region(0, 17, 60, 1)]
        assert said(app) == ["This is wrong on purpose."]


def own_words() -> Iterator[str]:
    """The messages of the program that quote nothing."""
    for path in Path(tui.__file__).parent.rglob("*.py"):
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            match call:
                case ast.Call(ast.Attribute(attr="notify"), [ast.Constant(str(said)), *_]):
                    yield said


def test_a_message_of_the_programs_own_words_has_room_in_one_row() -> None:
    """At 60 columns it takes one row, so that it hides no sentence."""
    found = list(own_words())
    assert found
    assert [text for text in found if len(text) > SMALLEST - BORDER] == []


@pytest.mark.parametrize("key", ["right", "m"])
async def test_a_step_takes_away_what_was_said_of_the_moment_before(key: str) -> None:
    """A message covers a corner of the lesson, so it goes with the next step or way of writing."""
    async with opened() as (app, pilot):
        app.session.go_to(0, "dE_total/dw5")
        app.show()
        app.notify("Two lines to be read\nbefore the lesson begins.", timeout=60)
        await pilot.pause()
        assert len(said(app)) == 1
        await pilot.press(key)
        await pilot.pause()
        assert said(app) == []


async def test_no_message_covers_a_dialog() -> None:
    """What was said before a dialog opened is not in front of it."""
    async with opened() as (app, pilot):
        await pilot.press("left_square_bracket", "question_mark")
        await pilot.pause()
        assert said(app) == []


async def test_a_key_that_is_held_says_why_once() -> None:
    """One message is there at a time, the last, so that none pile up."""
    async with opened() as (app, pilot):
        for _ in range(30):
            await pilot.press("left_square_bracket", "z")
        await pilot.pause()
        assert said(app) == ["Scale: only on the training screen."]
