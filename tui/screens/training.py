"""The training screen: error, outputs and weights over all epochs, and a line to travel with."""

from __future__ import annotations

from typing import ClassVar

from tui.commands import TRAINING, Groups
from tui.panels.charts import ChartPanel, ErrorPanel, epoch_axis
from tui.screens import later_arrangement
from tui.screens.session_screen import SessionScreen


class TrainingScreen(SessionScreen):
    """Moves the session's cursor along the epochs."""

    GROUPS: ClassVar[Groups] = TRAINING

    ARRANGEMENTS = (later_arrangement.TRAINING,)

    def on_mount(self) -> None:
        """Remember which pass was left."""
        self._left = self.session.moment.epoch

    def action_later(self) -> None:
        """One column of the chart to the right."""
        self._by_column(1, "This is the newest epoch; ] trains one more.")

    def action_earlier(self) -> None:
        """One column of the chart to the left."""
        self._by_column(-1, "This is epoch 0.")

    def action_newest(self) -> None:
        """To the newest epoch."""
        self._to(self.session.training.history.last, "This is the newest epoch; ] trains one more.")

    def action_study(self) -> None:
        """Into the pass of this epoch: to its first stage, where another was left."""
        if self.session.moment.epoch != self._left:
            self.session.first()
        self.host.leave(self)

    def action_scale(self) -> None:
        """Epochs on a linear or a logarithmic scale."""
        self.host.logarithmic = not self.host.logarithmic
        self.show()

    def on_chart_panel_pointed_epoch(self, event: ChartPanel.PointedEpoch) -> None:
        """Go to the epoch that was clicked."""
        self._to(event.epoch)

    def _to(self, epoch: int, why: str = "") -> None:
        self.step(lambda: self.session.go_to(epoch), why=why)

    def _by_column(self, columns: int, why: str) -> None:
        if self.blank:
            self.action_blank()
            return
        panel = self.query_one(ErrorPanel)
        epochs = epoch_axis(self.host.view, panel.content_size.width, panel.behind)
        if epochs is not None:
            epoch = epochs.beside(self.session.moment.epoch, columns)
            self.step(lambda: self.session.same_stage_at(epoch), why=why)
