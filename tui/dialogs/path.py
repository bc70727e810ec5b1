"""The dialog that asks for the path of a file to write."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.widgets import Input

from engine.expression import Notation
from tui.dialogs.dialog import Dialog, Hint
from tui.dialogs.field import Field


class PathDialog(Dialog[str]):
    """Asks for a path; in which folder a bare name lies is said above it."""

    HINTS = (
        Hint("enter", "writes it", "write"),
        Hint("escape", "writes nothing", "cancel"),
    )

    def __init__(self, heading: str, folder: str, suggested: str, notation: Notation) -> None:
        """Take the title, the folder for a bare name, and the path that is offered."""
        super().__init__(heading, notation)
        self._folder = folder
        self._suggested = suggested

    def body(self) -> ComposeResult:
        """The folder and the field."""
        yield self.paragraph(f"A path, or a name in {self._folder}")
        yield Field(str(self.words(self._suggested)), select_on_focus=False)

    def on_input_submitted(self) -> None:
        """Write there."""
        self.action_write()

    def action_write(self) -> None:
        """Write there, unless no name is given."""
        if path := self.query_one(Input).value.strip():
            self.dismiss(path)
        else:
            self.complain("A file needs a name.")
