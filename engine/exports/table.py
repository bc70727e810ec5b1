"""One pass as a CSV table: a row a stage."""

from __future__ import annotations

from collections.abc import Iterator

from engine.exports.stages import Detail, shown
from engine.expression import UNICODE, Notation
from engine.tables import csv_lines
from engine.trace import Pass

COLUMNS = ("id", "phase", "formula", "substituted", "value")


def trace_csv(
    trace: Pass, detail: Detail = "factor", *, notation: Notation = UNICODE
) -> Iterator[str]:
    """Lines of CSV, one a stage; numbers in full precision, no value where there is none."""
    yield from csv_lines(_rows(trace, detail, notation))


def _rows(trace: Pass, detail: Detail, notation: Notation) -> Iterator[tuple[str, ...]]:
    yield COLUMNS
    for stage in shown(trace, detail):
        value = "" if stage.value is None else repr(stage.value)
        texts = (stage.formula(notation), stage.substituted(None, notation))
        yield (stage.id, stage.phase, *texts, value)
