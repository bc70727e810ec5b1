"""What the program asks of the place that it runs in: a terminal, or the page of a browser."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple, Protocol, TypeVar

from engine.travel import Moment
from tui.files.document import Document

Result = TypeVar("Result")


class Link(NamedTuple):
    """What leads another to a moment, and what it is called."""

    text: str
    kind: str


class Picker(Protocol):
    """The files of a page: chosen with the browser's own chooser, and downloaded."""

    async def choose(self) -> Document | None:
        """Ask for a file to open; None where none was chosen.

        Raises ScenarioFileError where the file's text cannot be had.
        """
        ...

    def download(self, name: str, content: str | bytes, kind: str) -> None:
        """Give a file to the user, whole; `kind` is its media type."""
        ...


class Platform(Protocol):
    """A terminal, or a page."""

    @property
    def picker(self) -> Picker | None:
        """How files are chosen where they have no paths; None where they have."""
        ...

    async def copy(self, text: str) -> str:
        """Put a text on the clipboard; says in a few words which way it went."""
        ...

    def link(self, moment: Moment, file: str | None, *, project: bool) -> Link:
        """What opens a moment elsewhere, its scenario in `file` if it was read from one."""
        ...

    async def work(self, task: Callable[[], Result]) -> Result:
        """Do something that may take long, beside the screen where there are threads."""
        ...

    def hold(self, unsaved: bool) -> None:
        """Have it known that something is not saved, or no longer: a page asks before it closes."""
        ...
