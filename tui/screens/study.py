"""The study screen: the network, one stage, and the numbers around them."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.events import Resize
from textual.geometry import Size
from textual.widgets import Static

from engine.travel import Destination
from tui.commands import LOOKING, PLAYING, PROGRAM, ROOM, STEPPING, STUDY, Groups, bindings
from tui.panels.charts import ChartPanel, ErrorPanel
from tui.panels.footer import FooterBar
from tui.panels.header import Header
from tui.panels.network import NetworkPanel
from tui.panels.outline import OutlinePanel
from tui.panels.stage import StagePanel
from tui.panels.timeline import Timeline
from tui.panels.weights import WeightsPanel
from tui.screens.arrangement import Arrangement, arrangement, network_height, too_small
from tui.screens.stepping import SteppingScreen


class StudyScreen(SteppingScreen):
    """Turns keys and clicks into steps of the session, and shows where it then is."""

    GROUPS: ClassVar[Groups] = STUDY
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings((*STEPPING, *PLAYING, *LOOKING, *ROOM, *PROGRAM)),
    ]

    _arranged: Size | None = None

    def compose(self) -> ComposeResult:
        """Lay out the panels; the stylesheet arranges them by size."""
        yield Header(id="header")
        yield NetworkPanel(id="network")
        yield Timeline(id="timeline")
        with Horizontal(id="below"):
            yield StagePanel(id="stage")
            with Vertical(id="numbers"):
                yield WeightsPanel(id="weights")
                yield ErrorPanel(lambda: self.playback.curves, id="error")
            yield OutlinePanel(id="outline")
        yield Static(id="too-small")
        yield FooterBar(self.GROUPS)

    def on_mount(self) -> None:
        """Arrange the panels before they are drawn for the first time."""
        self._arrange(self.app.size)

    def on_resize(self, event: Resize) -> None:
        """Arrange the panels for the new size; the place in the pass stays."""
        self._arrange(event.size)

    def _arrange(self, size: Size) -> None:
        if size == self._arranged:
            return
        self._arranged = size
        chosen = arrangement(*size)
        self.remove_class(*(each.value for each in Arrangement if each is not chosen))
        self.add_class(chosen.value)
        self.query_one("#network").styles.height = network_height(*size)
        self.query_one("#too-small", Static).update(too_small(size))

    def action_numbers(self) -> None:
        """Show the numbers in place of the network, or the network again."""
        self.toggle_class("-numbers")

    def on_chart_panel_pointed_epoch(self, event: ChartPanel.PointedEpoch) -> None:
        """Go to the epoch that was clicked in the chart."""
        self.go(Destination(epoch=event.epoch))
