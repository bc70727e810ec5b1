"""A panel in a frame with a title, where the screen has room for one."""

from __future__ import annotations

from typing import ClassVar

from textual.geometry import Size

from tui.drawing import Canvas, Role
from tui.drawing.pane import FRAME, framed, has_room
from tui.panels.panel import Panel
from tui.view import View

FRAMED = (118, 36)
"""The smallest screen on which panes have frames."""
FRAME_ROWS = 2 * FRAME
"""Rows that a frame takes."""


def has_frames(size: Size) -> bool:
    """Whether a screen has room for a frame and a title around each pane."""
    return size.width >= FRAMED[0] and size.height >= FRAMED[1]


class Pane(Panel):
    """A panel that draws itself within its frame, or without one where it has none."""

    TITLE: ClassVar[str] = ""
    back = ""
    """Where it stands in place of something else: which key brings that back."""

    @property
    def framed(self) -> bool:
        """Whether it has a frame; on a board for a room nothing has."""
        return self.is_attached and has_frames(self.app.size) and not self.for_a_room

    def draw(self, view: View, width: int, height: int) -> Canvas:
        """Draw the inside, and the frame around it."""
        if not (self.framed and has_room(width, height)):
            return self.draw_inside(view, width, height)
        inside = self.draw_inside(view, width - 2 * FRAME, height - 2 * FRAME)
        return framed(inside, self.title(view), self._at_the_right(view))

    def draw_inside(self, view: View, width: int, height: int) -> Canvas:
        """Draw what stands within the frame, and what the mouse points at."""
        raise NotImplementedError

    def title(self, view: View) -> str:
        """What stands above it."""
        return self.TITLE

    def corner(self, view: View) -> str:
        """What stands at the right of the title."""
        return ""

    def corner_in_short(self, view: View) -> str:
        """The same in fewer cells, where there are such words."""
        return ""

    def draw_heading(self, canvas: Canvas, view: View, margin: int = 0) -> None:
        """Where there is no frame to carry them: title and corner on the first row.

        Of the corner what has room; the way back before all else.
        """
        title = self.title(view)
        canvas.text(margin, 0, title, Role.STRONG)
        room = canvas.width - margin - len(title) - 2
        for corner in (self._at_the_right(view), self.back, self.corner_in_short(view)):
            if corner and len(corner) <= room:
                canvas.text(canvas.width - len(corner) - 1, 0, corner, Role.MUTED)
                return

    def _at_the_right(self, view: View) -> str:
        return " · ".join(part for part in (self.corner(view), self.back) if part)
