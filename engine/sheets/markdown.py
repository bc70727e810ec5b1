"""Sheets in Markdown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from engine.network import WEIGHTS
from engine.one_line import one_line
from engine.parts import Part
from engine.policies import bias_names, fed_by
from engine.sheets.sheet import Sheet
from engine.sheets.wording import PHASES, TASK, plain, solved, telling_line
from engine.trace import Stage

BLANK = "______________"
SOLUTION_DIGITS = 9
_SPECIAL = str.maketrans({sign: f"\\{sign}" for sign in "\\`*_{}[]<>#|~&$"})


def sheets_markdown(
    sheets: Sequence[Sheet], only: Part | None = None, *, answers: bool = False
) -> str:
    """The sheets one after another, with blanks to fill in or with worked answers."""
    pages = ("\n".join(_page(sheet, only, answers=answers)) for sheet in sheets)
    return "\n\n---\n\n".join(pages) + "\n"


def _page(sheet: Sheet, only: Part | None, *, answers: bool) -> Iterator[str]:
    yield f"# Sheet {sheet.name}" + (": answers" if answers else "")
    yield ""
    yield f"Name: {escaped(sheet.owner) or BLANK}"
    yield ""
    yield TASK
    yield ""
    yield from _network(sheet)
    if known := sheet.known(only):
        yield "## Known already"
        yield ""
        yield from (f"- {_code(stage.symbol())} = {_value(stage)}" for stage in known)
        yield ""
    stages = sheet.questions(only)
    for phase, group in groupby(stages, lambda stage: stage.phase):
        yield f"## {PHASES[phase]}"
        yield ""
        for stage in group:
            yield _solution(stage) if answers else f"- {_code(stage.symbol())} = {BLANK}"
        yield ""
    yield f"*{telling_line(sheet, only)}*"


def _network(sheet: Sheet) -> Iterator[str]:
    scenario = sheet.scenario
    start = scenario.parameters
    i, target = scenario.inputs, scenario.targets
    yield "| from | to | weight |"
    yield "| --- | --- | --- |"
    for weight in WEIGHTS:
        yield f"| {weight.source} | {weight.target} | {weight.name} = {plain(start[weight.name])} |"
    for bias in bias_names(scenario.bias_updates):
        fed = " and ".join(fed_by(bias, scenario.bias_updates))
        yield f"| 1 | {fed} | {bias} = {plain(start[bias])} |"
    yield ""
    yield f"Inputs: i1 = {plain(i[0])}, i2 = {plain(i[1])}. "
    yield f"Targets: o1 = {plain(target[0])}, o2 = {plain(target[1])}. "
    yield f"Learning rate: η = {plain(scenario.learning_rate)}."
    yield ""


def _solution(stage: Stage) -> str:
    numbers = _code("= " + stage.substituted(SOLUTION_DIGITS))
    return f"- {_code(stage.formula())}\n  {numbers}\n  **= {_value(stage)}**"


def _value(stage: Stage) -> str:
    return "" if stage.value is None else solved(stage.value)


def _code(text: str) -> str:
    return f"`{text}`"


def escaped(text: str) -> str:
    """A text as Markdown shows it and does not read it."""
    return one_line(text).translate(_SPECIAL)
