"""The outline: every stage by phase, with the values so far."""

from __future__ import annotations

from typing import NamedTuple

from engine.definition import Phase
from tui.drawing import Canvas, Role
from tui.panels.panel import Panel
from tui.view import View

HEADINGS: dict[Phase, str] = {
    "forward": "Forward",
    "error": "Error",
    "backward-output": "Backward, output layer",
    "backward-hidden": "Backward, hidden layer",
    "update": "Update",
}
MARKER = 2
NAME = 16
"""Columns for the longest symbol, ∂E_total/∂out_h1."""


class Line(NamedTuple):
    """A line of the outline: a heading, or a stage at its position."""

    text: str
    position: int | None = None


class OutlinePanel(Panel):
    """The stages of the pass, the current one always in sight."""

    def draw(self, view: View, width: int, height: int) -> Canvas:
        """Draw as much of the outline as fits, around the current stage."""
        canvas = Canvas(width, height)
        lines = _lines(view)
        reached = [i for i, line in enumerate(lines) if _is_reached(line, view.moment.position)]
        here = reached[-1] if reached else 0
        start = max(0, min(here - height // 2, len(lines) - height))
        for y, line in enumerate(lines[start : start + height]):
            self._line(canvas, view, y, line)
        return canvas

    def _line(self, canvas: Canvas, view: View, y: int, line: Line) -> None:
        if line.position is None:
            canvas.text(0, y, line.text, Role.STRONG)
            return
        moment = view.moment
        stage = moment.trace[line.position]
        current = line.position == moment.position
        role = Role.WRITTEN if current else Role.TEXT
        if line.position > moment.position:
            role = Role.MUTED
        room = max(canvas.width - MARKER - NAME - 1, 0)
        value = "" if stage.definition.expression is None else view.fitted(stage.id, room)
        marker = "◆" if current else " "
        text = f"{marker} {line.text:<{NAME}} {value:>{room}}"
        canvas.text(0, y, text, role)
        for x in range(canvas.width):
            self.targets[x, y] = stage.id


def _is_reached(line: Line, position: int) -> bool:
    return line.position is not None and line.position <= position


def _lines(view: View) -> list[Line]:
    lines: list[Line] = []
    phase = None
    for position in view.moment.stops:
        stage = view.moment.trace[position]
        if stage.phase != phase:
            phase = stage.phase
            lines.append(Line(HEADINGS[phase]))
        lines.append(Line(stage.symbol(view.notation), position))
    return lines
