"""The session: one scenario, its training, and the cursor that travels through both."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from engine.backpropagation import definitions
from engine.scenario import Scenario
from engine.trace import Pass, trace_pass
from engine.training import Training
from engine.travel.moment import Moment

NEAR = 20_000
"""Epochs that can be trained at once: some hundredths of a second."""


class Session:
    """A cursor over (epoch, stage). Each step says whether it moved."""

    def __init__(self, scenario: Scenario, *, detail: bool = False) -> None:
        """Start at epoch 0, on the first stage."""
        self.training = Training(scenario)
        self.visited = {0}
        self._definitions = definitions(scenario.rules)
        self._epoch = 0
        self._position = 0
        self._detail = detail
        self._hiding = False
        self._revealed = True
        self._trace = self._computed(0)

    @property
    def scenario(self) -> Scenario:
        """The scenario that is being walked through."""
        return self.training.history.scenario

    @property
    def moment(self) -> Moment:
        """Where the cursor is and what is known there."""
        hidden = self._hiding and not self._revealed
        return Moment(self._epoch, self._trace, self._position, self._detail, hidden)

    @property
    def hiding(self) -> bool:
        """Whether each result stays hidden until it is asked for."""
        return self._hiding

    def hide_or_reveal(self) -> None:
        """Begin to hide results; reveal the one that is hidden; or, where none is, stop hiding."""
        if self._hiding and not self.moment.hidden:
            self._hiding = False
        else:
            self._revealed = self._hiding
            self._hiding = True

    def reveal(self) -> bool:
        """Show the result of this stage; False where it is not hidden."""
        hidden = self.moment.hidden is not None
        self._revealed = True
        return hidden

    def next(self) -> bool:
        """One stage on; from the last of a pass to the first of the next pass.

        A hidden result is revealed first, and the cursor stays.
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

        What lies behind has been seen, and is not hidden again.
        """
        stops = self.moment.stops
        before = bisect_left(stops, self._position) - 1
        if before >= 0:
            moved = self._move(self._epoch, stops[before])
        else:
            moved = self._epoch > 0 and self._move(self._epoch - 1, stops[-1])
        self._revealed = self._revealed or moved
        return moved

    def next_phase(self) -> bool:
        """To the first stage of the next phase, or of the next pass from the last phase."""
        for position in self._phase_starts():
            if position > self._position:
                return self._move(self._epoch, position)
        return self.reach(self._epoch + 1) and self._move(self._epoch + 1, self.moment.stops[0])

    def previous_phase(self) -> bool:
        """To the start of this phase, or of the one before where the cursor is at the start."""
        starts = self._phase_starts()
        before = bisect_left(starts, self._position) - 1
        if before >= 0:
            return self._move(self._epoch, starts[before])
        return self._epoch > 0 and self._move(self._epoch - 1, starts[-1])

    def next_pass(self) -> bool:
        """The same stage, one update on."""
        return self.reach(self._epoch + 1) and self._move(self._epoch + 1, self._position)

    def previous_pass(self) -> bool:
        """The same stage, one update back."""
        return self._epoch > 0 and self._move(self._epoch - 1, self._position)

    def first(self) -> bool:
        """The first stage of this pass."""
        return self._move(self._epoch, self.moment.stops[0])

    def last(self) -> bool:
        """The last stage of this pass."""
        return self._move(self._epoch, self.moment.stops[-1])

    def restart(self) -> bool:
        """Epoch 0, first stage; what was trained is kept."""
        return self._move(0, self.moment.stops[0])

    def go_to(self, epoch: int | None = None, stage: str | None = None) -> bool:
        """To an epoch, a stage or both; what is not given stays. Trains as far as it must.

        A factor that the ordinary walk passes by switches the detail on.
        Raises KeyError for a stage that the pass does not have.
        """
        position = self._position if stage is None else self._trace.positions[stage]
        epoch = self._epoch if epoch is None else epoch
        if not self.reach(epoch):
            return False
        self._detail = self._detail or not self._definitions[position].ordinary
        return self._move(epoch, position)

    def set_detail(self, detail: bool) -> None:
        """Stop at every factor, or only at ordinary stages; a factor gives way to the next one."""
        self._detail = detail
        stops = self.moment.stops
        self._move(self._epoch, stops[bisect_left(stops, self._position)])

    def follow(self, epoch: int) -> None:
        """Show the end of a pass that was reached by playing; it does not count as a visit."""
        self._move(epoch, self.moment.stops[-1], visit=False)

    def is_near(self, epoch: int) -> bool:
        """Whether an epoch is reached, or will be before anybody notices the wait."""
        return epoch - self.training.history.last <= NEAR

    def reach(self, epoch: int) -> bool:
        """Train until an epoch is in the history; False where the run ends before it."""
        history = self.training.history
        if epoch > history.last:
            self.training.run(epoch)
        return 0 <= epoch <= history.last

    def _move(self, epoch: int, position: int, *, visit: bool = True) -> bool:
        moved = (epoch, position) != (self._epoch, self._position)
        if epoch != self._epoch:
            self._trace = self._computed(epoch)
        if visit:
            self.visited.add(epoch)
        if moved:
            self._revealed = False
        self._epoch, self._position = epoch, position
        return moved

    def _computed(self, epoch: int) -> Pass:
        return trace_pass(self.scenario, self.training.history.parameters(epoch))

    def _phase_starts(self) -> list[int]:
        starts: dict[str, int] = {}
        for position in self.moment.stops:
            starts.setdefault(self._definitions[position].phase, position)
        return list(starts.values())
