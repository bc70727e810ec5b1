"""A scenario's file, read."""

from __future__ import annotations

from pathlib import Path

from engine.scenario import Scenario
from engine.scenario_file import ScenarioFileError, parse_scenario

LARGEST_FILE = 1024 * 1024
"""Bytes; the largest scenario with every key is a thousandth of it."""


def read_scenario(path: str | Path) -> Scenario:
    """The scenario in a TOML file. Raises ScenarioFileError for whatever keeps it from being one.

    A key that is missing takes the tutorial's value.
    """
    name = str(path)
    return parse_scenario(read_text(path), name)


def read_text(path: str | Path, name: str = "") -> str:
    """The text of a scenario's file, `name` in errors. Raises ScenarioFileError without one."""
    name = name or str(path)
    try:
        with Path(path).open("rb") as file:
            content = file.read(LARGEST_FILE + 1)
    except IsADirectoryError:
        raise ScenarioFileError(name, "expected a TOML file, got a folder") from None
    except OSError as error:
        problem = f"expected a readable TOML file: {error.strerror}"
        raise ScenarioFileError(name, problem) from None
    except ValueError as error:
        raise ScenarioFileError(name, f"expected the name of a file: {error}") from None
    return text_of(content, name)


def text_of(content: bytes, name: str) -> str:
    """The text of a scenario's file. Raises ScenarioFileError where it is too long or none."""
    if len(content) > LARGEST_FILE:
        raise ScenarioFileError(name, "expected a TOML file of at most 1 MiB")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        problem = f"expected text in UTF-8, got another byte at position {error.start}"
        raise ScenarioFileError(name, problem) from None
