"""What was opened: a scenario, the file that it stood in, and what to watch for in it."""

from __future__ import annotations

from pathlib import Path
from stat import S_ISDIR, S_ISREG
from typing import NamedTuple

from engine.gallery import GALLERY, sentences_of
from engine.scenario import Scenario
from engine.scenario_file import ScenarioFileError, parse_scenario
from tui.files.reading import read_text


class Document(NamedTuple):
    """A file that was opened: its name, its text as it stood there, and its path if it has one."""

    name: str
    text: str
    path: Path | None = None

    def opened(self) -> Opened:
        """The scenario that it holds. Raises ScenarioFileError where it holds none."""
        return Opened(parse_scenario(self.text, self.name), self)


class Opened(NamedTuple):
    """A scenario that was opened: its file if it has one, and a sentence to show with it."""

    scenario: Scenario
    document: Document | None = None
    watch: str = ""

    @property
    def said(self) -> str:
        """What is shown when it opens: what to watch for, and what is probably not meant."""
        return "\n".join(filter(None, (self.watch, *self._warnings)))

    @property
    def said_beside(self) -> str:
        """The same where it opens at the start, less what the start says itself."""
        watch = "" if sentences_of(self.scenario) else self.watch
        return "\n".join(filter(None, (watch, *self._warnings)))

    @property
    def _warnings(self) -> tuple[str, ...]:
        return self.scenario.warnings if self.document else ()


def open_file(path: Path, name: str = "", *, waiting: bool = True) -> Opened:
    """A scenario and its file. Raises ScenarioFileError for whatever keeps it from being one.

    `name` is what an error calls it. What is no regular file, such as a pipe, is read once and
    has no path to be saved to; without `waiting` it is refused, for it may keep one waiting.
    """
    name = name or str(path)
    mode = _mode(path)
    regular = S_ISREG(mode)
    if not waiting and mode and not (regular or S_ISDIR(mode)):
        raise ScenarioFileError(name, "expected a regular file")
    text = read_text(path, name)
    scenario = parse_scenario(text, name)
    return Opened(scenario, Document(path.name, text, path.absolute() if regular else None))


def _mode(path: Path) -> int:
    """What kind of file it is; 0 where that cannot be known."""
    try:
        return path.stat().st_mode
    except (OSError, ValueError):
        return 0


def open_exhibit(name: str) -> Opened:
    """A scenario of the gallery. Raises KeyError where it has none of this name."""
    exhibit = GALLERY[name]
    return Opened(exhibit.scenario, watch=exhibit.watch)
