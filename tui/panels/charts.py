"""The charts: the error, the outputs and the weights over all epochs that were reached."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Protocol

from textual import events
from textual.message import Message

from engine.charts import EpochAxis, Extremes, LinearAxis, LogAxis, linear_axis, log_axis
from engine.expression import Notation
from engine.names import TOTAL_ERROR, next_value, out, target
from engine.network import OUTPUTS
from tui.drawing import Canvas, Role
from tui.drawing.chart import Chart
from tui.drawing.curve import ACROSS
from tui.panels.panel import Panel
from tui.view import View

LABEL = 7
"""Columns for the labels of the value axis, left of a chart."""
NAME = 7
"""Columns for the names of the curves, right of a chart."""


class Curves(Protocol):
    """Where the series of a run are to be had, reduced to the columns of a chart."""

    def extremes(self, name: str, edges: Sequence[int]) -> Extremes:
        """The least and the greatest value of a series between neighbouring edges."""
        ...


class ChartPanel(Panel):
    """A chart over the epochs, with a line at the cursor's, and a click on it moves there."""

    def __init__(self, curves: Callable[[], Curves], *, id: str | None = None) -> None:  # noqa: A002  (Textual's own name)
        """Take where the curves of the run are to be had that the view is a moment of."""
        super().__init__(id=id)
        self._curves = curves

    class PointedEpoch(Message):
        """The mouse was pressed on an epoch."""

        def __init__(self, epoch: int) -> None:
            """Name the epoch."""
            super().__init__()
            self.epoch = epoch

    def depends_on(self, view: View) -> object:
        """The epochs, not the stage."""
        scenario = view.moment.trace.scenario
        return (scenario, view.last, view.moment.epoch, view.visited, view.logarithmic)

    def names(self, view: View) -> tuple[str, ...]:
        """The series to draw."""
        raise NotImplementedError

    def title(self, view: View) -> str:
        """The line above the chart."""
        raise NotImplementedError

    def scale(self, values: Iterable[float]) -> LinearAxis | LogAxis | None:
        """The scale that holds these values; None where there is nothing to draw."""
        values = list(values)
        return linear_axis(min(values), max(values)) if values else None

    def levels(self, view: View) -> list[float]:
        """Values that are marked by a line of their own."""
        return []

    def draw(self, view: View, width: int, height: int) -> Canvas:
        """Draw title, axis, curves, and the line at the cursor's epoch."""
        canvas = Canvas(width, height)
        canvas.text(0, 0, self.title(view)[:width], Role.MUTED)
        epochs = epoch_axis(view, width)
        if epochs is None or height < 3:
            return canvas
        edges = epochs.edges
        curves = self._curves()
        found = {name: curves.extremes(name, edges) for name in self.names(view)}
        levels = self.levels(view)
        scale = self.scale([*_values(found.values()), *levels])
        if scale is None:
            return canvas
        chart = Chart(canvas, LABEL, 1, width - LABEL - NAME, height - 1, scale)
        for number, series in enumerate(found.values()):
            chart.curve(series, Role.SECOND if number % 2 else Role.CURVE)
        for level in levels:
            chart.level(level, Role.MUTED)
        _draw_labels(chart, view.notation)
        if len(found) > 1:
            chart.label(found)
        if view.last:
            chart.cursor(epochs, view.moment.epoch)
            self.decorate(chart, epochs, view)
        return canvas

    def decorate(self, chart: Chart, epochs: EpochAxis, view: View) -> None:
        """Add what only this chart has."""

    async def on_click(self, event: events.Click) -> None:
        """Say which epoch was clicked."""
        place = event.get_content_offset(self)
        epochs = epoch_axis(self._view, self.content_size.width) if self._view else None
        if place is not None and epochs is not None and place.x >= LABEL:
            last = self.content_size.width - LABEL - NAME - 1
            share = min(place.x - LABEL, last) / max(last, 1)
            column = round(share * (epochs.columns - 1))
            self.post_message(self.PointedEpoch(epochs.epoch(column)))


def epoch_axis(view: View, width: int) -> EpochAxis | None:
    """The epochs along a chart of this width; None where it has no room."""
    dots = (width - LABEL - NAME) * ACROSS
    if dots < ACROSS:
        return None
    logarithmic = view.logarithmic and view.last > 0
    return EpochAxis(view.last, dots if logarithmic else min(view.last + 1, dots), logarithmic)


def _values(found: Iterable[Extremes]) -> list[float]:
    return [value for series in found for pair in series if pair for value in pair]


def _draw_labels(chart: Chart, notation: Notation) -> None:
    """Write what the highest and the lowest row stand for, left of the chart."""
    if isinstance(chart.scale, LogAxis):
        ends = (f"1e{chart.scale.high}", f"1e{chart.scale.low}")
    else:
        ends = (f"{chart.scale.high:.3g}", f"{chart.scale.low:.3g}")
    for row, text in zip((chart.y, chart.y + chart.height - 1), ends, strict=True):
        chart.canvas.text(0, row, text.replace("-", notation.minus)[:LABEL], Role.MUTED)


class ErrorPanel(ChartPanel):
    """E_total on a logarithmic axis, with marks at the epochs that were visited."""

    def names(self, view: View) -> tuple[str, ...]:
        """The one series."""
        return (TOTAL_ERROR,)

    def title(self, view: View) -> str:
        """The range of epochs, and the scale where it is not the usual one."""
        scale = ", logarithmic" if view.logarithmic else ""
        return f"E_total, epochs 0 to {view.last:,}{scale}"

    def scale(self, values: Iterable[float]) -> LinearAxis | LogAxis | None:
        """Whole powers of ten around all errors above 0."""
        positive = [value for value in values if value > 0]
        return log_axis(min(positive), max(positive)) if positive else None

    def decorate(self, chart: Chart, epochs: EpochAxis, view: View) -> None:
        """Mark the epochs at which the cursor has been."""
        chart.marks(epochs, view.visited, chart.y + chart.height - 1)


class OutputsPanel(ChartPanel):
    """Both outputs on their way to their targets."""

    def names(self, view: View) -> tuple[str, ...]:
        """One series for each output neuron."""
        return tuple(out(neuron) for neuron in OUTPUTS)

    def title(self, view: View) -> str:
        """What the dotted lines are."""
        return "Outputs, and their targets as dotted lines"

    def levels(self, view: View) -> list[float]:
        """The targets."""
        return [view.final(target(neuron)) for neuron in OUTPUTS]


class WeightsChart(ChartPanel):
    """All trained parameters as they drift."""

    def names(self, view: View) -> tuple[str, ...]:
        """Every parameter that an update changes."""
        trace = view.moment.trace
        return tuple(name for name in trace.parameters if next_value(name) in trace.values)

    def title(self, view: View) -> str:
        """What the curves are."""
        return "Weights and biases that are trained"
