"""Textual's parser of what a terminal sends, for input that no terminal should send."""

from __future__ import annotations

from textual import events
from textual._xterm_parser import XTermParser
from textual.keys import Keys


class Parser(XTermParser):
    """Passes over key codes that are none, where Textual's own parser would end the program."""

    def _parse_extended_key(  # type: ignore[override]  # (theirs, which this calls, is cached)
        self, sequence: str
    ) -> list[events.Key] | None:
        try:
            return super()._parse_extended_key(sequence)
        except (ValueError, OverflowError):  # no number, or the number of no character
            return [events.Key(Keys.Ignore, sequence)]
