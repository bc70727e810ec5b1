"""The bottom line of the study screen: its keys change with what can be done."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tui.commands import Command
from tui.drawing import Canvas
from tui.panels.footer import GAP, MARGIN, FooterBar, Key, keys_width, shown_key
from tui.panels.timeline import draw_phase
from tui.view import View

NARROW = 79
"""Cells below which the timeline shares this row, for it has no row of its own."""
SHARED = 26
"""Cells of the keys in a shared row."""


class Entry(NamedTuple):
    """A place in the footer: commands by their actions, and what they are called together.

    What has the greatest `spare` is left out first.
    """

    actions: tuple[str, ...]
    name: str
    spare: int


PAUSED = (
    Entry(("next",), "next", 0),
    Entry(("previous",), "back", 5),
    Entry(("previous_phase", "next_phase"), "phase", 11),
    Entry(("previous_pass", "next_pass"), "round", 12),
    Entry(("go_to",), "go to", 6),
    Entry(("detail",), "walk", 1),
    Entry(("play",), "play", 4),
    Entry(("app.train",), "train", 9),
    Entry(("app.projection",), "project", 10),
    Entry(("numbers",), "numbers", 7),
    Entry(("hide",), "hide", 8),
    Entry(("app.practice",), "your turn", 7),
    Entry(("more",), "more", 3),
    Entry(("app.help",), "help", 2),
    Entry(("app.quit",), "quit", 13),
)
PLAYING = (
    Entry(("play",), "pause", 0),
    Entry(("faster", "slower"), "speed", 1),
    Entry(("go_to",), "go to", 4),
    Entry(("app.projection",), "project", 5),
    Entry(("numbers",), "numbers", 3),
    Entry(("app.help",), "help", 2),
)


class StudyFooter(FooterBar):
    """The keys of the study screen; in a narrow terminal the phase stands beside them."""

    numbers = False
    """Whether the numbers are shown in place of the network."""
    _narrow = False

    def depends_on(self, view: View) -> object:
        """Where one is, as far as the names of the keys or the marks tell it."""
        moment = view.moment
        state = (moment.at_start, bool(moment.hidden), moment.walk)
        marks = (moment.position, moment.trace) if self.app.size.width < NARROW else ()
        return view.notation, bool(view.status), view.pace, self.numbers, *state, *marks

    def keys(self, view: View, width: int) -> Sequence[Key]:
        """Those that can be spared least, in their usual order."""
        entries = PLAYING if view.status else PAUSED
        by_action = {command.action: command for command in self._commands}
        found = [
            (entry.spare, self._key(entry, view, [by_action[name] for name in entry.actions]))
            for entry in entries
            if all(name in by_action for name in entry.actions)
        ]
        while found and keys_width([key for _, key in found]) > width:
            found.remove(max(found))
        return [key for _, key in found]

    def draw(self, view: View, width: int, height: int) -> Canvas:
        """Draw the keys; in a narrow terminal the phase that one is in left of them."""
        self._narrow = width < NARROW
        if not self._narrow:
            return super().draw(view, width, height)
        canvas = Canvas(width, height)
        keys = self.keys(view, min(SHARED, width - MARGIN))
        start = max(width - MARGIN - keys_width(keys), MARGIN)
        self.draw_keys(canvas, start, keys)
        draw_phase(canvas, view.moment, start - GAP)
        return canvas

    def _key(self, entry: Entry, view: View, commands: list[Command]) -> Key:
        """An entry's keys, and its name at this moment."""
        shown = " ".join(shown_key(command, view.notation) for command in commands)
        return Key(shown, self._called(entry, view), commands[-1].action)

    def _called(self, entry: Entry, view: View) -> str:
        moment = view.moment
        match entry.name:
            case "next" if moment.at_start:
                return "begin"
            case "next" | "hide" if moment.hidden:
                return "reveal"
            case "numbers" if self.numbers:
                return "network"
            case "play" if view.pace:
                return f"play {view.pace}"
            case "walk" if self._narrow:
                return moment.walk
            case name:
                return name
