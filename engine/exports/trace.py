"""One pass, written out."""

from __future__ import annotations

from dataclasses import asdict
from itertools import groupby
from math import isfinite

from engine.exports.stages import Detail, shown, traced
from engine.expression import UNICODE, Notation, number
from engine.one_line import one_line
from engine.scenario import Parameters, Scenario
from engine.trace import Stage


def trace_json(
    scenario: Scenario,
    epoch: int = 0,
    detail: Detail = "factor",
    *,
    parameters: Parameters | None = None,
    notation: Notation = UNICODE,
) -> str:
    """The pass of an epoch in JSON, every number with all of its digits.

    JSON has no infinity and no NaN, so a value that is not finite is null, as is that of the
    update itself. In the ASCII notation nothing but ASCII is written. The parameters of the
    epoch may be given where they are known; they are trained for otherwise.
    Raises EpochNotReachedError where training ends before that epoch.
    """
    import json  # noqa: PLC0415  (an app that only draws starts sooner without it)

    trace = traced(scenario, epoch, parameters)
    document = {
        "scenario": asdict(scenario),
        "epoch": epoch,
        "stages": [_record(stage, notation) for stage in shown(trace, detail)],
        "next": {name: _finite(value) for name, value in trace.next.items()},
    }
    text = json.dumps(document, indent=2, allow_nan=False, ensure_ascii=notation.minus.isascii())
    return text + "\n"


def _record(stage: Stage, notation: Notation) -> dict[str, str | float | None]:
    return {
        "id": stage.id,
        "phase": stage.phase,
        "symbol": stage.symbol(notation),
        "formula": stage.formula(notation),
        "substituted": stage.substituted(None, notation),
        "value": _finite(stage.value),
    }


def _finite(value: float | None) -> float | None:
    return value if value is not None and isfinite(value) else None


def trace_text(
    scenario: Scenario,
    epoch: int = 0,
    detail: Detail = "factor",
    *,
    parameters: Parameters | None = None,
    notation: Notation = UNICODE,
    digits: int = 9,
) -> str:
    """The pass of an epoch for a reader: by phase, each stage in symbols and with its numbers.

    Raises EpochNotReachedError where training ends before that epoch.
    """
    stages = shown(traced(scenario, epoch, parameters), detail)
    rows = [_rows(stage, digits, notation) for stage in stages]
    widths = [max(len(row[column]) for pair in rows for row in pair) for column in range(3)]
    lines = [one_line(scenario.title), f"epoch {epoch:,}"]
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
