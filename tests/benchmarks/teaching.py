"""A diagnosis with all misconceptions, and the papers of a thousand students."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import cycle, islice

from engine import Scenario, train
from engine.diagnosis import diagnose, read_answer, right_pass
from engine.marking import Answers
from engine.marking.classes import mark_class
from engine.marking.form import Form, Row
from engine.misconceptions import readings
from engine.sheets import sheet_named
from tests.benchmarks.effort import Effort
from tests.benchmarks.row import Row as TableRow
from tests.benchmarks.samples import in_turn, milliseconds, ratio, seconds, told
from tests.engine.marking.papers import FORM, paper

MOST_DIAGNOSIS = 1e-3
MOST_CLASS = 10.0
SHEETS = 40
PAPERS = 1000
EPOCHS = 1000
"""Compared with so many epochs of training, which the machine's pace shows in too."""


def teaching_rows(effort: Effort) -> Iterator[TableRow]:
    """One row for a diagnosis, the slowest stage counting, and one for a class."""
    slowest, training = in_turn(effort.rounds, _slowest_diagnosis, _training)
    yield TableRow(
        "a diagnosis, all misconceptions",
        milliseconds(slowest),
        f"{EPOCHS:,} epochs of training: {milliseconds(training)}",
        ratio(slowest, training),
        "at most 1 ms",
        max(slowest) <= MOST_DIAGNOSIS,
    )
    papers = min(PAPERS, effort.epochs // 10)
    forms, training = in_turn(effort.runs, partial(_class, papers), _training)
    yield TableRow(
        f"marking {papers:,} papers on {SHEETS} sheets",
        told(forms, "s"),
        f"{EPOCHS:,} epochs of training: {milliseconds(training)}",
        ratio(forms, training),
        f"at most {MOST_CLASS:g} s for {PAPERS:,}",
        max(forms) * PAPERS / papers <= MOST_CLASS or papers < PAPERS,
    )


def _slowest_diagnosis() -> float:
    """The stage that takes longest, of a wrong answer that nothing explains."""
    trace = right_pass(Scenario())
    answer = read_answer("0.123456789")
    stages = [stage.id for stage in trace if stage.value is not None]
    for stage in stages:
        diagnose(answer, stage, trace)
    taken = 0.0
    for stage in stages:
        work = partial(diagnose, answer, stage, trace)
        taken = max(taken, min(seconds(work) for _ in range(5)))
    return taken


def _class(papers: int) -> float:
    """A form of as many papers: a third clean, a third with one mistake, a third nonsense."""
    sheet_named.cache_clear()
    names = [f"bench-{number}" for number in range(1, SHEETS + 1)]
    answered = list(islice(_answered(names), min(papers, 3 * SHEETS)))
    rows = [
        Row(line, f"student {line}", name, answers)
        for line, (name, answers) in enumerate(islice(cycle(answered), papers), start=2)
    ]
    sheet_named.cache_clear()
    return seconds(lambda: mark_class(Form(tuple(rows), ())))


def _answered(names: list[str]) -> Iterator[tuple[str, Answers]]:
    nonsense = read_answer("0.123456")
    for place, name in enumerate(names):
        trace = sheet_named(name).trace
        stage = FORM[place % len(FORM)]
        yield name, paper(trace)
        yield name, paper(trace, {stage: readings(stage, "frozen")[0]})
        yield name, dict.fromkeys(FORM, nonsense)


def _training() -> float:
    return seconds(lambda: train(Scenario(), EPOCHS))
