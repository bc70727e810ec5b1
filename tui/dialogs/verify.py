"""The verification: the tutorial's printed figures beside ours, and the gradients tested."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from engine.checks import (
    GradientCheck,
    PrintedFigure,
    check_gradients,
    is_tutorial,
    printed_figures,
)
from engine.expression import number, shortest
from tui.dialogs.dialog import Dialog
from tui.view import View

GRADIENT_DIGITS, WITNESS_DIGITS = 9, 12
TESTED = (
    "The gradients on the screen, tested: each parameter is moved a little up and down, and the"
    " change of E_total is divided by that of the parameter."
)
ROW = "{:<19}{:>13}{:>13}  {}"


class VerifyDialog(Dialog[None]):
    """The table of all figures, then why some differ, then the gradients of this scenario."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("q,v,enter", "cancel", "close")]

    def __init__(self, view: View) -> None:
        """Take the view that says how numbers are written."""
        super().__init__("What the tutorial prints, and what its own rules give", view.notation)
        self._scenario = view.moment.trace.scenario

    def body(self) -> ComposeResult:
        """The sections one below the other."""
        figures = printed_figures()
        differing = [figure for figure in figures if not figure.agrees]
        if not is_tutorial(self._scenario):
            yield self.paragraph(
                "These figures belong to the tutorial's values, not to the scenario on the screen."
            )
        yield self.paragraph(
            f"{len(figures) - len(differing)} of {len(figures)} agree to their last digit;"
            f" {len(differing)} differ, and below the table is why."
        )
        yield self.paragraph("\n".join(self._table(figures)))
        for figure in differing:
            yield self.paragraph("\n".join(self._difference(figure)))
        yield self.paragraph(TESTED)
        yield self.paragraph("\n".join(self._gradients(check_gradients(self._scenario))))

    def _table(self, figures: Sequence[PrintedFigure]) -> Iterator[str]:
        yield ROW.format("", "printed", "by the rule", "")
        for where, group in groupby(figures, lambda figure: figure.where):
            yield where
            for figure in group:
                verdict = "agrees" if figure.agrees else "DIFFERS"
                yield ROW.format(
                    f"  {self._symbol(figure.name)}",
                    self._signs(figure.printed),
                    self._signs(figure.shown),
                    verdict,
                )

    def _difference(self, figure: PrintedFigure) -> Iterator[str]:
        printed, shown = self._signs(figure.printed), self._signs(figure.shown)
        yield f"{self._symbol(figure.name)}: printed {printed}, by the rule {shown}."
        yield figure.reason
        if figure.witness_value is not None:
            value = shortest(figure.witness_value, WITNESS_DIGITS, self.notation)
            yield f"What gives the printed figure: {figure.witness}: {value}"

    def _gradients(self, checks: Sequence[GradientCheck]) -> Iterator[str]:
        yield ROW.format("", "our gradient", "tested", "")
        for check in checks:
            values = (check.gradient, check.difference_quotient)
            written = (number(value, GRADIENT_DIGITS, self.notation) for value in values)
            verdict = "agrees" if check.agrees else "DIFFERS"
            yield ROW.format(f"  {self._symbol(check.name)}", *written, verdict)

    def _symbol(self, name: str) -> str:
        return self.notation.symbol(name)

    def _signs(self, text: str) -> str:
        """A printed figure or term with the signs that the screen uses."""
        return text.replace("-", self.notation.minus).replace("*", self.notation.dot)
