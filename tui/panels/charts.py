"""What all charts over the epochs share, and the chart of the error."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from textwrap import wrap
from typing import Protocol

from textual import events
from textual.message import Message

from engine.charts import EpochAxis, Extremes, LinearAxis, LogAxis, linear_axis, log_axis
from engine.expression import ASCII, fitted, number, shortest, significant
from engine.names import TOTAL_ERROR
from tui.drawing import Canvas, Role
from tui.drawing.chart import CURVES, Chart, Curve, Label, upright
from tui.drawing.curve import ACROSS
from tui.drawing.pane import FRAME
from tui.panels.pane import Pane
from tui.view import SIGNED, View

NO_CURVE = "A curve begins with the next round."
LABEL = 7
"""Columns for the labels of the value axis, left of a chart."""
LEAST_NAMES = 10
"""Columns below which curves bear no names."""
LEAST_CURVE = 8
"""Columns in which a first and a last epoch can be named: `0 10,000`."""
LEAST_LABEL = len(" target o1 0.01")
"""Columns for the name and the value of a target."""
CLEAR = 1
"""Columns behind the values, where they have them to spare."""
WIDE = 52
"""Columns of a chart from which the values beside it have all decimals that are wanted."""
LEAST_MARGIN = 32
"""Columns from which what is written above a chart has a margin."""
LEAST_HEIGHT = 4
"""Rows below which there is no room for a curve between title and epochs."""


class Curves(Protocol):
    """Where the series of a run are to be had, reduced to the columns of a chart."""

    def extremes(self, name: str, edges: Sequence[int]) -> Extremes:
        """The least and the greatest value of a series between neighbouring edges."""
        ...


class ChartPanel(Pane):
    """A chart over the epochs, with a line at the cursor's, and a click on it moves there."""

    behind = 1
    """Columns right of the curves, for their names and their values at the cursor."""

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
        return (
            scenario,
            view.last,
            view.moment.epoch,
            view.logarithmic,
            view.digits,
            view.notation,
        )

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

    def levels(self, view: View) -> Mapping[str, float]:
        """Values that are marked by a dotted line of their own, by the names it bears."""
        return {}

    def room_behind(self, width: int, view: View) -> int:
        """The columns right of the curves in a chart of this width."""
        if self.behind < LEAST_NAMES or width < WIDE:
            return self.behind
        longest = max(map(len, self.names(view)), default=0)
        needed = 1 + longest + 1 + view.digits + SIGNED + CLEAR
        return max(self.behind, min(needed, width // 2))

    def corner(self, view: View) -> str:
        """What the signs are with which a curve is drawn, where they are not its colour."""
        marks = self._marks(view, self.names(view))
        return next((f"{mark} is {name}" for name, mark in marks.items()), "")

    def draw_for_a_room(self, chart: Chart, view: View) -> None:
        """What a room needs to see larger."""

    def draw_inside(self, view: View, width: int, height: int) -> Canvas:
        """Draw title, axes, curves with their names, and the line at the cursor's epoch."""
        canvas = Canvas(width, height, room=self.for_a_room)
        top = 0 if self.framed else 1
        if top:
            self.draw_heading(canvas, view, _margin(width))
        names = self.names(view)
        behind = self.room_behind(width, view)
        epochs = epoch_axis(view, width, behind)
        if epochs is None or height < LEAST_HEIGHT:
            return canvas
        curves = self._curves()
        found = {name: curves.extremes(name, epochs.edges) for name in names}
        levels = self.levels(view)
        scale = self.scale([*_values(found.values()), *levels.values()])
        if scale is None:
            return canvas
        chart = Chart(canvas, LABEL, top, width - LABEL - behind, height - 1 - top, scale)
        marks = self._marks(view, names)
        drawn = zip(found.items(), CURVES, strict=False)
        chart.curves(Curve(series, role, marks.get(name)) for (name, series), role in drawn)
        for level in levels.values():
            chart.level(level, Role.MUTED)
        chart.values(view.notation)
        chart.epochs(epochs)
        chart.label(self._labels(view, behind, found, levels))
        if canvas.room:
            self.draw_for_a_room(chart, view)
        if view.last:  # among several epochs: a line at the only one tells nothing
            chart.cursor(epochs, view.moment.epoch)
        return canvas

    def _marks(self, view: View, names: tuple[str, ...]) -> dict[str, str]:
        """A sign for each curve where colours cannot tell them: the number in its name."""
        plain = view.notation is ASCII or self.colourless
        return {name: name[-1] for name in names} if plain and len(names) > 1 else {}

    def _labels(
        self,
        view: View,
        behind: int,
        found: Mapping[str, Extremes],
        levels: Mapping[str, float],
    ) -> Iterator[Label]:
        """Each curve's name and its value at the cursor, and the name of each dotted line."""
        if behind < LEAST_NAMES:
            return
        clear = CLEAR if self.framed or behind > self.behind else 0
        room = behind - 1 - clear
        values = _written(view, found, room)
        for (name, series), role in zip(found.items(), CURVES, strict=False):
            if ends := [pair[0] for pair in series if pair]:
                yield Label(f"{name} {values[name]}", ends[-1], role)
        for name, level in levels.items():
            yield Label(_level(name, level, room, view), level, Role.MUTED)

    async def on_click(self, event: events.Click) -> None:
        """Say which epoch was clicked."""
        place = event.get_content_offset(self)
        edge = FRAME if self.framed else 0
        width, view = self.content_size.width - 2 * edge, self._view
        if place is None or view is None or place.x - edge < LABEL:
            return
        behind = self.room_behind(width, view)
        if epochs := epoch_axis(view, width, behind):
            last = width - LABEL - behind - 1
            share = min(place.x - edge - LABEL, last) / max(last, 1)
            column = round(share * (epochs.columns - 1))
            self.post_message(self.PointedEpoch(epochs.epoch(column)))


def epoch_axis(view: View, width: int, behind: int = 0) -> EpochAxis | None:
    """The epochs along a chart of this width; None where it has no room."""
    dots = (width - LABEL - behind) * ACROSS
    if dots < ACROSS:
        return None
    logarithmic = view.logarithmic and view.last > 0
    return EpochAxis(view.last, dots if logarithmic else min(view.last + 1, dots), logarithmic)


def _margin(width: int) -> int:
    """Cells left of a title, where the longest leaves one."""
    return 1 if width >= LEAST_MARGIN else 0


def _written(view: View, names: Iterable[str], room: int) -> dict[str, str]:
    """Values at the cursor, so that each has room behind its name: with equally many decimals."""
    values = {name: view.final(name) for name in names}
    for decimals in range(view.digits, -1, -1):
        found = {
            name: significant(value, decimals, view.notation) for name, value in values.items()
        }
        if all(len(name) + 1 + len(text) <= room for name, text in found.items()):
            return found
    return {
        name: fitted(value, room - len(name) - 1, view.digits, view.notation)
        for name, value in values.items()
    }


def _level(name: str, level: float, room: int, view: View) -> str:
    """A dotted line's name and its value, which keeps its digits longer than the name."""
    short = name.replace("target", "t")
    for called in (name, short):
        if len(whole := f"{called} {shortest(level, None, view.notation)}") <= room:
            return whole
    return f"{short} {fitted(level, room - len(short) - 1, view.digits, view.notation)}"


def _values(found: Iterable[Extremes]) -> list[float]:
    return [value for series in found for pair in series if pair for value in pair]


class ErrorPanel(ChartPanel):
    """E_total on a logarithmic axis; its value at the cursor stands above."""

    in_lesson = False
    """Whether it stands beside the stages of a pass, which has not always come to its error."""

    def depends_on(self, view: View) -> object:
        """In a lesson also what is known of the error."""
        known = view.by_rounds or view.written(TOTAL_ERROR)
        return super().depends_on(view), known if self.in_lesson else ""

    def names(self, view: View) -> tuple[str, ...]:
        """The one series."""
        return (TOTAL_ERROR,)

    def corner(self, view: View) -> str:
        """What the upright line is, here and in the other charts."""
        return f"{upright(room=self.for_a_room)} this epoch" if view.last else ""

    def corner_in_short(self, view: View) -> str:
        """The same where the error leaves little room."""
        return f"{upright(room=self.for_a_room)} here" if view.last else ""

    def title(self, view: View) -> str:
        """The error at the cursor; in a lesson, as far as it is known at the stage."""
        if self.in_lesson and not view.by_rounds:
            return f"{TOTAL_ERROR} {view.written(TOTAL_ERROR)}"
        value = number(view.final(TOTAL_ERROR), view.digits, view.notation)
        return f"{TOTAL_ERROR} {value}"

    def draw_for_a_room(self, chart: Chart, view: View) -> None:
        """The error at the cursor, where the curve has left it room."""
        from tui.panels.large_error import draw_large_error

        draw_large_error(chart, view)

    def draw_inside(self, view: View, width: int, height: int) -> Canvas:
        """Draw the curve; of one point it would be none, so that is said."""
        if view.last:
            return super().draw_inside(view, width, height)
        canvas = Canvas(width, height)
        margin = _margin(width)
        if not self.framed:
            self.draw_heading(canvas, view, margin)
        lines = wrap(NO_CURVE, max(width - 2 * margin, 1))
        apart = height > 1 + len(lines)  # from the title
        for y, line in enumerate(lines, 1 + apart):
            canvas.text(margin, y, line, Role.MUTED)
        return canvas

    def scale(self, values: Iterable[float]) -> LinearAxis | LogAxis | None:
        """Whole powers of ten around all errors above 0."""
        positive = [value for value in values if value > 0]
        return log_axis(min(positive), max(positive)) if positive else None
