"""The app: it holds the session, and the settings that say how numbers are written."""

from __future__ import annotations

import signal
import sys
from asyncio import get_running_loop
from collections.abc import Awaitable, Callable, Iterable
from typing import ClassVar, Literal

from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.screen import Screen

from engine.expression import ASCII, UNICODE
from engine.scenario import Scenario
from engine.travel import Session
from tui.commands import GROUPS
from tui.screens.help import HelpScreen
from tui.screens.study import StudyScreen
from tui.themes import DARK, THEMES
from tui.view import View

LEAST_DIGITS, MOST_DIGITS = 3, 12
INTERRUPTED = 130


class BackpassApp(App[None]):
    """Steps through backpropagation."""

    TITLE = "backpass"
    CSS_PATH = "app.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+c", "interrupt", "interrupt", show=False, priority=True),
        Binding("ctrl+z", "suspend_process", "suspend", show=False, priority=True),
    ]

    def __init__(self, session: Session, *, digits: int = 9, ascii_only: bool = False) -> None:
        """Take the session to show and how to show it."""
        super().__init__()
        self.session = session
        self.digits = digits
        self.notation = ASCII if ascii_only else UNICODE
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = DARK.name

    @property
    def view(self) -> View:
        """What is to be shown now."""
        history = self.session.training.history
        return View(self.session.moment, history, history.last, self.digits, self.notation)

    def get_default_screen(self) -> Screen[None]:
        """Start with the study screen."""
        return StudyScreen()

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Colours for themes that do not name those of the drawings themselves."""
        return {
            "muted": "$text-muted",
            "wire": "$foreground 60%",
            "read": "$primary",
            "written": "$warning",
            "written-text": "auto 95%",
            "mark-text": "auto 95%",
        }

    def on_mount(self) -> None:
        """Leave the terminal as it was when the process is told to stop."""
        loop = get_running_loop()
        for number in (signal.SIGTERM, signal.SIGHUP):
            loop.add_signal_handler(number, self.exit, None, 128 + number)

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Every command by name, and those that change the theme."""
        for title, help_text, callback, discover in super().get_system_commands(screen):
            if title == "Theme":
                yield SystemCommand(title, help_text, callback, discover)
        if isinstance(screen, StudyScreen):
            for _, commands in GROUPS:
                for command in commands:
                    run = self._runner(screen, command.action)
                    yield SystemCommand(command.title, command.help, run)

    def _runner(self, screen: StudyScreen, action: str) -> Callable[[], Awaitable[None]]:
        async def run() -> None:
            await self.run_action(action, screen)

        return run

    def action_help(self) -> None:
        """Show every key."""
        self.push_screen(HelpScreen(self.notation))

    def action_more_digits(self) -> None:
        """Show one decimal more."""
        self._set_digits(self.digits + 1)

    def action_fewer_digits(self) -> None:
        """Show one decimal less."""
        self._set_digits(self.digits - 1)

    def _set_digits(self, digits: int) -> None:
        self.digits = min(max(digits, LEAST_DIGITS), MOST_DIGITS)
        if isinstance(self.screen, StudyScreen):
            self.screen.show()

    def action_interrupt(self) -> None:
        """Leave as a program does that was interrupted."""
        self.exit(return_code=INTERRUPTED)


def run_app(  # noqa: PLR0913  (one for each option of the command line)
    scenario: Scenario,
    *,
    epoch: int = 0,
    stage: str | None = None,
    detail: Literal["stage", "factor"] = "stage",
    digits: int = 9,
    theme: str | None = None,
    ascii_only: bool | None = None,
) -> int:
    """Open the program on a scenario and return its exit status."""
    session = Session(scenario, detail=detail == "factor")
    session.go_to(epoch, stage)
    if ascii_only is None:
        ascii_only = "utf" not in (sys.stdout.encoding or "").lower()
    app = BackpassApp(session, digits=digits, ascii_only=ascii_only)
    if theme:
        app.theme = theme
    app.run()
    return app.return_code or 0
