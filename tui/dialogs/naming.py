"""The dialog that asks which mistake was made."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from engine.expression import Notation
from engine.practice import FindTheError, Reply
from tui.dialogs.dialog import Dialog, Hint


class Option(Static):
    """A mistake that can be clicked."""

    def __init__(self, text: Content, number: int) -> None:
        """Take the words and which it is, counted from 0."""
        super().__init__(text, classes="text")
        self._number = number

    async def on_click(self) -> None:
        """Choose it."""
        await self.run_action(f"screen.choose({self._number})")


class NamingDialog(Dialog[Reply]):
    """Three mistakes, one of which was made; gives what is said to the right one."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(str(number + 1), f"choose({number})") for number in range(3)
    ]
    HINTS = (
        Hint("1 2 3", "choose, or a click", "stay"),
        Hint("escape", "closes", "cancel"),
    )

    def __init__(self, find: FindTheError, notation: Notation) -> None:
        """Take the pass with the mistake, whose line was found."""
        super().__init__("What happened in this line?", notation)
        self._find = find

    def body(self) -> ComposeResult:
        """Each mistake with its number."""
        for number, option in enumerate(self._find.options):
            text = f"{number + 1}  {option.sentence(self.notation)}"
            yield Option(self.words(text), number)

    def action_stay(self) -> None:
        """Nothing: which mistake it was has to be chosen."""

    def action_choose(self, number: int) -> None:
        """Take an option, or say that it is another."""
        if not self.is_active or number >= len(self._find.options):
            return
        reply = self._find.name(number)
        if reply.right:
            self.dismiss(reply)
        else:
            self.complain(reply.line)
