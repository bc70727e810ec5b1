"""Writing a file to a path that is asked for: whole, and over another only when that is meant."""

from __future__ import annotations

import os
import re
from collections.abc import Awaitable, Callable
from pathlib import Path

from engine.scenario_file import ScenarioFileError
from tui.dialogs.confirm import ConfirmDialog
from tui.dialogs.path import PathDialog
from tui.files.document import Document
from tui.files.folders import resolved
from tui.files.last_folder import last_folder, remember
from tui.files.reading import read_text
from tui.files.writing import OutputError, check_target, write_whole
from tui.host import Host

LONGEST_NAME = 40


def file_name(title: str) -> str:
    """A name for a file made from a title: what every system takes."""
    words = re.findall(r"[a-z0-9]+", title.lower().replace("'", ""))
    return "-".join(words)[:LONGEST_NAME].strip("-") or "network"


class Writing:
    """Asks for a path until something is written there, or nothing is to be written."""

    def __init__(self, host: Host) -> None:
        """Take the program."""
        self._host = host

    async def ask(
        self,
        heading: str,
        suggested: str,
        content: Callable[[], Awaitable[str | bytes]],
        own: Document | None = None,
    ) -> Path | None:
        """Ask for a path and write there; `own` is the file that may be replaced unasked.

        The content is made once the path is known, for that may take a while.
        """
        offered, notation = suggested, self._host.view.notation
        while True:
            folder = last_folder()
            typed = await self._host.answer(PathDialog(heading, str(folder), offered, notation))
            if typed is None:
                return None
            path = resolved(suggested if typed == offered == suggested else typed, folder)
            try:
                if await self._wrote(path, content, own):
                    remember(path.absolute().parent)
                    return path
            except OutputError as error:
                self._host.notify(str(error), severity="error")
            offered = typed

    async def _wrote(
        self, path: Path, content: Callable[[], Awaitable[str | bytes]], own: Document | None
    ) -> bool:
        """Write, where nothing speaks against it; False where it is not to be after all."""
        check_target(path, force=True)
        loss = _loss(path, own)
        question = ConfirmDialog("Replace the file?", loss, self._host.view.notation)
        if loss and not await self._host.answer(question):
            return False
        write_whole(path, [await content()], force=True)
        return True


def _loss(path: Path, own: Document | None) -> str:
    """What would be lost by writing there; nothing where it is the own file as it was opened."""
    if not os.path.lexists(path):
        return ""
    if own is None or own.path is None or os.path.realpath(path) != os.path.realpath(own.path):
        return f"{path} exists already, and would be replaced."
    try:
        same = read_text(path) == own.text
    except ScenarioFileError:
        same = False
    return "" if same else f"{path} was changed by another program since it was opened."
