"""What a screen is drawn from: one frozen record, so that all panels show the same moment."""

from __future__ import annotations

from dataclasses import dataclass

from engine.expression import UNICODE, Notation, fitted, number
from engine.training import History
from engine.travel import Moment


@dataclass(frozen=True, slots=True)
class View:
    """A moment, how to write it, and how far training has come.

    `last` is the newest epoch in `history`, which may have grown since; `status` says what
    the program is doing on its own.
    """

    moment: Moment
    history: History
    last: int
    digits: int = 9
    notation: Notation = UNICODE
    status: str = "paused"

    def written(self, name: str) -> str:
        """A quantity's value as it is known at this moment, or a dash."""
        value = self.moment.known.get(name)
        return "—" if value is None else number(value, self.digits, self.notation)

    def fitted(self, name: str, width: int) -> str:
        """The same in at most `width` characters, with as many decimals as they can hold."""
        value = self.moment.known.get(name)
        return "—" if value is None else fitted(value, width, self.digits, self.notation)
