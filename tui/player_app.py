"""The part of the app that owns the session and plays it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from textual.app import App

from engine.playing import Player
from engine.training import History, Reduction
from engine.travel import Session
from tui.playing import keep_playing
from tui.screens.session_screen import SessionScreen

if TYPE_CHECKING:
    from tui.screens.train import Order


class PlayerApp(App[None]):
    """Holds the session, its player and its curves; plays, trains and stops on request."""

    session: Session
    player: Player
    curves: Reduction
    _playback: asyncio.Task[None] | None = None

    def open(self, session: Session) -> None:
        """Take up another session, at rest."""
        self.session = session
        self.player = Player(session)
        self.curves = Reduction(session.training.history)
        self._stop_task()

    def show(self) -> None:
        """Draw the session on whichever of its screens is on top."""
        if isinstance(self.screen, SessionScreen):
            self.screen.show()

    def play_or_pause(self) -> None:
        """Start to play, or stop."""
        if self.player.playing:
            self.stop()
        else:
            self.player.play()
            self._keep_playing(None)

    def stop(self) -> None:
        """Stop playing or training where it is."""
        self.player.pause()
        self.show()

    def train(
        self, epochs: int, stop_below: float = 0.0, then: Callable[[], object] | None = None
    ) -> None:
        """Train flat out, and then, if it came that far, do something more."""
        self.player.train(epochs, stop_below)
        self._keep_playing(then)

    def travel(self, epoch: int, stage: str | None = None) -> None:
        """Go to an epoch that is still to be trained, and there to a stage, or to this one."""
        place = stage or self.session.moment.stage.id
        self.train(epoch, then=lambda: self.session.go_to(epoch, place))

    def _keep_playing(self, then: Callable[[], object] | None) -> None:
        async def play() -> None:
            await keep_playing(self.player, self.show)
            if then and self.player.arrived:
                then()
                self.show()
            elif self.player.ending and not self.player.arrived:
                self.notify(self.player.ending)

        self._stop_task()
        self._playback = asyncio.create_task(play())

    def _stop_task(self) -> None:
        """See to it that never two tasks play at once, however fast keys come."""
        if self._playback:
            self._playback.cancel()

    def ask_to_train(self) -> None:
        """Ask how far to train, and show the training while it runs."""
        from tui.screens.train import TrainScreen  # noqa: PLC0415  (start-up must not pay for it)

        self.stop()
        self.action_charts()
        self.push_screen(TrainScreen(self.session.scenario), self._obey)

    def _obey(self, order: Order | None) -> None:
        if order is None:
            return
        asked = replace(
            self.session.scenario,
            bias_updates=order.bias_updates,
            update_order=order.update_order,
        )
        if asked != self.session.scenario:
            self.open(Session(asked, detail=self.session.moment.detail))
        history = self.session.training.history
        below = _first_below(history, order.stop_below) if order.stop_below else None
        reached = order.epochs if order.epochs <= history.last else None
        known = min((epoch for epoch in (below, reached) if epoch is not None), default=None)
        if known is None:
            self.train(order.epochs, order.stop_below)
        else:
            self.session.go_to(known)
            self.show()

    def action_charts(self) -> None:
        """Show the training screen."""
        from tui.screens.training import TrainingScreen  # noqa: PLC0415  (likewise)

        if not isinstance(self.screen, TrainingScreen):
            self.push_screen(TrainingScreen())


def _first_below(history: History, error: float) -> int | None:
    from engine.training.arrays import first_below  # noqa: PLC0415  (loads NumPy)

    return first_below(history, error)
