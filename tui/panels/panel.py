"""What all panels share: a drawing on a canvas, shown line by line.

A widget that draws its own lines answers a key several times faster than a tree of small
widgets would, and nothing in it can be laid out anew between two stages.
"""

from __future__ import annotations

from rich.segment import Segment
from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from engine.expression import ASCII
from tui.drawing import Canvas
from tui.ink import WITHOUT_COLOUR, Inks, inks
from tui.view import View


class Panel(Widget):
    """A part of the screen that draws a `View`."""

    class Pointed(Message):
        """The mouse was pressed on a quantity, by its id."""

        def __init__(self, quantity: str) -> None:
            """Name the quantity."""
            super().__init__()
            self.quantity = quantity

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  (Textual's own name)
        """Start with nothing to show."""
        super().__init__(id=id or type(self).__name__.removesuffix("Panel").lower())
        self.targets: dict[tuple[int, int], str] = {}
        self._view: View | None = None
        self._strips: list[Strip] = []
        self._canvas: Canvas | None = None
        self._inked: tuple[Inks, bool] = {}, False
        self._made_from: object = None
        self._drawn_at: Size | None = None
        self._styled_for: object = None
        self._styles: Inks = {}

    def draw(self, view: View, width: int, height: int) -> Canvas:
        """Draw a view in so many cells; the texts on it say what the mouse points at."""
        raise NotImplementedError

    @property
    def colourless(self) -> bool:
        """Whether what it draws will be shown without colours."""
        return self.is_attached and self.app.no_color

    def depends_on(self, view: View) -> object:
        """What the drawing is made from, where that is less than the whole view."""
        return view

    def show(self, view: View) -> None:
        """Show another view: draw it at once, and have only the rows repainted that changed."""
        made_from = (self.depends_on(view), self._look())
        if self._strips and made_from == self._made_from and self._drawn_at == self.content_size:
            return
        before, self._view = self._strips, view
        self._made_from = made_from
        if not self.content_size.area:
            self.draw_again()  # when it is given a place: it has none now
            return
        self._strips = self._drawn()
        if len(before) != len(self._strips) or not before:
            self.refresh()
            return
        top, width = self.gutter.top, self.outer_size.width
        changed = (
            y for y, pair in enumerate(zip(before, self._strips, strict=True)) if differs(*pair)
        )
        regions = [Region(0, top + y, width, 1) for y in changed]
        if regions:
            self.refresh(*regions)

    def render_line(self, y: int) -> Strip:
        """One line of the drawing, which was made when it was shown, resized or coloured anew."""
        if not self._strips or self._drawn_at != self.content_size:
            self._strips = self._drawn()
        return self._strips[y] if y < len(self._strips) else Strip.blank(self.size.width)

    def notify_style_update(self) -> None:
        """Draw again in the new colours."""
        super().notify_style_update()
        self._strips = []

    def on_resize(self) -> None:
        """Draw again for the new size."""
        self._strips = []

    def draw_again(self) -> None:
        """Draw the same view again, since something else has changed."""
        self._strips = []
        self.refresh()

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
        self._drawn_at = self.content_size
        canvas = self.draw(self._view, width, height)
        self.targets |= canvas.targets
        styles, ascii_only = self._styled(), self._view.notation is ASCII
        before, strips = self._canvas, self._strips
        if self._inked[0] is not styles or self._inked[1] is not ascii_only:
            strips = []
        self._canvas, self._inked = canvas, (styles, ascii_only)
        return [
            strips[y]
            if before and y < len(strips) and canvas.is_like(before, y)
            else self._strip(canvas, y)
            for y in range(height)
        ]

    def _strip(self, canvas: Canvas, y: int) -> Strip:
        styles, ascii_only = self._inked
        pieces = canvas.pieces(y, ascii_only=ascii_only)
        return Strip([Segment(text, styles[role]) for text, role in pieces], canvas.width)

    def _look(self) -> tuple[object, ...]:
        """What the styles are made from: theme, ground, and the kind of screen."""
        screen = self.screen
        room, arriving = screen.has_class("-room"), screen.has_class("-arriving")
        return self.app.theme, self.styles.background, room, arriving

    def _styled(self) -> Inks:
        look = self._look()
        if look != self._styled_for:
            self._styled_for = look
            _, _, room, arriving = look
            base, ground = self.rich_style, self.background_colors[1]
            chosen = WITHOUT_COLOUR
            if not self.app.no_color:
                colours = frozenset(self.app.get_css_variables().items())
                chosen = inks(colours, ground, room=bool(room), arriving=bool(arriving))
            self._styles = {role: base + ink for role, ink in chosen.items()}
        return self._styles


def differs(before: Strip, after: Strip) -> bool:
    """Whether two rows would look different."""
    return before is not after and before != after
