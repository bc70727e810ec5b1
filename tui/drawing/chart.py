"""A chart of series over epochs, on part of a canvas."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from engine.charts import EpochAxis, Extremes, LinearAxis, LogAxis
from tui.drawing.canvas import Canvas
from tui.drawing.curve import ACROSS, Dots
from tui.drawing.role import Role


class Chart:
    """Curves over the epochs in `width` by `height` cells from (x, y)."""

    def __init__(
        self, canvas: Canvas, x: int, y: int, width: int, height: int, scale: LinearAxis | LogAxis
    ) -> None:
        """Take the place and the scale of the values."""
        self.canvas = canvas
        self.x, self.y, self.width, self.height = x, y, width, height
        self.scale = scale

    def curve(self, found: Extremes, role: Role) -> None:
        """Draw one series; each of its columns is a column of dots."""
        dots = Dots(self.x, self.y, self.width, self.height)
        spread = max(len(found) - 1, 1)
        before: tuple[int, int] | None = None
        for point, pair in enumerate(found):
            if pair is None or (isinstance(self.scale, LogAxis) and pair[0] <= 0):
                continue
            x = point * (dots.width - 1) // spread
            low, high = (dots.height - 1 - self.scale.place(value, dots.height) for value in pair)
            dots.column(x, low, high)
            if before is not None:
                dots.join(
                    before, (x, high if abs(high - before[1]) < abs(low - before[1]) else low)
                )
            before = (x, low)
        dots.draw(self.canvas, role)

    def level(self, value: float, role: Role) -> int:
        """Draw a dotted line at a value and return its row."""
        row = self.row(value)
        for x in range(self.x, self.x + self.width, 2):
            self.canvas.under(x, row, "·", role)
        return row

    def label(self, found: Mapping[str, Extremes]) -> None:
        """Write each curve's name behind its end, or near it where another name is there.

        It never stands where another curve ends; where there is no room left it is left out.
        """
        ends = {
            name: self.row(values[-1][0])
            for name, series in found.items()
            if (values := [pair for pair in series if pair])
        }
        x = self.x + self.width + 1
        texts: dict[int, str] = {}
        for name, end in ends.items():
            taken = texts.keys() | set(ends.values()) - {end}
            free = set(range(self.y, self.y + self.height)) - taken
            row = min(free, key=lambda row: (abs(row - end), row), default=end)
            text = f"{texts[row]} {name}" if row in texts else name
            if len(text) <= self.canvas.width - x:
                texts[row] = text
        for row, text in texts.items():
            self.canvas.text(x, row, text, Role.TEXT)

    def row(self, value: float) -> int:
        """The row on which a value stands."""
        return self.y + self.height - 1 - self.scale.place(value, self.height)

    def cursor(self, epochs: EpochAxis, epoch: int) -> None:
        """Draw an upright line at an epoch."""
        for y in range(self.y, self.y + self.height):
            self.canvas.under(self._column(epochs, epoch), y, "│", Role.CURSOR)

    def marks(self, epochs: EpochAxis, visited: Iterable[int], y: int) -> None:
        """Mark epochs on row `y`."""
        for epoch in visited:
            if epoch <= epochs.last:
                self.canvas.text(self._column(epochs, epoch), y, "▲", Role.MUTED)

    def _column(self, epochs: EpochAxis, epoch: int) -> int:
        spread = max(epochs.columns - 1, 1)
        dot = epochs.column(epoch) * (self.width * ACROSS - 1) // spread
        return self.x + dot // ACROSS
