"""Tables as CSV, and as spreadsheets really save them: any encoding, separator or line end."""

from __future__ import annotations

import codecs
import csv
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

SEPARATORS = ";\t,"

LONGEST_CELL = 20
"""Lines that one cell may go over, as a note in quotes does; a quote open longer is a mistake."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class _Line:
    """What the csv module writes to: it hands each line back."""

    def write(self, line: str) -> str:
        """Hand back a line."""
        return line


def csv_lines(rows: Iterable[Iterable[object]]) -> Iterator[str]:
    """A line of CSV for each row, as it comes."""
    return map(csv.writer(_Line(), lineterminator="\n").writerow, rows)


class Record(NamedTuple):
    """A row of cells and the line, counted from 1, on which it begins; no cells where broken."""

    line: int
    cells: list[str] | None


def decoded(content: bytes) -> str:
    """The text of a file: as its byte order mark says, as UTF-8, or else as Windows wrote it."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content.decode(encoding, errors="replace")
    if b"\0" in content[:64]:
        return content.decode("utf-16-be" if content[:1] == b"\0" else "utf-16-le", "replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def records(text: str) -> Iterator[Record]:
    """The rows of a table, its heading first; empty ones are left out.

    A quote that is never closed breaks its own line alone.
    """
    lines = re.split(r"\r\n|\r|\n", text)
    place = 0
    separator = ""
    while place < len(lines):
        line = lines[place]
        if not separator and re.fullmatch(r'\s*"?sep=.?"?\s*', line):
            place += 1
            continue
        if not line.strip():
            place += 1
            continue
        separator = separator or _separator(line)
        cells, taken = _cells(lines, place, separator)
        if cells is None or any(cell.strip() for cell in cells):
            yield Record(place + 1, cells)
        place += taken


def column_named(heading: list[str], name: str) -> int | None:
    """Where the column with a name is, in whatever case and with whatever blanks around it."""
    plain = [cell.strip().casefold() for cell in heading]
    return plain.index(name.casefold()) if name.casefold() in plain else None


def harmless(text: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text


def harmed(text: str) -> str:
    """A text as it was before it was made harmless."""
    return text[1:] if text.startswith("'") and text[1:].startswith(_FORMULA) else text


def _separator(heading: str) -> str:
    return max(SEPARATORS, key=lambda sign: len(next(csv.reader([heading], delimiter=sign))))


def _cells(lines: list[str], place: int, separator: str) -> tuple[list[str] | None, int]:
    """The cells of the row that begins on a line, and how many lines it takes."""
    for taken in range(1, LONGEST_CELL + 1):
        joined = "\n".join(lines[place : place + taken])
        try:
            rows = list(
                csv.reader(joined.splitlines(keepends=True), delimiter=separator, strict=True)
            )
        except csv.Error:
            if place + taken >= len(lines):
                break
            continue
        if len(rows) == 1:
            return rows[0], taken
        break
    return None, 1
