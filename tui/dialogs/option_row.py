"""A row of options of which one is chosen, with ← and → or a click."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.widgets import Static

CHOSEN, OTHER = "● ", "○ "
CHOSEN_IN_ASCII, OTHER_IN_ASCII = "(*) ", "( ) "
GAP = "   "


class OptionRow(Static, can_focus=True):
    """Shows all options; which one is chosen is told by a sign."""

    DEFAULT_CSS = """
    OptionRow { height: 1; width: 100%; }
    OptionRow:focus { text-style: reverse; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "choose(-1)"),
        Binding("right,space", "choose(1)"),
    ]

    class Changed(Message):
        """Another option was chosen."""

    def __init__(self, name: str, options: Sequence[str], chosen: str, *, ascii_only: bool) -> None:
        """Take what the options are of, and the one that is chosen at first."""
        super().__init__(id=name)
        self._options = options
        self._signs = (CHOSEN_IN_ASCII, OTHER_IN_ASCII) if ascii_only else (CHOSEN, OTHER)
        self._heading = name
        self.place = options.index(chosen)

    def on_mount(self) -> None:
        """Show the options."""
        self._draw()

    def choose(self, option: str) -> None:
        """Choose an option by its name."""
        self._to(self._options.index(option))

    def action_choose(self, by: int) -> None:
        """Choose the next option, or the one before."""
        self._to((self.place + by) % len(self._options))

    def on_click(self, event: Click) -> None:
        """Choose the option that was clicked."""
        x = len(self._heading) + len(GAP)
        for place, text in enumerate(self._texts()):
            if x <= event.x < x + len(text):
                self._to(place)
            x += len(text) + len(GAP)

    def _to(self, place: int) -> None:
        self.place = place
        self._draw()
        self.post_message(self.Changed())

    def _texts(self) -> list[str]:
        chosen, other = self._signs
        return [
            (chosen if place == self.place else other) + option.replace("_", " ")
            for place, option in enumerate(self._options)
        ]

    def _draw(self) -> None:
        self.update(Content(GAP.join([self._heading, *self._texts()])))
