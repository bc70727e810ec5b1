"""The weights: now, gradient, next."""

from __future__ import annotations

from engine.names import gradient, next_value
from tui.drawing import Canvas, Role
from tui.network.lighting import seen
from tui.panels.pane import Pane
from tui.view import View

CLEAR = 1
"""Columns between a frame and the table."""
WHOLE = 45
"""Columns in which nine decimals have room, and a margin."""
NAME = 4
"""Columns for a parameter's name."""
FROZEN = "frozen"
"""Stands for the next value of a bias that is not trained; it has no gradient."""


class WeightsPanel(Pane):
    """Every weight and bias, filled in as the pass computes their gradients and next values."""

    TITLE = "weights"

    def draw_inside(self, view: View, width: int, height: int) -> Canvas:
        """Draw the table, clear of a frame, or of the left side where it has the room."""
        left = CLEAR if self.framed or width >= WHOLE else 0
        right = CLEAR if self.framed else 0
        table = self._table(view, width - left - right, height)
        if not left:
            return table
        canvas = Canvas(width, height)
        canvas.paste(left, 0, table)
        return canvas

    def _table(self, view: View, width: int, height: int) -> Canvas:
        """The table; the cells that the stage reads and writes are lit."""
        canvas = Canvas(width, height)
        lit = seen(view.moment)
        cell = min(view.digits + view.spare + 4, (width - NAME) // 3)
        names = list(view.moment.trace.parameters)
        partial = view.notation.partial
        shown = "" if self.framed else self.TITLE
        canvas.text(0, 0, shown, Role.STRONG)
        digits = min(view.digits + view.spare + 2, cell)  # of a number: the first are all there
        heads = ("now".ljust(digits), f"{partial}E/{partial}w", "next")
        for column, title in enumerate(heads):
            x = max(NAME + column * cell + cell - len(title), len(shown) + bool(shown))
            canvas.text(x, 0, title.rstrip(), Role.MUTED)
        for y, name in enumerate(names, 1):
            canvas.text(0, y, name, Role.STRONG)
            for column, quantity in enumerate((name, gradient(name), next_value(name))):
                text = self._value(view, quantity, name, cell - 1)
                role = lit.role(
                    quantity, Role.TEXT if quantity in view.moment.known else Role.MUTED
                )
                canvas.text(NAME + column * cell + cell - len(text), y, text.rstrip(), role)
                if stage := _stage(quantity, name, view):
                    canvas.point(NAME + column * cell, y, cell, stage)
        return canvas

    def _value(self, view: View, quantity: str, name: str, width: int) -> str:
        trace = view.moment.trace
        if not (quantity == name or next_value(name) in trace.values):
            return FROZEN if quantity == next_value(name) else ""
        text = view.listed(quantity, width)
        if quantity != name or not trace.is_given(name):
            return text
        decimals = len(text.partition(".")[2])  # its point stands where the others have theirs
        return view.pointed(view.moment.written(name, decimals, view.notation), decimals)


def _stage(quantity: str, name: str, view: View) -> str | None:
    """The stage of a cell: its quantity's own, or that of the parameter's next value."""
    positions = view.moment.trace.positions
    return next((stage for stage in (quantity, next_value(name)) if stage in positions), None)
