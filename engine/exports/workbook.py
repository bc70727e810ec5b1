"""A training run as a spreadsheet whose cells are formulas of the same definitions.

The first sheet is the history, one row an epoch: what the epoch's error and outputs are, the
parameters that it starts from, and every other quantity of its pass. A parameter is the next
value in the row above. The second sheet holds what may be changed: inputs, targets and the
learning rate, in cells with names, and the parameters before the first update.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from io import BytesIO
from math import isfinite
from typing import TYPE_CHECKING, BinaryIO

from engine.backpropagation import definitions
from engine.exports.sheet_rows import OVERFLOW, Rows, put_in
from engine.expression import spreadsheet
from engine.names import next_value
from engine.one_line import one_line
from engine.policies import trained_names
from engine.training import History
from engine.training.compiler import OBSERVED, computed

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

MOST_ROWS = 10_000
"""Updates in a spreadsheet: larger ones take programs minutes to calculate."""

CHANGEABLE = "inputs and rate"
NAMES = {"i1": "input_1", "i2": "input_2", "eta": "learning_rate"}
"""Names of cells, where the usual one would be read as a column and a row."""

SHOWN = "0.000000000"
"""Nine decimals, as the tutorial has; the cell holds them all."""


def workbook(history: History, target: BinaryIO, *, blank: bool = False) -> Iterator[int]:
    """Write the run to `target` as xlsx, epoch after epoch, and give each that is written.

    It is whole once there are no more. `blank` leaves the formulas to the student. Raises
    ImportError where XlsxWriter is not installed, and ValueError for more than MOST_ROWS updates.
    """
    from xlsxwriter import Workbook  # noqa: PLC0415  (an extra that only this needs)

    if history.last > MOST_ROWS:
        raise ValueError(f"a spreadsheet holds at most {MOST_ROWS:,} updates")
    frame = BytesIO()
    with Workbook(frame, {"in_memory": True}) as book:
        written = _Book(book, history, blank=blank)
        written.write()
    for row in put_in(frame, written.between(), _row_of(1), target):
        yield row - _row_of(0)


def _row_of(epoch: int) -> int:
    """The number of an epoch's row: the first row has the names."""
    return epoch + 2


class _Book:
    """The two sheets while they are written."""

    def __init__(self, book: Workbook, history: History, *, blank: bool) -> None:
        self.book = book
        self.history = history
        self.blank = blank
        self.rules = history.scenario.rules
        self.parameters = tuple(history.scenario.parameters)
        rest = [name for name in computed(self.rules) if name not in OBSERVED]
        self.columns = ("epoch", *OBSERVED, *self.parameters, *rest)
        self.column = {name: place for place, name in enumerate(self.columns)}
        self.first, self.later = self._formulas(self._given), self._formulas(self._above)
        self.shown: Format = book.add_format({"num_format": SHOWN})
        self.heading: Format = book.add_format({"bold": True, "bottom": 1})

    def write(self) -> None:
        """Fill both sheets, less the epochs between the first and the last; draw the error."""
        sheet = self.book.add_worksheet("history")
        given = self.book.add_worksheet(CHANGEABLE)
        self._give(given)
        sheet.write_row(0, 0, self.columns, self.heading)
        sheet.freeze_panes(1, 1)
        sheet.set_column(1, len(self.columns) - 1, 13)
        for epoch in sorted({0, self.history.last}):
            self._epoch(sheet, epoch)
        self._chart(given)

    def between(self) -> Rows:
        """The rows of the epochs between the first and the last."""
        names = () if self.blank else self.columns[1:]
        formulas = ((self._letters(name), self.later[name]) for name in names)
        return Rows(formulas, self.history.passes(1, self.history.last, names))

    def _give(self, sheet: Worksheet) -> None:
        """What may be changed: every constant and first parameter, beside its name."""
        scenario = self.history.scenario
        sheet.write_string(0, 0, one_line(scenario.heading))
        sheet.set_column(0, 0, 16)
        values = {**scenario.constants, **scenario.parameters}
        for row, (name, value) in enumerate(values.items(), 2):
            sheet.write_string(row, 0, self._given(name))
            sheet.write_number(row, 1, value)
            self.book.define_name(self._given(name), f"='{CHANGEABLE}'!$B${row + 1}")

    def _given(self, name: str) -> str:
        return f"first_{name}" if name in self.parameters else NAMES.get(name, name)

    def _epoch(self, sheet: Worksheet, epoch: int) -> None:
        """One row; in a spreadsheet the row above is the epoch before."""
        row, names = _row_of(epoch), self.columns[1:]
        sheet.write_number(row - 1, 0, epoch)
        (values,) = self.history.passes(epoch, epoch + 1, names)
        for place, (name, value) in enumerate(zip(names, values, strict=True), 1):
            if not self.blank or (not epoch and name in self.parameters):
                formula = (self.later if epoch else self.first)[name]
                text = formula.format(row=row, above=row - 1)
                given = value if isfinite(value) else OVERFLOW
                sheet.write_formula(row - 1, place, text, self.shown, given)

    def _formulas(self, before: Callable[[str], str]) -> dict[str, str]:
        """The formula of each column, with the numbers of its own row and the one above open."""
        formulas = {name: before(name) for name in self.parameters}
        for definition in definitions(self.rules):
            if definition.expression is not None:
                formulas[definition.id] = spreadsheet(definition.expression, self._here)
        return formulas

    def _here(self, name: str) -> str:
        """Where a quantity of the same pass stands."""
        return self._letters(name) + "{row}" if name in self.column else self._given(name)

    def _above(self, parameter: str) -> str:
        """Where a parameter comes from: its next value in the row above, or itself where fixed."""
        trained = parameter in trained_names(self.rules.bias_updates)
        return self._letters(next_value(parameter) if trained else parameter) + "{above}"

    def _letters(self, name: str) -> str:
        from xlsxwriter.utility import xl_col_to_name  # noqa: PLC0415  (an extra that only this needs)

        return str(xl_col_to_name(self.column[name]))

    def _chart(self, sheet: Worksheet) -> None:
        """The error over the epochs, by powers of ten."""
        chart = self.book.add_chart({"type": "scatter", "subtype": "straight"})
        last = self.history.last + 1
        error = self.column["E_total"]
        chart.add_series(
            {
                "name": "E_total",
                "categories": ["history", 1, 0, last, 0],
                "values": ["history", 1, error, last, error],
            }
        )
        chart.set_x_axis({"name": "epoch"})
        chart.set_y_axis({"name": "E_total", "log_base": 10})
        sheet.insert_chart(1, 3, chart)
