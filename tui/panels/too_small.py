"""What a screen says where the terminal is too small for it."""

from __future__ import annotations

from textwrap import wrap

from tui.drawing import Canvas
from tui.panels.panel import Panel
from tui.view import View


class TooSmall(Panel):
    """What is needed, what there is, and the key that leaves."""

    def __init__(self, least: tuple[int, int]) -> None:
        """Take the smallest size that the screen can be drawn at."""
        super().__init__()
        self._least = least

    def draw(self, view: View, width: int, height: int) -> Canvas:
        """Write it in the whole of the screen."""
        canvas = Canvas(width, height)
        needed, found = (f"{columns} by {rows}" for columns, rows in (self._least, (width, height)))
        text = f"backpass needs {needed} cells here; this terminal has {found}. q quits."
        for y, line in enumerate(wrap(text, width)):
            canvas.text(0, y, line)
        return canvas
