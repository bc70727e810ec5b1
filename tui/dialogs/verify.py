"""The verification: the tutorial's printed figures beside ours, and why some of them differ."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Label, Static

from engine.checks import PrintedFigure, is_tutorial, printed_figures
from engine.expression import shortest
from tui.dialogs.dialog import Dialog
from tui.drawing.strokes import TO_ASCII
from tui.view import View


class VerifyScreen(Dialog[None]):
    """First what differs and what gives the printed figure, then all figures in their order."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("q,v,enter", "cancel", "close")]

    def __init__(self, view: View, *, ascii_only: bool) -> None:
        """Take the view that says how numbers are written."""
        super().__init__()
        self._view = view
        self._ascii = ascii_only

    def compose(self) -> ComposeResult:
        """The sections one below the other."""
        figures = printed_figures()
        differing = [figure for figure in figures if not figure.agrees]
        with VerticalScroll(classes="dialog"):
            yield Label(
                "The tutorial's printed figures, and what its own rules give", classes="title"
            )
            yield Static(self._content(self._summary(figures, differing)), classes="formula")
            for figure in differing:
                yield Static(self._content("\n".join(self._difference(figure))), classes="formula")
            yield Static(self._content("\n".join(self._table(figures))))
            yield Static("Arrow keys scroll. Escape closes.", classes="note")

    def _content(self, text: str) -> Content:
        return Content(text.translate(TO_ASCII) if self._ascii else text)

    def _summary(self, figures: Iterable[PrintedFigure], differing: list[PrintedFigure]) -> str:
        count = len(list(figures))
        alike = count - len(differing)
        text = f"{alike} of {count} agree to their last digit; {len(differing)} differ:"
        if is_tutorial(self._view.moment.trace.scenario):
            return text
        return f"These belong to the tutorial's values, not to the scenario on the screen. {text}"

    def _difference(self, figure: PrintedFigure) -> Iterator[str]:
        yield f"{self._symbol(figure)}: printed {figure.printed}, by the rule {figure.shown}."
        yield figure.reason
        if figure.witness_value is not None:
            value = shortest(figure.witness_value, 12, self._view.notation)
            yield f"What gives the printed figure: {figure.witness}: {value}"

    def _table(self, figures: Iterable[PrintedFigure]) -> Iterator[str]:
        for where, group in groupby(figures, lambda figure: figure.where):
            yield where
            for figure in group:
                verdict = "agrees" if figure.agrees else "DIFFERS"
                symbol = self._symbol(figure)
                yield f"  {symbol:<18}{figure.printed:>14}{figure.shown:>16}   {verdict}"
            yield ""

    def _symbol(self, figure: PrintedFigure) -> str:
        return self._view.notation.symbol(figure.name)
