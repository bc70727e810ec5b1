"""The session: one scenario, its training, and the cursor that travels through both."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import deque
from typing import Literal

from engine.backpropagation import definitions
from engine.expression import Quantity
from engine.lesson import WALKS, PayOffs, Reveal, Walk
from engine.scenario import Scenario
from engine.trace import Pass, trace_pass
from engine.training import Training
from engine.travel.moment import AT_START, START, Moment

Way = Literal["step", "jump", "pass", "follow"]
"""How the cursor came to where it is."""
MOST_PLACES = 100
"""Places to which one can go back."""
NEAR = 20_000
"""Epochs that can be trained at once: some hundredths of a second."""


class Session:
    """A cursor over (epoch, stage). Each step says whether it moved."""

    def __init__(self, scenario: Scenario, *, walk: Walk = WALKS[0]) -> None:
        """Begin at the start, before the first stage of epoch 0."""
        self.training = Training(scenario)
        self.visited = {0}
        self._definitions = definitions(scenario.rules)
        self._payoffs = PayOffs(self.training.history)
        self._epoch = 0
        self._position = AT_START
        self._walk = walk
        self._hiding = False
        self._revealed = Reveal.RESULT
        self._pass = trace_pass(scenario, self.training.history.parameters(0))
        self._pass_of = 0
        """The epoch of the pass that was computed last."""
        self._kept: tuple[object, Moment] | None = None
        self._places: deque[tuple[int, int]] = deque(maxlen=MOST_PLACES)
        self._way: Way = "step"

    @property
    def scenario(self) -> Scenario:
        """The scenario that is being walked through."""
        return self.training.history.scenario

    @property
    def moment(self) -> Moment:
        """Where the cursor is and what is known there; the same one until something changes."""
        revealed = self._revealed if self._hiding else Reveal.RESULT
        place = (self._epoch, self._position, self._walk, revealed)
        if self._kept is None or self._kept[0] != place:
            history, epoch = self.training.history, self._epoch
            self._kept = (
                place,
                Moment(
                    self._epoch,
                    self._trace,
                    self._position,
                    self._walk,
                    revealed,
                    history[epoch - 1].E_total if epoch else None,
                    self._payoffs,
                ),
            )
        return self._kept[1]

    @property
    def epoch(self) -> int:
        """The epoch of the moment, for those who need no more: nothing is computed for it."""
        return self._epoch

    @property
    def hiding(self) -> bool:
        """Whether each result stays hidden until it is asked for."""
        return self._hiding

    def hide_or_reveal(self) -> None:
        """Begin to hide results; reveal the next step of a hidden one; or stop hiding."""
        if not self._hiding:
            self._hiding, self._revealed = True, Reveal.QUESTION
        elif not self.reveal():
            self._hiding = False

    def reveal(self) -> bool:
        """Show the next step of this stage; False where its result is shown already.

        Where the formula is one quantity alone, its number is the result: both show together.
        """
        if self.moment.hidden is None:
            return False
        self._revealed = Reveal(self._revealed + 1)
        bare = isinstance(self._definitions[self._position].expression, Quantity)
        if bare and self._revealed is Reveal.NUMBERS:
            self._revealed = Reveal.RESULT
        return True

    def next(self) -> bool:
        """One stage on; from the last of a pass to the first of the next pass.

        What is hidden is revealed first, step by step, and the cursor stays.
        """
        if self.reveal():
            return True
        stops = self.moment.stops
        after = bisect_right(stops, self._position)
        if after < len(stops):
            return self._move(self._epoch, stops[after])
        return self.reach(self._epoch + 1) and self._move(self._epoch + 1, stops[0])

    def previous(self) -> bool:
        """One stage back; from the first of a pass to the last of the pass before it.

        From the first stage of epoch 0 to the start. What lies behind has been seen, and is
        not hidden again.
        """
        stops = self.moment.stops
        before = bisect_left(stops, self._position) - 1
        if before >= 0:
            moved = self._move(self._epoch, stops[before])
        else:
            moved = self._before_this_pass(stops[-1])
        if moved:
            self._revealed = Reveal.RESULT
        return moved

    def next_phase(self) -> bool:
        """To the first stage of the next phase, or of the next pass from the last phase."""
        for position in self._phase_starts():
            if position > self._position:
                return self._move(self._epoch, position)
        return self.reach(self._epoch + 1) and self._move(self._epoch + 1, self.moment.stops[0])

    def previous_phase(self) -> bool:
        """To the start of this phase, or of the one before where the cursor is at its start."""
        starts = self._phase_starts()
        before = bisect_left(starts, self._position) - 1
        if before >= 0:
            return self._move(self._epoch, starts[before])
        return self._before_this_pass(starts[-1])

    def next_pass(self) -> bool:
        """The same stage, one update on; from the start the first stage."""
        stage = max(self._position, self.moment.stops[0])
        return self.reach(self._epoch + 1) and self._jump(self._epoch + 1, stage, "pass")

    def previous_pass(self) -> bool:
        """The same stage, one update back."""
        return self._epoch > 0 and self.same_stage_at(self._epoch - 1)

    def same_stage_at(self, epoch: int) -> bool:
        """The same stage, as many updates on or back as a step along a chart is long."""
        return self.reach(epoch) and self._jump(epoch, self._position, "pass")

    def first(self) -> bool:
        """The first stage of this pass."""
        return self._jump(self._epoch, self.moment.stops[0])

    def last(self) -> bool:
        """The last stage of this pass."""
        return self._jump(self._epoch, self.moment.stops[-1])

    def restart(self) -> bool:
        """Back to the start, before the first stage of epoch 0; what was trained is kept."""
        return self._jump(0, AT_START)

    def go_to(self, epoch: int | None = None, stage: str | None = None) -> bool:
        """To an epoch, a stage or both; what is not given stays. Trains as far as it must.

        A factor that the walk passes by is shown, and the walk stays as it is. `start` is
        the place before the first stage, whatever the epoch.
        Raises KeyError for a stage that the pass does not have.
        """
        if stage == START:
            return self.restart()
        position = self._position if stage is None else self._pass.positions[stage]
        epoch = self._epoch if epoch is None else epoch
        if not self.reach(epoch):
            return False
        return self._jump(epoch, max(position, 0) if epoch else position)

    @property
    def jumped(self) -> bool:
        """Whether there is a jump to go back from."""
        return bool(self._places)

    def back(self) -> bool:
        """Back to where the last jump began; what is there has been seen, and is not hidden.

        Jumps lead to a place that was named, to an end of the pass, or over whole passes; steps
        over several passes in a row are one jump, and so is what was played by the pass.
        """
        if not self._places:
            return False
        self._move(*self._places.pop())
        self._revealed = Reveal.RESULT
        return True

    def next_walk(self) -> None:
        """Take the walk after this one: lesson, factor, stage, and lesson again.

        The cursor stays where it is, be it between two of its stops.
        """
        self._walk = WALKS[(WALKS.index(self._walk) + 1) % len(WALKS)]

    def follow(self, epoch: int) -> None:
        """Show what a pass gives that was reached by playing: its outputs and its error.

        It does not count as a visit.
        """
        if self._way != "follow":
            self._remember()
        self._move(epoch, self._pass.positions["E_total"], visit=False)
        self._way = "follow"

    def is_near(self, epoch: int) -> bool:
        """Whether an epoch is reached, or will be before anybody notices the wait."""
        return epoch - self.training.history.last <= NEAR

    def reach(self, epoch: int) -> bool:
        """Train until an epoch is in the history; False where the run ends before it."""
        history = self.training.history
        if epoch > history.last:
            self.training.run(epoch)
        return 0 <= epoch <= history.last

    def _jump(self, epoch: int, position: int, way: Way = "jump") -> bool:
        """Go to a place, and remember where it was gone from, unless that was on the way."""
        goes_on = self._way == "follow" or (way == self._way == "pass")
        if not goes_on and (epoch, position) != (self._epoch, self._position):
            self._remember()
        moved = self._move(epoch, position)
        self._way = way
        return moved

    def _remember(self) -> None:
        self._places.append((self._epoch, self._position))

    def _move(self, epoch: int, position: int, *, visit: bool = True) -> bool:
        moved = (epoch, position) != (self._epoch, self._position)
        if visit:
            self.visited.add(epoch)
        if moved:
            self._revealed = Reveal.QUESTION
        self._epoch, self._position = epoch, position
        self._way = "step"
        return moved

    @property
    def _trace(self) -> Pass:
        """The pass of this epoch, computed when it is first looked at: most are only passed by."""
        if self._pass_of != self._epoch:
            self._pass_of = self._epoch
            self._pass = trace_pass(self.scenario, self.training.history.parameters(self._epoch))
        return self._pass

    def _before_this_pass(self, position: int) -> bool:
        """To a position in the pass before; from epoch 0 to the start, and from there nowhere."""
        if self._epoch == 0:
            return self._move(0, AT_START)
        return self._move(self._epoch - 1, position)

    def _phase_starts(self) -> list[int]:
        starts: dict[str, int] = {}
        for position in self.moment.stops:
            starts.setdefault(self._definitions[position].phase, position)
        return list(starts.values())
