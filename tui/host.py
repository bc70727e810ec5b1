"""What a screen needs of the program that it runs in, and no more."""

from __future__ import annotations

from typing import Protocol

from tui.playback import Playback
from tui.view import View


class Host(Protocol):
    """Holds what is played and says how it is written; every screen is given it."""

    logarithmic: bool
    """Whether charts show the epochs on a logarithmic scale."""

    @property
    def playback(self) -> Playback:
        """The session and its player."""
        ...

    @property
    def view(self) -> View:
        """What is to be shown now."""
        ...

    def show(self) -> None:
        """Draw the view on whichever screen is on top."""
        ...
