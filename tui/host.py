"""What a screen needs of the program that it runs in, and no more."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from textual.notifications import SeverityLevel
from textual.screen import Screen

from engine.scenario import Scenario
from engine.travel import Session
from tui.keys import Keys
from tui.platform import Platform
from tui.playback import Playback
from tui.view import View

if TYPE_CHECKING:
    from engine.calculus import FormId
    from tui.dialogs.dialog import Dialog, Result


class Host(Protocol):
    """Holds what is played and says how it is written; every screen is given it."""

    logarithmic: bool
    """Whether charts show the epochs on a logarithmic scale."""
    losses: dict[str, str]
    """What would be lost by leaving, in a sentence for each thing that is not kept yet."""

    platform: Platform
    """Files, the clipboard and leaving, as they are in a terminal or in a page."""
    form: FormId | None
    """The way of writing that is chosen; None for the lesson's."""

    @property
    def projecting(self) -> bool:
        """Whether the screen is the one for a room."""
        ...

    @property
    def playback(self) -> Playback:
        """The session and its player."""
        ...

    @property
    def keys(self) -> Keys:
        """The user's own keys."""
        ...

    @property
    def view(self) -> View:
        """What is to be shown now."""
        ...

    def show(self) -> None:
        """Draw the view on whichever screen is on top."""
        ...

    def ask(
        self, dialog: Dialog[Result], then: Callable[[Result | None], None] | None = None
    ) -> None:
        """Open a dialog, unless one is open, and do something with what it gives."""
        ...

    def enter(self, screen: Screen[None]) -> None:
        """Show another screen, unless a dialog is open."""
        ...

    def leave(self, screen: Screen[None]) -> None:
        """Go back from a screen, unless it is not on top."""
        ...

    async def answer(self, dialog: Dialog[Result]) -> Result | None:
        """Open a dialog, unless one is open, and wait for what it gives."""
        ...

    def start(self, scenario: Scenario) -> None:
        """Take up another scenario, at its start."""
        ...

    def resume(self, session: Session) -> None:
        """Take up a session where it is."""
        ...

    def notify(
        self, message: str, *, severity: SeverityLevel = ..., timeout: float | None = ...
    ) -> None:
        """Show a message for a while."""
        ...

    def greet(self, text: str) -> None:
        """Say for long what there is to know of a network."""
        ...

    def unsay(self) -> None:
        """Take away what was said of a moment that is past."""
        ...

    def light(self, *, room: bool) -> None:
        """Take the colours for a room, or those from before it."""
        ...

    def end_practice(self, practice: Screen[None], *, room: bool) -> None:
        """Back from practice to the lesson, for a room or for one."""
        ...

    def keep(self, heading: str, name: str, text: str, kind: str) -> None:
        """Write a text of some media type to a file that is asked for."""
        ...
