"""The lines of a pass in which there is an error, in as many columns as there is room for."""

from __future__ import annotations

from collections.abc import Callable

from engine.expression import fitted
from engine.practice import FindTheError, Step
from tui.drawing import Canvas, Role
from tui.panels.outline import ABOVE, BELOW, MARGIN
from tui.panels.pane import Pane
from tui.view import View

MARKER, NAME = 2, 17
"""Cells of the marker, and of the longest name with a blank."""
NUMBER, GAP = 8, 2
"""The fewest cells of a number, and those between two columns."""


class LinesPanel(Pane):
    """Every line as it was written; the one that is looked at is lit."""

    TITLE = "the pass as it was written"

    def __init__(self, find: Callable[[], FindTheError]) -> None:
        """Take what gives the pass that is looked through."""
        super().__init__()
        self._find = find

    def depends_on(self, view: View) -> object:
        """The line that one is at, and how far one has come."""
        find = self._find()
        return find.lines, find.step, view.moment.position, view.digits, view.notation

    def draw_inside(self, view: View, width: int, height: int) -> Canvas:
        """Draw all lines column by column, or those around the one that is looked at.

        In the last case signs say where there are more.
        """
        canvas = Canvas(width, height)
        find = self._find()
        margin = MARGIN if self.framed else 0
        least = MARKER + NAME + NUMBER + GAP
        columns = max((width - margin + GAP) // least, 1)
        columns = min(columns, -(-len(find.lines) // height))
        part = columns * height < len(find.lines)
        cells = (width - margin - part + GAP) // columns - GAP
        stages = [line.stage for line in find.lines]
        here = stages.index(view.moment.stage_id) if view.moment.stage_id in stages else 0
        shown = columns * height
        first = max(min(here - shown // 2, len(find.lines) - shown), 0)
        for place, (stage, value) in enumerate(find.lines[first : first + shown]):
            column, row = divmod(place, height)
            x = margin + column * (cells + GAP)
            canvas.text(x, row, self._line(view, stage, value, cells), self._role(view, stage))
            canvas.point(x, row, cells, stage)
        if first > 0:
            canvas.text(width - 1, 0, ABOVE, Role.MUTED)
        if first + shown < len(find.lines):
            canvas.text(width - 1, height - 1, BELOW, Role.MUTED)
        return canvas

    def _line(self, view: View, stage: str, value: float, cells: int) -> str:
        find = self._find()
        marker = "◆" if stage == view.moment.stage_id else " "
        if find.step is not Step.MARK and stage == find.mistake.stage.id:
            marker = "!"
        room = max(min(cells - MARKER - NAME, view.digits + 4), 1)
        number = fitted(value, room, view.digits, view.notation)
        return f"{marker} {view.notation.symbol(stage):<{NAME}}{number:>{room}}"

    def _role(self, view: View, stage: str) -> Role:
        if stage != view.moment.stage_id:
            return Role.TEXT
        return Role.WRITTEN if self._find().step is Step.MARK else Role.FAULT
