"""The app: how numbers are written and coloured, its screens and dialogs, and how it is left."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Coroutine
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from platformdirs import user_config_path
from textual.app import App
from textual.binding import Binding, BindingType
from textual.css.query import NoMatches
from textual.driver import Driver
from textual.events import Key
from textual.notifications import Notification, SeverityLevel
from textual.screen import Screen
from textual.worker import Worker

from engine.calculus import FormId
from engine.expression import ASCII, UNICODE
from engine.lesson import WALKS, Walk
from engine.scenario import Scenario
from engine.travel import Session
from tui.commands import commands_of, elsewhere, names
from tui.dialogs.dialog import Dialog, Result
from tui.drawing.cells import printable
from tui.drawing.strokes import TO_ASCII
from tui.files.document import Document
from tui.filing import LONG, Filing
from tui.keys import Keys, KeysError, read_keys
from tui.limits import FEWEST_DIGITS, INTERRUPTED, MOST_DIGITS, USUAL_DIGITS
from tui.platform import Platform, TerminalPlatform
from tui.playback import Playback
from tui.playing import chosen_pace, plays_rounds, status
from tui.screens.session_screen import SessionScreen
from tui.screens.stepping import SteppingScreen
from tui.screens.study import StudyScreen
from tui.terminal.output import encoding_of
from tui.themes import DARK, ROOM_DARK, ROOM_LIGHT, THEMES
from tui.view import View

if TYPE_CHECKING:
    from tui.dialogs.practice_menu import Wish
    from tui.dialogs.train import Order


class BackpassApp(App[None]):
    """Steps through backpropagation."""

    TITLE = "backpass"
    ENABLE_COMMAND_PALETTE = False  # ours holds at every size, and against keys in a burst
    CSS = """
    .-ascii Toast { border: ascii $primary; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+c", "interrupt", "interrupt", show=False, priority=True),
        Binding("ctrl+z", "suspend_process", "suspend", show=False, priority=True),
    ]

    _coloured: tuple[str, dict[str, str]] | None = None

    def __init__(
        self,
        session: Session,
        *,
        digits: int = USUAL_DIGITS,
        ascii_only: bool = False,
        keys: Keys | None = None,
        platform: Platform | None = None,
        document: Document | None = None,
    ) -> None:
        """Take the session to show, its file, how to show it, the user's keys, and the platform."""
        super().__init__(ansi_color="NO_COLOR" in os.environ or None)
        self.keys = keys or {}
        self.losses: dict[str, str] = {}
        self.platform = platform or TerminalPlatform(self.copy_to_clipboard)
        self.form: FormId | None = None
        self.playback = Playback(session, self.show, self.notify)
        self.filing = Filing(self, self.export_screenshot, document)
        self._asking: Worker[None] | None = None
        self.logarithmic = True
        self._told: Notification | None = None
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
            replace(session.moment, form=self.form) if self.form else session.moment,
            session.training.history.last,
            frozenset(session.visited),
            self.digits,
            self.notation,
            status(self.playback.player),
            self.logarithmic,
            plays_rounds(self.playback.player),
            chosen_pace(self.playback.player),
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
        """Show a message in a corner, in place of the one before, so that none pile up.

        The same one is shown once while it is there. It may quote what a user gave, so it is
        never markup.
        """
        del markup
        message = "\n".join(map(printable, message.split("\n")))
        if self.notation is ASCII:
            message = message.translate(TO_ASCII)
        told = self._told
        if told is None or told.has_expired or told.message != message:
            timeout = self.NOTIFICATION_TIMEOUT if timeout is None else timeout
            self._told = Notification(message, timeout=timeout)
            super().notify(message, title=title, severity=severity, timeout=timeout, markup=False)

    def on_notify(self) -> None:
        """Take away the message before, when another one is about to be shown."""
        self.clear_notifications()

    def ask(
        self, dialog: Dialog[Result], then: Callable[[Result | None], None] | None = None
    ) -> None:
        """Open a dialog, unless one is open: of keys in one burst the first counts."""
        if not isinstance(self.screen, Dialog):
            self.push_screen(dialog, then)

    async def answer(self, dialog: Dialog[Result]) -> Result | None:
        """Open a dialog, unless one is open, and wait for what it gives; in a worker only."""
        if isinstance(self.screen, Dialog):
            return None
        return await self.push_screen_wait(dialog)

    def start(self, scenario: Scenario) -> None:
        """Take up another scenario, at its start; what was said of the one before is past."""
        self.clear_notifications()
        self._told = None
        self.resume(Session(scenario, walk=self.session.moment.walk))

    def resume(self, session: Session) -> None:
        """Take up a session where it is."""
        self.playback.open(session)
        self.filing.settle()
        self.show()

    def _begin(self, asking: Coroutine[None, None, None]) -> None:
        """Begin to ask for something, unless a dialog is open; of two in a burst one counts."""
        busy = self._asking is not None and not self._asking.is_finished
        if busy or isinstance(self.screen, Dialog):
            asking.close()
            if not isinstance(self.screen, Dialog):
                self.notify("The last file is still being written.")
            return
        self.playback.stop()
        self._asking = self.run_worker(asking)

    def action_edit(self) -> None:
        """Put a cursor on the network, to change its values."""
        from tui.screens.edit import EditScreen  # noqa: PLC0415  (likewise)

        if isinstance(self.screen, StudyScreen):
            self.playback.stop()
            self.push_screen(EditScreen(self))

    @property
    def projecting(self) -> bool:
        """Whether the screen is the one for a room."""
        return self.screen.has_class("-room")

    def action_export(self) -> None:
        """Ask what to export or to copy."""
        self._begin(self.filing.export())

    def action_open(self) -> None:
        """Ask what to open."""
        self._begin(self.filing.open())

    def action_save(self) -> None:
        """Ask where to save."""
        self._begin(self.filing.save())

    def on_key(self, event: Key) -> None:
        """Say of a key that does nothing here where it would do something."""
        screen = self.screen
        if not isinstance(screen, SessionScreen) or event.key in screen.active_bindings:
            return
        if not screen.TELLS_WHERE:
            return
        where = elsewhere(event.key) or elsewhere(event.character or "")
        if where:
            self.notify(where)

    def action_help(self) -> None:
        """Show every command of this screen and its keys."""
        from tui.dialogs.help import HelpDialog  # noqa: PLC0415  (start-up must not pay for it)

        if isinstance(screen := self.screen, SessionScreen):
            picture = isinstance(screen, SteppingScreen)
            self.ask(HelpDialog(screen.groups, self.notation, picture=picture))

    def action_palette(self) -> None:
        """Ask for a command by its name, and run it."""
        from tui.dialogs.palette import palette  # noqa: PLC0415  (likewise)

        if not isinstance(screen := self.screen, SessionScreen):
            return

        def run(action: str | None) -> None:
            if action and screen.is_active:
                screen.call_later(self.run_action, action, screen)

        self.ask(palette(commands_of(screen.groups), self.notation), run)

    def action_themes(self) -> None:
        """Ask for a theme."""
        from tui.dialogs.palette import themes  # noqa: PLC0415  (likewise)

        def change(name: str | None) -> None:
            if name:
                self.theme = name

        self.ask(themes(sorted(self.available_themes), self.notation), change)

    def action_charts(self) -> None:
        """Show the training screen."""
        from tui.screens.training import TrainingScreen  # noqa: PLC0415  (likewise)

        if isinstance(self.screen, SteppingScreen):
            self.push_screen(TrainingScreen(self))

    def action_matrices(self) -> None:
        """Show the whole pass in vectors and matrices."""
        from tui.screens.matrices import MatrixScreen  # noqa: PLC0415  (likewise)

        screen = self.screen
        if isinstance(screen, SteppingScreen) and not isinstance(screen, MatrixScreen):
            self.playback.stop()
            self.push_screen(MatrixScreen(self, room=screen.has_class("-room")))

    def action_train(self) -> None:
        """Ask how far to train, and show the training while it runs."""
        from tui.dialogs.train import TrainDialog  # noqa: PLC0415  (likewise)

        self.playback.stop()
        self.ask(TrainDialog(self.notation), self._train)

    def _train(self, order: Order | None) -> None:
        if order is not None:
            self.action_charts()
            self.playback.train_until(*order)

    def action_projection(self) -> None:
        """Start projection in a theme made for a room, or leave it."""
        from tui.screens.projection import ProjectionScreen  # noqa: PLC0415  (likewise)

        if isinstance(self.screen, ProjectionScreen):
            self.pop_screen()
            self.light(room=False)
        else:
            self.light(room=True)
            self.push_screen(ProjectionScreen(self))

    def light(self, *, room: bool) -> None:
        """Take a theme made for a room, or the one from before it."""
        if room:
            self._theme_before = self.theme
            self.theme = (ROOM_DARK if self.current_theme.dark else ROOM_LIGHT).name
        else:
            self.theme = self._theme_before

    def action_practice(self) -> None:
        """Ask what to practise."""
        from tui.dialogs.practice_menu import PracticeMenu  # noqa: PLC0415  (likewise)

        self.playback.stop()

        def begin(wish: Wish | None) -> None:
            if wish is not None:
                self.practise(wish)

        self.ask(PracticeMenu(self.view), begin)

    def practise(self, wish: Wish) -> None:
        """Ask for the values of this pass, or for the mistake in one; in projection for a room."""
        from tui.screens.practising import practising  # noqa: PLC0415  (likewise)

        screen = practising(self, wish, room=self.screen.has_class("-room"))
        if screen is None:
            self.notify("No usual mistake shows in the numbers of this pass.")
        else:
            self.push_screen(screen)

    def end_practice(self, *, room: bool) -> None:
        """Back to the lesson, in projection where practice was."""
        from tui.screens.projection import ProjectionScreen  # noqa: PLC0415  (likewise)

        self.pop_screen()
        if room and not isinstance(self.screen, ProjectionScreen):
            self.push_screen(ProjectionScreen(self))
        elif not room and isinstance(self.screen, ProjectionScreen):
            self.pop_screen()

    def keep(self, heading: str, name: str, text: str, kind: str) -> None:
        """Write a text to a file that is asked for."""
        self._begin(self.filing.keep(heading, name, text, kind))

    def action_verify(self) -> None:
        """Show the tutorial's printed figures beside ours, and test the gradients."""
        from tui.dialogs.verify import VerifyDialog  # noqa: PLC0415  (likewise)

        self.playback.stop()
        self.ask(VerifyDialog(self.view))

    def action_more_digits(self) -> None:
        """Show one decimal more."""
        self._set_digits(self.digits + 1)

    def action_fewer_digits(self) -> None:
        """Show one decimal less."""
        self._set_digits(self.digits - 1)

    def _set_digits(self, digits: int) -> None:
        if not FEWEST_DIGITS <= digits <= MOST_DIGITS:
            self.notify(f"{FEWEST_DIGITS} to {MOST_DIGITS} decimals can be shown.")
            return
        self.digits = digits
        self.show()

    async def action_quit(self) -> None:
        """Leave; where something would be lost, ask first."""
        self._leave(0)

    def action_interrupt(self) -> None:
        """Copy the text that is selected; else leave as a program that was interrupted does."""
        from textual.widgets import Input  # noqa: PLC0415  (likewise)

        field = self.focused
        selected = self.screen.get_selected_text()
        if not selected and isinstance(field, Input):
            selected = field.selected_text
        if selected:
            self.run_worker(self.filing.copy(selected, "ctrl+c again leaves."))
            self.screen.clear_selection()
            if isinstance(field, Input):
                field.cursor_position = field.cursor_position  # which ends its selection
        else:
            self._leave(INTERRUPTED)

    def _leave(self, status: int) -> None:
        from tui.dialogs.leave import LeaveDialog  # noqa: PLC0415  (likewise)

        if not self.losses or isinstance(self.screen, LeaveDialog):
            self.exit(return_code=status)
            return
        while isinstance(dialog := self.screen, Dialog):
            dialog.dismiss()

        def leave(wanted: bool | None) -> None:
            if wanted:
                self.exit(return_code=status)

        self.ask(LeaveDialog(" ".join(self.losses.values()), self.notation), leave)


