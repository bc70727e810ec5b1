"""The derivation screen: why a derivative is what it is, line by line."""

from __future__ import annotations

from typing import ClassVar

from tui.commands import DERIVATION, Groups
from tui.panels.derivation import DerivationPanel, line_count
from tui.screens import later_arrangement
from tui.screens.session_screen import SessionScreen
from tui.view import View


class DerivationScreen(SessionScreen):
    """Shows one line more with each key, so that a class can say the next one."""

    GROUPS: ClassVar[Groups] = DERIVATION
    ARRANGEMENTS = (later_arrangement.DERIVATION,)

    @property
    def view(self) -> View:
        """What is derived is what the lesson says."""
        return super().view.in_lesson

    def action_next_line(self) -> None:
        """One line more; after the last one the numbers."""
        self._show_lines(1, "That is the last line.")

    def action_previous_line(self) -> None:
        """Take the newest line back."""
        self._show_lines(-1, "This is the first line.")

    def action_first_line(self) -> None:
        """Only the first line."""
        self._show_lines(-self._most)

    def action_last_line(self) -> None:
        """All lines and the numbers."""
        self._show_lines(self._most)

    def action_leave(self) -> None:
        """Back to the stage."""
        self.host.leave(self)

    @property
    def _most(self) -> int:
        return line_count(self.host.view)

    def _show_lines(self, more: int, why: str = "") -> None:
        if self.blank:
            self.action_blank()
            return
        panel = self.query_one(DerivationPanel)
        lines = min(max(panel.lines + more, 1), self._most)
        if lines == panel.lines:
            if why:
                self.notify(why)
            return
        panel.lines = lines
        self.show()
