"""The matrix screen: the pass in linear algebra, walked through stage by stage as elsewhere."""

from __future__ import annotations

from typing import ClassVar

from tui.commands import MATRICES, Groups
from tui.panels.matrices import MatrixPanel
from tui.screens import later_arrangement
from tui.screens.stepping import SteppingScreen
from tui.view import View


class MatrixScreen(SteppingScreen):
    """Lights the cells of the stage; a click on a cell goes to its stage."""

    GROUPS: ClassVar[Groups] = MATRICES
    ARRANGEMENTS = (later_arrangement.MATRICES,)

    def on_mount(self) -> None:
        """Whatever leads away from here leads to the lesson's way of writing."""
        self.host.form = None

    @property
    def view(self) -> View:
        """Matrices are written in one way alone."""
        return super().view.in_lesson

    def action_code(self) -> None:
        """Show the code in place of the matrices, or the matrices again."""
        panel = self.query_one(MatrixPanel)
        panel.code = not panel.code
        self.show()

    def action_leave(self) -> None:
        """Back to the network."""
        self.host.leave(self)