def _own_keys() -> tuple[Keys, str]:
    """The user's own keys, and what is wrong with the file where it cannot be used."""
    path = user_config_path("backpass") / "keys.toml"
    try:
        return read_keys(path, names()), ""
    except KeysError as error:
        return {}, f"{path.name}: {error}."


def _then(app: BackpassApp, practice: Wish | None) -> Callable[[], None] | None:
    """What is to be done once the epoch is reached."""
    return None if practice is None else lambda: app.practise(practice)


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
    document: Document | None = None,
    greeting: str = "",
    practice: Wish | None = None,
) -> int:
    """Open the program on a scenario and return its exit status."""
    session = Session(scenario, walk=detail)
    session.go_to(epoch if session.is_near(epoch) else None, stage)
    if ascii_only is None:
        ascii_only = encoding_of(sys.__stdout__) != "utf-8"
    keys, wrong = _own_keys()
    app = BackpassApp(session, digits=digits, ascii_only=ascii_only, keys=keys, document=document)
    if wrong:
        greeting = f"{greeting} {wrong} The usual keys are used.".lstrip()
    if greeting:
        app.call_later(app.notify, greeting, timeout=LONG)
    if theme:
        app.theme = theme
    if project:
        app.call_later(app.action_projection)
    if session.moment.epoch != epoch:
        app.call_later(app.playback.go, epoch, stage, _then(app, practice))
    elif practice:
        app.call_later(app.practise, practice)
    app.run()
    return app.return_code or 0
