"""An emulator that draws nothing, and so keeps up with any size."""

from __future__ import annotations

import re

from tests.terminal.emulator import AT_REST, Emulator

_MODES = re.compile(rb"\x1b\[\?([0-9;]+)([hl])")
_TAIL = 24
"""Bytes kept to recognise a sequence that comes in pieces."""


class BlindEmulator(Emulator):
    """Answers as a terminal does and knows the modes that were set, but has no picture."""

    def __init__(self, columns: int, rows: int) -> None:
        """Start at rest."""
        super().__init__(1, 1)
        self._modes = set(AT_REST)
        self._tail = b""

    def feed(self, data: bytes) -> bytes:
        """Note the modes, and give the answer that the program waits for, if any."""
        seen = self._tail + data
        for numbers, change in _MODES.findall(seen):
            for number in map(int, numbers.split(b";")):
                self._modes.add(number) if change == b"h" else self._modes.discard(number)
        self._tail = seen[-_TAIL:]
        self.count(data)
        return self.answer(data)

    def resize(self, columns: int, rows: int) -> None:
        """There is nothing that would have a size."""

    @property
    def modes(self) -> frozenset[int]:
        """The private modes that are set."""
        return frozenset(self._modes)

    @property
    def lines(self) -> list[str]:
        """No picture."""
        return []
