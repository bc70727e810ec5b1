"""The marks of a class, written out: for reading, for a spreadsheet, for another program."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from textwrap import wrap

from engine.expression import UNICODE, Notation
from engine.json_text import json_text
from engine.marking.marks import Marked, frequencies
from engine.misconceptions import MISCONCEPTIONS
from engine.one_line import one_line
from engine.tables import csv_lines, harmless

Entry = dict[str, object]

UNKNOWN = "no known mistake gives this number."
WIDTH = 79
"""Cells of a line for reading."""


def report_json(papers: Sequence[Marked]) -> str:
    """A list with an entry for each paper."""
    return json_text([_entry(paper) for paper in papers])


def _entry(paper: Marked) -> Entry:
    first = paper.first_mistake
    return {
        "name": paper.name,
        "sheet": paper.sheet,
        "marks": _number(paper.marks),
        "of": paper.of,
        "first_mistake": None if first is None else {"stage": first.stage, "ids": [*first.ids]},
        "stages": [
            {"id": each.stage, "verdict": each.verdict, "mistakes": [*each.ids]}
            for each in paper.stages
        ],
    }


def report_csv(papers: Sequence[Marked]) -> str:
    """A row for each paper: the marks, the first mistake, and the verdict on each stage."""
    stages = dict.fromkeys(each.stage for paper in papers for each in paper.stages)
    rows: list[list[object]] = [
        ["name", "sheet", "marks", "of", "first_mistake", "mistakes", *stages]
    ]
    for paper in papers:
        first = paper.first_mistake
        verdicts = {each.stage: each.verdict for each in paper.stages}
        rows.append(
            [
                harmless(paper.name),
                harmless(paper.sheet),
                _number(paper.marks),
                paper.of,
                first.stage if first else "",
                " ".join(first.ids) if first else "",
                *(verdicts.get(stage, "") for stage in stages),
            ]
        )
    return "".join(csv_lines(rows))


def report_text(papers: Sequence[Marked], notation: Notation = UNICODE) -> str:
    """Student by student, and then the class."""
    blocks = [*(_student(paper, notation) for paper in papers), _class(papers)]
    return "\n".join("\n".join(block) + "\n" for block in map(list, blocks) if block)


def _student(paper: Marked, notation: Notation) -> Iterator[str]:
    name = one_line(paper.name) or "(no name)"
    yield f"{name}, sheet {one_line(paper.sheet)}: {_number(paper.marks)} of {paper.of}"
    first = paper.first_mistake
    if first is not None:
        told = " Or: ".join(reading.sentence(notation) for reading in first.mistakes)
        symbol = notation.symbol(first.stage)
        yield from _rows("first mistake", f"{symbol}: {told or UNKNOWN}")
        if first.stage not in {each.stage for each in paper.stages}:
            yield from _rows("", "(not asked for on the form, but it explains what follows)")
    at = first.stage if first else None
    again = [each for each in paper.stages if each.verdict == "wrong" and each.stage != at]
    for each in again:
        if each.ids:
            yield from _rows("also wrong", f"{notation.symbol(each.stage)}: {', '.join(each.ids)}")
    unnamed = [each.stage for each in again if not each.ids]
    yield from _listed("wrong, no name", unnamed, notation)
    yield from _listed("followed from it", paper.with_verdict("follows"), notation)
    yield from _listed("left blank", paper.with_verdict("blank"), notation)


def _listed(what: str, stages: Sequence[str], notation: Notation) -> Iterator[str]:
    if stages:
        yield from _rows(what, ", ".join(notation.symbol(stage) for stage in stages))


def _rows(what: str, said: str) -> Iterator[str]:
    """What is said, beside what it is about, in lines of a terminal's width."""
    yield from wrap(
        said,
        WIDTH,
        initial_indent=f"  {what:<18}",
        subsequent_indent=" " * 20,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _class(papers: Sequence[Marked]) -> Iterator[str]:
    if not papers:
        yield "No paper could be marked."
        return
    sentences = {each.id: each for each in MISCONCEPTIONS}
    share = sum(paper.marks / paper.of for paper in papers if paper.of) / len(papers)
    clean = sum(paper.first_mistake is None for paper in papers)
    yield f"The class: {_counted(len(papers), 'paper')}, {share:.0%} of the marks on average,"
    yield f"{clean} without a mistake."
    found = frequencies(papers)
    if found:
        yield "Mistakes, by the papers that they are in:"
    for each in (each for each in found if each.id in sentences):
        places = _counted(each.stages, "stage")
        yield f"  {each.students:>4}  {each.id}  ({places})"


def _counted(count: int, what: str) -> str:
    return f"{count} {what}" + ("" if count == 1 else "s")


def _number(marks: float) -> int | float:
    return int(marks) if marks == int(marks) else marks
