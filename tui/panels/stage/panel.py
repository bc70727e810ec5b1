"""The stage panel: what is asked, how it is computed, what comes out, and why."""

from __future__ import annotations

from engine.expression import ASCII
from tui.drawing import Canvas
from tui.panels.pane import Pane
from tui.panels.stage.contents import draw_stage
from tui.panels.stage.rows import stage_rows
from tui.view import View


class StagePanel(Pane):
    """One stage, as a teacher would put it on the board."""

    TITLE = "this stage"

    def draw_inside(self, view: View, width: int, height: int) -> Canvas:
        """Draw the stage from top to bottom, in the order in which it is to be read."""
        canvas = Canvas(width, height)
        grow = view.notation is not ASCII
        draw_stage(canvas, stage_rows(width, height, view.digits, letters_grow=grow), view)
        return canvas
