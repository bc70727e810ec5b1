"""Exporting: the pass, the history and the screen to files, a stage to the clipboard."""

from __future__ import annotations

import asyncio
import csv
import json
import re
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from openpyxl import load_workbook  # type: ignore[import-untyped]
from textual.widgets import Input
from textual.widgets._toast import Toast

from engine import Scenario, trace_pass, train
from engine.exports.formats import PASS_FORMATS, RUN_FORMATS
from tests.begun import begun
from tests.tui.filing.keys import answer, asked, said
from tests.tui.opened import opened, until
from tui.app import BackpassApp
from tui.dialogs.dialog import Dialog
from tui.dialogs.leave import LeaveDialog
from tui.filing.exporting import AT_ONCE, NEEDS_WRITER, spreadsheet

EXPORT = "Export"
FILES = {
    **{f"this pass as {name}": f"epoch-3.{PASS_FORMATS[name].ending}" for name in PASS_FORMATS},
    **{f"the history as {name}": f"history.{RUN_FORMATS[name].ending}" for name in RUN_FORMATS},
    "the history as a spreadsheet": "history.xlsx",
    "empty spreadsheet": "history.xlsx",
    "screen as": "e-total.svg",
}


@pytest.mark.parametrize(("typed", "name"), FILES.items())
async def test_every_format_is_written(typed: str, name: str, folder: Path) -> None:
    """Chosen by name and written under the name that is offered, each file can be read."""
    async with opened() as (app, pilot):
        app.session.go_to(3, "E_total")
        await pilot.press("x")
        await asked(app, pilot, EXPORT)
        await answer(app, pilot, typed)
        await until(pilot, lambda: type(app.screen).__name__ == "PathDialog")
        await pilot.press("enter")
        await said(app, pilot, "Written")
        error = app.session.moment.known["E_total"]
    path = folder / f"the-tutorials-network-{name}"
    assert [path] == list(folder.iterdir())
    assert can_be_read(path, error)


def can_be_read(path: Path, error: float) -> bool:
    """Whether a file is what its ending says, and holds the error of epoch 3."""
    content = path.read_bytes()
    match path.suffix:
        case ".json":
            document = json.loads(content)
            stages = {each["id"]: each["value"] for each in document.get("stages", ())}
            epochs = {each["epoch"]: each["E_total"] for each in document.get("epochs", ())}
            return error in (stages.get("E_total"), epochs.get(3))
        case ".csv":
            return any(repr(error) in row for row in csv.reader(content.decode().splitlines()))
        case ".xlsx":
            return bool(load_workbook(BytesIO(content)).sheetnames[0] == "history")
        case ".svg":
            text = content.decode()
            fetched = re.findall(r"url\(\"?https?:", text)
            return ET.fromstring(text).tag.endswith("svg") and not fetched  # noqa: S314  (our own)
        case _:
            return f"{error:.9f}" in content.decode()


async def test_a_picture_has_no_message_in_it(folder: Path) -> None:
    """What is said of an earlier export is gone, and the keys that it lay on are there."""
    app = BackpassApp(begun())
    async with app.run_test(size=(120, 36), notifications=True) as pilot:
        pictures = []
        for number in range(2):
            await pilot.press("x")
            await asked(app, pilot, EXPORT)
            await answer(app, pilot, "screen as")
            await until(pilot, lambda: type(app.screen).__name__ == "PathDialog")
            app.screen.query_one(Input).value = str(folder / f"{number}.svg")
            await pilot.press("enter")
            await said(app, pilot, "Written")
            await until(pilot, lambda: bool(app.screen.query(Toast)))
            pictures.append((folder / f"{number}.svg").read_text("utf-8"))
    without_ids = [re.sub(r"terminal-\d+", "", each) for each in pictures]
    assert "help" in without_ids[0]
    assert without_ids[0] == without_ids[1]


async def test_a_spreadsheet_is_written_between_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    """While one is written, everything else has its turn again and again, and is told how far."""
    monkeypatch.setattr("tui.filing.exporting.TOLD", 50)
    told: list[int] = []
    turns = 0

    async def take_turns() -> None:
        nonlocal turns
        while True:
            turns += 1
            await asyncio.sleep(0)

    others = asyncio.create_task(take_turns())
    content = await spreadsheet(train(Scenario(), 101), told.append)
    others.cancel()
    assert turns >= 101 // AT_ONCE
    assert told == [50, 100]
    assert load_workbook(BytesIO(content))["history"].max_row == 102 + 1


async def test_what_is_shown_is_copied(monkeypatch: pytest.MonkeyPatch) -> None:
    """Formula, numbers, value and the command line go to the clipboard, and the way is said."""
    monkeypatch.setattr("tui.platform.clipboard.tools", lambda *_: [])
    async with opened() as (app, pilot):
        app.session.go_to(stage="dE_total/dw5")
        found = {}
        for name in ("formula", "numbers", "copy the value", "command line"):
            await pilot.press("x")
            await asked(app, pilot, EXPORT)
            await answer(app, pilot, name)
            await said(app, pilot, "if the terminal can (OSC 52)")
            await until(pilot, lambda: not isinstance(app.screen, Dialog))
            found[name] = app.clipboard
            app.clear_notifications()
    value = trace_pass(app.session.scenario).values["dE_total/dw5"]
    assert repr(value) == found["copy the value"]
    assert found["formula"].startswith("∂E_total/∂w5 = ")
    assert found["numbers"].endswith("0.74136507 · 0.186815602 · 0.593269992 = 0.082167041")
    assert found["command line"] == "backpass --stage dE_total/dw5"


async def test_what_is_hidden_is_not_offered() -> None:
    """While a result is hidden, neither it nor what leads to it can be copied."""
    async with opened() as (app, pilot):
        app.session.go_to(stage="E_total")
        app.session.hide_or_reveal()
        await pilot.press("x")
        await asked(app, pilot, EXPORT)
        assert offered(app) == ["the command line"]
        await pilot.press("escape", "right", "x")
        await asked(app, pilot, EXPORT)
        assert "the value" not in offered(app)


def offered(app: BackpassApp) -> list[str]:
    """What the dialog on top offers to copy."""
    choices = getattr(app.screen, "choices", ())
    return [each.id.removeprefix("copy ") for each in choices if each.id.startswith("copy ")]


async def test_without_the_writer_one_line_says_how_to_get_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Where XlsxWriter is missing, that is all that happens."""
    monkeypatch.setitem(__import__("sys").modules, "xlsxwriter", None)
    async with opened() as (app, pilot):
        await pilot.press("x")
        await asked(app, pilot, EXPORT)
        await answer(app, pilot, "as a spreadsheet")
        await said(app, pilot, NEEDS_WRITER)


async def test_leaving_from_within_a_question(folder: Path) -> None:
    """Ctrl+c in a dialog closes it and asks; staying leaves every key as it was."""
    async with opened() as (app, pilot):
        app.losses["quiz"] = "The quiz is not finished."
        await pilot.press("x")
        await asked(app, pilot, EXPORT)
        await pilot.press("ctrl+c")
        await until(pilot, lambda: isinstance(app.screen, LeaveDialog))
        await pilot.press("escape")
        await until(pilot, lambda: not isinstance(app.screen, Dialog))
        await pilot.press("s")
        await asked(app, pilot, "Save this network")
    assert list(folder.iterdir()) == []
