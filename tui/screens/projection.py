"""The projection screen: the network and one stage, for a room, and a clicker."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.events import Resize
from textual.timer import Timer
from textual.widgets import Static

from tui.commands import (
    BLANKING,
    LOOKING,
    PLAYING,
    PROGRAM,
    PROJECTION,
    STEPPING,
    Groups,
    bindings,
)
from tui.host import Host
from tui.panels.board import BoardPanel
from tui.panels.network import NetworkPanel
from tui.screens.arrangement import LEAST_PROJECTED, projected_network_height, too_small
from tui.screens.stepping import SteppingScreen

ARRIVAL = 0.18
"""Seconds for which what has just been computed stands out even more."""


class ProjectionScreen(SteppingScreen):
    """Shows nothing that a room need not see; blanked, it shows nothing at all."""

    GROUPS: ClassVar[Groups] = PROJECTION
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings((*STEPPING, *PLAYING, *LOOKING, *BLANKING, *PROGRAM)),
    ]
    _arrival: Timer | None = None

    def __init__(self, host: Host) -> None:
        """Be a screen for a room."""
        super().__init__(host, classes="-room")

    def compose(self) -> ComposeResult:
        """The network above, the stage below."""
        yield NetworkPanel(id="network")
        yield BoardPanel(id="board")
        yield Static(id="too-small")

    def on_resize(self, event: Resize) -> None:
        """Give the network its rows; the place in the pass stays."""
        message = too_small(event.size, LEAST_PROJECTED)
        self.set_class(bool(message), "-too-small")
        self.query_one("#too-small", Static).update(message)
        self.query_one("#network").styles.height = projected_network_height(*event.size)

    def step(self, move: Callable[[], bool], *, ahead: bool = False, reveals: bool = False) -> None:
        """Make one step; from a blank screen only come back."""
        if self.has_class("-blank"):
            self.action_blank()
        else:
            super().step(move, ahead=ahead, reveals=reveals)

    def show(self) -> None:
        """Draw the moment, and let what is new in it stand out while it arrives."""
        super().show()
        if self.app.animation_level == "none":
            return
        if self._arrival:
            self._arrival.stop()
        self.add_class("-arriving", update=False)
        self._arrival = self.set_timer(ARRIVAL, self._arrived)

    def _arrived(self) -> None:
        self.remove_class("-arriving", update=False)
        super().show()

    def action_blank(self) -> None:
        """Blank the screen, or bring it back."""
        self.toggle_class("-blank")
