"""The help dialog: every command, what it does and its keys, and how to read the picture."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Label

from engine.expression import Notation
from tui.commands import Command, Groups
from tui.dialogs.dialog import Dialog, Hint

READING = """\
◆ and a double or filled frame   what this stage computes
● and heavy lines                what it reads
A B C                            the factors of the chain rule, in formula and network
▶ forwards, ◀ back               which way values or derivatives go
—                                not computed yet
?                                hidden until you ask
w5⁺                              the value that w5 will have after the update"""

BY_NAME = "ctrl+p"
"""How a command is reached that has no key."""
TITLE, WHAT = 18, 34
"""Columns for a command's name, and for what it does; its keys follow."""
WIDE = 80
"""Columns from which all three stand side by side."""


class HelpDialog(Dialog[None]):
    """Every command with its keys."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("q,question_mark,f1", "cancel", "close")]
    HINTS = (
        Hint("down up", "scroll", "scroll_band('page_down')"),
        Hint("escape", "closes", "cancel"),
    )

    def __init__(self, groups: Groups, notation: Notation, *, picture: bool) -> None:
        """Take the commands of the screen below, and whether it shows the network."""
        super().__init__("Commands and their keys", notation)
        self._groups = groups
        self._picture = picture

    def body(self) -> ComposeResult:
        """A section for each group of commands, and one on how to read the picture."""
        lines = _beside if self.app.size.width >= WIDE else _below
        for title, commands in self._groups:
            yield Label(self.words(title), classes="title")
            text = (line for command in commands for line in lines(command, self.notation))
            yield self.paragraph("\n".join(text))
        if self._picture:
            yield Label(self.words("Reading the picture"), classes="title")
            yield self.paragraph(READING)
            yield self.paragraph("A click on a quantity goes to its stage.")


def _beside(command: Command, notation: Notation) -> Iterator[str]:
    """Name, what it does, and keys in three columns."""
    name, keys = command.title, command.keys_in(notation) or BY_NAME
    for line in wrap(command.help, WHAT):
        yield f"{name:<{TITLE}}{line:<{WHAT + 2}}{keys}".rstrip()
        name = keys = ""


def _below(command: Command, notation: Notation) -> Iterator[str]:
    """Name and keys, and below them what it does."""
    yield f"{command.title:<{TITLE}}{command.keys_in(notation) or BY_NAME}"
    yield f"  {command.help}"
