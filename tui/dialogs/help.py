"""The help dialog: how to read the picture, and every command, what it does and its keys."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from textwrap import wrap
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Label

from engine.expression import Notation
from tui.commands import Command, Groups
from tui.dialogs.dialog import Dialog

READING = (
    ("◆ filled", "what this stage computes"),
    ("● underlined", "what it reads"),
    ("A B C", "the factors of the chain rule: in the formula, and where each stands"),
    ("━ heavy lines", "the way back from E_total; forwards, the way from what is read"),
    ("▶ and ◀", "forwards; back, once the error has come there"),
    ("w5⁺", "the value that w5 will have after the update"),
    ("η", "the learning rate"),
    ("round, pass", "once forward, once back, and the update"),
    ("—", "not computed yet"),
    ("?", "hidden until you ask"),
    ("267e−6", "0.000267 in fewer cells: e−6 moves the point 6 places to the left"),
    ("…", "a number too long for its place; the formula has it"),
    ("saturated", "a neuron with a slope close to 0, so that little of a change gets through"),
    ("twins", "hidden neurons that are alike, and stay alike"),
)
"""What stands in the picture, and what it means."""

BY_NAME = "ctrl+p"
"""How a command is reached that has no key."""
TITLE, WHAT = 18, 34
"""Columns for a command's name, and for what it does; its keys follow."""
WIDER_WHAT = 52
"""The same where the screen is so wide that no line has to go on below."""
MEANING = 55
"""Columns for what a sign means."""
MARGINS = 5
"""Columns beside the text: of the band, and for its scrollbar."""
WIDE, WIDER = 80, 102
"""Columns from which all three stand side by side, and from which each has one line."""


class HelpDialog(Dialog[None]):
    """How to read the picture, and every command with its keys."""

    DEFAULT_CSS = """
    HelpDialog.-wider {
        #band > * { max-width: 94; }
        #band > .hints { max-width: 100%; }
        .hints Horizontal { max-width: 94; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [Binding("q,question_mark,f1", "cancel", "close")]

    def __init__(self, groups: Groups, notation: Notation, *, picture: bool) -> None:
        """Take the commands of the screen below, and whether it shows the network."""
        super().__init__("Commands and their keys", notation)
        self._groups = groups
        self._picture = picture

    def body(self) -> ComposeResult:
        """How to read the picture, which comes first, and a section for each group of commands."""
        width = self.app.size.width
        what = WIDER_WHAT if width >= WIDER else WHAT
        self.set_class(width >= WIDER, "-wider")
        if self._picture:
            yield Label(self.words("Reading the picture"), classes="title")
            room = min(MEANING + what - WHAT, width - TITLE - MARGINS)
            signs = ((sign.replace("η", self.notation.eta), said) for sign, said in READING)
            rows = (line for sign in signs for line in _meaning(*sign, room))
            yield self.paragraph("\n".join(rows))
            yield self.paragraph("A click on a quantity goes to its stage.")
        lines = partial(_beside, what=what) if width >= WIDE else _below
        for title, commands in self._groups:
            yield Label(self.words(title), classes="title")
            text = (line for command in commands for line in lines(command, self.notation))
            yield self.paragraph("\n".join(text))


def _meaning(sign: str, meaning: str, room: int) -> Iterator[str]:
    """A sign, and beside it what it means."""
    for line in wrap(meaning, max(room, 1)):
        yield f"{sign:<{TITLE}}{line}".rstrip()
        sign = ""


def _beside(command: Command, notation: Notation, what: int) -> Iterator[str]:
    """Name, what it does in so many cells, and keys; a long name has a line of its own."""
    name, keys = command.title, command.keys_in(notation) or BY_NAME
    if len(name) >= TITLE:
        yield name
        name = ""
    for line in wrap(command.help, what):
        yield f"{name:<{TITLE}}{line:<{what + 2}}{keys}".rstrip()
        name = keys = ""


def _below(command: Command, notation: Notation) -> Iterator[str]:
    """Name and keys, and below them what it does."""
    yield f"{command.title:<{TITLE - 1}} {command.keys_in(notation) or BY_NAME}"
    yield f"  {command.help}"
