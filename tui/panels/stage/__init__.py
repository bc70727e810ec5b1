"""The stage panel: a question, the formula, the same with numbers, the result, and why."""

from tui.panels.stage.contents import draw_stage
from tui.panels.stage.panel import StagePanel
from tui.panels.stage.rows import room_rows

__all__ = ["StagePanel", "draw_stage", "room_rows"]
