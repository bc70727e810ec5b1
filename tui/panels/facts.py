"""The facts panel: what the network is worth at the cursor's epoch."""

from __future__ import annotations

from engine.expression import fitted, number
from engine.names import TOTAL_ERROR, out, target
from engine.network import OUTPUTS
from tui.drawing import Canvas, Role
from tui.panels.panel import Panel
from tui.view import View

GAP = 3
PARAMETER = 15
"""Columns for one parameter's name and value, or fewer where there are many parameters."""
ROWS = 2
"""Rows for the parameters."""


class FactsPanel(Panel):
    """Epoch and error, the outputs beside their targets, and every parameter."""

    DEFAULT_CSS = """
    FactsPanel { background: $surface; }
    """

    def draw(self, view: View, width: int, height: int) -> Canvas:
        """Draw the facts in rows."""
        canvas = Canvas(width, height)
        epoch = f"{view.moment.epoch:,}"
        first = [("epoch", epoch), (TOTAL_ERROR, self._written(view, TOTAL_ERROR))]
        _row(canvas, 0, first)
        outputs = [(out(neuron), self._output(view, neuron)) for neuron in OUTPUTS]
        _row(canvas, 1, outputs)
        self._parameters(canvas, view)
        return canvas

    def _parameters(self, canvas: Canvas, view: View) -> None:
        parameters = view.moment.trace.parameters
        needed = -(-len(parameters) // ROWS)
        cell = min(PARAMETER, canvas.width // needed)
        columns = max(canvas.width // max(cell, 1), 1)
        for place, (name, value) in enumerate(parameters.items()):
            row, column = divmod(place, columns)
            text = fitted(value, cell - len(name) - 3, view.digits, view.notation)
            canvas.text(1 + column * cell, 2 + row, name, Role.MUTED)
            canvas.text(2 + column * cell + len(name), 2 + row, text, Role.TEXT)

    def _written(self, view: View, name: str) -> str:
        return number(view.final(name), view.digits, view.notation)

    def _output(self, view: View, neuron: str) -> str:
        return f"{self._written(view, out(neuron))} (target {view.final(target(neuron)):g})"


def _row(canvas: Canvas, y: int, facts: list[tuple[str, str]]) -> None:
    x = 1
    for name, value in facts:
        canvas.text(x, y, name, Role.MUTED)
        canvas.text(x + len(name) + 1, y, value, Role.STRONG)
        x += len(name) + 1 + len(value) + GAP
