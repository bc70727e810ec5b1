"""One answer against one stage: right, right so far, following from an earlier one, or wrong."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from engine.diagnosis.answer import Answer
from engine.diagnosis.digits import FEWEST, ON_A_FORM, Match, match, match_on_form
from engine.diagnosis.following import OwnNumbers
from engine.diagnosis.interval import Interval
from engine.misconceptions import Reading, readings
from engine.scenario import Parameters, Scenario
from engine.trace import Pass, trace_pass

Verdict = Literal["right", "more_digits", "follows", "wrong"]


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """A verdict, and of a wrong answer the mistakes that give it, in the order of the table."""

    verdict: Verdict
    mistakes: tuple[Reading, ...] = ()

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the mistakes."""
        return tuple(mistake.id for mistake in self.mistakes)


ROUNDED_TWICE = 1.12
"""A number rounded first to one digit more misses by a tenth more than half a unit."""

RIGHT = Diagnosis("right")
FOLLOWS = Diagnosis("follows")


def right_pass(scenario: Scenario, parameters: Parameters | None = None) -> Pass:
    """A pass by the right rule, all weights updated at once, whatever the lesson shows."""
    return trace_pass(replace(scenario, update_order="simultaneous"), parameters)


def diagnose(
    answer: Answer,
    stage: str,
    trace: Pass,
    own: Sequence[OwnNumbers] = (),
    *,
    on_form: bool = False,
) -> Diagnosis:
    """Compare an answer with the stage of a pass made by `right_pass`.

    `own` are the student's own earlier answers, narrowly and then more widely understood. On a
    form zeros at the end may be missing, of the right value and of a mistake's alike: 0.74 stands
    for 0.740000. A number with fewer than 4 digits that merely begins as a value does is wrong,
    and no mistake is named. Raises KeyError for a stage that the pass does not have.
    """
    true = trace.values[stage]
    found = Match.FULL if on_form and match_on_form(answer.value, answer.digits, true) else None
    found = found or match(answer.value, answer.digits, true)
    if found is Match.FULL:
        return RIGHT
    if found is Match.SO_FAR and not on_form:
        return Diagnosis("more_digits")
    digits = answer.digits if answer.digits >= FEWEST else ON_A_FORM
    given = answer.interval(digits).stretched(ROUNDED_TWICE)
    may_follow = bool(own) and _follows(given, stage, own[-1])
    if may_follow and _follows(given, stage, own[0]):
        return FOLLOWS
    wrong = () if found is Match.SO_FAR else readings(stage, trace.scenario.bias_updates)
    exact = [each for each in wrong if _written_as(answer, each.value(trace.values), on_form)]
    widely = [each for each in wrong if own and given.meets(own[-1].read_as(each))]
    narrowly = [each for each in widely if given.meets(own[0].read_as(each))]
    if may_follow and not exact and not narrowly:
        return FOLLOWS
    fits = [each for each in wrong if each in exact or each in (narrowly or widely)]
    return Diagnosis("wrong", tuple(_each_once(fits)))


def _follows(given: Interval, stage: str, numbers: OwnNumbers) -> bool:
    return any(given.meets(each) for each in numbers.followed(stage))


def _written_as(answer: Answer, value: float, on_form: bool) -> bool:
    if on_form:
        return match_on_form(answer.value, answer.digits, value)
    return match(answer.value, answer.digits, value) is Match.FULL


def _each_once(fits: Iterable[Reading]) -> Iterator[Reading]:
    seen = set()
    for reading in fits:
        if reading.id not in seen:
            seen.add(reading.id)
            yield reading
