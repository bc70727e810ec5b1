"""The clipboard of the machine that a terminal runs on, by the platform's own tool."""

from __future__ import annotations

import asyncio
import shutil
import sys
from asyncio.subprocess import DEVNULL, PIPE
from collections.abc import Mapping
from typing import NamedTuple

PATIENCE = 2.0
"""Seconds that a tool is given; one that cannot reach its display may wait for ever."""


class Tool(NamedTuple):
    """A program that takes a text from its standard input to the clipboard."""

    command: tuple[str, ...]
    encoding: str = "utf-8"

    @property
    def name(self) -> str:
        """What the user is told."""
        return self.command[0]


def tools(platform: str, environment: Mapping[str, str]) -> list[Tool]:
    """The tools that such a platform may have, the usual one first.

    Over a plain connection to another machine there are none, as no display is named: a text
    copied there would be on the wrong machine's clipboard.
    """
    if platform == "darwin":
        return [Tool(("pbcopy",))]
    if platform == "win32":
        return [Tool(("clip",), "utf-16")]
    found = []
    if environment.get("WAYLAND_DISPLAY"):
        found.append(Tool(("wl-copy",)))
    if environment.get("DISPLAY"):
        found.append(Tool(("xclip", "-selection", "clipboard")))
        found.append(Tool(("xsel", "--clipboard", "--input")))
    return found


async def copied(text: str, environment: Mapping[str, str]) -> str | None:
    """Copy by the first tool that can; its name, or None where none could."""
    for tool in tools(sys.platform, environment):
        path = shutil.which(tool.name, path=environment.get("PATH"))
        if path and await _works(path, tool, text):
            return tool.name
    return None


async def _works(path: str, tool: Tool, text: str) -> bool:
    """Whether the tool took the text. It is no child of the terminal: ctrl+z does not reach it."""
    try:
        process = await asyncio.create_subprocess_exec(
            path,
            *tool.command[1:],
            stdin=PIPE,
            stdout=DEVNULL,
            stderr=DEVNULL,
            start_new_session=True,
        )
    except OSError:
        return False
    try:
        await asyncio.wait_for(process.communicate(text.encode(tool.encoding)), PATIENCE)
    except TimeoutError:
        process.kill()
        await process.wait()
        return False
    return process.returncode == 0
