"""The dialog that asks how far to train."""

from __future__ import annotations

from math import isfinite
from typing import NamedTuple

from textual.app import ComposeResult
from textual.widgets import Input, Label

from engine.expression import Notation
from engine.training import MOST_EPOCHS
from tui.dialogs.dialog import Dialog, Hint
from tui.dialogs.field import Field
from tui.limits import USUAL_EPOCHS


class Order(NamedTuple):
    """How far to train: until so many updates are done, or the error is below a value."""

    epochs: int
    stop_below: float = 0.0


class TrainDialog(Dialog[Order]):
    """Asks for an epoch or an error to reach."""

    HINTS = (
        Hint("enter", "trains", "train"),
        Hint("tab", "to the other field", "app.focus_next"),
        Hint("escape", "closes", "cancel"),
    )

    def __init__(self, notation: Notation) -> None:
        """Start from as many epochs as the tutorial trains."""
        super().__init__("Train", notation)

    def body(self) -> ComposeResult:
        """Two fields; Enter in either trains."""
        yield Label(self.words("Up to this epoch (the number of updates done):"))
        yield Field(str(USUAL_EPOCHS), id="epochs")
        yield Label(self.words("Or until E_total is below this (may stay empty):"))
        yield Field(placeholder="such as 0.0001", id="below")

    def on_input_submitted(self) -> None:
        """Train, or say what is wrong."""
        self.action_train()

    def action_train(self) -> None:
        """Train, or say what is wrong."""
        try:
            self.dismiss(self._order())
        except ValueError as error:
            self.complain(str(error))

    def _order(self) -> Order:
        below = self.query_one("#below", Input).value.strip()
        stop_below = _error(below) if below else 0.0
        typed = self.query_one("#epochs", Input).value.strip()
        return Order(_epochs(typed) if typed or not below else MOST_EPOCHS, stop_below)


def _epochs(text: str) -> int:
    digits = text.replace(",", "").replace("_", "")
    if not (digits.isascii() and digits.isdigit()) or len(digits) > 8 or int(digits) > MOST_EPOCHS:
        raise ValueError(f"the number of updates is a whole number up to {MOST_EPOCHS:,}")
    return int(digits)


def _error(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = 0.0
    if not (value > 0 and isfinite(value)):
        raise ValueError("the error to reach is a number above 0, such as 0.0001")
    return value
