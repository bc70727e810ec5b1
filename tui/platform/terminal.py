"""A terminal: files have paths, and the clipboard is reached by a tool or through the terminal."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable

from engine.travel import Moment
from tui.platform.platform import Link, Picker, Result


class TerminalPlatform:
    """What a terminal offers."""

    picker: Picker | None = None
    """Files have paths."""

    def __init__(self, through_terminal: Callable[[str], None]) -> None:
        """Take what writes the terminal's own escape for copying, OSC 52."""
        self._through_terminal = through_terminal

    async def copy(self, text: str) -> str:
        """Copy by the platform's own tool; where there is none, ask the terminal to."""
        from tui.platform.clipboard import copied

        if tool := await copied(text, os.environ):
            return f"by {tool}"
        self._through_terminal(text)
        return "if the terminal can (OSC 52)"

    def link(self, moment: Moment, file: str | None, *, project: bool) -> Link:
        """The command that opens the moment."""
        from tui.links import command_line

        return Link(command_line(moment, file, project=project), "the command line")

    async def work(self, task: Callable[[], Result]) -> Result:
        """Do it in a thread."""
        return await asyncio.to_thread(task)

    def hold(self, unsaved: bool) -> None:
        """Do nothing: a terminal that is closed does not ask."""
