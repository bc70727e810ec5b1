"""Find the error: a whole pass as somebody wrote it, with one mistake in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from enum import Enum
from random import Random
from typing import NamedTuple

from engine.diagnosis import AnswerError, diagnose, read_answer, right_pass
from engine.diagnosis.digits import MORE_DIGITS
from engine.expression import UNICODE, Notation, evaluate
from engine.misconceptions import Reading, book, readings
from engine.parts import Part, asks
from engine.scenario import Parameters, Scenario
from engine.trace import Pass

OPTIONS = 3
"""Names to choose from."""

APART = 1e-3
"""As a share of the larger: two numbers that differ by so much are seen to differ."""


class Step(Enum):
    """What is to be done next."""

    MARK = "mark the first wrong line"
    NAME = "name the mistake"
    VALUE = "say what should stand there"
    DONE = "done"


class Line(NamedTuple):
    """A line of the pass as it was written."""

    stage: str
    value: float


class Reply(NamedTuple):
    """What a step of the student's brought about."""

    right: bool
    line: str


class FindTheError:
    """One pass with one mistake, and everything after it following from it.

    The same seed gives the same mistake. Raises ValueError where no stage of the pass can be
    read wrongly so that it shows.
    """

    def __init__(
        self,
        scenario: Scenario,
        seed: str,
        parameters: Parameters | None = None,
        *,
        only: Part | None = None,
    ) -> None:
        """Choose the mistake and write the pass."""
        self.trace = right_pass(scenario, parameters)
        random = Random(f"backpass find {seed}")  # noqa: S311  (an exercise, not a secret)
        choices = list(_choices(self.trace, only))
        if not choices:
            raise ValueError("no mistake shows in this pass")
        stages = list(dict.fromkeys(reading.stage.id for reading in choices))
        stage = stages[int(random.random() * len(stages))]
        of_stage = [reading for reading in choices if reading.stage.id == stage]
        self.mistake = of_stage[int(random.random() * len(of_stage))]
        self.options = tuple(_options(self.mistake, self.trace, random))
        self.written = _written(self.trace, self.mistake)
        self.lines = tuple(
            Line(stage.id, stage.value)
            for stage in self.written
            if stage.definition.ordinary and stage.value is not None
        )
        self.step = Step.MARK
        self.tries = 0

    def mark(self, stage: str, notation: Notation = UNICODE) -> Reply:
        """Point to a line as the first that is wrong."""
        self._expect(Step.MARK)
        self.tries += 1
        places = self.trace.positions
        wrong = self.mistake.stage.id
        symbol = notation.symbol(stage)
        if stage == wrong:
            self.step = Step.NAME
            return Reply(True, f"{symbol} is the first wrong line. What happened there?")
        if places[stage] < places[wrong] or not self._differs(stage):
            return Reply(False, f"{symbol} is right: it follows from the lines before it.")
        return Reply(False, f"{symbol} only follows from a line before it. Look further up.")

    def name(self, option: int) -> Reply:
        """Choose one of the options, counted from 0."""
        self._expect(Step.NAME)
        self.tries += 1
        chosen = self.options[option]
        if chosen.id == self.mistake.id:
            self.step = Step.VALUE
            return Reply(True, "That is it. What should stand there?")
        return Reply(False, "That would give another number. Try again.")

    def correct(self, text: str, notation: Notation = UNICODE) -> Reply:
        """Say what should stand in the line."""
        self._expect(Step.VALUE)
        try:
            answer = read_answer(text)
        except AnswerError as error:
            return Reply(False, error.sentence)
        stage = self.mistake.stage.id
        found = diagnose(answer, stage, self.trace)
        if found.verdict == "more_digits":
            return Reply(False, MORE_DIGITS)
        self.tries += 1
        if found.verdict == "right":
            self.step = Step.DONE
            return Reply(True, f"Right. {self.trace[stage].formula(notation)}")
        told = found.mistakes[0].sentence(notation) if found.mistakes else "Not right."
        return Reply(False, told)

    @property
    def clean(self) -> bool:
        """Whether each of the three steps was right at once."""
        return self.step is Step.DONE and self.tries == 3

    def _expect(self, step: Step) -> None:
        if self.step is not step:
            raise ValueError(f"the next step is to {self.step.value}")

    def _differs(self, stage: str) -> bool:
        written = dict(self.lines)
        return _apart(written[stage], self.trace.values[stage])


def _choices(trace: Pass, only: Part | None) -> Iterator[Reading]:
    """The readings of ordinary stages whose numbers differ from the right one and the others'."""
    for stage in trace:
        if not (stage.definition.ordinary and asks(stage.definition, only)):
            continue
        all_of_stage = readings(stage.id, trace.scenario.bias_updates)
        values = [(each.id, each.value(trace.values)) for each in all_of_stage]
        if len({id_ for id_, _ in values}) < OPTIONS:
            continue
        for reading, (id_, value) in zip(all_of_stage, values, strict=True):
            others = [other for other_id, other in values if other_id != id_]
            if all(_apart(value, other) for other in (trace.values[stage.id], *others)):
                yield reading


def _options(mistake: Reading, trace: Pass, random: Random) -> Iterator[Reading]:
    """The mistake among others that the stage knows, each id once, in an order of chance."""
    others: dict[str, Reading] = {}
    for reading in readings(mistake.stage.id, trace.scenario.bias_updates):
        if reading.id != mistake.id:
            others.setdefault(reading.id, reading)
    left = list(others.values())
    chosen = [mistake]
    while len(chosen) < OPTIONS and left:
        chosen.append(left.pop(int(random.random() * len(left))))
    while chosen:
        yield chosen.pop(int(random.random() * len(chosen)))


def _written(trace: Pass, mistake: Reading) -> Pass:
    """The pass as it was written: right before the mistake, wrong there, following after it."""
    values = {**trace.scenario.constants, **trace.parameters}
    for stage, definition in book(trace.scenario.bias_updates).items():
        if stage == mistake.stage.id:
            values[stage] = mistake.value(values)
        elif definition.expression is not None:
            values[stage] = evaluate(definition.expression, values)
    stages = tuple(
        stage._replace(value=values.get(stage.id), values=values) for stage in trace.stages
    )
    return replace(trace, stages=stages, values=values)


def _apart(one: float, other: float) -> bool:
    return abs(one - other) > APART * max(abs(one), abs(other))
