"""The bottom line: the few keys that matter on this screen."""

from __future__ import annotations

from textual import events

from tui.commands import Command, Groups
from tui.drawing import Canvas, Role
from tui.panels.panel import Panel
from tui.view import View

GAP = 2


class FooterBar(Panel):
    """The first key and the name of each command that has a place here; a click runs it."""

    DEFAULT_CSS = """
    FooterBar { background: $panel; }
    """

    def __init__(self, groups: Groups) -> None:
        """Take the commands of the screen."""
        super().__init__(id="footer")
        self._commands = [command for _, group in groups for command in group if command.footer]

    def depends_on(self, view: View) -> object:
        """Nothing that changes."""
        return view.notation

    def draw(self, view: View, width: int, height: int) -> Canvas:
        """Draw as many commands as fit whole."""
        canvas = Canvas(width, height)
        x = 1
        for command in self._commands:
            key = _key(command)
            length = len(key) + 1 + len(command.footer)
            if x + length > width:
                break
            canvas.text(x, 0, key, Role.KEY)
            canvas.text(x + len(key) + 1, 0, command.footer)
            for column in range(x, x + length):
                self.targets[column, 0] = command.action
            x += length + GAP
        return canvas

    async def on_click(self, event: events.Click) -> None:
        """Run the command that was clicked."""
        event.prevent_default()
        place = event.get_content_offset(self)
        if place is not None and (action := self.targets.get((place.x, place.y))):
            await self.app.run_action(action, self.screen)


def _key(command: Command) -> str:
    return command.shown_keys.split()[0]
