"""A field to type in."""

from __future__ import annotations

from textual.widgets import Input

from tui.drawing.cells import printable


class Field(Input):
    """One line of text; what is pasted into it commands no terminal."""

    DEFAULT_CSS = """
    Field {
        width: 100%;
        border: round $primary;
        background: $surface;
        &:focus { border: heavy $primary; background: $surface; }
        &>.input--placeholder { color: $text-muted; }
    }
    """

    def insert_text_at_cursor(self, text: str) -> None:
        """Type a text in, as far as it can be shown."""
        super().insert_text_at_cursor(printable(text))
