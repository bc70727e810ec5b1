"""One pass as Markdown: a table a phase, for notes and web pages."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from engine.exports.stages import Detail, shown
from engine.expression import UNICODE, Notation, number
from engine.one_line import one_line
from engine.trace import Pass, Stage

_SPECIAL = "\\`*_{}[]<>()#+-.!|~&"
"""Signs that Markdown may read as more than themselves."""


def trace_markdown(
    trace: Pass,
    epoch: int = 0,
    detail: Detail = "factor",
    *,
    notation: Notation = UNICODE,
    digits: int = 9,
) -> Iterator[str]:
    """Lines of Markdown: the title, and each phase as a table of formulas and numbers."""
    yield f"# {_plain(one_line(trace.scenario.heading))}\n\nEpoch {epoch:,}\n"
    for phase, group in groupby(shown(trace, detail), lambda stage: stage.phase):
        yield f"\n## {phase}\n\n| quantity | formula | with numbers | value |\n"
        yield "| --- | --- | --- | ---: |\n"
        for stage in group:
            yield _row(stage, notation, digits)


def _row(stage: Stage, notation: Notation, digits: int) -> str:
    symbol = stage.symbol(notation)
    formula = stage.formula(notation).removeprefix(f"{symbol} = ")
    value = "" if stage.value is None else number(stage.value, digits, notation)
    cells = (symbol, formula, stage.substituted(digits, notation), value)
    return "| " + " | ".join(f"`{cell}`" if cell else "" for cell in cells) + " |\n"


def _plain(text: str) -> str:
    return "".join(f"\\{sign}" if sign in _SPECIAL else sign for sign in text)
