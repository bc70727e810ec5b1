"""What all panels share: a drawing on a canvas, shown line by line.

A widget that draws its own lines answers a key several times faster than a tree of small
widgets would, and nothing in it can be laid out anew between two stages.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from rich.segment import Segment
from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from engine.expression import ASCII
from tui.drawing import Canvas
from tui.ink import Inks, Look, inks_of
from tui.view import View


class Row(Strip):
    """A row of a drawing, which is gone as soon as nothing shows it.

    Textual's would keep itself as the whole that it was divided into, and so stay until garbage
    is collected: thousands of objects after a few keys, and then a pause that one can feel.
    """

    def divide(self, cuts: Iterable[int]) -> Sequence[Strip]:
        """Itself, where it is not cut at all."""
        places = [*cuts]
        return [self] if places == [self.cell_length] else super().divide(places)


class Drawing(NamedTuple):
    """A drawing in rows that the terminal can be sent, and all that it was made from."""

    made_from: tuple[object, ...]
    canvas: Canvas
    inks: Inks
    ascii_only: bool
    rows: list[Strip]


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
        self._view: View | None = None
        self._drawing: Drawing | None = None
        self._inks: tuple[Look, Inks] | None = None

    def draw(self, view: View, width: int, height: int) -> Canvas:
        """Draw a view in so many cells; the texts on it say what the mouse points at."""
        raise NotImplementedError

    @property
    def colourless(self) -> bool:
        """Whether what it draws will be shown without colours."""
        return self.is_attached and self.app.no_color

    @property
    def for_a_room(self) -> bool:
        """Whether the screen is one that is projected."""
        return self.is_attached and self.screen.has_class("-room")

    @property
    def targets(self) -> dict[tuple[int, int], str]:
        """What the mouse points at in each cell of what was drawn last."""
        return self._drawing.canvas.targets if self._drawing else {}

    def depends_on(self, view: View) -> object:
        """What the drawing is made from, where that is less than the whole view."""
        return view

    def show(self, view: View) -> None:
        """Show another view: draw it at once, and have only the rows repainted that changed."""
        before, self._view = self._drawing, view
        after = self._drawn()
        if after is None or after is before:
            return  # it has no place, and draws when it is given one; or nothing changed
        if before is None or len(before.rows) != len(after.rows):
            self.refresh()
            return
        width = after.canvas.width
        pairs = zip(before.rows, after.rows, strict=True)
        found = groupby(enumerate(differs(*pair) for pair in pairs), itemgetter(1))
        changed = [[y for y, _ in rows] for differ, rows in found if differ]
        if changed:
            self.refresh(*(Region(0, rows[0], width, len(rows)) for rows in changed))

    def render_lines(self, crop: Region) -> list[Strip]:
        """The rows of the drawing as they are, for there is neither border nor padding to add."""
        drawing = self._drawn()
        if drawing is None:
            return [Strip.blank(crop.width, self.rich_style)] * crop.height
        rows = drawing.rows[crop.y : crop.bottom]
        if crop.column_span == (0, drawing.canvas.width):
            return rows
        return [row.crop(crop.x, crop.right) for row in rows]

    def notify_style_update(self) -> None:
        """Draw again in the new colours."""
        super().notify_style_update()
        self._drawing = self._inks = None

    def draw_again(self) -> None:
        """Draw the same view again, since something else has changed."""
        self._drawing = None
        self.refresh()

    async def on_click(self, event: events.Click) -> None:
        """Say which quantity was clicked."""
        place = event.get_content_offset(self)
        if place is not None and (name := self.targets.get((place.x, place.y))):
            self.post_message(self.Pointed(name))

    def _drawn(self) -> Drawing | None:
        """The drawing of the view that is shown, made anew where the last one is of another."""
        view, size = self._view, self.size
        if view is None or not size.area:
            return None
        look = self._look()
        made_from = (self.depends_on(view), size, look, self.app.size)
        if self._drawing is None or self._drawing.made_from != made_from:
            self._drawing = self._made_anew(view, size, look, made_from)
        return self._drawing

    def _made_anew(
        self, view: View, size: Size, look: Look, made_from: tuple[object, ...]
    ) -> Drawing:
        """Draw, and keep the rows that look as before."""
        canvas, styles = self.draw(view, *size), self._styled(look)
        ascii_only = view.notation is ASCII
        before = self._drawing
        if before and (before.inks is not styles or before.ascii_only != ascii_only):
            before = None
        rows = [
            before.rows[y]
            if before and canvas.is_like(before.canvas, y)
            else _row(canvas, y, styles, ascii_only=ascii_only)
            for y in range(size.height)
        ]
        return Drawing(made_from, canvas, styles, ascii_only, rows)

    def _look(self) -> Look:
        screen, app = self.screen, self.app
        room, arriving = screen.has_class("-room"), screen.has_class("-arriving")
        filters = tuple(app.get_line_filters())
        return Look(app.theme, room, arriving, filters)

    def _styled(self, look: Look) -> Inks:
        """The style of each role, made once for a look."""
        if self._inks is None or self._inks[0] != look:
            app, ground = self.app, self.background_colors[1]
            colours = None if app.no_color else frozenset(app.get_css_variables().items())
            self._inks = look, inks_of(look, self.rich_style, ground, colours)
        return self._inks[1]


def differs(before: Strip, after: Strip) -> bool:
    """Whether two rows would look different."""
    return before is not after and before != after


def _row(canvas: Canvas, y: int, styles: Inks, *, ascii_only: bool) -> Strip:
    pieces = canvas.pieces(y, ascii_only=ascii_only)
    return Row([Segment(text, styles[role]) for text, role in pieces], canvas.width)
