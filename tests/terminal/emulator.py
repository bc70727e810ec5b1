"""What a terminal would show for the bytes that a program writes."""

from __future__ import annotations

import re
from typing import Any

import pyte

ALTERNATE_SCREEN = 1049
MOUSE = frozenset({1000, 1003, 1006, 1015})
CURSOR_SHOWN = 25
LINE_WRAP = 7
UPDATING = 2026
"""Set while a program is in the midst of drawing a frame."""

AT_REST = frozenset({CURSOR_SHOWN, LINE_WRAP})
"""The private modes of a terminal that no program has changed."""

_UNFINISHED = re.compile(rb"\x1b(\[[<=>?0-9;]*)?\Z")
_KEYBOARD = re.compile(rb"\x1b\[([<>=])[0-9;]*u")
_ASKS_FOR_UPDATES = b"\x1b[?2026$p"
_UPDATES_ARE_KNOWN = b"\x1b[?2026;2$y"


class _Screen(pyte.Screen):
    """A screen that forgets what was drawn when it changes to the alternate one and back.

    It passes over two forms of sequences which pyte would take for others.
    """

    def set_mode(self, *modes: int, **kwargs: Any) -> None:  # noqa: ANN401  (pyte's own)
        """Blank the screen where the alternate one is entered."""
        super().set_mode(*modes, **kwargs)
        if ALTERNATE_SCREEN in modes:
            self.erase_in_display(2)

    def reset_mode(self, *modes: int, **kwargs: Any) -> None:  # noqa: ANN401  (pyte's own)
        """Blank the screen where the alternate one is left."""
        super().reset_mode(*modes, **kwargs)
        if ALTERNATE_SCREEN in modes:
            self.erase_in_display(2)

    def select_graphic_rendition(self, *attrs: int, private: bool = False) -> None:
        """Pass over the private form, which changes no colour."""
        if not private:
            super().select_graphic_rendition(*attrs)

    def report_device_status(self, mode: int, **kwargs: Any) -> None:  # noqa: ANN401  (pyte's own)
        """Pass over the private form, which asks for something else."""
        if not kwargs.get("private"):
            super().report_device_status(mode, **kwargs)


class Emulator:
    """A screen, the modes that were set, and what the terminal answers to questions."""

    def __init__(self, columns: int, rows: int) -> None:
        """Start blank."""
        self.keyboards = 0
        self.frames = 0
        self._screen = _Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        self._held_back = b""

    def feed(self, data: bytes) -> bytes:
        """Draw what was written, and give the answer that the program waits for, if any."""
        data = self._held_back + data
        if cut := _UNFINISHED.search(data):
            data, self._held_back = data[: cut.start()], data[cut.start() :]
        else:
            self._held_back = b""
        self.count(data)
        self._stream.feed(_KEYBOARD.sub(b"", data))
        return self.answer(data)

    def count(self, data: bytes) -> None:
        """Count the frames and the keyboard protocols in what was written."""
        for change in _KEYBOARD.findall(data):
            self.keyboards += {b">": 1, b"<": -1}.get(change, 0)
        self.frames += data.count(b"\x1b[?2026l")

    def answer(self, data: bytes) -> bytes:
        """What a terminal answers to what was written."""
        return _UPDATES_ARE_KNOWN * data.count(_ASKS_FOR_UPDATES)

    def resize(self, columns: int, rows: int) -> None:
        """Change the size; what was drawn stays until the program draws again."""
        self._screen.resize(rows, columns)

    @property
    def modes(self) -> frozenset[int]:
        """The private modes that are set, by their DEC numbers."""
        return frozenset(mode >> 5 for mode in self._screen.mode if mode >= 1 << 5)

    @property
    def grounds(self) -> frozenset[str]:
        """The colours that the cells of the screen stand on."""
        return frozenset(cell.bg for row in self._screen.buffer.values() for cell in row.values())

    @property
    def lines(self) -> list[str]:
        """The rows of the screen, without the blanks at their ends."""
        return [line.rstrip() for line in self._screen.display]
