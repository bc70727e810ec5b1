"""What the study screen and the training screen share: one session, one player, one view."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from textual.screen import Screen

from engine.travel import Destination, Session
from tui.commands import Groups
from tui.panels.panel import Panel

if TYPE_CHECKING:
    from tui.app import BackpassApp


class SessionScreen(Screen[None]):
    """A screen that draws the app's view, and on which the player can be started and stopped."""

    app: BackpassApp
    GROUPS: ClassVar[Groups] = ()
    """The commands of this screen, as its help and the palette show them."""

    @property
    def session(self) -> Session:
        """The session that the app holds."""
        return self.app.session

    def on_screen_resume(self) -> None:
        """Show the moment: the first one, or what has changed on another screen."""
        self.show()

    def show(self) -> None:
        """Draw every panel from one view of the moment."""
        view = self.app.view
        for panel in self.query(Panel):
            panel.show(view)

    def step(self, move: Callable[[], bool], *, ahead: bool = False, reveals: bool = False) -> None:
        """Make one step and show where it leads. While it plays, the key only stops it.

        A step ahead that leads nowhere says why; one that only reveals what playing waits for
        lets it play on.
        """
        if self.app.player.playing and not reveals:
            self.app.stop()
        elif move():
            self.show()
        elif ahead:
            self.notify(self.app.player.why_no_further())

    def action_restart(self) -> None:
        """To epoch 0."""
        self.step(self.session.restart)

    def action_next_pass(self) -> None:
        """One update on."""
        self.step(self.session.next_pass, ahead=True)

    def action_previous_pass(self) -> None:
        """One update back."""
        self.step(self.session.previous_pass)

    def action_go_to(self) -> None:
        """Ask where to go, and go there."""
        from tui.screens.go_to import GoToScreen  # noqa: PLC0415  (start-up must not pay for it)

        self.app.stop()
        self.app.push_screen(GoToScreen(self.session.scenario.rules), self.go)

    def go(self, destination: Destination | None) -> None:
        """Go to a destination, unless it was not given after all."""
        if destination is None:
            return
        epoch, stage = destination.epoch, destination.stage
        if epoch is None or self.session.is_near(epoch):
            self.step(lambda: self.session.go_to(epoch, stage))
        else:
            self.app.travel(epoch, stage)

    def action_hide(self) -> None:
        """Hide results until asked, reveal the hidden one, or stop hiding."""
        self.session.hide_or_reveal()
        self.show()

    def action_train(self) -> None:
        """Ask how far to train, and train."""
        self.app.ask_to_train()

    def action_play(self) -> None:
        """Play, or pause."""
        self.app.play_or_pause()

    def action_faster(self) -> None:
        """One step up the ladder of speeds."""
        self.app.player.faster()
        self.show()

    def action_slower(self) -> None:
        """One step down the ladder of speeds."""
        self.app.player.slower()
        self.show()
