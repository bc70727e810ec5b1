"""Sheets as a form to collect answers in, and for other programs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict

from engine.json_text import finite, json_text
from engine.parts import Part
from engine.sheets.sheet import Sheet
from engine.sheets.wording import solved
from engine.tables import csv_lines, harmless


def sheets_csv(sheets: Sequence[Sheet], only: Part | None = None, *, answers: bool = False) -> str:
    """The form to fill in: a row for each sheet, with a column for each stage that it asks for."""
    stages = dict.fromkeys(stage.id for sheet in sheets for stage in sheet.questions(only))
    rows: list[list[str]] = [["name", "sheet", *stages]]
    for sheet in sheets:
        values = [solved(sheet.trace.values[stage]) if answers else "" for stage in stages]
        rows.append([harmless(sheet.owner), sheet.name, *values])
    return "".join(csv_lines(rows))


def sheets_json(sheets: Sequence[Sheet], only: Part | None = None, *, answers: bool = False) -> str:
    """Each sheet with its network and its questions, and with their full values if asked for."""
    entries = [_entry(sheet, only, answers=answers) for sheet in sheets]
    return json_text({"sheets": entries})


def _entry(sheet: Sheet, only: Part | None, *, answers: bool) -> dict[str, object]:
    questions = [stage.id for stage in sheet.questions(only)]
    entry: dict[str, object] = {"sheet": sheet.name}
    if sheet.owner:
        entry["name"] = sheet.owner
    entry |= {"scenario": asdict(sheet.scenario), "questions": questions}
    if answers:
        entry["answers"] = {stage: finite(sheet.trace.values[stage]) for stage in questions}
    return entry
