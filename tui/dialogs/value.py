"""The field that opens where a value stands in the network."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.geometry import Offset
from textual.widgets import Input, Label, Static

from engine.expression import Notation
from tui.dialogs.dialog import Dialog
from tui.dialogs.field import Field

WIDTH, HEIGHT = 36, 4
"""Cells of the field with its name, its frame and the line for what is wrong."""


class ValueDialog(Dialog[str]):
    """Asks for one number; what is wrong with it is said as it is typed."""

    DEFAULT_CSS = """
    ValueDialog {
        align: left top;
        background: transparent;
        #here {
            width: 36;
            height: auto;
            padding: 0 1;
            border-left: heavy $primary;
            border-right: heavy $primary;
            background: $surface;
        }
        #here Horizontal { height: 1; }
        #here Label { margin-right: 1; text-style: bold; }
        Field, Field:focus { border: none; height: 1; padding: 0; width: 1fr; text-style: reverse; }
        .note { display: block; height: auto; color: $text-muted; text-style: none; }
        .note.-said { color: $text-error; text-style: bold; }
        &.-ascii #here { border-left: ascii $primary; border-right: ascii $primary; }
        &.-ascii Field, &.-ascii Field:focus { border: none; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [Binding("tab", "take", "take")]

    def __init__(
        self,
        name: str,
        value: str,
        check: Callable[[str], object],
        at: Offset,
        notation: Notation,
        *,
        begun: bool = False,
    ) -> None:
        """Take the name, what stands in the field, what raises ValueError, and the place.

        What stands there is replaced by what is typed, unless it is `begun`.
        """
        super().__init__(name, notation)
        self._value = value
        self._check = check
        self._at = at
        self._begun = begun

    def compose(self) -> ComposeResult:
        """The name, the field beside it, and the line for what is wrong below."""
        with Vertical(id="here"):
            with Horizontal():
                yield Label(self.words(self.heading))
                yield Field(self._value, compact=True, select_on_focus=not self._begun)
            yield Static(self.words("Enter takes it, Escape does not"), classes="note")

    def on_mount(self) -> None:
        """Stand where the value stands, as far as the screen has room."""
        self.place(self.app.size.width, self.app.size.height)

    def on_resize(self) -> None:
        """Stay on the screen."""
        self.place(self.app.size.width, self.app.size.height)

    def place(self, width: int, height: int) -> None:
        """Stand at the place, or as near to it as a screen of this size lets it."""
        x = max(min(self._at.x, width - WIDTH), 0)
        y = max(min(self._at.y, height - HEIGHT), 0)
        self.query_one("#here").styles.offset = (x, y)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Say what is wrong so far."""
        note = self.query_one(".note", Static)
        try:
            self._check(event.value)
        except ValueError as error:
            self.complain(str(error))
        else:
            note.update(self.words("Enter takes it, Escape does not"))
            note.remove_class("-said")

    def on_input_submitted(self) -> None:
        """Take it."""
        self.action_take()

    def action_take(self) -> None:
        """Take it, unless something is wrong with it."""
        text = self.query_one(Input).value
        try:
            self._check(text)
        except ValueError as error:
            self.complain(str(error))
        else:
            self.dismiss(text)
