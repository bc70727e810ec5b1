"""The question whether to leave, asked only where something would be lost."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from engine.expression import Notation
from tui.dialogs.dialog import Dialog, Hint


class LeaveDialog(Dialog[bool]):
    """Says what would be lost; gives True where that is wanted."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter,q", "leave", "leave")]
    HINTS = (
        Hint("enter", "leaves", "leave"),
        Hint("escape", "stays", "cancel"),
    )

    def __init__(self, loss: str, notation: Notation) -> None:
        """Take what would be lost."""
        super().__init__("Leave the program?", notation)
        self._loss = loss

    def body(self) -> ComposeResult:
        """What would be lost."""
        yield self.paragraph(self._loss)

    def action_leave(self) -> None:
        """Leave."""
        self.dismiss(result=True)
