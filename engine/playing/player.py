"""The player: it decides from the time what is due, and lets the session take the steps.

It never waits and holds no thread. Whoever owns it calls `tick` as often as it likes, and
no sooner than `due_in` says; each call does a few milliseconds' work at the most.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from math import inf
from time import perf_counter

from engine.expression import shortest
from engine.playing.ladder import FLAT_OUT, LADDER, START, Speed, Unit
from engine.playing.pace import Pace
from engine.playing.reading import reading
from engine.playing.stillness import still_from
from engine.training import MOST_EPOCHS, Outcome
from engine.travel import Session

CATCH_UP = 0.25
"""Seconds of steps that are made up for after a delay; what was due before is let go."""


class Player:
    """Plays a session: at stage speed as the keys would, at pass speed a pass at a time."""

    def __init__(self, session: Session, clock: Callable[[], float] = perf_counter) -> None:
        """Start paused, at a speed at which one can read."""
        self.session = session
        self.playing = False
        self.training = False
        self.place = START
        self.target = MOST_EPOCHS
        self.stop_below = 0.0
        self.ending = ""
        self.pace = Pace(clock)
        self._clock = clock
        self._since = 0.0
        self._held = False
        self._slices: Iterator[int] = iter(())

    @property
    def speed(self) -> Speed:
        """The speed at which it plays now; training asked for runs as fast as it can."""
        return LADDER[FLAT_OUT if self.training else self.place]

    def play(self) -> None:
        """Go on from where the session is, with no end in sight."""
        self._start(MOST_EPOCHS, 0.0, training=False)

    def train(self, epochs: int, stop_below: float = 0.0) -> None:
        """Train as fast as it can until so many updates are done, or the error is below a value."""
        self._start(epochs, stop_below, training=True)

    def pause(self, ending: str = "") -> None:
        """Stop where it is; `ending` says why, where it was not asked for."""
        self.playing = self.training = False
        self.ending = ending

    @property
    def progress(self) -> float:
        """How much of the way to the target is behind, from 0 to 1."""
        return min(self.session.training.history.last / max(self.target, 1), 1.0)

    @property
    def arrived(self) -> bool:
        """Whether the epoch that was asked for is reached."""
        return self.session.training.history.last >= self.target

    @property
    def waiting(self) -> bool:
        """Whether it stays at a stage until its hidden result was asked for."""
        at_stages = self.playing and self.speed.unit is Unit.STAGE
        return at_stages and self.session.moment.hidden is not None

    def faster(self) -> None:
        """One step up the ladder, at once."""
        self._change(min(self.place + 1, FLAT_OUT))

    def slower(self) -> None:
        """One step down the ladder, at once."""
        self._change(max(self.place - 1, 0))

    @property
    def due_in(self) -> float:
        """Seconds until the next step is due; 0 where there is something to do now."""
        if self.waiting:
            return inf
        if self.speed.rate == inf:
            return 0.0
        return max(0.0, self._since + self._interval - self._clock())

    def tick(self) -> bool:
        """Do what is due now, and say whether anything changed."""
        if not self.playing:
            return False
        if self.speed.rate == inf:
            return self._train_slice()
        if self._is_held():
            return False
        interval = self._interval
        due = int((self._clock() - self._since) / interval)
        if due < 1:
            return False
        most = max(1, int(CATCH_UP / interval))
        self._since = self._clock() if due > most else self._since + due * interval
        return self._step(min(due, most))

    @property
    def _interval(self) -> float:
        """Seconds until the next step: at slow speeds more where there is more to read."""
        return reading(self.session.moment, self.speed) / self.speed.rate

    def _start(self, target: int, stop_below: float, *, training: bool) -> None:
        self.playing, self.training = True, training
        self.target, self.stop_below = target, stop_below
        self.ending = ""
        self._since = self._clock()
        self._held = self.waiting
        run = self.session.training
        self.pace.start(run.history.last)
        self._slices = run.slices(target, stop_below, lambda: self.pace.epochs)

    def _change(self, place: int) -> None:
        """Take another place on the ladder; the time of the next step counts from now."""
        self.place = place
        self._since = self._clock()

    def _is_held(self) -> bool:
        """Whether a hidden result holds it here; once revealed, it stays for its usual time."""
        waiting = self.waiting
        if waiting or self._held:
            self._since = self._clock()
        self._held = waiting
        return waiting

    def _step(self, due: int) -> bool:
        return self._step_stages(due) if self.speed.unit is Unit.STAGE else self._step_passes(due)

    def _step_stages(self, due: int) -> bool:
        done = 0
        while done < due and not self.waiting and self.session.next():
            done += 1
        self._held = self.waiting
        if done < due and not self._held:
            self.pause(self.why_no_further())
        return done > 0

    def _step_passes(self, due: int) -> bool:
        session = self.session
        goal = min(session.epoch + due, self.target)
        reached = session.reach(goal)
        session.follow(goal if reached else session.training.history.last)
        self._end_where_it_ends(ended=not reached or goal == self.target)
        return True

    def _train_slice(self) -> bool:
        began = self._clock()
        ended = next(self._slices, None) is None
        last = self.session.training.history.last
        self.pace.note(last, self._clock() - began)
        self.session.follow(last)
        self._end_where_it_ends(ended=ended)
        return True

    def _end_where_it_ends(self, *, ended: bool) -> None:
        """Pause where the run is over, or where no update changes anything any more."""
        still = still_from(self.session.training.history, self.session.epoch)
        if still is not None and not self.arrived:
            which = "no weight changes any more, not even in its last bit"
            self.pause(f"Stopped: from epoch {still:,} on {which}.")
        elif ended:
            self.pause(self.why_no_further())

    def why_no_further(self) -> str:
        """Why there is no next epoch, or why playing stopped at this one."""
        training = self.session.training
        last = f"{training.history.last:,}"
        match training.outcome:
            case Outcome.DIVERGED:
                return (
                    f"Stopped at epoch {last}: the next weights are not finite. The steps"
                    " are too large: a smaller learning rate helps."
                )
            case Outcome.BELOW:
                return f"Epoch {last}: E_total is below {shortest(self.stop_below, None)}."
            case Outcome.FULL:
                return f"Stopped at epoch {last}, the last that is kept."
            case _ if self.stop_below:
                wanted = shortest(self.stop_below, None)
                return f"Epoch {last} is reached. E_total is not yet below {wanted}."
            case _:
                return f"Epoch {last} is reached."
