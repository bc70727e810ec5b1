"""A whole class: every paper of a form against its own sheet."""

from __future__ import annotations

import re
from collections.abc import Callable

from engine.marking.form import Form, Problem, Row
from engine.marking.marks import Follow, Marked, mark
from engine.scenario import Scenario
from engine.sheets import Sheet, UnknownSheetError, own_sheet, sheet_named

_DATE = re.compile(r"\d[-./ ]+[A-Za-z]{3}|[A-Za-z]{3}[-./ ]+\d|\d[./]\d|\d-\d+-\d")

Tell = Callable[[int], None]


def mark_class(
    form: Form,
    follow: Follow = "full",
    own: Scenario | None = None,
    tell: Tell = lambda _: None,
) -> tuple[list[Marked], list[Problem]]:
    """The papers in the order of the form, and all that could not be read, by its line.

    With a scenario of one's `own` every sheet is that network. `tell` hears how many are done.
    """
    network = own_sheet(own, 1) if own is not None else None
    papers: list[Marked] = []
    problems = list(form.problems)
    for done, row in enumerate(form.rows, start=1):
        try:
            sheet = network or sheet_named(row.sheet)
        except UnknownSheetError as error:
            problems.append(Problem(row.line, "sheet", _unknown(row.sheet, str(error))))
        else:
            papers.append(_marked(row, sheet, follow))
        tell(done)
    return papers, sorted(problems)


def _marked(row: Row, sheet: Sheet, follow: Follow) -> Marked:
    known = sheet.trace.positions
    answers = {stage: answer for stage, answer in row.answers.items() if stage in known}
    return mark(row.name, row.sheet, sheet.trace, answers, follow)


def _unknown(name: str, expected: str) -> str:
    if not name:
        return f"there is none; {expected}"
    if _DATE.search(name):
        return f'"{name[:30]}": {expected}; has a spreadsheet made a date of it?'
    return f'"{name[:30]}": {expected}'
