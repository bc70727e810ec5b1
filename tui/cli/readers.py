"""How the numbers of the command line are read."""

from __future__ import annotations

from argparse import ArgumentTypeError
from collections.abc import Callable
from math import isfinite

LONGEST = 20
"""Characters: more than any number that is accepted, less than what is slow to read."""


def whole(least: int, most: int) -> Callable[[str], int]:
    """A reader of whole numbers from `least` to `most`; `10_000` and `10,000` are read too."""

    def read(text: str) -> int:
        digits = text.replace(",", "").replace("_", "")
        if digits.isascii() and digits.isdigit() and len(digits) <= LONGEST:
            number = int(digits)
            if least <= number <= most:
                return number
        message = f"expected a whole number from {least} to {most}, got {text!r}"
        raise ArgumentTypeError(message)

    return read


def above_zero(text: str) -> float:
    """Read a finite number above 0."""
    try:
        number = float(text)
    except ValueError:
        number = 0.0
    if number > 0 and isfinite(number):
        return number
    raise ArgumentTypeError(f"expected a number above 0, got {text!r}")
