"""The scenario that a command works on."""

from __future__ import annotations

import os

from engine.one_line import one_line
from engine.scenario import Scenario
from tui.cli.messages import StoppedError, say

LONGEST_QUOTE = 40
"""Characters of a wrong name that a message repeats."""


def chosen(given: str | None) -> Scenario:
    """The scenario of a file or of the gallery, or the tutorial's; warnings are said.

    Raises StoppedError where it is neither.
    """
    if given is None:
        return Scenario()
    scenario = read(given) if is_path(given) else exhibited(given)
    for warning in scenario.warnings:
        say(f"{given}: warning: {warning}")
    return scenario


def is_path(given: str) -> bool:
    """Whether a scenario is given as a file and not by a name of the gallery."""
    return "/" in given or os.sep in given or given.endswith(".toml")


def read(path: str) -> Scenario:
    """The scenario in a file. Raises StoppedError where the file is none."""
    from engine.scenario_file import (  # noqa: PLC0415  (the tutorial needs no file)
        ScenarioFileError,
    )
    from tui.files.reading import read_scenario  # noqa: PLC0415  (likewise)

    try:
        return read_scenario(path)
    except ScenarioFileError as error:
        raise StoppedError(str(error)) from None


def exhibited(name: str) -> Scenario:
    """The scenario of the gallery that has this name. Raises StoppedError where none has."""
    from engine.gallery import GALLERY  # noqa: PLC0415  (likewise)

    if name not in GALLERY:
        names = ", ".join(GALLERY)
        raise StoppedError(
            f"backpass: {one_line(name, LONGEST_QUOTE)}: expected a command, a .toml file, or one"
            f" of the gallery: {names}"
        )
    return GALLERY[name].scenario
