"""From the bytes that a terminal sends to the text that Textual's parser reads."""

from __future__ import annotations

import re
from codecs import getincrementaldecoder

_REPORT = re.compile(rb"(?<=\x1b\[)M(...)", re.DOTALL)
_UNFINISHED = re.compile(rb"(?<=\x1b\[)M.{0,2}\Z", re.DOTALL)
_CONTEXT = 2
"""Bytes before a report's M that tell that it is one."""

_OFFSET = 32
"""What the old form adds to a button and to a position counted from 1, to make a byte of each."""

_BUTTON, _MOTION, _WHEEL = 3, 32, 64
_RELEASED = 3
"""The old form does not tell which button it was."""


class Decoder:
    """Decodes UTF-8, and rewrites the mouse reports of old, which are no text.

    A terminal that was reattached or reset may forget which form it was asked for, and fall back
    to X10's: three raw bytes, which are no UTF-8 from column 96 on. They become the form that was
    asked for (SGR), so that the mouse goes on working.
    """

    def __init__(self) -> None:
        """Start where nothing was sent."""
        self._decode = getincrementaldecoder("utf-8")("replace").decode
        self._before = b""
        self._held = b""

    def text(self, data: bytes) -> str:
        """The text of some more bytes; the start of a report is held back until it is whole."""
        data = self._before + self._held + data
        if cut := _UNFINISHED.search(data):
            data, self._held = data[: cut.start()], data[cut.start() :]
        else:
            self._held = b""
        known = len(self._before)
        self._before = data[-_CONTEXT:]
        return self._decode(_REPORT.sub(_rewritten, data)[known:])

    def rest(self) -> str:
        """What was held back, where nothing has followed: it was no report."""
        held, self._held = self._held, b""
        self._before = (self._before + held)[-_CONTEXT:]
        return self._decode(held)


def _rewritten(report: re.Match[bytes]) -> bytes:
    """A report in the form that Textual asks for; a position that is not known becomes 0."""
    buttons, x, y = (byte - _OFFSET for byte in report[1])
    final = "M"
    if buttons & _BUTTON == _RELEASED and not buttons & (_MOTION | _WHEEL):
        buttons, final = buttons & ~_BUTTON, "m"
    return f"<{max(buttons, 0)};{max(x, 0)};{max(y, 0)}{final}".encode()
