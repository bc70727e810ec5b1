"""Saving a network: whole, over another file only when that is meant, with its comments."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from engine import Scenario
from engine.scenario import Weights
from engine.scenario_file import parse_scenario
from tests.tui.files.refusing import at_most, read_only
from tests.tui.filing.keys import answer, asked, said
from tests.tui.opened import opened, until
from tui.dialogs.confirm import ConfirmDialog
from tui.dialogs.dialog import Dialog
from tui.dialogs.leave import LeaveDialog

SAVE, REPLACE, OTHER = "Save this network", "Replace the file?", "Open another network?"
LESSON = "# for Monday\n[weights] # eight\nw5 = 0.4 # look here\n"
CHANGED = replace(Scenario(), weights=Weights(w5=-0.4))


async def test_a_network_is_saved_and_read_again(folder: Path) -> None:
    """Saved under the name that is offered, it is the same when it is read."""
    async with opened(scenario=CHANGED) as (app, pilot):
        await pilot.press("s")
        await asked(app, pilot, SAVE)
        await pilot.press("enter")
        await said(app, pilot, "Saved")
    (path,) = folder.iterdir()
    assert path.name == "your-own-network.toml"
    assert parse_scenario(path.read_text("utf-8"), "saved") == CHANGED


async def test_a_name_that_is_too_long_is_asked_for_again(folder: Path) -> None:
    """A name that no file can have is told, and the program goes on."""
    async with opened(scenario=CHANGED) as (app, pilot):
        await pilot.press("s")
        await asked(app, pilot, SAVE)
        await answer(app, pilot, "x" * 300)
        await said(app, pilot, "too long")
        await asked(app, pilot, SAVE)
    assert list(folder.iterdir()) == []


async def test_what_was_opened_keeps_its_comments(folder: Path) -> None:
    """Saved over the file that it came from, every comment stands, and nothing is asked."""
    path = folder / "lesson.toml"
    path.write_text(LESSON)
    async with opened() as (app, pilot):
        await pilot.press("o")
        await asked(app, pilot, "Open a network")
        await answer(app, pilot, "lesson")
        await until(pilot, lambda: not isinstance(app.screen, Dialog))
        app.start(CHANGED)
        assert list(app.losses) == ["edits"]
        await pilot.press("s")
        await asked(app, pilot, SAVE)
        await pilot.press("enter")
        await said(app, pilot, "Saved")
        assert app.losses == {}
    assert path.read_text() == LESSON.replace("0.4", "-0.4")


async def test_another_file_is_replaced_only_when_that_is_meant(folder: Path) -> None:
    """Escape leaves it as it is and asks for a path again; Enter replaces it."""
    path = folder / "other.toml"
    path.write_text("something else")
    async with opened(scenario=CHANGED) as (app, pilot):
        await pilot.press("s")
        for key, left in (("escape", "something else"), ("enter", "")):
            await asked(app, pilot, SAVE)
            await answer(app, pilot, "other.toml")
            await asked(app, pilot, REPLACE)
            await pilot.press(key)
            await pilot.pause()
            assert path.read_text() == left or not left
        await said(app, pilot, "Saved")
    assert parse_scenario(path.read_text(), "saved") == CHANGED


async def test_a_file_that_another_program_changed(folder: Path) -> None:
    """Where the file is no longer as it was opened, that is asked about too."""
    path = folder / "lesson.toml"
    path.write_text(LESSON)
    async with opened() as (app, pilot):
        await pilot.press("o")
        await asked(app, pilot, "Open a network")
        await answer(app, pilot, "lesson")
        await until(pilot, lambda: not isinstance(app.screen, Dialog))
        path.write_text("# mine now\n")
        await pilot.press("s")
        await asked(app, pilot, SAVE)
        await pilot.press("enter")
        await asked(app, pilot, REPLACE)
        await pilot.press("escape")
        await asked(app, pilot, SAVE)
    assert path.read_text() == "# mine now\n"


async def test_what_cannot_be_written_is_told(folder: Path) -> None:
    """A folder, a device, no folder, a folder that went: one line, and the next try is free."""
    (folder / "sub").mkdir()
    lines = {
        "sub": "expected the name of a file, got a folder",
        "/dev/full": "only a regular file can be replaced",
        "gone/a.toml": "its folder does not exist",
    }
    async with opened(scenario=CHANGED) as (app, pilot):
        await pilot.press("s")
        for typed, line in lines.items():
            await asked(app, pilot, SAVE)
            await answer(app, pilot, typed)
            await said(app, pilot, line)
        await asked(app, pilot, SAVE)
        await answer(app, pilot, "at-last.toml")
        await said(app, pilot, "Saved")
    assert (folder / "at-last.toml").is_file()


async def test_a_system_that_refuses(folder: Path) -> None:
    """A folder without leave, a disk that takes no more: one line, and the next try is free."""
    (folder / "lesson.toml").write_text(LESSON)
    async with opened() as (app, pilot):
        app.start(CHANGED)
        await pilot.press("s")
        await asked(app, pilot, SAVE)
        with read_only() as closed:
            await answer(app, pilot, str(closed / "mine.toml"))
            await said(app, pilot, "mine.toml: cannot be written: Permission denied")
        await asked(app, pilot, SAVE)
        with at_most(10):
            await answer(app, pilot, "mine.toml")
            await said(app, pilot, "mine.toml: cannot be written: File too large")
        await asked(app, pilot, SAVE)
        assert [each.name for each in folder.iterdir()] == ["lesson.toml"]
        assert list(app.losses) == ["edits"]
        await answer(app, pilot, "mine.toml")
        await said(app, pilot, "Saved")
        assert app.losses == {}


async def test_what_vanishes_while_it_is_asked_about(folder: Path) -> None:
    """A file that is gone is written anew with its comments; of a folder that is, one line says."""
    path = folder / "deep" / "lesson.toml"
    path.parent.mkdir()
    path.write_text(LESSON)
    async with opened() as (app, pilot):
        await pilot.press("o")
        await asked(app, pilot, "Open a network")
        await answer(app, pilot, "./deep/lesson.toml")
        await until(pilot, lambda: not isinstance(app.screen, Dialog))
        app.start(CHANGED)
        await pilot.press("s")
        await asked(app, pilot, SAVE)
        path.unlink()
        await pilot.press("enter")
        await said(app, pilot, "Saved")
        assert path.read_text() == LESSON.replace("0.4", "-0.4")
        app.clear_notifications()
        await pilot.press("s")
        await asked(app, pilot, SAVE)
        path.unlink()
        path.parent.rmdir()
        await pilot.press("enter")
        await said(app, pilot, "its folder does not exist")
        await asked(app, pilot, SAVE)
    assert list(folder.iterdir()) == []


@pytest.mark.usefixtures("folder")
async def test_unsaved_edits_are_asked_about() -> None:
    """`o`, `q` and ctrl+c ask before they lose what was changed; Escape keeps it."""
    async with opened() as (app, pilot):
        app.start(CHANGED)
        await pilot.press("o")
        await asked(app, pilot, OTHER)
        await pilot.press("escape")
        for key in ("q", "ctrl+c"):
            await until(pilot, lambda: not isinstance(app.screen, Dialog))
            await pilot.press(key)
            await until(pilot, lambda: isinstance(app.screen, LeaveDialog))
            await pilot.press("escape")
        await until(pilot, lambda: not isinstance(app.screen, ConfirmDialog))
        assert app.session.scenario == CHANGED
        await pilot.press("o")
        await asked(app, pilot, OTHER)
        await pilot.press("enter")
        await asked(app, pilot, "Open a network")
