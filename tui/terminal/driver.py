"""Textual's driver for Linux and macOS, for terminals that misbehave and programs that are ended.

Whatever a signal asks for is done between two turns of the event loop: in the midst of one, the
writer's queue may be locked.
"""

from __future__ import annotations

import os
import select
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from contextvars import copy_context
from typing import TYPE_CHECKING, Any

from textual import events
from textual.drivers.linux_driver import LinuxDriver
from textual.message import Message
from textual.messages import InBandWindowResize

from tui.terminal.decoder import Decoder
from tui.terminal.output import Output, encoding_of
from tui.terminal.parser import Parser
from tui.terminal.watchdog import see_to_it

if TYPE_CHECKING:
    from textual.app import App

ENDING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
USUAL_SIZE = 80, 24
"""Where a terminal does not know its own."""

_TICK = 0.1
"""Seconds without input after which a lone escape is a key, and not the start of a sequence."""

_AT_ONCE = 4096
_STANDARD_OUTPUT = 1


class TerminalDriver(LinuxDriver):
    """Draws on standard output, whose real size wins, and ends when it is told to."""

    def __init__(
        self,
        app: App[Any],
        *,
        debug: bool = False,
        mouse: bool = True,
        size: tuple[int, int] | None = None,
    ) -> None:
        """Take the app, and be there for the signals that end it."""
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        output = Output(_STANDARD_OUTPUT, encoding_of(sys.__stdout__))
        self._file = output  # type: ignore[assignment]  # (all that the writer asks of a file)
        self._context = copy_context()
        self._ending = False
        for number in ENDING:
            signal.signal(number, self._told_to_end)
        self._let_signals_wake_the_loop()

    def _let_signals_wake_the_loop(self) -> None:
        """See to a signal at once, also to one that comes just as the event loop goes to sleep.

        Python would run its handler only when something else wakes the loop. One handler of the
        loop's own is enough for all: with it the loop is told of every signal.
        """
        self._loop.add_signal_handler(signal.SIGWINCH, lambda: None)

    @property
    def _in_use(self) -> bool:
        """Whether the terminal is taken over: neither before the start, nor while suspended."""
        return self._writer_thread is not None and self._writer_thread.is_alive()

    def write(self, data: str) -> None:
        """Write to the terminal while it is ours."""
        if self._in_use:
            super().write(data)

    def start_application_mode(self) -> None:
        """Take the terminal over, unless it was or is no longer to be."""
        if not self._in_use and not self._ending:
            super().start_application_mode()  # type: ignore[no-untyped-call]  # (Textual's own)

    def stop_application_mode(self) -> None:
        """Give the terminal back, if it is ours; another program in front keeps its settings."""
        if not self._in_use:
            return
        if self._ending and not self._in_front():
            self.attrs_before = None
        super().stop_application_mode()

    def disable_input(self) -> None:
        """Read no more, if the terminal is ours to read."""
        if self._in_use:
            super().disable_input()

    def run_input_thread(self) -> None:
        """Read what the terminal sends until told otherwise, or until it is gone."""
        parser, decoder = Parser(self._debug), Decoder()
        while not self.exit_event.is_set():
            if select.select([self.fileno], [], [], _TICK)[0]:
                data = self._read()
                if data is None:
                    self._end(128 + signal.SIGHUP)
                    return
                text = decoder.text(data)
            else:
                text = decoder.rest()
            for message in parser.feed(text) if text else ():
                self.process_message(message)
            for message in parser.tick():
                self.process_message(message)

    def process_message(self, message: Message) -> None:
        """Hand on what came in, except a size: the real one is asked of the system."""
        if not isinstance(message, InBandWindowResize | events.Resize):
            super().process_message(message)

    def _query_in_band_window_resize(self) -> None:
        """Do not ask for sizes among the keys, where text that is pasted can pass for one."""

    def _get_terminal_size(self) -> tuple[int, int]:
        try:
            width, height = os.get_terminal_size(_STANDARD_OUTPUT)
        except OSError:
            return USUAL_SIZE
        return width or USUAL_SIZE[0], height or USUAL_SIZE[1]

    def _read(self) -> bytes | None:
        """What the terminal has sent; None where it is gone."""
        try:
            return os.read(self.fileno, _AT_ONCE) or None
        except BlockingIOError:
            return b""
        except OSError:
            return None

    def _told_to_end(self, number: int, _: object) -> None:
        self._end(128 + number)

    def _end(self, status: int) -> None:
        """Leave with a status; where that takes too long, without the app."""
        if self._ending:
            return
        self._ending = True
        self._soon(lambda: self._leave(status))
        see_to_it(status, self.fileno, self.attrs_before if self._in_use else None)

    def _leave(self, status: int) -> None:
        signal.signal(signal.SIGTTOU, signal.SIG_IGN)  # or the last words would stop us
        self._app.exit(return_code=status)

    def _soon(self, call: Callable[[], None]) -> None:
        with suppress(RuntimeError):  # the loop has ended, and so will the process
            self._loop.call_soon_threadsafe(call, context=self._context)

    def _in_front(self) -> bool:
        try:
            return os.tcgetpgrp(self.fileno) == os.getpgrp()
        except OSError:
            return False

    def _sigtstp_application(self, *_: object) -> None:
        self._soon(self._suspend)

    def _sigcont_application(self, *_: object) -> None:
        self._soon(self._resume)

    def _suspend(self) -> None:
        if self._in_use and not self._ending:
            self.suspend_application_mode()
            self._must_signal_resume = True
            os.kill(os.getpid(), signal.SIGSTOP)

    def _resume(self) -> None:
        """Take the terminal over again, also where something stopped us without a warning."""
        if self._ending:
            return
        if self._in_use:
            self.suspend_application_mode()
            self._must_signal_resume = True
        self.resume_application_mode()
