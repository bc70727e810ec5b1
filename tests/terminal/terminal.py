"""A program in a real pseudo-terminal: press keys, send signals, and look at the screen."""

from __future__ import annotations

import fcntl
import os
import select
import signal
import struct
import termios
from collections.abc import Callable
from contextlib import suppress
from time import monotonic, sleep
from types import TracebackType
from typing import Any, Self

from tests.terminal.emulator import UPDATING, Emulator

PATIENCE = 30.0
"""Seconds after which something that was waited for is taken to never come."""

KEYS = {
    "right": "\x1b[C",
    "left": "\x1b[D",
    "end": "\x1b[F",
    "enter": "\r",
    "escape": "\x1b",
    "ctrl+c": "\x03",
    "ctrl+q": "\x11",
    "ctrl+z": "\x1a",
}


class Terminal:
    """One command in a terminal of its own. Use it in a `with`: leaving that ends the command."""

    def __init__(
        self,
        command: list[str],
        size: tuple[int, int],
        environment: dict[str, str],
        *,
        controlling: bool = True,
        emulator: type[Emulator] = Emulator,
    ) -> None:
        """Start the command as the leader of a session, as a terminal emulator does.

        Where the terminal is not the controlling one, nothing is told when it vanishes.
        """
        self.output = b""
        self.status: int | None = None
        self.stopped = False
        self._vanished = False
        self._screen = emulator(*size)
        self._master, self._slave = os.openpty()
        self._set_size(*size)
        self.attributes_before = self.attributes
        flags = os.O_RDWR if controlling else os.O_RDWR | os.O_NOCTTY
        tty = (os.POSIX_SPAWN_OPEN, 0, os.ttyname(self._slave), flags, 0)
        copies = [(os.POSIX_SPAWN_DUP2, 0, number) for number in (1, 2)]
        self.pid = os.posix_spawn(
            command[0], command, environment, file_actions=[tty, *copies], setsid=True
        )

    def __enter__(self) -> Self:
        """Give the terminal."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """End the command if it still runs, and close the terminal."""
        if self.status is None:
            with suppress(ProcessLookupError):
                os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
        if not self._vanished:
            os.close(self._master)
            os.close(self._slave)

    def vanish(self) -> None:
        """Go away, as a window does that is closed."""
        self._vanished = True
        os.close(self._master)
        os.close(self._slave)

    def write(self, data: bytes) -> None:
        """Send bytes, however little sense they make, in one go if the command takes them in."""
        os.set_blocking(self._master, False)
        end = monotonic() + PATIENCE
        while data and not self._has_ended():
            assert monotonic() < end, f"nothing is read; the screen shows\n{self.text}"
            try:
                data = data[os.write(self._master, data) :]
            except BlockingIOError:
                self._read(0.05)

    def press(self, *keys: str) -> None:
        """Press keys by their names, or type text as it stands."""
        for key in keys:
            os.write(self._master, KEYS.get(key, key).encode())

    def resize(self, columns: int, rows: int) -> None:
        """Give the terminal another size; the command is told as any program is."""
        self._screen.resize(columns, rows)
        self._set_size(columns, rows)

    def send(self, number: signal.Signals) -> None:
        """Send a signal to the command."""
        os.kill(self.pid, number)

    def read(self, seconds: float) -> None:
        """Take in all that the command writes until it is silent for that long."""
        end = monotonic() + PATIENCE
        while monotonic() < end and self._read(seconds):
            pass

    def until(self, text: str) -> None:
        """Wait until a text is on the screen."""
        self.until_true(lambda: text in self.text, repr(text))

    def until_drawn(self, change: Callable[[], None]) -> None:
        """Make a change, and wait until the command has drawn at least once since."""
        frames = self._screen.frames
        change()
        self.until_true(lambda: self._screen.frames > frames, "another frame")

    def until_true(self, ready: Callable[[], bool], what: str) -> None:
        """Wait until something holds, looking only when no frame is half drawn."""
        end = monotonic() + PATIENCE
        while UPDATING in self.modes or not ready():
            ended = self._has_ended()
            came = self._read(0.05)
            if (ended and not came) or monotonic() >= end:
                raise AssertionError(f"waited in vain for {what}; the screen shows\n{self.text}")

    def wait(self) -> int:
        """Wait until the command ends, and give its exit status as a shell would."""
        end = monotonic() + PATIENCE
        while not self._has_ended():
            assert monotonic() < end, f"still running; the screen shows\n{self.text}"
            self._read(0.05)
        while self._read(0.0):
            pass
        assert self.status is not None
        return self.status if self.status >= 0 else 128 - self.status

    def wait_until_stopped(self) -> None:
        """Wait until the command is suspended."""
        end = monotonic() + PATIENCE
        while not self.stopped:
            assert monotonic() < end, "not suspended"
            assert not self._has_ended(), "ended instead of being suspended"
            self._read(0.05)
        while self._read(0.0):
            pass

    @property
    def has_ended(self) -> bool:
        """Whether the command is over."""
        return self._has_ended()

    @property
    def lines(self) -> list[str]:
        """The rows of the screen."""
        return self._screen.lines

    @property
    def text(self) -> str:
        """The whole screen."""
        return "\n".join(self.lines)

    @property
    def grounds(self) -> frozenset[str]:
        """The colours that the cells of the screen stand on."""
        return self._screen.grounds

    @property
    def modes(self) -> frozenset[int]:
        """The private modes of the terminal, such as 1049 for its alternate screen."""
        return self._screen.modes

    @property
    def keyboards(self) -> int:
        """How many keyboard protocols the command has left in force."""
        return self._screen.keyboards

    @property
    def attributes(self) -> list[Any]:
        """The line discipline's settings, which raw mode changes."""
        return termios.tcgetattr(self._slave)

    def send_to_the_front(self, number: signal.Signals) -> None:
        """Send a signal to the job that the terminal belongs to at the moment."""
        os.killpg(os.tcgetpgrp(self._master), number)

    def _set_size(self, columns: int, rows: int) -> None:
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def _read(self, seconds: float) -> bool:
        """Take in what the command wrote; False where nothing came in that time."""
        if self._vanished:
            sleep(seconds)
            return False
        if not select.select([self._master], [], [], seconds)[0]:
            return False
        data = os.read(self._master, 1 << 16)
        self.output += data
        if answer := self._screen.feed(data):
            os.write(self._master, answer)
        return True

    def _has_ended(self) -> bool:
        if self.status is not None:
            return True
        pid, status = os.waitpid(self.pid, os.WNOHANG | os.WUNTRACED | os.WCONTINUED)
        if not pid:
            return False
        if os.WIFSTOPPED(status) or os.WIFCONTINUED(status):
            self.stopped = os.WIFSTOPPED(status)
            return False
        self.status = os.waitstatus_to_exitcode(status)
        return True
