"""The scenario that a command works on."""

from __future__ import annotations

from engine.scenario import Scenario
from tui.cli.messages import StoppedError, say


def chosen(path: str | None) -> Scenario:
    """The scenario in a file, or the tutorial's; what is doubtful about it goes to standard error.

    Raises StoppedError where the file is no scenario.
    """
    if path is None:
        return Scenario()
    from engine.scenario_file import (  # noqa: PLC0415  (the tutorial needs no file)
        ScenarioFileError,
    )
    from tui.files.reading import read_scenario  # noqa: PLC0415  (likewise)

    try:
        scenario = read_scenario(path)
    except ScenarioFileError as error:
        raise StoppedError(str(error)) from None
    for warning in scenario.warnings:
        say(f"{path}: warning: {warning}")
    return scenario
