"""A question that is asked before something is lost."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from engine.expression import Notation
from tui.dialogs.dialog import Dialog, Hint


class ConfirmDialog(Dialog[bool]):
    """Says what would be lost; gives True where that is wanted."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter,y", "confirm", "yes")]
    HINTS = (
        Hint("enter", "yes", "confirm"),
        Hint("escape", "no", "cancel"),
    )

    def __init__(self, question: str, loss: str, notation: Notation) -> None:
        """Take the question and what would be lost."""
        super().__init__(question, notation)
        self._loss = loss

    def body(self) -> ComposeResult:
        """What would be lost."""
        yield self.paragraph(self._loss)

    def action_confirm(self) -> None:
        """Go on."""
        self.dismiss(result=True)
