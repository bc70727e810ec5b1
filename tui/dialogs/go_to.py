"""The dialog that asks where to go."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input, Label, Static

from engine.policies import Rules
from engine.travel import Destination, DestinationError, parse_destination
from tui.dialogs.dialog import Dialog


class GoToScreen(Dialog[Destination]):
    """Asks for an epoch, a stage or both, and says at once what is wrong with an answer."""

    def __init__(self, rules: Rules) -> None:
        """Take the rules that decide which stages there are."""
        super().__init__()
        self._rules = rules

    def compose(self) -> ComposeResult:
        """A question, a field, and a line for what is wrong."""
        with Vertical(classes="dialog"):
            yield Label("Go to an epoch, a stage, or both", classes="title")
            yield Input(placeholder="10000    w5+    10000 E_total")
            yield Static("Enter goes there, Escape stays here", classes="note")

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Go there, or say why not."""
        try:
            self.dismiss(parse_destination(event.value, self._rules))
        except DestinationError as error:
            self.query_one(".note", Static).update(str(error))
