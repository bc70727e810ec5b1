"""The field in which an answer is typed."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from rich.segment import Segment
from textual.binding import Binding
from textual.events import Key
from textual.strip import Strip
from textual.widgets import Input
from textual.widgets.input import Selection

from tui.dialogs.field import Field
from tui.drawing.large_text import LargeText

LONGEST = 200
"""Characters of an answer: a long piece of arithmetic has room."""
EDITING = {
    key: binding.action
    for binding in Input.BINDINGS
    if isinstance(binding, Binding)
    for key in binding.key.split(",")
}
"""The keys that do something in a field, and what; those that would scroll it do nothing."""
UNKNOWN = "?"
"""Stands in the field until something is typed."""


class AnswerField(Field):
    """One line; open it keeps signs to itself, closed it is a blank cell.

    Either way it takes all keys of its screen, so that none of a burst overtakes another.
    """

    DEFAULT_CSS = """
    AnswerField, AnswerField:focus {
        border: none;
        height: 1;
        padding: 0;
        text-style: bold;
        background: $background;
    }
    AnswerField > .input--placeholder { color: $text-muted; }
    AnswerField.-closed, AnswerField.-closed:focus {
        background: $background;
        background-tint: $background 0%;
    }
    AnswerField.-closed > .input--cursor { background: $background; color: $background; }
    """

    def __init__(
        self,
        answer: Callable[[str], None],
        pressed: Callable[[str], Awaitable[bool]],
        *,
        ascii_only: bool = False,
    ) -> None:
        """Take what is done with an answer, and with a key that is not for the field."""
        super().__init__(
            id="answer",
            max_length=LONGEST,
            compact=True,
            select_on_focus=False,
            classes="-closed",
        )
        self.open = False
        self._answer = answer
        self._pressed = pressed
        self._ascii_only = ascii_only

    def let(self, *, be_open: bool) -> None:
        """Open it, empty, or close it; it stays as it is where it is so already."""
        if be_open != self.open:
            self.open = be_open
            self.value = ""
            self.placeholder = UNKNOWN if be_open else ""
            self.set_class(not be_open, "-closed")

    async def _on_key(self, event: Key) -> None:
        """Take a sign, or do at once what the key does in the field or on the screen."""
        if self.open and event.is_printable:
            await super()._on_key(event)
            return
        if self.open and event.key in EDITING:
            await self.run_action(EDITING[event.key])
        elif not await self._pressed(event.key):
            return
        event.stop()
        event.prevent_default()

    async def action_submit(self) -> None:
        """Empty the field and hand over what stood in it."""
        typed, self.value = self.value, ""
        self._answer(typed)

    def insert_text_at_cursor(self, text: str) -> None:
        """Take text only while an answer is asked for."""
        if self.open:
            super().insert_text_at_cursor(text)

    def render_line(self, y: int) -> Strip:
        """A row of the text: in large digits where the field is higher than a row, if all fit."""
        width, height = self.size
        text = self.value or self.placeholder
        large = LargeText.within(text, width, height, ascii_only=self._ascii_only)
        if large is None:
            middle = (height - 1) // 2
            return super().render_line(0) if y == middle else super().render_line(1)
        before, behind = large.opened(y, self.cursor_position)
        style = cursor = self.rich_style
        if self.has_focus and self._cursor_visible:
            cursor += self.get_component_rich_style("input--cursor")
        pieces = (before, style), (" ", cursor), (behind, style)
        return Strip([Segment(*piece) for piece in pieces], width)

    def _watch_selection(self, selection: Selection) -> None:
        """Draw all rows anew, for in large digits a cursor takes more cells than one."""
        super()._watch_selection(selection)
        self.refresh()

    def _cell_offset_to_index(self, offset: int) -> int:
        """The sign that the mouse points at."""
        width, height = self.size
        large = LargeText.within(self.value, width, height, ascii_only=self._ascii_only)
        if large is None:
            return super()._cell_offset_to_index(offset)
        return min(range(len(large.edges)), key=lambda at: abs(large.edges[at] - offset))
