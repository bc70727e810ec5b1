"""The summary of practice: what was right, which mistakes recurred, and how to go on."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from engine.expression import Notation
from engine.practice import Practice
from tui.dialogs.dialog import Dialog, Hint


class SummaryDialog(Dialog[str]):
    """Gives what to do next: again, pass, save or leave; None goes on where one was."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "enter"),
        Binding("a", "again"),
        Binding("n", "pass"),
        Binding("s", "save"),
        Binding("q", "leave"),
    ]

    def __init__(self, practice: Practice, notation: Notation) -> None:
        """Take what was practised."""
        over = practice.over
        super().__init__("This pass is done" if over else "So far", notation)
        self._summary = practice.exercise.summary
        self._can_follow = over and not practice.diverged

    @property
    def hints(self) -> tuple[Hint, ...]:
        """Only what can be done."""
        found = [Hint("n", "next pass", "pass")] if self._can_follow else []
        found += [Hint("a", "ask again", "again")] if self._summary.again else []
        found += [Hint("s", "save", "save")] if self._summary.asked else []
        return (*found, Hint("q", "leave", "leave"), Hint("escape", "close", "cancel"))

    def body(self) -> ComposeResult:
        """The counts, then each mistake that was made and where."""
        yield self.paragraph("\n".join(self._summary.lines(self.notation)))
        if again := self._summary.again:
            names = ", ".join(map(self.notation.symbol, again))
            yield self.paragraph(f"Ask me these again (a): {names}")

    def action_enter(self) -> None:
        """Close it where practice goes on; a pass is not begun by an Enter that is held down."""
        if self._can_follow:
            self.complain("Press n for the next pass.")
        else:
            self.dismiss(None)

    def action_pass(self) -> None:
        """To the next pass."""
        if self._can_follow:
            self.dismiss("pass")
        else:
            self.complain("This pass is not done yet; Escape goes back to it.")

    def action_again(self) -> None:
        """Ask what was not right at once."""
        if self._summary.again:
            self.dismiss("again")
        else:
            self.complain("Nothing is left to ask again.")

    def action_save(self) -> None:
        """Save the summary."""
        if self._summary.asked:
            self.dismiss("save")
        else:
            self.complain("Nothing was asked yet.")

    def action_leave(self) -> None:
        """Leave practice."""
        self.dismiss("leave")
