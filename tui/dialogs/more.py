"""The dialog that explains a stage at length."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Label, Static

from engine.lesson import explain
from tui.dialogs.dialog import Dialog
from tui.view import View


class MoreScreen(Dialog[None]):
    """Question, formula, numbers, result and the whole explanation of one stage."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter,q", "cancel", "close")]

    def __init__(self, view: View) -> None:
        """Take the view whose stage is to be explained."""
        super().__init__()
        self._view = view

    def compose(self) -> ComposeResult:
        """The texts one below the other."""
        view, stage = self._view, self._view.moment.stage
        text = explain(
            view.moment.trace, stage, view.digits, view.notation, result=view.moment.hidden is None
        )
        with VerticalScroll(classes="dialog"):
            yield Label(Content(text.question), classes="title")
            if stage and (block := stage.layout(view.notation)):
                yield Static(Content(str(block)), classes="formula")
                numbers = stage.substituted(view.digits, view.notation)
                yield Static(Content(f"= {numbers} = {view.written(stage.id)}"))
            yield Static(Content(" ".join(text.sentences + text.more)), classes="formula")
            yield Static("Escape closes", classes="note")
