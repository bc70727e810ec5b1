"""What all panels share: a drawing on a canvas, shown line by line.

A widget that draws its own lines answers a key several times faster than a tree of small
widgets would, and nothing in it can be laid out anew between two stages.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.segment import Segment
from textual import events
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from engine.expression import ASCII
from tui.drawing import Canvas
from tui.ink import WITHOUT_COLOUR, Inks, inks
from tui.view import View

if TYPE_CHECKING:
    from tui.app import BackpassApp


class Panel(Widget):
    """A part of the screen that draws a `View`."""

    app: BackpassApp

    class Pointed(Message):
        """The mouse was pressed on a quantity, by its id."""

        def __init__(self, quantity: str) -> None:
            """Name the quantity."""
            super().__init__()
            self.quantity = quantity

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  (Textual's own name)
        """Start with nothing to show."""
        super().__init__(id=id)
        self.targets: dict[tuple[int, int], str] = {}
        self._view: View | None = None
        self._strips: list[Strip] = []
        self._look: tuple[object, ...] = ()
        self._inked: Inks = {}

    def draw(self, view: View, width: int, height: int) -> Canvas:
        """Draw a view in so many cells, and note in `targets` what the mouse would point at."""
        raise NotImplementedError

    def show(self, view: View) -> None:
        """Show another view."""
        self._view = view
        self._strips = []
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """One line of the drawing, made with all the others when the first is asked for."""
        if not self._strips:
            self._strips = self._drawn()
        return self._strips[y] if y < len(self._strips) else Strip.blank(self.size.width)

    def notify_style_update(self) -> None:
        """Draw again in the new colours."""
        super().notify_style_update()
        self._strips = []

    def on_resize(self) -> None:
        """Draw again for the new size."""
        self._strips = []

    async def on_click(self, event: events.Click) -> None:
        """Say which quantity was clicked."""
        place = event.get_content_offset(self)
        if place is not None and (name := self.targets.get((place.x, place.y))):
            self.post_message(self.Pointed(name))

    def _drawn(self) -> list[Strip]:
        width, height = self.content_size
        if self._view is None or not width or not height:
            return []
        self.targets = {}
        canvas = self.draw(self._view, width, height)
        base = self.rich_style
        styles = {role: base + ink for role, ink in self._inks().items()}
        ascii_only = self._view.notation is ASCII
        return [
            Strip(
                [
                    Segment(text, styles[role])
                    for text, role in canvas.pieces(y, ascii_only=ascii_only)
                ],
                width,
            )
            for y in range(height)
        ]

    def _inks(self) -> Inks:
        ground = self.background_colors[1]
        room, arriving = self.screen.has_class("-room"), self.screen.has_class("-arriving")
        look = (self.app.theme, ground, room, arriving)
        if look != self._look:
            self._look = look
            if self.app.no_color:
                self._inked = WITHOUT_COLOUR
            else:
                self._inked = inks(self.app.colours, ground, room=room, arriving=arriving)
        return self._inked
