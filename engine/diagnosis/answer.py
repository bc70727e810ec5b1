"""An answer as it was typed: its value, and the significant digits that were given."""

from __future__ import annotations

import re
from dataclasses import dataclass
from math import isfinite

from engine.diagnosis.arithmetic import (
    NUMBER,
    SPELLINGS,
    UnreadableError,
    decimal_point,
    tokens,
    worked_out,
)
from engine.diagnosis.digits import FEWEST, significant
from engine.diagnosis.interval import Interval, around

DIGITS_OF_ARITHMETIC = 6
"""What is worked out is compared at most at so many digits: its own numbers were rounded."""

_NUMBER = re.compile(rf"\s*([+-]?)\s*({NUMBER})\s*", re.ASCII)


class AnswerError(ValueError):
    """A text that is no answer; its message is a kind line that says what would be."""

    @property
    def sentence(self) -> str:
        """The same as a sentence of its own."""
        text = str(self)
        return f"{text[0].upper()}{text[1:]}."


@dataclass(frozen=True, slots=True)
class Answer:
    """A number that somebody gave, with so many significant digits."""

    text: str
    value: float
    digits: int

    def interval(self, digits: int | None = None) -> Interval:
        """Where the number lies that was rounded to this, at its own digits or at others."""
        return around(self.value, self.digits if digits is None else digits)


def read_answer(text: str) -> Answer:
    """Read a number, a fraction or plain arithmetic.

    `.5`, `1e-3` and a decimal comma are understood. Raises AnswerError for anything else.
    """
    written = text.translate(SPELLINGS)
    if match := _NUMBER.fullmatch(written):
        value = float(match[1] + decimal_point(match[2]))
        if not isfinite(value):
            raise AnswerError("that is too large a number")
        return Answer(text, value, significant(match[2]))
    if not text.strip():
        raise AnswerError("type a number, such as 0.1234")
    try:
        return Answer(text, worked_out(written), _digits_of(tokens(written)))
    except UnreadableError as problem:
        raise AnswerError(str(problem)) from None


def _digits_of(found: list[str]) -> int:
    """As many digits as the most exact of the numbers, where any of them has a decimal point."""
    decimals = [significant(token) for token in found if "." in token or "," in token]
    if not decimals:
        return DIGITS_OF_ARITHMETIC
    return max(FEWEST, min(DIGITS_OF_ARITHMETIC, max(decimals)))
