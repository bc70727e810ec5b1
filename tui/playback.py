"""The playback: a session with its player and its curves, played on the app's event loop."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from engine.charts import Reduction, first_below
from engine.expression import shortest
from engine.playing import Player
from engine.travel import Session
from tui.playing import keep_playing


class Playback:
    """Steps, plays, trains and stops on request.

    It has `show` called when there is something new to draw, and `tell` when there is
    something to say.
    """

    session: Session
    player: Player
    curves: Reduction

    def __init__(
        self, session: Session, show: Callable[[], None], tell: Callable[[str], None]
    ) -> None:
        """Take up a session, at rest."""
        self.task: asyncio.Task[None] | None = None
        self._show = show
        self._tell = tell
        self.open(session)

    def open(self, session: Session) -> None:
        """Take up another session, at rest."""
        self.session = session
        self.player = Player(session)
        self.curves = Reduction(session.training.history)
        self._stop_task()

    def toggle(self) -> None:
        """Start to play, or stop."""
        if self.player.playing:
            self.stop()
        else:
            self.player.play()
            self._show()
            self._keep_playing(None)

    def stop(self) -> None:
        """Stop playing or training where it is."""
        self.player.pause()
        self._show()

    def faster(self) -> bool:
        """One step up the ladder of speeds; False at its end."""
        return self._changes_speed(self.player.faster)

    def slower(self) -> bool:
        """One step down the ladder of speeds; False at its end."""
        return self._changes_speed(self.player.slower)

    def _changes_speed(self, change: Callable[[], None]) -> bool:
        before = self.player.place
        change()
        self._show()
        return self.player.place != before

    def go(
        self,
        epoch: int | None,
        stage: str | None = None,
        then: Callable[[], None] | None = None,
    ) -> bool:
        """To an epoch, a stage or both, training on the screen where it is a long way.

        Says whether it moved, or is on its way; once it is there something more can be done.
        """
        session = self.session

        def arrive() -> bool:
            moved = session.go_to(epoch, stage)
            if then:
                then()
            return moved

        if epoch is None or session.is_near(epoch):
            return arrive()
        if stage is None and not session.moment.at_start:
            stage = session.moment.stage_id
        self.train(epoch, then=arrive)
        return True

    def train(
        self, epochs: int, stop_below: float = 0.0, then: Callable[[], object] | None = None
    ) -> None:
        """Train flat out, and then, if it came that far, do something more."""
        self.player.train(epochs, stop_below)
        self._keep_playing(then)

    def train_until(self, epochs: int, stop_below: float = 0.0) -> None:
        """Train until so many updates are done or the error is below a value.

        Where that is reached already, go there.
        """
        history = self.session.training.history
        below = first_below(history, stop_below) if stop_below else None
        reached = epochs if epochs <= history.last else None
        known = min((epoch for epoch in (below, reached) if epoch is not None), default=None)
        if known is None:
            self.train(epochs, stop_below)
        else:
            self.session.go_to(known)
            self._show()
            if known == below:
                wanted = shortest(stop_below, None)
                self._tell(f"Epoch {known:,} is the first with E_total below {wanted}.")

    def _keep_playing(self, then: Callable[[], object] | None) -> None:
        async def play() -> None:
            await keep_playing(self.player, self._show)
            if then and self.player.arrived:
                then()
                self._show()
            elif self.player.ending and (self.player.stop_below or not self.player.arrived):
                self._tell(self.player.ending)

        self._stop_task()
        self.task = asyncio.create_task(play())

    def _stop_task(self) -> None:
        """See to it that never two tasks play at once, however fast keys come."""
        if self.task:
            self.task.cancel()
