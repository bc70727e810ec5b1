"""The least that a Textual app can be: one label, which counts the keys that were pressed."""

from __future__ import annotations

from textual.app import App, ComposeResult
from textual.events import Key
from textual.widgets import Label


class OneLineApp(App[None]):
    """Changes its label on every key."""

    pressed = 0

    def compose(self) -> ComposeResult:
        """The label alone."""
        yield Label("pressed 0 times")

    def on_key(self, event: Key) -> None:
        """Count the key."""
        self.pressed += 1
        self.query_one(Label).update(f"pressed {self.pressed} times")


if __name__ == "__main__":
    OneLineApp().run()
