"""The projection screen: the network and one stage, for a room, and a clicker."""

from __future__ import annotations

from typing import ClassVar

from textual.timer import Timer

from tui.commands import PROJECTION, Groups
from tui.host import Host
from tui.screens import later_arrangement
from tui.screens.stepping import SteppingScreen

ARRIVAL = 0.18
"""Seconds for which what has just been computed stands out even more."""


class ProjectionScreen(SteppingScreen):
    """Shows nothing that a room need not see; blanked, it shows nothing at all."""

    GROUPS: ClassVar[Groups] = PROJECTION
    ARRANGEMENTS = (later_arrangement.PROJECTION,)

    _arrival: Timer | None = None

    def __init__(self, host: Host) -> None:
        """Be a screen for a room."""
        super().__init__(host, classes="-room")

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
