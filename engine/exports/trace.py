"""One pass, written out."""

from __future__ import annotations

from dataclasses import asdict
from itertools import groupby

from engine.exports.stages import Detail, shown
from engine.expression import UNICODE, Notation, number
from engine.json_text import finite, json_text
from engine.one_line import one_line
from engine.trace import Pass, Stage


def trace_json(
    trace: Pass, epoch: int = 0, detail: Detail = "factor", *, notation: Notation = UNICODE
) -> str:
    """The pass of an epoch in JSON, every number with all of its digits.

    JSON has no infinity and no NaN, so a value that is not finite is null, as is that of the
    update itself. In the ASCII notation nothing but ASCII is written, and in any notation what
    cannot be printed is escaped.
    """
    document = {
        "scenario": asdict(trace.scenario),
        "epoch": epoch,
        "stages": [_record(stage, notation) for stage in shown(trace, detail)],
        "next": {name: finite(value) for name, value in trace.next.items()},
    }
    return json_text(document, ascii_only=notation.minus.isascii())


def _record(stage: Stage, notation: Notation) -> dict[str, str | float | None]:
    return {
        "id": stage.id,
        "phase": stage.phase,
        "symbol": stage.symbol(notation),
        "formula": stage.formula(notation),
        "substituted": stage.substituted(None, notation),
        "value": finite(stage.value),
    }


def trace_text(
    trace: Pass,
    epoch: int = 0,
    detail: Detail = "factor",
    *,
    notation: Notation = UNICODE,
    digits: int = 9,
) -> str:
    """The pass of an epoch for a reader: by phase, each stage in symbols and with its numbers."""
    stages = shown(trace, detail)
    rows = [_rows(stage, digits, notation) for stage in stages]
    widths = [max(len(row[column]) for pair in rows for row in pair) for column in range(3)]
    lines = [one_line(trace.scenario.heading), f"epoch {epoch:,}"]
    for phase, group in groupby(zip(stages, rows, strict=True), lambda item: item[0].phase):
        lines += ["", phase]
        lines += [_aligned(row, widths) for _, pair in group for row in pair if any(row)]
    return "\n".join(lines) + "\n"


def _rows(stage: Stage, digits: int, notation: Notation) -> tuple[tuple[str, str, str], ...]:
    """A stage's symbol, formula and value, and under the formula the same with numbers."""
    value = "" if stage.value is None else number(stage.value, digits, notation)
    formula = stage.formula(notation).removeprefix(f"{stage.symbol(notation)} = ")
    return (
        (stage.symbol(notation), formula, value),
        ("", stage.substituted(digits, notation), ""),
    )


def _aligned(row: tuple[str, str, str], widths: list[int]) -> str:
    symbol, formula, value = row
    return f" {symbol:<{widths[0]}}  {formula:<{widths[1]}} {value:>{widths[2]}}".rstrip()
