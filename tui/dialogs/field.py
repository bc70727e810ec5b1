"""A field to type in."""

from __future__ import annotations

from rich.style import Style
from textual.widgets import Input

from tui.drawing.cells import printable

TOLD_BY_COLOUR = {"input--cursor", "input--selection"}
"""What a style sheet makes plain by its colours alone."""


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

    open = True
    """Whether it takes what is typed, and so shows a cursor."""

    def get_component_rich_style(
        self, *names: str, partial: bool = False, default: Style | None = None
    ) -> Style:
        """The cursor and what is selected are reversed where there are no colours.

        In a field that is reversed itself, which says that it has the keys, they are not.
        """
        style = super().get_component_rich_style(*names, partial=partial, default=default)
        if self.open and self.app.no_color and not TOLD_BY_COLOUR.isdisjoint(names):
            style += Style(reverse=not self.rich_style.reverse)
        return style

    def insert_text_at_cursor(self, text: str) -> None:
        """Type a text in, as far as it can be shown."""
        super().insert_text_at_cursor(printable(text))
