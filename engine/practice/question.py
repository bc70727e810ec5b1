"""One question of an exercise: what was tried, and how much help was given."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, IntEnum
from typing import Literal

from engine.diagnosis import Verdict
from engine.misconceptions import Reading


class Help(IntEnum):
    """How much of a question's solution is on the screen."""

    NONE = 0
    FORMULA = 1
    NUMBERS = 2
    ANSWER = 3


class Outcome(Enum):
    """How a question ended."""

    AT_ONCE = "right at once"
    AFTER_HINT = "right after a hint"
    SHOWN = "shown"


@dataclass(frozen=True, slots=True)
class Feedback:
    """What an answer brought about.

    `sentences` say it in words and never give a value away that is not earned. Where a mistake
    is named, `factor` is the quantity of the formula at which it departs and `places` are where
    in the network it lies; `others` says how many other mistakes give the same number.
    """

    verdict: Verdict | Literal["unreadable", "shown"]
    sentences: tuple[str, ...]
    help: Help = Help.NONE
    mistake: Reading | None = None
    others: int = 0

    @property
    def line(self) -> str:
        """All sentences, one after the other."""
        return " ".join(self.sentences)

    @property
    def factor(self) -> str | None:
        """Where in the formula it departs, if that is known."""
        return None if self.mistake is None else self.mistake.factor

    @property
    def places(self) -> tuple[str, ...]:
        """Where in the network it lies, if that is known."""
        return () if self.mistake is None else self.mistake.places

    @property
    def right(self) -> bool:
        """Whether the question is answered."""
        return self.verdict in ("right", "follows")


@dataclass(slots=True)
class Asked:
    """A question that was asked, and all that became of it."""

    stage: str
    turn: int
    tries: int = 0
    help: Help = Help.NONE
    mistakes: tuple[Reading, ...] = ()
    outcome: Outcome | None = None

    def answered(self) -> None:
        """It was answered, with or without help; a named mistake is help too."""
        unaided = self.tries == 1 and self.help is Help.NONE
        self.outcome = Outcome.AT_ONCE if unaided else Outcome.AFTER_HINT

    def given_up(self) -> None:
        """The answer was shown."""
        self.help = Help.ANSWER
        self.outcome = Outcome.SHOWN
