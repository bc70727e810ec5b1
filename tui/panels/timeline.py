"""The timeline: one mark for each stop of the walk, grouped by phase."""

from __future__ import annotations

from itertools import groupby

from engine.travel import Moment
from tui.drawing import Canvas, Role
from tui.panels.marks import NAMES, Group, fitting, groups, here, shortened
from tui.panels.panel import Panel
from tui.view import View

MARGIN = 1
BEFORE, AFTER = "‹", "›"


class Timeline(Panel):
    """How far into the pass the cursor is: done, here, to come."""

    def draw(self, view: View, width: int, height: int) -> Canvas:
        """Draw all five names, and as many marks as there is room for."""
        canvas = Canvas(width, height)
        shown, gap = fitting(view.moment, width - 2 * MARGIN + 1)
        pen = _Pen(canvas, view.moment, MARGIN)
        for group in shown:
            pen.name(group)
            pen.marks(group)
            pen.x += gap
        return canvas


def draw_phase(canvas: Canvas, moment: Moment, width: int) -> None:
    """Draw only the phase that the cursor is in, and signs for those before and behind it."""
    found = groups(moment)
    current = here(moment, found)
    group = found[current]
    room = width - MARGIN - len(NAMES[group.phase]) - 1 - 2 * len(f"{BEFORE} ")
    if room < 1:
        return
    pen = _Pen(canvas, moment, MARGIN)
    if current:
        pen.jump(f"{BEFORE} ", found[current - 1])
    pen.name(group)
    pen.marks(shortened(group, room, moment.position))
    if current < len(found) - 1:
        pen.jump(f" {AFTER}", found[current + 1])


class _Pen:
    """Writes from left to right; each cell leads to a stage."""

    def __init__(self, canvas: Canvas, moment: Moment, x: int) -> None:
        self.x = x
        self._canvas = canvas
        self._moment = moment

    def name(self, group: Group) -> None:
        """The name of a phase, strong where the cursor is in it."""
        current = group.phase == self._moment.phase
        self._write(NAMES[group.phase], Role.STRONG if current else Role.MUTED, group.stops[0])
        self.x += 1

    def marks(self, group: Group) -> None:
        """A mark for each stop that is shown, and signs where there are more."""
        if group.before:
            self._write(BEFORE, Role.MUTED, group.stops[group.first - 1])
        for mark, stops in groupby(group.shown, lambda stop: _mark(self._moment, stop)):
            self._write_all(*mark, [*stops])
        if group.after:
            self._write(AFTER, Role.MUTED, group.stops[group.last])

    def jump(self, sign: str, group: Group) -> None:
        """A sign that leads to another phase."""
        self._write(sign, Role.MUTED, group.stops[0])

    def _write_all(self, sign: str, role: Role, stops: list[int]) -> None:
        """The same sign for neighbouring stops, each of which leads to its own."""
        self._canvas.text(self.x, 0, sign * len(stops), role)
        for x, stop in enumerate(stops, self.x):
            self._canvas.point(x, 0, 1, self._moment.trace[stop].id)
        self.x += len(stops)

    def _write(self, text: str, role: Role, stop: int) -> None:
        stage = self._moment.trace[stop].id
        self._canvas.text(self.x, 0, text, role, target=stage)
        self.x += len(text)


def _mark(moment: Moment, stop: int) -> tuple[str, Role]:
    if stop == moment.position:
        return "◆", Role.WRITTEN
    return ("●", Role.TEXT) if stop < moment.position else ("○", Role.MUTED)
