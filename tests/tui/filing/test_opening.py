"""Opening a network: from the gallery, and from a file."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from engine import Scenario
from engine.gallery import GALLERY
from tests.tui.filing.keys import answer, asked, said, shows
from tests.tui.opened import lines, opened, until
from tests.tui.opened import said as told
from tui.dialogs.dialog import Dialog

OPEN = "Open a network"


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("name", GALLERY)
async def test_each_exhibit_opens_with_its_sentence(name: str) -> None:
    """A name and Enter open it at its start, which says all that there is to watch for."""
    async with opened() as (app, pilot):
        await pilot.press("o")
        await asked(app, pilot, OPEN)
        await answer(app, pilot, name)
        if name == "tutorial":  # whose start is the lesson's own
            await said(app, pilot, GALLERY[name].watch)
        await until(pilot, lambda: not isinstance(app.screen, Dialog))
        await pilot.pause()
        words = " ".join(line.strip() for line in lines(app))
        assert name == "tutorial" or GALLERY[name].watch in words
        assert name == "tutorial" or told(app) == []
        assert GALLERY[name].scenario == app.session.scenario
        assert app.session.moment.at_start


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("size", [(60, 18), (80, 24), (120, 36)])
async def test_what_is_lit_says_what_to_watch_for(size: tuple[int, int]) -> None:
    """Under the list stands the sentence of the exhibit that is lit, at every size."""
    async with opened(size) as (app, pilot):
        await pilot.press("o")
        await asked(app, pilot, OPEN)
        await pilot.press(*"twins")
        await until(pilot, lambda: shows(app, "h1 and h2 start with equal weights"))


@pytest.mark.parametrize("typed", ["les", "./lesson.toml", "{folder}/lesson.toml", "lesson"])
async def test_a_file_opens(typed: str, folder: Path) -> None:
    """A file of the folder is found by a part of its name, and any by its path."""
    (folder / "lesson.toml").write_text("learning_rate = 0.25")
    (folder / "notes.txt").write_text("no scenario")
    async with opened() as (app, pilot):
        await pilot.press("o")
        await asked(app, pilot, OPEN)
        assert shows(app, "lesson.toml")
        assert not shows(app, "notes.txt")
        await answer(app, pilot, typed.format(folder=folder))
        await until(pilot, lambda: app.session.scenario == Scenario(learning_rate=0.25))


async def test_a_path_goes_on_into_folders(folder: Path) -> None:
    """Enter on a folder goes into it; the folder of what was opened is remembered."""
    (folder / "deep").mkdir()
    (folder / "deep" / "rate.toml").write_text("learning_rate = 0.125")
    async with opened() as (app, pilot):
        for typed in ("./de", None):
            await pilot.press("o")
            await asked(app, pilot, OPEN)
            if typed:
                await answer(app, pilot, typed)
                await until(pilot, lambda: shows(app, "deep/rate.toml"))
            await pilot.press("enter")
            await until(pilot, lambda: not isinstance(app.screen, Dialog))
            assert Scenario(learning_rate=0.125) == app.session.scenario


async def test_what_cannot_be_opened_changes_nothing(folder: Path) -> None:
    """One line says why, the field keeps the path, and the state before stays."""
    (folder / "wrong.toml").write_text("[weights]\nw3 = 'a'")
    os.mkfifo(folder / "pipe.toml")
    lines = {
        "wrong.toml": 'wrong.toml: weights.w3: expected a number, got "a"',
        "./none.toml": "./none.toml: expected a readable TOML file: No such file or directory",
        "pipe.toml": "pipe.toml: expected a regular file",
        "/dev/zero": "/dev/zero: expected a regular file",
    }
    async with opened() as (app, pilot):
        before = app.session
        await pilot.press("o")
        for typed, line in lines.items():
            await asked(app, pilot, OPEN)
            await answer(app, pilot, typed)
            await said(app, pilot, line)
        await asked(app, pilot, OPEN)
        await pilot.press("escape")
        await until(pilot, lambda: not isinstance(app.screen, Dialog))
        assert before is app.session


async def test_a_file_that_vanishes_while_the_list_is_there(folder: Path) -> None:
    """What is listed and gone when it is chosen gets its line, and the list is there again."""
    path = folder / "lesson.toml"
    path.write_text("learning_rate = 0.25")
    async with opened() as (app, pilot):
        before = app.session
        await pilot.press("o")
        await asked(app, pilot, OPEN)
        path.unlink()
        await answer(app, pilot, "lesson")
        await said(app, pilot, "lesson.toml: expected a readable TOML file: No such file")
        await asked(app, pilot, OPEN)
        assert "path:lesson.toml" not in [each.id for each in getattr(app.screen, "choices", ())]
        assert before is app.session


@pytest.mark.usefixtures("folder")
async def test_a_list_without_a_choice() -> None:
    """Enter where nothing is left of the list and nothing is typed says so, and stays."""
    async with opened() as (app, pilot):
        await pilot.press("o")
        await asked(app, pilot, OPEN)
        await answer(app, pilot, "./")
        await until(pilot, lambda: shows(app, "This folder has no folder"))
        assert isinstance(app.screen, Dialog)
