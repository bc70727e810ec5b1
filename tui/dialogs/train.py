"""The dialog that asks how far to train, and by which rules."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import isfinite

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Button, Input, Label, RadioButton, RadioSet, Static

from engine.policies import BIAS_UPDATES, UPDATE_ORDERS, BiasUpdates, UpdateOrder
from engine.scenario import Scenario
from engine.training import MOST_EPOCHS
from tui.dialogs.dialog import Dialog
from tui.limits import USUAL_EPOCHS


@dataclass(frozen=True, slots=True)
class Order:
    """What to train: until so many updates are done or the error is below a value, and how."""

    epochs: int
    stop_below: float
    bias_updates: BiasUpdates
    update_order: UpdateOrder

    def rules_of(self, scenario: Scenario) -> Scenario:
        """The scenario with the rules of this order."""
        return replace(scenario, bias_updates=self.bias_updates, update_order=self.update_order)


class TrainScreen(Dialog[Order]):
    """Asks for an epoch or an error to reach, and for the two policies of updating."""

    def __init__(self, scenario: Scenario) -> None:
        """Take the scenario whose policies are chosen at first."""
        super().__init__()
        self._scenario = scenario

    def compose(self) -> ComposeResult:
        """Two fields and two choices; Enter in a field starts."""
        with Vertical(classes="dialog"):
            yield Label("Train until this many updates are done", classes="title")
            yield Input(str(USUAL_EPOCHS), id="epochs")
            yield Label("or until the error is below (empty: no matter)")
            yield Input(placeholder="0.0001", id="below")
            with Horizontal(id="policies"):
                yield from _choice("bias_updates", "Biases are", self._scenario.bias_updates)
                yield from _choice("update_order", "Updates are", self._scenario.update_order)
                yield Button("Train", id="start")
            yield Static("Enter trains, Escape does not. New rules start anew.", classes="note")

    def on_input_submitted(self) -> None:
        """Train, or say what is wrong."""
        self._submit()

    def on_button_pressed(self) -> None:
        """Train, or say what is wrong."""
        self._submit()

    def _submit(self) -> None:
        try:
            self.dismiss(self._order())
        except ValueError as error:
            self.query_one(".note", Static).update(str(error))

    def _order(self) -> Order:
        below = self.query_one("#below", Input).value.strip()
        stop_below = _error(below) if below else 0.0
        typed = self.query_one("#epochs", Input).value.strip()
        epochs = _epochs(typed) if typed or not below else MOST_EPOCHS
        biases = BIAS_UPDATES[self._chosen("bias_updates")]
        order = UPDATE_ORDERS[self._chosen("update_order")]
        return Order(epochs, stop_below, biases, order)

    def _chosen(self, name: str) -> int:
        return max(self.query_one(f"#{name}", RadioSet).pressed_index, 0)


def _choice(name: str, title: str, chosen: str) -> ComposeResult:
    options = BIAS_UPDATES if name == "bias_updates" else UPDATE_ORDERS
    with Vertical():
        yield Label(title)
        with RadioSet(id=name):
            for option in options:
                yield RadioButton(option.replace("_", " "), option == chosen)


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
