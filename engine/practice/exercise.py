"""An exercise as it goes on: what is asked, what an answer brings, what comes next.

A screen draws it and hands it what is typed; it needs to know nothing else.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from functools import partial

from engine.diagnosis import (
    AnswerError,
    Diagnosis,
    OwnNumbers,
    diagnose,
    read_answer,
    right_pass,
)
from engine.diagnosis.digits import MORE_DIGITS
from engine.diagnosis.interval import Interval
from engine.expression import UNICODE, Notation, line
from engine.misconceptions import Reading
from engine.parts import Part
from engine.practice.question import Asked, Feedback, Help, Outcome
from engine.practice.schedule import KNOWN_AFTER, questions
from engine.practice.summary import Summary
from engine.scenario import Parameters, Scenario
from engine.trace import Stage

TRIES_BEFORE_HELP = 2
"""A mistake is named first; the second wrong answer brings the formula, and so on."""

FEWEST_DECIMALS = 7
"""Values shown with fewer are not to be calculated with: that is the mistake of rounding early."""


class Exercise:
    """Practice in one pass after another, from any stage of any of them.

    The right rule holds, all weights updated at once, whatever the scenario's lesson shows.
    """

    def __init__(
        self,
        scenario: Scenario,
        parameters: Parameters | None = None,
        *,
        only: Part | None = None,
        start: str | None = None,
        digits: int = 9,
        stages: Collection[str] | None = None,
    ) -> None:
        """Begin in the pass of these parameters, at a stage or at the first.

        The stage at which one begins is always asked for; from there on `questions` are those
        that the pass asks for. `digits` are the decimals with which values are shown. With
        `stages` these alone are asked, in every pass.
        """
        self.trace = right_pass(scenario, parameters)
        self.only = only
        self.digits = digits
        self.turn = 1
        self.history: list[Asked] = []
        self._stages = stages
        self.questions = self._questions()
        if start is not None:
            after = self.trace.positions[start]
            later = (each for each in self.questions if self.trace.positions[each] > after)
            first = () if self.trace[start].value is None else (start,)
            self.questions = (*first, *later)
        self._queue = list(self.questions)
        self._current: Asked | None = None
        self._go_on()

    @property
    def current(self) -> Asked | None:
        """The question that is open; None where the pass asks for nothing more."""
        return self._current

    @property
    def stage(self) -> Stage | None:
        """The stage whose value is asked for."""
        return None if self._current is None else self.trace[self._current.stage]

    @property
    def left(self) -> int:
        """How many questions of this pass there are still, the open one included."""
        return len(self._queue) + (self._current is not None)

    @property
    def asked(self) -> int:
        """Which question of this pass is open, counted from 1, or how many there were."""
        return sum(each.turn == self.turn for each in self.history)

    @property
    def known(self) -> frozenset[str]:
        """The stages that were answered well often enough."""
        well = Counter(each.stage for each in self.history if each.outcome is Outcome.AT_ONCE)
        return frozenset(stage for stage, count in well.items() if count >= KNOWN_AFTER)

    @property
    def summary(self) -> Summary:
        """What came of the questions so far; the open one is left out."""
        return Summary(tuple(each for each in self.history if each.outcome is not None))

    @property
    def unfinished(self) -> bool:
        """Whether leaving now would lose a question that was begun."""
        return self._current is not None and bool(self.history[:-1] or self._current.tries)

    def answer(self, text: str, notation: Notation = UNICODE) -> Feedback:
        """Take what was typed; nothing at all skips the question.

        A text that is no number costs nothing. The first wrong answer has its mistake named,
        the second brings the formula, the third the numbers, the fourth the answer.
        """
        asked = self._open()
        if not text.strip():
            return self.show(notation)
        try:
            given = read_answer(text)
        except AnswerError as error:
            return Feedback("unreadable", (error.sentence,), asked.help)
        found = diagnose(given, asked.stage, self.trace, (self._shown(asked.stage),))
        if found.verdict == "more_digits":
            return Feedback("more_digits", (MORE_DIGITS,), asked.help)
        asked.tries += 1
        if found.verdict in ("right", "follows"):
            asked.answered()
            why = self._why(asked.stage, notation)
            self._go_on()
            return Feedback("right", ("Right.", why), Help.ANSWER)
        return self._wrong(asked, found, notation)

    def hint(self, notation: Notation = UNICODE) -> Feedback:
        """Give more help: the formula, then the numbers, then the answer."""
        asked = self._open()
        if asked.help is Help.NUMBERS:
            return self.show(notation)
        asked.help = Help(asked.help + 1)
        return Feedback("wrong", (self._help_line(asked, notation),), asked.help)

    def show(self, notation: Notation = UNICODE) -> Feedback:
        """Give the answer and go on."""
        asked = self._open()
        asked.given_up()
        line = self._why(asked.stage, notation)
        self._go_on()
        return Feedback("shown", (line,), Help.ANSWER)

    def next_pass(self) -> None:
        """Go on to the pass after this one's update, and ask for more of it."""
        self.turn += 1
        self.trace = right_pass(self.trace.scenario, self.trace.next)
        self.questions = self._questions()
        self._queue = list(self.questions)
        self._current = None
        self._go_on()

    def again(self) -> Exercise:
        """A new exercise of what was not right at once, in the pass that is open."""
        stages = self.summary.again
        return Exercise(
            self.trace.scenario, self.trace.parameters, digits=self.digits, stages=stages
        )

    @property
    def narrowed(self) -> bool:
        """Whether only a part of the pass is asked for, or only chosen stages."""
        return self.only is not None or self._stages is not None

    def _open(self) -> Asked:
        if self._current is None:
            raise ValueError("no question is open")
        return self._current

    def _questions(self) -> tuple[str, ...]:
        if self._stages is None:
            return questions(self.trace, self.turn, self.only, self.known)
        return tuple(stage.id for stage in self.trace if stage.id in self._stages)

    def _go_on(self) -> None:
        self._current = Asked(self._queue.pop(0), self.turn) if self._queue else None
        if self._current is not None:
            self.history.append(self._current)

    def _wrong(self, asked: Asked, found: Diagnosis, notation: Notation) -> Feedback:
        mistake = found.mistakes[0] if found.mistakes else None
        if mistake is not None:
            asked.mistakes += (mistake,)
        if asked.tries >= TRIES_BEFORE_HELP:
            if asked.help is Help.NUMBERS:
                shown = self.show(notation)
                return Feedback("shown", shown.sentences, Help.ANSWER, mistake)
            asked.help = Help(asked.help + 1)
        lines = [_told(mistake, len(found.mistakes) - 1, notation)]
        if asked.help is not Help.NONE:
            lines.append(self._help_line(asked, notation))
        others = max(len(found.mistakes) - 1, 0)
        return Feedback("wrong", tuple(lines), asked.help, mistake, others)

    def _help_line(self, asked: Asked, notation: Notation) -> str:
        stage = self.trace[asked.stage]
        if asked.help is Help.FORMULA:
            return f"The formula: {stage.formula(notation)}."
        numbers = self._numbers(stage, notation)
        return f"With the numbers: {stage.symbol(notation)} = {numbers}."

    def _why(self, stage: str, notation: Notation) -> str:
        """Why a value is right: the formula, its numbers, the value."""
        found = self.trace[stage]
        numbers = self._numbers(found, notation)
        value = self.trace.written(stage, self.digits, notation)
        return f"{found.formula(notation)} = {numbers} = {value}."

    def _numbers(self, stage: Stage, notation: Notation) -> str:
        """The right-hand side with its numbers, each as it stands in the formula above."""
        expression = stage.definition.expression
        assert expression is not None, stage.id  # noqa: S101  (no value is asked for at `update`)
        write = partial(self.trace.written, decimals=self.digits, notation=notation)
        return line(expression, write, notation)

    def _shown(self, stage: str) -> OwnNumbers:
        """All earlier values as they are shown, rounded to the decimals of the screen."""
        half = 0.5 * 10.0 ** -max(self.digits, FEWEST_DECIMALS)
        seen = {
            earlier.id: Interval(earlier.value - half, earlier.value + half)
            for earlier in self.trace.stages[: self.trace.positions[stage]]
            if earlier.value is not None
        }
        return OwnNumbers(seen, self.trace)


def _told(mistake: Reading | None, others: int, notation: Notation) -> str:
    if mistake is None:
        return "Not right, and no known mistake gives this number."
    more = f" ({others} other mistake{'s give' if others > 1 else ' gives'} the same.)"
    return mistake.sentence(notation) + (more if others > 0 else "")
