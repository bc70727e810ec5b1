"""Bytes on their way to the terminal, which may be slow, or gone."""

from __future__ import annotations

import os
import select
from codecs import lookup
from typing import TextIO


class Output:
    """What Textual's writer takes for a file: text is sent when it is flushed.

    Once the terminal is gone, everything goes nowhere: whoever writes is not to fail, nor to wait.
    """

    def __init__(self, fileno: int, encoding: str) -> None:
        """Take the terminal's file descriptor, and the encoding that it reads."""
        self._fileno = fileno
        self._encoding = encoding
        self._pending: list[str] = []
        self._gone = False

    def write(self, text: str) -> int:
        """Keep a text for the next flush; what the encoding lacks becomes a question mark."""
        self._pending.append(text)
        return len(text)

    def flush(self) -> None:
        """Send all that was written, however many steps the terminal takes it in."""
        data = memoryview("".join(self._pending).encode(self._encoding, "replace"))
        self._pending.clear()
        while data and not self._gone:
            data = data[self._sent(data) :]

    def fileno(self) -> int:
        """The terminal's file descriptor."""
        return self._fileno

    def isatty(self) -> bool:
        """It is one; the program opens on nothing else."""
        return True

    def _sent(self, data: memoryview) -> int:
        try:
            return os.write(self._fileno, data)
        except BlockingIOError:  # somebody made it non-blocking, and it is full
            select.select([], [self._fileno], [])
        except OSError:
            self._gone = True
        return 0


def encoding_of(stream: TextIO | None) -> str:
    """The encoding that a terminal is written in: UTF-8, or else ASCII."""
    try:
        name = lookup(stream.encoding).name if stream else "ascii"
    except LookupError:
        name = "ascii"
    return name if name == "utf-8" else "ascii"
