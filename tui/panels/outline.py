"""All values: every stop of the walk by phase, with what is known so far."""

from __future__ import annotations

from typing import NamedTuple

from textual import events

from engine.definition import Phase
from tui.drawing import Canvas, Role
from tui.panels.pane import Pane
from tui.view import SIGNED, View

HEADINGS: dict[Phase, str] = {
    "forward": "forward",
    "error": "error",
    "backward-output": "◀ output layer",
    "backward-hidden": "◀ hidden layer",
    "update": "update",
}
MARKER = 2
NAME = 16
"""Columns for the longest symbol, ∂E_total/∂out_h1."""
MARGIN = 1
"""Cells within a frame that stay free at the left."""
LOOSE = 34
"""Columns in which nine decimals and a free cell before the signs at the right have room."""
TITLED = 4
"""Rows from which a title is written above the values where there is no frame to carry it."""
WHEEL = 3
"""Rows by which the mouse's wheel scrolls."""
ABOVE, BELOW = "▲", "▼"


class Line(NamedTuple):
    """A line of the outline: a heading, or a stage at its position."""

    text: str
    position: int | None = None


class OutlinePanel(Pane):
    """The stages of the pass, the current one in sight until somebody scrolls."""

    TITLE = "all values"
    _scrolled = 0

    def show(self, view: View) -> None:
        """Show another view, and at another stage that stage again."""
        if self._view is not None and _place(view) != _place(self._view):
            self._scrolled = 0
        super().show(view)

    def corner(self, view: View) -> str:
        """How far one is in the walk."""
        return f"{view.moment.step} of {len(view.moment.stops)}"

    def draw_inside(self, view: View, width: int, height: int) -> Canvas:
        """Draw as much as fits, around the current stage; signs say where there is more."""
        canvas = Canvas(width, height)
        top = 0
        if not self.framed and height >= TITLED:
            self.draw_heading(canvas, view)
            top = 1
        room = height - top
        lines = _lines(view)
        reached = [i for i, line in enumerate(lines) if _is_reached(line, view.moment.position)]
        middle = (reached[-1] if reached else 0) - room // 2
        most = max(len(lines) - room, 0)
        middle = min(max(middle, 0), most)
        start = min(max(middle + self._scrolled, 0), most)
        self._scrolled = start - middle
        margin = MARGIN if self.framed else 0
        for y, line in enumerate(lines[start : start + room], top):
            _draw_line(canvas, view, y, line, margin)
        if start > 0:
            canvas.text(width - 1, top, ABOVE, Role.MUTED)
        if start < most:
            canvas.text(width - 1, height - 1, BELOW, Role.MUTED)
        return canvas

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Further down."""
        self._scroll(event, WHEEL)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Further up."""
        self._scroll(event, -WHEEL)

    def _scroll(self, event: events.MouseEvent, rows: int) -> None:
        event.stop()
        self._scrolled += rows
        self.draw_again()


def _place(view: View) -> tuple[object, ...]:
    moment = view.moment
    return moment.epoch, moment.position, moment.walk


def _draw_line(canvas: Canvas, view: View, y: int, line: Line, margin: int) -> None:
    if line.position is None:
        canvas.text(margin, y, line.text, Role.STRONG)
        return
    moment = view.moment
    stage = moment.trace[line.position]
    current = line.position == moment.position
    role = Role.WRITTEN if current else Role.TEXT
    if line.position > moment.position:
        role = Role.MUTED
    room = max(canvas.width - MARKER - NAME - 2 - margin, 0)
    if room != view.digits + SIGNED:  # else the cell beside the signs is needed for a decimal
        room = max(room - 1, 0)
    value = "" if stage.definition.expression is None else view.listed(stage.id, room)
    marker = "◆" if current else " "
    canvas.text(margin, y, f"{marker} {line.text:<{NAME}} {value:>{room}}", role)
    canvas.point(0, y, canvas.width, stage.id)


def _is_reached(line: Line, position: int) -> bool:
    return line.position is not None and line.position <= position


def _lines(view: View) -> list[Line]:
    """The stops of the walk, and the stage that one is at where the walk passes it by."""
    moment = view.moment
    lines: list[Line] = []
    phase = None
    here = () if moment.at_start else (moment.position,)
    for position in sorted({*moment.stops, *here}):
        stage = moment.trace[position]
        if stage.phase != phase:
            phase = stage.phase
            lines.append(Line(HEADINGS[phase]))
        is_update = stage.definition.expression is None
        name = "all new weights" if is_update else stage.symbol(view.notation)
        lines.append(Line(name, position))
    return lines
