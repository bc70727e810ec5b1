"""The dialog that explains a stage at length."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from engine.calculus.summed import set_definition
from engine.diagnosis import right_pass, why_not_lines
from engine.expression import Equation, Expression, line, set_aligned
from engine.trace import Stage
from tui.dialogs.dialog import MARGIN, WIDEST, Dialog
from tui.network.lighting import lighting
from tui.view import View

SCROLLBAR = 1
"""Columns beside the text, where the band is no wider."""


class MoreDialog(Dialog[None]):
    """Question, formula, numbers, result and the whole explanation of one stage."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter,q", "cancel", "close")]

    def __init__(self, view: View) -> None:
        """Take the view whose stage is to be explained."""
        self._text = view.explanation
        super().__init__(self._text.question, view.notation)
        self._view = view

    def body(self) -> ComposeResult:
        """The formula with its numbers, and the whole explanation."""
        view, stage = self._view, self._view.moment.stage
        if stage and stage.definition.expression:
            yield self.paragraph(self._formula(stage, stage.definition.expression))
            write = partial(view.moment.written, decimals=view.digits, notation=view.notation)
            numbers = line(stage.definition.expression, write, view.notation)
            yield self.paragraph(f"= {numbers} = {view.written(stage.id)}")
        yield self.paragraph(" ".join(self._text.sentences))
        if self._text.more:
            between = " " if stage else "\n"  # the start lists the parts of a round
            yield self.paragraph(between.join(self._text.more))
        turned = view.moment.written_as is not None and view.moment.written_as.turned
        if stage and stage.value is not None and view.moment.hidden is None and not turned:
            trace = right_pass(view.moment.trace.scenario, view.moment.trace.parameters)
            for why_not in why_not_lines(stage.id, trace, view.digits, view.notation):
                yield self.paragraph(why_not)

    def _formula(self, stage: Stage, expression: Expression) -> str:
        """The definition in two dimensions; where it is too wide for the band, in one.

        Its factors have their letters, which the words use.
        """
        room = min(WIDEST, self.app.size.width - 2 * MARGIN - SCROLLBAR)
        view = self._view
        if marks := lighting(view.moment).marks:
            equation = Equation(stage.id, expression, marks)
            write = partial(view.moment.written, notation=view.notation)
            if found := set_aligned(equation, write, view.digits, room, view.notation):
                return f"{found.letters}\n{found.formula}"
        block = set_definition(stage.id, expression, self.notation, room)
        return stage.formula(self.notation) if block is None else str(block)
