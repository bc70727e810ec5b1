"""The app: how numbers are written and coloured, its dialogs, and how it is left."""

from __future__ import annotations

import asyncio
import gc
import os
import signal
import sys
from collections.abc import Awaitable, Callable, Iterable
from typing import Any, ClassVar, Literal

from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.screen import Screen

from engine.expression import ASCII, UNICODE
from engine.scenario import Scenario
from engine.travel import Session
from tui.commands import Groups
from tui.player_app import PlayerApp
from tui.playing import status
from tui.screens.session_screen import SessionScreen
from tui.screens.study import StudyScreen
from tui.themes import DARK, ROOM_DARK, ROOM_LIGHT, THEMES
from tui.view import View

LEAST_DIGITS, MOST_DIGITS = 3, 12
INTERRUPTED = 130


class BackpassApp(PlayerApp):
    """Steps through backpropagation."""

    TITLE = "backpass"
    CSS_PATH = "app.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+c", "interrupt", "interrupt", show=False, priority=True),
        Binding("ctrl+z", "suspend_process", "suspend", show=False, priority=True),
    ]

    def __init__(self, session: Session, *, digits: int = 9, ascii_only: bool = False) -> None:
        """Take the session to show and how to show it."""
        super().__init__(ansi_color="NO_COLOR" in os.environ or None)
        self.open(session)
        self.logarithmic = False
        self._coloured_by = ""
        self._colours: frozenset[tuple[str, str]] = frozenset()
        self.digits = digits
        self.notation = ASCII if ascii_only else UNICODE
        for theme in THEMES:
            self.register_theme(theme)
        self.set_reactive(App.theme, DARK.name)  # quietly: nothing is styled yet
        self.stylesheet.set_variables(self.get_css_variables())
        self._theme_before = DARK.name

    @property
    def view(self) -> View:
        """What is to be shown now."""
        session = self.session
        return View(
            session.moment,
            self.curves,
            session.training.history.last,
            frozenset(session.visited),
            self.digits,
            self.notation,
            status(self.player),
            self.logarithmic,
        )

    @property
    def colours(self) -> frozenset[tuple[str, str]]:
        """The theme's variables, by which drawings are coloured."""
        if self._coloured_by != self.theme:
            self._coloured_by = self.theme
            self._colours = frozenset(self.get_css_variables().items())
        return self._colours

    def get_default_screen(self) -> Screen[None]:
        """Start with the study screen."""
        return StudyScreen()

    def on_load(self) -> None:
        """Before the terminal is taken over, see to it that a signal leaves it as it was."""
        loop = asyncio.get_running_loop()
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            loop.add_signal_handler(number, self.exit, None, 128 + number)
        self.app_resume_signal.subscribe(self, self._draw_again)

    def on_mount(self) -> None:
        """Choose the style sheet's rules for the character set."""
        self.set_class(self.notation is ASCII, "-ascii")
        self.call_after_refresh(self._settle)

    def _settle(self) -> None:
        """After the first frame: what was loaded until now will stay, so never look through it.

        Collecting garbage had been put off until here, for it would hold up that frame.
        """
        gc.enable()
        gc.freeze()

    def _draw_again(self, _: object) -> None:
        """Draw the whole screen: a terminal forgets it while the program is suspended."""
        self.screen.refresh()

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        """Every command by name, and those that change the theme."""
        for title, help_text, callback, discover in super().get_system_commands(screen):
            if title == "Theme":
                yield SystemCommand(title, help_text, callback, discover)
        for _, commands in _groups(screen):
            for command in commands:
                run = self._runner(screen, command.action)
                yield SystemCommand(command.title, command.help, run)

    def _runner(self, screen: Screen[Any], action: str) -> Callable[[], Awaitable[None]]:
        async def run() -> None:
            await self.run_action(action, screen)

        return run

    def action_help(self) -> None:
        """Show every key of this screen."""
        from tui.screens.help import HelpScreen  # noqa: PLC0415  (likewise)

        self.push_screen(HelpScreen(_groups(self.screen), self.notation))

    def action_projection(self) -> None:
        """Start projection in a theme made for a room, or leave it."""
        from tui.screens.projection import ProjectionScreen  # noqa: PLC0415  (likewise)

        if isinstance(self.screen, ProjectionScreen):
            self.pop_screen()
            self.theme = self._theme_before
        else:
            self._theme_before = self.theme
            self.theme = (ROOM_DARK if self.current_theme.dark else ROOM_LIGHT).name
            self.push_screen(ProjectionScreen())

    def action_verify(self) -> None:
        """Show the tutorial's printed figures beside ours."""
        from tui.screens.verify import VerifyScreen  # noqa: PLC0415  (likewise)

        self.stop()
        self.push_screen(VerifyScreen(self.view, ascii_only=self.notation is ASCII))

    def action_more_digits(self) -> None:
        """Show one decimal more."""
        self._set_digits(self.digits + 1)

    def action_fewer_digits(self) -> None:
        """Show one decimal less."""
        self._set_digits(self.digits - 1)

    def _set_digits(self, digits: int) -> None:
        self.digits = min(max(digits, LEAST_DIGITS), MOST_DIGITS)
        self.show()

    def action_interrupt(self) -> None:
        """Leave as a program does that was interrupted."""
        self.exit(return_code=INTERRUPTED)


def _groups(screen: Screen[Any]) -> Groups:
    """The commands of a screen; the palette asks for those of the one that it lies over."""
    return screen.GROUPS if isinstance(screen, SessionScreen) else ()


def run_app(  # noqa: PLR0913  (one for each option of the command line)
    scenario: Scenario,
    *,
    epoch: int = 0,
    stage: str | None = None,
    detail: Literal["stage", "factor"] = "stage",
    digits: int = 9,
    theme: str | None = None,
    ascii_only: bool | None = None,
    project: bool = False,
) -> int:
    """Open the program on a scenario and return its exit status."""
    session = Session(scenario, detail=detail == "factor")
    session.go_to(epoch if session.is_near(epoch) else None, stage)
    if ascii_only is None:
        ascii_only = "utf" not in (sys.stdout.encoding or "").lower()
    app = BackpassApp(session, digits=digits, ascii_only=ascii_only)
    if theme:
        app.theme = theme
    if session.moment.epoch != epoch:
        app.call_later(app.travel, epoch)
    if project:
        app.call_later(app.action_projection)
    app.run()
    return app.return_code or 0
