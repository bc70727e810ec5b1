"""Significant digits: how many a number has, and whether it is another one, rounded."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Context
from enum import IntEnum
from math import isfinite

FEWEST = 4
"""Significant digits that an answer needs, where the value itself has so many."""

MORE_DIGITS = f"Right so far: give {FEWEST} significant digits."
"""What is said to a right answer with fewer."""

MOST = 12
"""Digits of a value that count; what a float has beyond them is noise."""

ON_A_FORM = 6
"""Significant digits that a form asks for."""

FAR = 1e-3
"""As a share of a value; its rounding to `FEWEST` digits or more is never so far away."""

_HALF_UP = [Context(prec=digits, rounding=ROUND_HALF_UP) for digits in range(1, MOST + 1)]


class Match(IntEnum):
    """How an answer stands to a value."""

    NONE = 0
    SO_FAR = 1
    FULL = 2


def significant(number: str) -> int:
    """The significant digits of a written number: `0.0250` has three."""
    mantissa = number.lower().partition("e")[0]
    return len("".join(c for c in mantissa if c.isdigit()).lstrip("0"))


def own_digits(value: float) -> int:
    """The digits that a value itself has: 0.42000000000000004 has two."""
    return max(len(_mantissa(value).rstrip("0")), 1)


def rounded(value: float, digits: int) -> float:
    """A value rounded to significant digits."""
    return float(f"{value:.{digits - 1}e}")


def match(value: float, digits: int, true: float) -> Match:
    """Whether a number given with so many digits is the true value, rounded to these."""
    if not isfinite(true):
        return Match.NONE
    if true == 0.0 or value == 0.0:
        return Match.FULL if value == true else Match.NONE
    compared = min(digits, MOST)
    if rounded(value, compared) not in _roundings(true, compared):
        return Match.NONE
    return Match.FULL if digits >= min(FEWEST, own_digits(true)) else Match.SO_FAR


def match_on_form(value: float, digits: int, true: float) -> bool:
    """The same where zeros at the end may be missing, as a spreadsheet leaves them away."""
    if not isfinite(true) or abs(value - true) > FAR * abs(true):
        return False
    if rounded(value, max(digits, 1)) in _roundings(true, ON_A_FORM):
        return True
    return digits >= FEWEST and match(value, digits, true) is Match.FULL


def _roundings(value: float, digits: int) -> Iterator[float]:
    """A value rounded as computers do, and where it ends in a 5, as is taught at school."""
    yield rounded(value, digits)
    if _mantissa(value)[digits:].rstrip("0") == "5":
        yield float(_HALF_UP[digits - 1].create_decimal(f"{value:.{MOST - 1}e}"))


def _mantissa(value: float) -> str:
    return f"{abs(value):.{MOST - 1}e}".partition("e")[0].replace(".", "")
