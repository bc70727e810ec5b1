"""How numbers are written. Nothing here is ever computed with: a shown digit is only shown."""

from __future__ import annotations

from collections.abc import Iterator
from math import floor, isfinite, log10

from engine.expression.notation import UNICODE, Notation

LARGEST_FIXED = 1e6

SIGNIFICANT = 3
"""Digits of a value, from its first that is not 0, that are always shown."""
MOST_ZEROS = 9
"""Decimals that a small value is given in order to show them."""


def number(value: float, digits: int = 9, notation: Notation = UNICODE) -> str:
    """A value with `digits` decimals; in powers of ten where that would show too much or nothing.

    A value that is not zero never looks like zero: 4e-12 is written `4.0000e−12`.
    """
    return _signed(_plain(value, digits), notation)


def shortest(value: float, digits: int | None = 9, notation: Notation = UNICODE) -> str:
    """A value with at most `digits` decimals and no zeros at its end; None gives every digit."""
    text = repr(float(value)) if digits is None else _plain(value, digits)
    return _signed(_without_zeros(text), notation)


def significant(value: float, decimals: int = 9, notation: Notation = UNICODE) -> str:
    """A value with so many decimals, and more where fewer than three digits of it would show.

    Where that would take long rows of zeros it turns to powers of ten: 4.39e−10.
    """
    if not isfinite(value) or not value:
        return number(value, decimals, notation)
    needed = SIGNIFICANT - 1 - floor(log10(abs(value)))
    if needed <= max(decimals, MOST_ZEROS) and abs(value) < LARGEST_FIXED:
        return _signed(f"{value:.{max(decimals, needed)}f}", notation)
    return _signed(_scientific(value, max(decimals - 5, SIGNIFICANT - 1)), notation)


def given(value: float, decimals: int = 9, notation: Notation = UNICODE, least: int = 2) -> str:
    """A value as a person wrote it, with `least` decimals or more: 0.40.

    One that has more decimals than so many is written as a computed one is.
    """
    for places in range(least, decimals + 1):
        if float(text := f"{value:.{places}f}") == value and abs(value) < LARGEST_FIXED:
            return _signed(text, notation)
    return significant(value, decimals, notation)


def fitted(value: float, width: int, digits: int = 9, notation: Notation = UNICODE) -> str:
    """A value in at most `width` characters, with as many of its decimals as they can hold.

    At least three digits of it always show, or all that it has, if need be in powers of ten and at
    last without a point (351e−7); where even they have no room an ellipsis says that there is a
    number: none is ever false.
    """
    texts = (text for text in _narrower(value, digits, notation) if len(text) <= width)
    return next(texts, notation.ellipsis[:width])


def _narrower(value: float, digits: int, notation: Notation) -> Iterator[str]:
    for decimals in range(digits, -1, -1):
        yield significant(value, decimals, notation)
    if isfinite(value):
        yield shortest(value, None, notation)
        for decimals in range(digits, SIGNIFICANT - 2, -1):
            yield _signed(_scientific(value, decimals), notation)
        yield _signed(_without_point(value), notation)


def _plain(value: float, digits: int) -> str:
    fixed = f"{value:.{digits}f}"
    if not isfinite(value) or not value:
        return fixed
    shows = abs(value) < LARGEST_FIXED and float(fixed) != 0.0
    return fixed if shows else _scientific(value, max(digits - 5, 0))


def _scientific(value: float, digits: int) -> str:
    mantissa, exponent = f"{value:.{digits}e}".split("e")
    return f"{mantissa}e{int(exponent)}"


def _without_point(value: float) -> str:
    """Three digits in the fewest characters: 351e-7 for 3.51e-5."""
    mantissa, exponent = f"{value:.{SIGNIFICANT - 1}e}".split("e")
    return f"{mantissa.replace('.', '')}e{int(exponent) - SIGNIFICANT + 1}"


def _without_zeros(text: str) -> str:
    mantissa, _, exponent = text.partition("e")
    if "." in mantissa:
        mantissa = mantissa.rstrip("0").rstrip(".")
    return f"{mantissa}e{int(exponent)}" if exponent else mantissa


def _signed(text: str, notation: Notation) -> str:
    if not float(text):
        text = text.removeprefix("-")
    return text.replace("inf", notation.infinity).replace("-", notation.minus)
