"""The bottom line: the few keys that matter on this screen, at this moment."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from textual import events

from engine.expression import Notation
from tui.commands import Command, Groups
from tui.drawing import Canvas, Role
from tui.panels.panel import Panel
from tui.view import View

MARGIN = 1
GAP = 2
HELP, QUIT = "app.help", "app.quit"
PLAY, FASTER, SLOWER = "play", "faster", "slower"
ANSWER, HINT = "answer", "hint"
UNASKED = {ANSWER: "next", HINT: ""}
"""What the keys of practice are called where no value is asked for."""


class Key(NamedTuple):
    """A key as it is shown, what it is called, and what it does."""

    shown: str
    name: str
    action: str

    @property
    def width(self) -> int:
        """The cells of key and name."""
        return len(self.shown) + 1 + len(self.name)


class FooterBar(Panel):
    """Keys and their names; a click does what the key does."""

    DEFAULT_CSS = """
    FooterBar { background: $panel; }
    """

    def __init__(self, groups: Groups) -> None:
        """Take the commands of the screen."""
        super().__init__(id="footer")
        self._commands = [command for _, group in groups for command in group]

    def depends_on(self, view: View) -> object:
        """Whether something plays, and how fast it would; and whether a value is asked for."""
        return view.notation, bool(view.status), view.pace, view.asking

    def keys(self, view: View, width: int) -> Sequence[Key]:
        """The keys that fit, from left to right: those of commands with a place here.

        Those that are always looked for, help and the way out, stay before others do; so do
        those that pause and change the speed while it plays, and a speed that was chosen.
        """
        named = list(self._named(view))
        ways_out = [key for key in named if key.action == "leave"] or [
            key for key in named if key.action == QUIT
        ]
        asked = view.status or view.pace
        playing = [key for key in named if asked and key.action in (PLAY, SLOWER)]
        first = [key for key in named if key.action == HELP] + ways_out + playing
        kept: list[Key] = []
        for key in [*first, *(key for key in named if key not in first)]:
            if keys_width([*kept, key]) > width:
                break
            kept.append(key)
        return [key for key in named if key in kept]

    def _named(self, view: View) -> Iterator[Key]:
        """The keys of all commands with a place here, by their names at this moment."""
        actions = {command.action: command for command in self._commands}
        unasked = UNASKED if HINT in actions else {}
        names = {ANSWER: ANSWER} if view.asking else unasked
        for command in self._commands:
            name = names.get(command.action, command.footer)
            if command.action == PLAY and command.footer:
                yield Key(shown_key(command, view.notation), play_name(view), PLAY)
                if view.status and FASTER in actions and SLOWER in actions:
                    shown = (shown_key(actions[each], view.notation) for each in (FASTER, SLOWER))
                    yield Key(" ".join(shown), "speed", SLOWER)
            elif name:
                yield Key(shown_key(command, view.notation), name, command.action)

    def draw(self, view: View, width: int, height: int) -> Canvas:
        """Draw as many keys as fit whole."""
        canvas = Canvas(width, height)
        self.draw_keys(canvas, MARGIN, self.keys(view, width - MARGIN))
        return canvas

    def draw_keys(self, canvas: Canvas, x: int, keys: Sequence[Key]) -> None:
        """Draw keys from a column on."""
        for key in keys:
            canvas.text(x, 0, key.shown, Role.KEY)
            canvas.text(x + len(key.shown) + 1, 0, key.name)
            canvas.point(x, 0, key.width, key.action)
            x += key.width + GAP

    async def on_click(self, event: events.Click) -> None:
        """Run the command that was clicked."""
        event.prevent_default()
        place = event.get_content_offset(self)
        if place is not None and (action := self.targets.get((place.x, place.y))):
            await self.app.run_action(action, self.screen)


def play_name(view: View) -> str:
    """What the key is called that lets it play: once it does, it pauses; else at which speed."""
    if view.status:
        return "pause"
    return f"play {view.pace}" if view.pace else "play"


def keys_width(keys: Sequence[Key]) -> int:
    """The cells of some keys beside each other."""
    return sum(key.width for key in keys) + GAP * max(len(keys) - 1, 0)


def shown_key(command: Command, notation: Notation) -> str:
    """The first key of a command."""
    return command.keys_in(notation).split()[0]
