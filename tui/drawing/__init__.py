"""Drawing on a grid of character cells, without a terminal: lines, text, curves, large digits."""

from tui.drawing.canvas import Canvas
from tui.drawing.role import Role
from tui.drawing.strokes import DOUBLE, HEAVY, LIGHT

__all__ = ["DOUBLE", "HEAVY", "LIGHT", "Canvas", "Role"]
