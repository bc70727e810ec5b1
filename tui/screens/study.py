"""The study screen: the network, one stage, and the numbers around them."""

from __future__ import annotations

from typing import ClassVar

from engine.travel import Destination
from tui.commands import STUDY, Groups
from tui.panels.charts import ChartPanel, ErrorPanel
from tui.panels.footer import shown_key
from tui.panels.outline import OutlinePanel
from tui.panels.panel import Panel
from tui.panels.study_footer import StudyFooter
from tui.screens import arrangement
from tui.screens.arrangement import Arrangements, chosen
from tui.screens.stepping import SteppingScreen


class StudyScreen(SteppingScreen):
    """Turns keys and clicks into steps of the session, and shows where it then is."""

    GROUPS: ClassVar[Groups] = STUDY
    ARRANGEMENTS = (arrangement.STUDY, arrangement.NUMBERS, arrangement.ROUNDS)

    numbers = False
    """Whether the numbers are wanted in place of the network, where not all fit."""

    by_rounds = False
    """Whether the panels are arranged for rounds that go by."""

    @property
    def arrangements(self) -> Arrangements:
        """The usual ones, those that make room for the numbers, or those for rounds."""
        if self.by_rounds:
            return arrangement.ROUNDS
        return arrangement.NUMBERS if self.numbers else arrangement.STUDY

    def _made(self, kind: type[Panel]) -> Panel:
        panel = super()._made(kind)
        if isinstance(panel, ErrorPanel):
            panel.in_lesson = True
        return panel

    def show(self) -> None:
        """Draw every panel; where rounds begin to go by, or no longer do, in other places."""
        by_rounds = self.host.view.by_rounds and not self.numbers
        if by_rounds != self.by_rounds:
            self.by_rounds = by_rounds
            self.rearrange()
        else:
            super().show()

    def action_numbers(self) -> None:
        """Show the numbers in place of the network, or the network again."""
        size = self.size
        if chosen(arrangement.STUDY, size) == chosen(arrangement.NUMBERS, size):
            self.notify("All numbers are on this screen.")
            return
        self.numbers = not self.numbers
        self.query_one(StudyFooter).numbers = self.numbers
        outline = self.query_one(OutlinePanel)
        outline.back = f"{self._numbers_key}: back" if self.numbers else ""
        outline.draw_again()
        self.rearrange()

    @property
    def _numbers_key(self) -> str:
        commands = (command for _, group in self.groups for command in group)
        return next(
            shown_key(command, self.view.notation)
            for command in commands
            if command.action == "numbers"
        )

    def on_chart_panel_pointed_epoch(self, event: ChartPanel.PointedEpoch) -> None:
        """Go to the epoch that was clicked in the chart."""
        self.go(Destination(epoch=event.epoch))
