"""The study screen: the network, one stage, and the numbers around them."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.events import Resize
from textual.widgets import Footer, Static

from engine.travel import Destination, Session
from tui.commands import LOOKING, PLAYING, PROGRAM, STEPPING, bindings
from tui.panels.charts import ChartPanel, ErrorPanel
from tui.panels.header import Header
from tui.panels.network import NetworkPanel
from tui.panels.outline import OutlinePanel
from tui.panels.panel import Panel
from tui.panels.stage import StagePanel
from tui.panels.timeline import Timeline
from tui.panels.weights import WeightsPanel
from tui.screens.arrangement import Arrangement, arrangement, network_height, too_small
from tui.screens.session_screen import SessionScreen


class StudyScreen(SessionScreen):
    """Turns keys and clicks into steps of the session, and shows where it then is."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings((*STEPPING, *PLAYING, *LOOKING, *PROGRAM)),
    ]

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

    def on_resize(self, event: Resize) -> None:
        """Arrange the panels for the new size; the place in the pass stays."""
        chosen = arrangement(*event.size)
        for each in Arrangement:
            self.set_class(each is chosen, each.value)
        self.query_one("#network").styles.height = network_height(*event.size)
        self.query_one("#too-small", Static).update(too_small(*event.size))

    def action_next(self) -> None:
        """One stage on."""
        self.step(self.session.next, ahead=True)

    def action_previous(self) -> None:
        """One stage back."""
        self.step(self.session.previous)

    def action_next_phase(self) -> None:
        """To the next phase."""
        self.step(self.session.next_phase, ahead=True)

    def action_previous_phase(self) -> None:
        """To the start of this phase or of the one before."""
        self.step(self.session.previous_phase)

    def action_first(self) -> None:
        """To the first stage of the pass."""
        self.step(self.session.first)

    def action_last(self) -> None:
        """To the last stage of the pass."""
        self.step(self.session.last)

    def action_detail(self) -> None:
        """Stop at every factor, or only at the ordinary stages."""
        self.session.set_detail(not self.session.moment.detail)
        self.show()

    def action_numbers(self) -> None:
        """Show the numbers in place of the network, or the network again."""
        self.toggle_class("-numbers")

    def action_more(self) -> None:
        """Explain this stage at length."""
        from tui.screens.more import MoreScreen  # noqa: PLC0415  (start-up must not pay for it)

        self.app.stop()
        self.app.push_screen(MoreScreen(self.app.view))

    def on_panel_pointed(self, event: Panel.Pointed) -> None:
        """Go to the stage of the quantity that was clicked."""
        if stage := stage_of(event.quantity, self.session):
            self.go(Destination(stage=stage))

    def on_chart_panel_pointed_epoch(self, event: ChartPanel.PointedEpoch) -> None:
        """Go to the epoch that was clicked in the chart."""
        self.go(Destination(epoch=event.epoch))


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
