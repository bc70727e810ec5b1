"""The study screen: the network, one stage, and the numbers around them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.events import Resize
from textual.screen import Screen
from textual.widgets import Footer, Static

from engine.training import MOST_EPOCHS
from engine.travel import Destination, Session, parse_destination
from tui.commands import LOOKING, PROGRAM, STEPPING, bindings
from tui.panels.error import ErrorPanel
from tui.panels.header import Header
from tui.panels.network import NetworkPanel
from tui.panels.outline import OutlinePanel
from tui.panels.panel import Panel
from tui.panels.stage import StagePanel
from tui.panels.timeline import Timeline
from tui.panels.weights import WeightsPanel
from tui.screens.arrangement import LEAST, Arrangement, arrangement, network_height
from tui.screens.go_to import GoToScreen
from tui.screens.more import MoreScreen

if TYPE_CHECKING:
    from tui.app import BackpassApp


class StudyScreen(Screen[None]):
    """Turns keys and clicks into steps of the session, and shows where it then is."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings((*STEPPING, *LOOKING, *PROGRAM))]
    app: BackpassApp

    def compose(self) -> ComposeResult:
        """Lay out the panels; the stylesheet arranges them by size."""
        yield Header(id="header")
        yield NetworkPanel(id="network")
        yield Timeline(id="timeline")
        with Horizontal(id="below"):
            yield StagePanel(id="stage")
            with Vertical(id="numbers"):
                yield WeightsPanel(id="weights")
                yield ErrorPanel(id="error")
            yield OutlinePanel(id="outline")
        yield Static(id="too-small")
        yield Footer(show_command_palette=False)

    @property
    def session(self) -> Session:
        """The session that the app holds."""
        return self.app.session

    def on_mount(self) -> None:
        """Show the first moment."""
        self.show()

    def on_screen_resume(self) -> None:
        """Show what may have changed on another screen."""
        self.show()

    def on_resize(self, event: Resize) -> None:
        """Arrange the panels for the new size; the place in the pass stays."""
        chosen = arrangement(*event.size)
        for each in Arrangement:
            self.set_class(each is chosen, each.value)
        self.query_one("#network").styles.height = network_height(*event.size)
        wanted = f"backpass needs {LEAST[0]}×{LEAST[1]} cells, this terminal has "
        self.query_one("#too-small", Static).update(
            wanted + f"{event.size.width}×{event.size.height}."
        )

    def show(self) -> None:
        """Draw every panel from one view of the moment."""
        view = self.app.view
        for panel in self.query(Panel):
            panel.show(view)

    def step(self, move: Callable[[], bool], blocked: str = "") -> None:
        """Make one step and show where it leads, or say why it leads nowhere."""
        if move():
            self.show()
        elif blocked:
            self.notify(blocked)

    def action_next(self) -> None:
        """One stage on."""
        self.step(self.session.next, self._end())

    def action_previous(self) -> None:
        """One stage back."""
        self.step(self.session.previous)

    def action_next_phase(self) -> None:
        """To the next phase."""
        self.step(self.session.next_phase, self._end())

    def action_previous_phase(self) -> None:
        """To the start of this phase or of the one before."""
        self.step(self.session.previous_phase)

    def action_next_pass(self) -> None:
        """One update on."""
        self.step(self.session.next_pass, self._end())

    def action_previous_pass(self) -> None:
        """One update back."""
        self.step(self.session.previous_pass)

    def action_first(self) -> None:
        """To the first stage of the pass."""
        self.step(self.session.first)

    def action_last(self) -> None:
        """To the last stage of the pass."""
        self.step(self.session.last)

    def action_restart(self) -> None:
        """To epoch 0."""
        self.step(self.session.restart)

    def action_detail(self) -> None:
        """Stop at every factor, or only at the ordinary stages."""
        self.session.set_detail(not self.session.moment.detail)
        self.show()

    def action_numbers(self) -> None:
        """Show the numbers in place of the network, or the network again."""
        self.toggle_class("-numbers")

    def action_go_to(self) -> None:
        """Ask where to go, and go there."""
        self.app.push_screen(GoToScreen(self.session.scenario.rules), self.go)

    def action_more(self) -> None:
        """Explain this stage at length."""
        self.app.push_screen(MoreScreen(self.app.view))

    def go(self, destination: Destination | None) -> None:
        """Go to a destination, unless it was not given after all."""
        if destination:
            self.step(lambda: self.session.go_to(destination.epoch, destination.stage), self._end())

    def on_panel_pointed(self, event: Panel.Pointed) -> None:
        """Go to the stage of the quantity that was clicked."""
        if stage := stage_of(event.quantity, self.session):
            self.go(parse_destination(stage, self.session.scenario.rules))

    def _end(self) -> str:
        training = self.session.training
        if training.diverged:
            return (
                f"The weights stop being finite after epoch {training.history.last:,}: the learning"
                " rate makes steps too large for any number."
            )
        return f"{MOST_EPOCHS:,} epochs are kept, and no more."


def stage_of(quantity: str, session: Session) -> str | None:
    """The stage that tells most about a quantity: its own, or the first that uses it."""
    positions = session.moment.trace.positions
    if quantity in positions:
        return quantity
    if f"{quantity}+" in positions:
        return f"{quantity}+"
    for stage in session.moment.trace:
        if quantity in stage.definition.reads:
            return stage.id
    return None
