"""The help screen: every key, and how to read the picture."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Label, Static

from engine.expression import ASCII, Notation
from tui.commands import Command, Groups
from tui.dialogs.dialog import Dialog
from tui.drawing.strokes import TO_ASCII

READING = """\
◆ and a filled ground   what this stage computes
● and heavy lines       what it reads
A B C                   the factors of the chain rule, in formula and network
▶ forwards, ◀ back      which way values flow
—                       not computed yet
w5⁺                     the value that w5 will have after the update"""


class HelpScreen(Dialog[None]):
    """Every command with its keys."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("q,question_mark,f1", "cancel", "close")]

    def __init__(self, groups: Groups, notation: Notation) -> None:
        """Take the commands and the notation of the screen below."""
        super().__init__()
        self._groups = groups
        self._ascii = notation is ASCII

    def compose(self) -> ComposeResult:
        """A section for each group of commands, and one on how to read the picture."""
        with VerticalScroll(classes="dialog help"):
            for title, commands in self._groups:
                yield Label(title, classes="title")
                yield Static(self._content("\n".join(map(_line, commands))))
            yield Label("Reading the picture", classes="title")
            yield Static(self._content(READING))
            yield Static("A click on a neuron, a weight or a line of the outline goes there.")
            yield Static("ctrl+p finds every command by name. Escape closes.", classes="note")

    def _content(self, text: str) -> Content:
        return Content(text.translate(TO_ASCII) if self._ascii else text)


def _line(command: Command) -> str:
    return f"{command.shown_keys or 'palette':<22}{command.help}"
