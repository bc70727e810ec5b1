"""The app: how numbers are written and coloured, its screens and dialogs, and how it is left."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Awaitable, Callable, Iterable
from typing import TYPE_CHECKING, Any, ClassVar

from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.css.query import NoMatches
from textual.driver import Driver
from textual.notifications import SeverityLevel
from textual.screen import Screen

from engine.expression import ASCII, UNICODE
from engine.lesson import WALKS, Walk
from engine.scenario import Scenario
from engine.travel import Session
from tui.commands import Groups
from tui.limits import FEWEST_DIGITS, INTERRUPTED, MOST_DIGITS, USUAL_DIGITS
from tui.playback import Playback
from tui.playing import status
from tui.screens.session_screen import SessionScreen
from tui.screens.study import StudyScreen
from tui.terminal.output import encoding_of
from tui.themes import DARK, ROOM_DARK, ROOM_LIGHT, THEMES
from tui.view import View

if TYPE_CHECKING:
    from tui.dialogs.train import Order


class BackpassApp(App[None]):
    """Steps through backpropagation."""

    TITLE = "backpass"
    CSS_PATH = "app.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+c", "interrupt", "interrupt", show=False, priority=True),
        Binding("ctrl+z", "suspend_process", "suspend", show=False, priority=True),
    ]

    _coloured: tuple[str, dict[str, str]] | None = None

    def __init__(
        self, session: Session, *, digits: int = USUAL_DIGITS, ascii_only: bool = False
    ) -> None:
        """Take the session to show and how to show it."""
        super().__init__(ansi_color="NO_COLOR" in os.environ or None)
        self.playback = Playback(session, self.show, self.notify)
        self.logarithmic = True
        self.digits = digits
        self.notation = ASCII if ascii_only else UNICODE
        for theme in THEMES:
            self.register_theme(theme)
        self.set_reactive(App.theme, DARK.name)  # quietly: nothing is styled yet
        self.stylesheet.set_variables(self.get_css_variables())
        self._theme_before = DARK.name

    @property
    def session(self) -> Session:
        """The session that is shown."""
        return self.playback.session

    @property
    def view(self) -> View:
        """What is to be shown now."""
        session = self.session
        return View(
            session.moment,
            session.training.history.last,
            frozenset(session.visited),
            self.digits,
            self.notation,
            status(self.playback.player),
            self.logarithmic,
        )

    def show(self) -> None:
        """Draw the session on whichever of its screens is on top."""
        if isinstance(self.screen, SessionScreen):
            self.screen.show()

    def get_css_variables(self) -> dict[str, str]:
        """The theme's variables, made once for each theme: every drawing is coloured by them."""
        if self._coloured is None or self._coloured[0] != self.theme:
            self._coloured = self.theme, super().get_css_variables()
        return self._coloured[1]

    def get_driver_class(self) -> type[Driver]:
        """Our own driver; Textual's choice where there are no terminals of that kind."""
        try:
            from tui.terminal.driver import TerminalDriver  # noqa: PLC0415  (needs termios)
        except ImportError:
            return super().get_driver_class()
        return TerminalDriver

    def get_default_screen(self) -> Screen[None]:
        """Start with the study screen."""
        return StudyScreen(self)

    def on_load(self) -> None:
        """Be there when the terminal comes back."""
        self.app_resume_signal.subscribe(self, self._draw_again)

    def _handle_exception(self, error: Exception) -> None:
        """On the way out, pass over what looks for widgets that will never be there again."""
        if not (self._exit and isinstance(error, NoMatches)):
            super()._handle_exception(error)

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

    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: SeverityLevel = "information",
        timeout: float | None = None,
        markup: bool = False,
    ) -> None:
        """Show a message in a corner. It may quote what a user gave, so it is never markup."""
        del markup
        super().notify(message, title=title, severity=severity, timeout=timeout, markup=False)

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
        from tui.dialogs.help import HelpScreen  # noqa: PLC0415  (start-up must not pay for it)

        self.push_screen(HelpScreen(_groups(self.screen), self.notation))

    def action_charts(self) -> None:
        """Show the training screen."""
        from tui.screens.training import TrainingScreen  # noqa: PLC0415  (likewise)

        if not isinstance(self.screen, TrainingScreen):
            self.push_screen(TrainingScreen(self))

    def action_train(self) -> None:
        """Ask how far to train, and show the training while it runs."""
        from tui.dialogs.train import TrainScreen  # noqa: PLC0415  (likewise)

        self.playback.stop()
        self.action_charts()
        self.push_screen(TrainScreen(self.session.scenario), self._train)

    def _train(self, order: Order | None) -> None:
        if order is None:
            return
        asked = order.rules_of(self.session.scenario)
        if asked != self.session.scenario:
            self.playback.open(Session(asked, walk=self.session.moment.walk))
        self.playback.train_until(order.epochs, order.stop_below)

    def action_projection(self) -> None:
        """Start projection in a theme made for a room, or leave it."""
        from tui.screens.projection import ProjectionScreen  # noqa: PLC0415  (likewise)

        if isinstance(self.screen, ProjectionScreen):
            self.pop_screen()
            self.theme = self._theme_before
        else:
            self._theme_before = self.theme
            self.theme = (ROOM_DARK if self.current_theme.dark else ROOM_LIGHT).name
            self.push_screen(ProjectionScreen(self))

    def action_verify(self) -> None:
        """Show the tutorial's printed figures beside ours."""
        from tui.dialogs.verify import VerifyScreen  # noqa: PLC0415  (likewise)

        self.playback.stop()
        self.push_screen(VerifyScreen(self.view, ascii_only=self.notation is ASCII))

    def action_more_digits(self) -> None:
        """Show one decimal more."""
        self._set_digits(self.digits + 1)

    def action_fewer_digits(self) -> None:
        """Show one decimal less."""
        self._set_digits(self.digits - 1)

    def _set_digits(self, digits: int) -> None:
        self.digits = min(max(digits, FEWEST_DIGITS), MOST_DIGITS)
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
    detail: Walk = WALKS[0],
    digits: int = USUAL_DIGITS,
    theme: str | None = None,
    ascii_only: bool | None = None,
    project: bool = False,
) -> int:
    """Open the program on a scenario and return its exit status."""
    session = Session(scenario, walk=detail)
    session.go_to(epoch if session.is_near(epoch) else None, stage)
    if ascii_only is None:
        ascii_only = encoding_of(sys.__stdout__) != "utf-8"
    app = BackpassApp(session, digits=digits, ascii_only=ascii_only)
    if theme:
        app.theme = theme
    if session.moment.epoch != epoch:
        app.call_later(app.playback.go, epoch, stage)
    if project:
        app.call_later(app.action_projection)
    app.run()
    return app.return_code or 0
