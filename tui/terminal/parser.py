"""Textual's parser of what a terminal sends, for input that no terminal should send."""

from __future__ import annotations

from textual import events
from textual._xterm_parser import XTermParser
from textual.keys import Keys
from textual.message import Message


class Parser(XTermParser):
    """Passes over what is no key and no size, where Textual's own parser would end the program."""

    def parse_mouse_code(self, code: str) -> Message | None:
        """A report in cells: pixels are never asked for, whatever text that is pasted says."""
        self.mouse_pixels = False
        return super().parse_mouse_code(code)

    def _parse_extended_key(  # type: ignore[override]  # (theirs, which this calls, is cached)
        self, sequence: str
    ) -> list[events.Key] | None:
        try:
            return super()._parse_extended_key(sequence)
        except (ValueError, OverflowError):  # no number, or the number of no character
            return [events.Key(Keys.Ignore, sequence)]
