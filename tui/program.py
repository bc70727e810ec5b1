"""The program that every screen runs in: what is played, how it is written, what is said."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Coroutine
from dataclasses import replace
from traceback import format_exc
from typing import TYPE_CHECKING

from rich.text import Text
from textual.app import App
from textual.css.query import NoMatches
from textual.driver import Driver
from textual.events import Event, InputEvent, Paste
from textual.notifications import Notification, SeverityLevel
from textual.screen import ModalScreen, Screen
from textual.worker import Worker

from engine.expression import ASCII, UNICODE
from engine.scenario import Scenario
from engine.travel import Session
from tui.bursts import Bursts
from tui.drawing.cells import printable, whole_sentences
from tui.drawing.strokes import TO_ASCII
from tui.files.document import Document
from tui.filing import LONG, Filing
from tui.keys import Keys
from tui.limits import USUAL_DIGITS
from tui.platform import Platform, TerminalPlatform
from tui.playback import Playback
from tui.playing import chosen_pace, plays_rounds, status
from tui.screens.session_screen import SessionScreen
from tui.themes import DARK, ROOM_DARK, ROOM_LIGHT, THEMES
from tui.view import View

if TYPE_CHECKING:
    from engine.calculus import FormId
    from tui.dialogs.dialog import Dialog, Result

ONE_ROW, AROUND = 23, 3
"""Rows below which the keys have one row and words the one above, and columns about a message."""
RARELY = 50_000
"""Objects that may be made, more than are gone again, until garbage is looked for."""


class Program(App[None]):
    """Holds the session and shows it; which screens and dialogs there are, it does not know."""

    TITLE = "backpass"
    ENABLE_COMMAND_PALETTE = False  # ours holds at every size, and against keys in a burst
    CSS = """
    ToastRack { margin: 0; overflow: hidden; }
    .-room ToastRack { dock: top; }
    .-room Toast { text-style: bold; }
    Toast { width: 1fr; max-width: 100%; margin: 0; padding: 0 1; }
    .-ascii Toast { border-left: ascii $primary; }
    """

    at_start: Callable[[], None] | None = None
    """What is to be done before the first frame."""
    _asking: Worker[None] | None = None
    """What asks for a file, or writes one."""
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
        self.filing = Filing(self, lambda: self.screen, document)
        self.logarithmic = True
        self._told: Notification | None = None
        self._bursts = Bursts(self, super().on_event)
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
        """Draw the session on whichever of its screens is on top.

        Training to where one wants to begin may be faster than the first screen is made.
        """
        if self.screen_stack and isinstance(self.screen, SessionScreen):
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

    def on_load(self) -> None:
        """Be there when the terminal comes back, and begin."""
        self.app_resume_signal.subscribe(self, self._draw_again)
        if self.at_start:
            self.at_start()

    async def on_event(self, event: Event) -> None:
        """Let keys, clicks and pastes wait for one another."""
        if isinstance(event, InputEvent | Paste) and not event.is_forwarded:
            await self._bursts.take(event)
        else:
            await super().on_event(event)

    def _handle_exception(self, error: Exception) -> None:
        """On the way out, pass over what looks for widgets that will never be there again."""
        if not (self._exit and isinstance(error, NoMatches)):
            super()._handle_exception(error)

    def _fatal_error(self) -> None:
        """End with a plain traceback: Textual's, with all that there is in memory, takes pages."""
        self._exit_renderables.append(Text(format_exc()))
        self._close_messages_no_wait()

    def on_mount(self) -> None:
        """Choose the style sheet's rules for the character set."""
        self.set_class(self.notation is ASCII, "-ascii")
        self.call_after_refresh(self._settle)

    def _settle(self) -> None:
        """After the first frame: what was loaded until now will stay, so never look through it.

        Collecting garbage had been put off until here, for it would hold up that frame. It comes
        rarely from now on: of the thousands of tuples that a drawing is made of none outlives it.
        """
        gc.enable()
        gc.freeze()
        gc.set_threshold(RARELY)

    def action_suspend_process(self) -> None:
        """Stop until the shell has the program go on."""
        self._bursts.stop()
        super().action_suspend_process()

    def _draw_again(self, _: object) -> None:
        """Draw the whole screen: a terminal forgets it while the program is suspended."""
        self._bursts.go_on()
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
        """Show a message in place of the one before, so that none pile up.

        It lies over the keys, or for a room over the line that says where one is: nothing of the
        lesson is there. The same one is shown once while it is there. It may quote what a user
        gave, so it is never markup.
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

    def greet(self, text: str) -> None:
        """Say what there is to know of a network; as much as hides no words on a small screen."""
        if self.size.height < ONE_ROW:
            text = whole_sentences(text, self.size.width - AROUND)
        self.notify(text, timeout=LONG)

    def unsay(self) -> None:
        """Take away what was said, which belongs to a moment that is past, if anything was."""
        if self._told is not None:
            self._told = None
            self.clear_notifications()

    def on_notify(self) -> None:
        """Take away the message before, and its place, when another one is about to be shown."""
        self.clear_notifications()
        self.screen.query("ToastHolder").remove()

    def ask(
        self, dialog: Dialog[Result], then: Callable[[Result | None], None] | None = None
    ) -> None:
        """Open a dialog, unless one is open: of keys in one burst the first counts."""
        if not isinstance(self.screen, ModalScreen):
            self.unsay()
            dialog.set_class(self.projecting, "-room")
            self.push_screen(dialog, then)

    def enter(self, screen: Screen[None]) -> None:
        """Show another screen, unless a dialog is open."""
        if not isinstance(self.screen, ModalScreen):
            self.unsay()
            self.push_screen(screen)

    def leave(self, screen: Screen[None]) -> None:
        """Go back from a screen, unless it is not on top."""
        if self.screen is screen:
            self.unsay()
            self.pop_screen()

    async def answer(self, dialog: Dialog[Result]) -> Result | None:
        """Open a dialog, unless one is open, and wait for what it gives; in a worker only."""
        if isinstance(self.screen, ModalScreen):
            return None
        self.unsay()
        dialog.set_class(self.projecting, "-room")
        return await self.push_screen_wait(dialog)

    def start(self, scenario: Scenario) -> None:
        """Take up another scenario, at its start; what was said of the one before is past."""
        self.unsay()
        self.resume(Session(scenario, walk=self.session.moment.walk))

    def resume(self, session: Session) -> None:
        """Take up a session where it is."""
        self.playback.open(session)
        self.filing.settle()
        self.show()

    @property
    def projecting(self) -> bool:
        """Whether the screen is the one for a room."""
        return self.screen.has_class("-room")

    def light(self, *, room: bool) -> None:
        """Take a theme made for a room, or the one from before it."""
        if room:
            self._theme_before = self.theme
            self.theme = (ROOM_DARK if self.current_theme.dark else ROOM_LIGHT).name
        else:
            self.theme = self._theme_before

    def begin(self, asking: Coroutine[None, None, None]) -> None:
        """Begin to ask for something, unless a dialog is open; of two in a burst one counts."""
        busy = self._asking is not None and not self._asking.is_finished
        if busy or isinstance(self.screen, ModalScreen):
            asking.close()
            if not isinstance(self.screen, ModalScreen):
                self.notify("The last file is still being written.")
            return
        self.playback.stop()
        self._asking = self.run_worker(asking)

    def keep(self, heading: str, name: str, text: str, kind: str) -> None:
        """Write a text to a file that is asked for."""
        self.begin(self.filing.keep(heading, name, text, kind))

    def end_practice(self, practice: Screen[None], *, room: bool) -> None:
        """Back from practice to the lesson, in projection where practice was."""
        raise NotImplementedError
