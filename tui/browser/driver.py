"""Textual's driver for a terminal that a page draws: no thread, no signal, no file."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual import events
from textual._xterm_parser import XTermParser
from textual.driver import Driver
from textual.geometry import Size

if TYPE_CHECKING:
    from textual.app import App
    from textual.message import Message

ENTER = "\x1b[?1049h\x1b[?25l\x1b[?1000h\x1b[?1003h\x1b[?1015h\x1b[?1006h\x1b[?1004h\x1b[?2004h"
"""Another screen, no cursor, the mouse with its movements, focus, and pastes in brackets."""

LEAVE = "\x1b[?2004l\x1b[?1004l\x1b[?1006l\x1b[?1015l\x1b[?1003l\x1b[?1000l\x1b[?1049l\x1b[?25h"
"""All of it undone."""

ESCAPE = "\x1b"
"""The key, when it comes alone: the page's terminal sends every sequence in one piece."""


class BrowserDriver(Driver):
    """Writes to the page's terminal, and is fed what is typed, clicked and pasted there."""

    page_write: Callable[[str], None] = print
    """Where what is drawn goes; the page sets it before the program starts."""

    page_size: tuple[int, int] = (80, 24)
    """The size of the page's terminal, which the page sets as well."""

    def __init__(
        self,
        app: App[object],
        *,
        debug: bool = False,
        mouse: bool = True,
        size: tuple[int, int] | None = None,
    ) -> None:
        """Take the app to drive; `size` is that of the page's terminal."""
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        self._parser = XTermParser(debug)

    def write(self, data: str) -> None:
        """Draw."""
        type(self).page_write(data)

    def send_message(self, message: Message) -> None:
        """Hand a message to the app, in the order in which they come."""
        self._app.post_message(message)

    def start_application_mode(self) -> None:
        """Take the terminal over."""
        self.write(ENTER)
        self.resize(*self.page_size)

    def disable_input(self) -> None:
        """Nothing waits for input here: the page feeds it."""

    def stop_application_mode(self) -> None:
        """Give the terminal back."""
        self.write(LEAVE)

    def feed(self, data: str) -> None:
        """Take what the page's terminal sends: keys, mouse, pastes."""
        if data == ESCAPE:
            self.process_message(events.Key("escape", ESCAPE))
            return
        for message in self._parser.feed(data):
            self.process_message(message)

    def resize(self, columns: int, rows: int) -> None:
        """Take the size that the page's terminal has now."""
        size = Size(columns, rows)
        self.send_message(events.Resize(size, size))
