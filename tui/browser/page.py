"""What the page's own module (page.mjs) offers to the program."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Protocol


class Content(Protocol):
    """Bytes on the side of the page."""

    def to_bytes(self) -> bytes:
        """The same on this side."""
        ...


class Picked(Protocol):
    """A file that was chosen: its name, and at most a little more than the largest scenario."""

    name: str
    content: Content


class Page(Protocol):
    """The page around the terminal: what a program in a browser cannot do by itself."""

    columns: int
    rows: int
    dark: bool
    fragment: str
    """What follows the # of the address."""
    address: str
    """The address up to the #."""

    def write(self, text: str, /) -> None:
        """Draw on the page's terminal."""
        ...

    def show(self, address: str, /) -> None:
        """Let this be the page's address, without going there."""
        ...

    def started(self) -> None:
        """Show the terminal: the first frame is there."""
        ...

    def ended(self) -> None:
        """Offer to start again: the program has been left."""
        ...

    def crashed(self, report: str, /) -> None:
        """Show the report of a mistake, and offer to start again."""
        ...

    def copy(self, text: str, /) -> Awaitable[bool]:
        """Put a text on the browser's clipboard; says whether that was allowed."""
        ...

    def save(self, name: str, content: str | bytes, kind: str, /) -> None:
        """Download a file."""
        ...

    def choose(self) -> Awaitable[Picked | None]:
        """Ask for a file with the browser's own chooser; None where none was chosen."""
        ...

    def turns(self, turn: Callable[[], None], /) -> None:
        """Take what is to be called at each turn that was asked for."""
        ...

    def turn(self) -> None:
        """Ask for a turn, behind all that the browser has to see to already."""
        ...

    def hold(self, unsaved: bool, /) -> None:
        """Have the browser ask before the page is left, or no longer."""
        ...
