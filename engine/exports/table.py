"""One pass as a CSV table: a row a stage."""

from __future__ import annotations

import csv
from collections.abc import Iterator

from engine.exports.stages import Detail, shown
from engine.expression import UNICODE, Notation
from engine.trace import Pass

COLUMNS = ("id", "phase", "formula", "substituted", "value")


class Line:
    """What the csv module writes to: it hands each line back."""

    def write(self, line: str) -> str:
        """Hand back a line."""
        return line


def trace_csv(
    trace: Pass, detail: Detail = "factor", *, notation: Notation = UNICODE
) -> Iterator[str]:
    """Lines of CSV, one a stage; numbers in full precision, no value where there is none."""
    writer = csv.writer(Line(), lineterminator="\n")
    yield writer.writerow(COLUMNS)
    for stage in shown(trace, detail):
        value = "" if stage.value is None else repr(stage.value)
        texts = (stage.formula(notation), stage.substituted(None, notation))
        yield writer.writerow((stage.id, stage.phase, *texts, value))
