"""A program in a real pseudo-terminal, and the moments at which what it writes arrives.

Nothing is interpreted here but what a terminal must answer: an emulator would take longer to
draw a frame than the program takes to write it.
"""

from __future__ import annotations

import fcntl
import os
import re
import select
import signal
import struct
import termios
from collections.abc import Sequence
from pathlib import Path
from time import perf_counter
from types import TracebackType
from typing import Self

from tests.terminal.program import ENVIRONMENT

PATIENCE = 60.0
"""Seconds after which what was waited for is taken to never come."""
REST = 0.05
"""Seconds without a byte after which a screen is at rest."""

_ASKS_FOR_UPDATES, _UPDATES_ARE_KNOWN = b"\x1b[?2026$p", b"\x1b[?2026;2$y"
_FRAME_END = b"\x1b[?2026l"


class Watched:
    """One command in a terminal of its own. Use it in a `with`: leaving that ends the command."""

    def __init__(self, command: Sequence[str], size: tuple[int, int] = (120, 36)) -> None:
        """Start the command, and note when."""
        self._master, self._slave = os.openpty()
        window = struct.pack("HHHH", size[1], size[0], 0, 0)
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, window)
        tty = (os.POSIX_SPAWN_OPEN, 0, os.ttyname(self._slave), os.O_RDWR, 0)
        copies = [(os.POSIX_SPAWN_DUP2, 0, number) for number in (1, 2)]
        self.output = b""
        self.since = self.latest = perf_counter()
        self.pid = os.posix_spawn(
            command[0], list(command), ENVIRONMENT, file_actions=[tty, *copies], setsid=True
        )

    def __enter__(self) -> Self:
        """Give the program."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """End the command and close the terminal."""
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self._master)
        os.close(self._slave)

    def press(self, text: str) -> None:
        """Write a key, or several, and note when; what was drawn before is forgotten."""
        self.forget()
        self.since = perf_counter()
        os.write(self._master, text.encode())

    def forget(self) -> None:
        """Forget what was drawn."""
        self.output = b""

    @property
    def elapsed(self) -> float:
        """Seconds from the last key, or from the start, to what came last."""
        return self.latest - self.since

    def drawn(self, *marks: str) -> float:
        """Seconds until the end of the first frame by which every mark has been drawn.

        A mark is a regular expression. The time runs from the key, or from the start.
        """
        wanted = [re.compile(mark.encode()) for mark in marks]
        while not self._holds(wanted):
            assert self._read(PATIENCE), f"waited in vain for {marks}"
        return self.elapsed

    def rest(self) -> None:
        """Take in all that is drawn until nothing more comes."""
        while self._read(REST):
            pass

    def answer(self, key: str, mark: str) -> float:
        """Seconds from a key to the last byte of its answer, the mark in it, before a rest."""
        self.press(key)
        self.drawn(mark)
        self.rest()
        return self.elapsed

    def watch(self, length: float) -> None:
        """Take in what is drawn for so many seconds."""
        end = perf_counter() + length
        while (left := end - perf_counter()) > 0:
            self._read(left)

    @property
    def memory(self) -> int:
        """The bytes that the process holds in memory, those it shares among them."""
        status = Path(f"/proc/{self.pid}/status").read_text()
        return int(status.partition("VmRSS:")[2].split()[0]) * 1024

    def _holds(self, wanted: Sequence[re.Pattern[bytes]]) -> bool:
        found = [mark.search(self.output) for mark in wanted]
        return all(found) and _FRAME_END in self.output[max(m.end() for m in found if m) :]

    def _read(self, patience: float) -> bool:
        """Take in what was written; False where nothing came in that time."""
        if not select.select([self._master], [], [], patience)[0]:
            return False
        data = os.read(self._master, 1 << 16)
        self.latest = perf_counter()
        self.output += data
        if _ASKS_FOR_UPDATES in data:
            os.write(self._master, _UPDATES_ARE_KNOWN)
        return True
