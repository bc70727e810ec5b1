"""The form on which answers come back: a name, a sheet, and a column for each stage."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from engine.diagnosis import Answer, AnswerError, read_answer
from engine.marking.judging import UNREADABLE
from engine.misconceptions import book
from engine.policies import BIAS_UPDATES
from engine.tables import Record, column_named, decoded, harmed, records

BLANK = {"", "-", "–", "—", "?"}

_SYMBOLS = str.maketrans({"∂": "d", "δ": "delta", "⁺": "+"})
_STAGES = {
    stage.lower(): stage
    for policy in BIAS_UPDATES
    for stage, definition in book(policy).items()
    if definition.expression is not None
}


class FormError(ValueError):
    """A file that is no form; its text says what is missing."""


class Problem(NamedTuple):
    """What could not be read, and where: a line of the file, and a column where it is one cell."""

    line: int
    column: str
    text: str

    def __str__(self) -> str:
        """The one line that a teacher reads."""
        where = f"line {self.line}" + (f", column {self.column}" if self.column else "")
        return f"{where}: {self.text}"


class Row(NamedTuple):
    """One paper: who wrote it, on which sheet, and the answers by stage."""

    line: int
    name: str
    sheet: str
    answers: Mapping[str, Answer | None]


class Form(NamedTuple):
    """The papers of a form that could be read, and what could not."""

    rows: tuple[Row, ...]
    problems: tuple[Problem, ...]
    notes: tuple[Problem, ...] = ()


def read_form(content: bytes, *, named_sheets: bool = True) -> Form:
    """Read a form. Raises FormError where it has no column for the sheet, or none for a stage."""
    found = records(decoded(content))
    heading = next(found, None)
    if heading is None or heading.cells is None:
        raise FormError("expected a heading with name, sheet and the ids of stages")
    columns = _columns(heading.cells)
    if column_named(heading.cells, "sheet") is None and named_sheets:
        raise FormError("expected a column called sheet in the heading")
    if not columns:
        raise FormError("expected columns called as the stages are, such as net_h1 or dE_total/dw5")
    rows: list[Row] = []
    problems: list[Problem] = []
    for record in found:
        problem = _broken(record, len(heading.cells))
        if problem is not None:
            problems.append(problem)
            continue
        row, unread = _row(record, heading.cells, columns)
        rows.append(row)
        problems += unread
    return Form(tuple(rows), tuple(problems), tuple(_repeated(rows)))


def _columns(heading: list[str]) -> dict[str, int]:
    """The stages of the form by their columns; of two that are called the same the first counts."""
    found: dict[str, int] = {}
    for place, cell in enumerate(heading):
        stage = _STAGES.get(cell.strip().translate(_SYMBOLS).lower())
        if stage is not None:
            found.setdefault(stage, place)
    return found


def _broken(record: Record, width: int) -> Problem | None:
    if record.cells is None:
        return Problem(record.line, "", "a quotation mark is not closed")
    if any(cell.strip() for cell in record.cells[width:]):
        text = f"{len(record.cells)} cells where the heading has {width};"
        return Problem(record.line, "", f"{text} a decimal comma must be in quotation marks")
    return None


def _row(
    record: Record, heading: list[str], columns: Mapping[str, int]
) -> tuple[Row, list[Problem]]:
    cells = [*(record.cells or []), *[""] * len(heading)]

    def text(name: str) -> str:
        place = column_named(heading, name)
        return harmed(" ".join(cells[place].split())) if place is not None else ""

    answers: dict[str, Answer | None] = {}
    problems = []
    for stage, place in columns.items():
        try:
            answers[stage] = read_cell(cells[place])
        except AnswerError as error:
            answers[stage] = UNREADABLE
            shown = f'"{cells[place].strip()[:30]}" is no answer: {error}; it counts as wrong'
            problems.append(Problem(record.line, heading[place].strip(), shown))
    return Row(record.line, text("name"), text("sheet"), answers), problems


def read_cell(cell: str) -> Answer | None:
    """The answer in a cell, or None where it is blank.

    `=0.42`, `="0,42"` and `=3/8` are read as what they say. Raises AnswerError for all else.
    """
    text = " ".join(cell.split()).removeprefix("'")
    text = text.removeprefix("=").strip().strip('"').strip()
    return None if text in BLANK else read_answer(text)


def _repeated(rows: list[Row]) -> Iterator[Problem]:
    first: dict[tuple[str, str], int] = {}
    for row in rows:
        line = first.setdefault((row.name, row.sheet), row.line)
        if line != row.line and row.name:
            text = f"{row.name} is in line {line} too, with the same sheet; both are marked"
            yield Problem(row.line, "name", text)
