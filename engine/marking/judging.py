"""One paper judged from its first stage to its last, with the student's own numbers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from statistics import median
from typing import Literal

from engine.definition import Definition, Kind
from engine.diagnosis import Answer, Diagnosis, OwnNumbers, diagnose
from engine.diagnosis.digits import FEWEST, MOST, ON_A_FORM
from engine.misconceptions import Reading, book
from engine.names import delta, out
from engine.network import HIDDEN, OUTPUTS
from engine.policies import BiasUpdates
from engine.trace import Pass

Verdict = Literal["right", "follows", "wrong", "blank"]

UNREADABLE = Answer("", float("nan"), 0)
"""What stands for an answer that could not be read: it is wrong, and nothing follows from it."""

Answers = Mapping[str, Answer | None]
"""What a paper says by the stages that its form has: an answer, or None for a blank."""


@dataclass(frozen=True, slots=True)
class Slip:
    """A mistake in a stage that was not written down."""

    stage: str
    reading: Reading


@dataclass(frozen=True, slots=True)
class Judged:
    """A stage of a paper: the verdict, and where it is wrong the mistakes that give it.

    `against` says that it is right although it does not follow from a slip that is supposed.
    """

    stage: str
    verdict: Verdict
    mistakes: tuple[Reading, ...] = ()
    against: bool = False

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the mistakes."""
        return tuple(mistake.id for mistake in self.mistakes)


def judged(trace: Pass, answers: Answers, slips: Sequence[Slip] = ()) -> tuple[Judged, ...]:
    """Every stage of the form, in the order of the pass, where these slips are taken as made."""
    return tuple(_Judging(trace, answers, slips).run())


class _Judging:
    """Walks through a pass and keeps what the student has written so far.

    Each number is understood narrowly, with the digits that the paper mostly has (a zero at
    its end may be missing), and widely, with the digits that it shows.
    """

    def __init__(self, trace: Pass, answers: Answers, slips: Sequence[Slip]) -> None:
        self._trace = trace
        self._answers = answers
        self._made_of = made_of(trace.scenario.bias_updates)
        self._slips = {slip.stage: slip.reading for slip in slips}
        self._digits = usual_digits(answers)
        self._narrow = OwnNumbers({}, trace, self._digits)
        self._wide = OwnNumbers({}, trace, self._digits)
        self._spoilt: set[str] = set()
        self._slipped: set[str] = set()

    def run(self) -> Iterator[Judged]:
        for stage, definition in book(self._trace.scenario.bias_updates).items():
            answer = self._answers.get(stage)
            if answer is None or answer is UNREADABLE:
                self._pass_by(definition)
            if stage in self._answers:
                yield self._judged(definition, answer)

    def _pass_by(self, definition: Definition) -> None:
        """A stage that was not written spoils what follows where it is spoilt itself."""
        stage = definition.id
        if reading := self._slips.get(stage):
            for numbers in (self._narrow, self._wide):
                numbers.write(stage, numbers.read_as(reading))
            self._spoilt.add(stage)
            self._slipped.add(stage)
        for marked in (self._spoilt, self._slipped):
            if marked.intersection(self._made_of[stage]):
                marked.add(stage)

    def _judged(self, definition: Definition, answer: Answer | None) -> Judged:
        stage = definition.id
        if answer is None:
            return Judged(stage, "blank")
        if answer is UNREADABLE:
            return Judged(stage, "wrong")
        found = diagnose(answer, stage, self._trace, (self._narrow, self._wide), on_form=True)
        spoilt = bool(self._spoilt.intersection(self._made_of[stage]))
        verdict = _verdict(found, spoilt)
        against = (
            verdict == "right"
            and bool(self._slipped.intersection(self._made_of[stage]))
            and not any(answer.interval().meets(each) for each in self._wide.followed(stage))
        )
        self._note(definition, answer, verdict)
        return Judged(stage, verdict, found.mistakes, against)

    def _note(self, definition: Definition, answer: Answer, verdict: Verdict) -> None:
        stage = definition.id
        if verdict == "wrong" and self._is_trivial(definition, answer):
            return
        digits = answer.digits if answer.digits >= FEWEST else self._digits
        narrow = answer.interval(max(answer.digits, self._digits))
        wide = answer.interval(digits)
        if verdict == "right":
            true = self._trace.values[stage]
            narrow, wide = narrow.with_number(true), wide.with_number(true)
        else:
            self._spoilt.add(stage)
        self._narrow.write(stage, narrow)
        self._wide.write(stage, wide)

    def _is_trivial(self, definition: Definition, answer: Answer) -> bool:
        """Whether a wrong answer would make what follows too easy: 0, 1, or two equal outputs."""
        if answer.value in (0.0, 1.0):
            return True
        layer = HIDDEN if definition.about in HIDDEN else OUTPUTS
        if definition.kind is not Kind.ACTIVATION:
            return False
        both = [self._answers.get(out(neuron)) for neuron in layer]
        return all(each is not None and each.value == answer.value for each in both)


def usual_digits(answers: Answers) -> int:
    """The significant digits that a paper mostly gives."""
    given = [answer.digits for answer in answers.values() if answer is not None and answer.digits]
    return max(FEWEST, min(MOST, int(median(given)))) if given else ON_A_FORM


@cache
def made_of(bias_updates: BiasUpdates) -> Mapping[str, tuple[str, ...]]:
    """What each stage is made of, in each way in which it is written."""
    return {
        stage: (*each.reads, delta(each.via)) if each.kind is Kind.GRADIENT else each.reads
        for stage, each in book(bias_updates).items()
    }


def _verdict(found: Diagnosis, spoilt: bool) -> Verdict:
    """What follows from numbers that are all right, rounded by hand, is right."""
    if found.verdict == "follows":
        return "follows" if spoilt else "right"
    return "right" if found.verdict == "right" else "wrong"
