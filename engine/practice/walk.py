"""Practice as a walk: the lesson's stages one by one, and some of them are asked for."""

from __future__ import annotations

from collections.abc import Callable
from math import isfinite

from engine.expression import UNICODE, Notation, Quantity
from engine.lesson import WALKS, PayOffs, Reveal, stops
from engine.misconceptions import Reading
from engine.names import TOTAL_ERROR
from engine.practice.exercise import Exercise
from engine.practice.question import Feedback, Help
from engine.trace import Pass
from engine.training import Training
from engine.travel import Departure, Moment

LESSON = WALKS[0]


class Practice:
    """A cursor over the passes of an exercise.

    What an exercise does not ask is shown as in the lesson. The cursor never goes beyond the
    question that is open, and nothing that comes after the cursor is known.
    """

    def __init__(self, exercise: Exercise, epoch: int = 0, start: str | None = None) -> None:
        """Begin at a stage, or at the first; in a narrowed exercise at its first question."""
        self.exercise = self._whole = exercise
        self.epoch = epoch
        self.feedback: Feedback | None = None
        self._mistake: Reading | None = None
        self._payoffs = PayOffs(Training(exercise.trace.scenario).history)
        self._error_before: float | None = None
        least = 0 if start is None else self._trace.positions[start]
        self._position = next(stop for stop in self.stops if stop >= least)

    @property
    def stops(self) -> tuple[int, ...]:
        """Where the cursor stops: the lesson's stops and the questions, or the questions alone."""
        trace = self._trace
        asked = {trace.positions[stage] for stage in self.exercise.questions}
        if self.exercise.narrowed and asked:
            return tuple(sorted(asked))
        return tuple(sorted(asked.union(stops(trace.scenario.rules, LESSON))))

    @property
    def asking(self) -> bool:
        """Whether the stage at the cursor is asked for and its value still hidden."""
        current = self.exercise.stage
        return current is not None and self._trace[self._position].id == current.id

    @property
    def over(self) -> bool:
        """Whether this pass has nothing more to ask or to show."""
        return not self.asking and self._position == self.stops[-1]

    @property
    def diverged(self) -> bool:
        """Whether this pass leads to weights that are no finite numbers, so that none follows."""
        return not all(map(isfinite, self._trace.next.values()))

    @property
    def moment(self) -> Moment:
        """Where the cursor is, with the value that is asked for hidden everywhere."""
        return Moment(
            self.epoch,
            self._trace,
            self._position,
            LESSON,
            self._revealed,
            self._error_before,
            self._payoffs,
            departure=self._departure,
        )

    def answer(self, text: str, notation: Notation = UNICODE) -> Feedback:
        """Take an answer to the open question; nothing typed shows the value."""
        self.feedback = self.exercise.answer(text, notation)
        if self.feedback.verdict == "wrong":
            self._mistake = self.feedback.mistake
        return self.feedback

    def hint(self, notation: Notation = UNICODE) -> Feedback:
        """Give more help with the open question; where no more is left, the answer."""
        self.feedback = self.exercise.hint(notation)
        if self.feedback.help is Help.NUMBERS and self._is_bare:
            self.feedback = self.exercise.hint(notation)
        return self.feedback

    def next(self) -> bool:
        """To the next stop; False where a question is open, or the pass is over."""
        return not self.asking and self._move(min, [at for at in self.stops if at > self._position])

    def previous(self) -> bool:
        """Back to the stop before; False at the first."""
        return self._move(max, [at for at in self.stops if at < self._position])

    def go(self, stage: str) -> bool:
        """To a stage of this walk that has been reached; False for any other."""
        to = self._trace.positions.get(stage)
        current = self.exercise.stage
        reached = to is not None and (current is None or to <= self._trace.positions[current.id])
        return reached and self._move(max, [at for at in self.stops if at == to])

    def next_pass(self) -> None:
        """On to the pass after this one's update."""
        self._error_before = self._trace.values[TOTAL_ERROR]
        self.exercise = self._whole
        self.exercise.next_pass()
        self.epoch += 1
        self._begin()

    def again(self) -> None:
        """Ask once more what was not right at once."""
        self.exercise = self.exercise.again()
        self._begin()

    @property
    def _trace(self) -> Pass:
        return self.exercise.trace

    @property
    def _is_bare(self) -> bool:
        """Whether the formula is one quantity alone, so that its number is the answer."""
        return isinstance(self._trace[self._position].definition.expression, Quantity)

    @property
    def _revealed(self) -> Reveal:
        current = self.exercise.current
        if current is None or not self.asking:
            return Reveal.RESULT
        numbers = current.help >= Help.NUMBERS and not self._is_bare
        return Reveal.NUMBERS if numbers else Reveal.FORMULA

    @property
    def _departure(self) -> Departure | None:
        """Where the last answer went wrong; it stays marked while there is help."""
        if self._mistake is None or not self.asking:
            return None
        return Departure(self._mistake.factor, self._mistake.places)

    def _begin(self) -> None:
        self.feedback = self._mistake = None
        self._position = self.stops[0]

    def _move(self, nearest: Callable[[list[int]], int], stops: list[int]) -> bool:
        if not stops:
            return False
        self._position, self.feedback, self._mistake = nearest(stops), None, None
        return True
