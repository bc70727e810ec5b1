"""The training screen: error, outputs and weights over all epochs, and a line to travel with."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType

from tui.commands import CHARTS, PLAYING, PROGRAM, ROOM, TRAINING, Groups, bindings
from tui.panels.charts import ChartPanel, ErrorPanel, epoch_axis
from tui.screens import arrangement
from tui.screens.session_screen import SessionScreen


class TrainingScreen(SessionScreen):
    """Moves the session's cursor along the epochs."""

    GROUPS: ClassVar[Groups] = TRAINING
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings((*CHARTS, *PLAYING, *ROOM, *PROGRAM)),
        Binding("escape", "study", "study", show=False),
    ]

    ARRANGEMENTS = (arrangement.TRAINING,)

    def on_mount(self) -> None:
        """Remember which pass was left."""
        self._left = self.session.moment.epoch

    def action_later(self) -> None:
        """One column of the chart to the right."""
        self._by_column(1)

    def action_earlier(self) -> None:
        """One column of the chart to the left."""
        self._by_column(-1)

    def action_newest(self) -> None:
        """To the newest epoch."""
        self._to(self.session.training.history.last)

    def action_study(self) -> None:
        """Into the pass of this epoch: to its first stage, where another was left."""
        if self.session.moment.epoch != self._left:
            self.session.first()
        self.app.pop_screen()

    def action_scale(self) -> None:
        """Epochs on a linear or a logarithmic scale."""
        self.host.logarithmic = not self.host.logarithmic
        self.show()

    def on_chart_panel_pointed_epoch(self, event: ChartPanel.PointedEpoch) -> None:
        """Go to the epoch that was clicked."""
        self._to(event.epoch)

    def _to(self, epoch: int) -> None:
        self.step(lambda: self.session.go_to(epoch))

    def _by_column(self, columns: int) -> None:
        panel = self.query_one(ErrorPanel)
        epochs = epoch_axis(self.host.view, panel.content_size.width, panel.behind)
        if epochs is not None:
            self._to(epochs.beside(self.session.moment.epoch, columns))
