"""What the study screen and the projection screen share: stepping through the stages."""

from __future__ import annotations

from engine.names import next_value
from engine.travel import Destination, Session
from tui.panels.panel import Panel
from tui.screens.session_screen import SessionScreen


class SteppingScreen(SessionScreen):
    """A screen on which keys and clicks walk from stage to stage."""

    def action_next(self) -> None:
        """One stage on; where the result is hidden, that is shown first."""
        self.step(self.session.next, ahead=True, reveals=self.playback.player.waiting)

    def action_previous(self) -> None:
        """One stage back."""
        self.step(self.session.previous, why="This is the start.")

    def action_next_phase(self) -> None:
        """To the next phase."""
        self.step(self.session.next_phase, ahead=True)

    def action_previous_phase(self) -> None:
        """To the start of this phase or of the one before."""
        self.step(self.session.previous_phase, why="This is the start.")

    def action_first(self) -> None:
        """To the first stage of the pass."""
        self.step(self.session.first, why="This is the first stage.")

    def action_last(self) -> None:
        """To the last stage of the pass."""
        self.step(self.session.last, why="This is the last stage.")

    def action_detail(self) -> None:
        """Take the next of the three walks."""
        self.session.next_walk()
        self.show()

    def action_more(self) -> None:
        """Explain this stage at length."""
        from tui.dialogs.more import MoreDialog

        self.playback.stop()
        self.host.ask(MoreDialog(self.host.view))

    def action_why(self) -> None:
        """Derive this stage line by line, where it is a derivative."""
        from engine.calculus import differentiated
        from tui.screens.derivation import DerivationScreen

        stage = self.session.moment.stage
        if stage is None or differentiated(stage.id) is None:
            self.notify("Only a derivative can be derived, such as ∂E/∂w5.")
            return
        self.playback.stop()
        self.host.enter(DerivationScreen(self.host, room=self.has_class("-room")))

    async def action_form(self) -> None:
        """The next way of writing this stage; after the last one the matrices."""
        moment = self.host.view.moment
        written = [form.id for form in moment.forms]
        now = written.index(moment.written_as.id) if moment.written_as else 0
        if now + 1 >= len(written):
            await self.run_action("app.matrices")
            return
        self.host.form = written[now + 1]
        self.host.unsay()  # it would lie over what is said about the form
        self.show()

    def on_panel_pointed(self, event: Panel.Pointed) -> None:
        """Go to the stage of the quantity that was clicked."""
        if stage := stage_of(event.quantity, self.session):
            self.go(Destination(stage=stage))


def stage_of(quantity: str, session: Session) -> str | None:
    """The stage that tells most about a quantity: its own, or the first that uses it."""
    positions = session.moment.trace.positions
    if quantity in positions:
        return quantity
    if (following := next_value(quantity)) in positions:
        return following
    for stage in session.moment.trace:
        if quantity in stage.definition.reads:
            return stage.id
    return None
