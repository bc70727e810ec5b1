"""The timeline: one mark for each stage of the pass, grouped by phase."""

from __future__ import annotations

from itertools import groupby

from engine.definition import Phase
from engine.travel import Moment
from tui.drawing import Canvas, Role
from tui.panels.panel import Panel
from tui.view import View

NAMES: dict[Phase, str] = {
    "forward": "forward",
    "error": "error",
    "backward-output": "output",
    "backward-hidden": "hidden",
    "update": "update",
}


class Timeline(Panel):
    """How far into the pass the cursor is: done, here, to come."""

    def draw(self, view: View, width: int, height: int) -> Canvas:
        """Draw all marks; where they and all names are too wide, only the current name stays."""
        canvas = Canvas(width, height)
        moment = view.moment
        groups = [
            (phase, list(stops))
            for phase, stops in groupby(moment.stops, lambda stop: moment.trace[stop].phase)
        ]
        full = sum(len(NAMES[phase]) + 1 + len(stops) + 2 for phase, stops in groups)
        x = 1
        for phase, stops in groups:
            if full <= width or phase == moment.phase:
                role = Role.STRONG if phase == moment.phase else Role.MUTED
                canvas.text(x, 0, NAMES[phase], role)
                self._point(x, len(NAMES[phase]), moment.trace[stops[0]].id)
                x += len(NAMES[phase]) + 1
            for stop in stops:
                canvas.text(x, 0, *_mark(moment, stop))
                self._point(x, 1, moment.trace[stop].id)
                x += 1
            x += 2 if full <= width else 1
        return canvas

    def _point(self, x: int, width: int, stage: str) -> None:
        for column in range(x, x + width):
            self.targets[column, 0] = stage


def _mark(moment: Moment, stop: int) -> tuple[str, Role]:
    if stop == moment.position:
        return "◆", Role.WRITTEN
    return ("●", Role.TEXT) if stop < moment.position else ("○", Role.MUTED)
