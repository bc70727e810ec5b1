"""What all dialogs share: they lie over the screen below and close on Escape."""

from __future__ import annotations

from typing import ClassVar, TypeVar

from textual.binding import Binding, BindingType
from textual.screen import ModalScreen

Result = TypeVar("Result")


class Dialog(ModalScreen[Result | None]):
    """A dialog that gives a result, or None where it was closed without one."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "cancel", "close")]

    def action_cancel(self) -> None:
        """Close without a result."""
        self.dismiss(None)
