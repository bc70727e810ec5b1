"""The scenario that a command works on."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from engine.one_line import one_line
from engine.scenario import Scenario
from tui.cli.messages import StoppedError, say

if TYPE_CHECKING:
    from tui.files.document import Opened

LONGEST_QUOTE = 40
"""Characters of a wrong name that a message repeats."""


def chosen(given: str | None) -> Scenario:
    """The scenario of a file or of the gallery, or the tutorial's; warnings are said.

    Raises StoppedError where it is neither.
    """
    scenario = opened(given).scenario
    for warning in scenario.warnings:
        say(f"{given}: warning: {warning}")
    return scenario


def opened(given: str | None) -> Opened:
    """The same with the file that it was read from, or what to watch for in it."""
    from tui.files.document import Opened

    if given is None:
        return Opened(Scenario())
    return _read(given) if is_path(given) else _exhibited(given)


def is_path(given: str) -> bool:
    """Whether a scenario is given as a file and not by a name of the gallery."""
    return "/" in given or os.sep in given or given.endswith(".toml")


def _read(path: str) -> Opened:
    """The scenario in a file. Raises StoppedError where the file is none."""
    from engine.scenario_file import ScenarioFileError
    from tui.files.document import open_file

    try:
        return open_file(Path(path), path)
    except ScenarioFileError as error:
        raise StoppedError(str(error)) from None


def _exhibited(name: str) -> Opened:
    """The scenario of the gallery that has this name. Raises StoppedError where none has."""
    from engine.gallery import GALLERY
    from tui.files.document import open_exhibit

    if name not in GALLERY:
        names = ", ".join(GALLERY)
        raise StoppedError(
            f"backpass: {one_line(name, LONGEST_QUOTE)}: expected a command, a .toml file, or one"
            f" of the gallery: {names}"
        )
    return open_exhibit(name)
