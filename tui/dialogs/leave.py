"""The question whether to leave, asked only where something would be lost."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType

from engine.expression import Notation
from tui.dialogs.confirm import ConfirmDialog
from tui.dialogs.dialog import Hint


class LeaveDialog(ConfirmDialog):
    """Says what would be lost by leaving; gives True where that is wanted."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("q", "confirm", "leaves")]
    HINTS = (
        Hint("enter", "leaves", "confirm"),
        Hint("escape", "stays", "cancel"),
    )

    def __init__(self, loss: str, notation: Notation) -> None:
        """Take what would be lost."""
        super().__init__("Leave the program?", loss, notation)
