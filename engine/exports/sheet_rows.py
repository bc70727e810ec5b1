"""Rows of formulas, put into a spreadsheet that is written already.

XlsxWriter looks into every formula for functions that it must rename, which takes a minute for
10,000 epochs. So it writes the first epoch and the last, and the rows between come between them
here: in an xlsx a sheet is a text in XML, one element a row.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import escape
from math import isfinite
from typing import BinaryIO
from zipfile import ZIP_DEFLATED, ZipFile

OVERFLOW = "#NUM!"
"""What a spreadsheet shows where a number is too large, or is none."""

_FIRST_SHEET = "xl/worksheets/sheet1.xml"
_STYLE = re.compile(rb'( s="\d+")><f>')
_NO_NUMBER = re.compile(r"><f>([^<]*)</f><v>-?(?:inf|nan)</v>")


class Rows:
    """Rows whose cells hold the same formulas, each for its own row, and what they give."""

    def __init__(
        self, formulas: Iterable[tuple[str, str]], values: Iterable[tuple[float, ...]]
    ) -> None:
        """Take letters of columns with their formulas, and the values of row after row.

        In a formula `{row}` and `{above}` are open, the number of its row and of the one above.
        """
        self._formulas = tuple(formulas)
        self._values = values

    def written(self, first: int, style: str) -> Iterator[str]:
        """The rows in XML, from the number `first` on; each begins with its epoch, 0 in row 2."""
        cells = "".join(
            f'<c r="{letters}{{row}}"{style}><f>{escape(formula, quote=False)}</f><v>{{}}</v></c>'
            for letters, formula in self._formulas
        )
        template = f'<row r="{{row}}"><c r="A{{row}}"><v>{{epoch}}</v></c>{cells}</row>'
        for row, values in enumerate(self._values, first):
            text = template.format(*values, row=row, above=row - 1, epoch=row - 2)
            if not all(map(isfinite, values)):
                text = _NO_NUMBER.sub(rf' t="e"><f>\1</f><v>{OVERFLOW}</v>', text)
            yield text


def put_in(book: BinaryIO, rows: Rows, first: int, target: BinaryIO) -> Iterator[int]:
    """Copy a workbook to `target` with rows before the last one of its first sheet.

    They have the number format of that one's formulas. Gives the number of each row once it is
    written.
    """
    with ZipFile(book) as before, ZipFile(target, "w", ZIP_DEFLATED) as after:
        for part in before.infolist():
            text = before.read(part)
            if part.filename != _FIRST_SHEET:
                after.writestr(part, text)
                continue
            place = text.rindex(b"<row ")
            style = _STYLE.search(text, place)
            written = rows.written(first, style[1].decode() if style else "")
            with after.open(part, "w") as sheet:
                sheet.write(text[:place])
                for row, each in enumerate(written, first):
                    sheet.write(each.encode())
                    yield row
                sheet.write(text[place:])
