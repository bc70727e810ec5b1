"""The field in which an answer is typed."""

from __future__ import annotations

from collections.abc import Callable

from tui.dialogs.field import Field

LONGEST = 200
"""Characters of an answer: a long piece of arithmetic has room."""


class AnswerField(Field):
    """One line; Enter hands it over at once, so that what follows in a burst finds it empty."""

    DEFAULT_CSS = """
    AnswerField, AnswerField:focus {
        border: none;
        height: 1;
        padding: 0;
        text-style: bold;
        background: $background;
    }
    AnswerField > .input--placeholder { color: $text-muted; }
    """

    def __init__(self, answer: Callable[[str], None]) -> None:
        """Take what is to be done with an answer."""
        super().__init__(id="answer", max_length=LONGEST, compact=True, select_on_focus=False)
        self._answer = answer

    async def action_submit(self) -> None:
        """Empty the field and hand over what stood in it."""
        typed, self.value = self.value, ""
        self._answer(typed)

    def insert_text_at_cursor(self, text: str) -> None:
        """Take text only while an answer is asked for."""
        if self.display:
            super().insert_text_at_cursor(text)
