"""How numbers are written. Nothing here is ever computed with: a shown digit is only shown."""

from __future__ import annotations

from math import isfinite, isnan

from engine.expression.notation import UNICODE, Notation

LARGEST_FIXED = 1e6


def number(value: float, digits: int = 9, notation: Notation = UNICODE) -> str:
    """A value with `digits` decimals; in powers of ten where that would show too much or nothing.

    A value that is not zero never looks like zero: 4e-12 is written `4.0000e−12`.
    """
    if not isfinite(value):
        return _not_finite(value, notation)
    if value and not _fixed_shows(value, digits):
        return _signed(_scientific(value, max(digits - 5, 0)), notation)
    return _signed(f"{value:.{digits}f}", notation)


def shortest(value: float, digits: int | None = 9, notation: Notation = UNICODE) -> str:
    """A value with at most `digits` decimals and no zeros at its end; None gives every digit."""
    if digits is None:
        return _signed(repr(value).removesuffix(".0"), notation)
    text = number(value, digits, notation)
    if "e" in text or "." not in text:
        return text
    return text.rstrip("0").rstrip(".")


def fitted(value: float, width: int, digits: int = 9, notation: Notation = UNICODE) -> str:
    """A value in at most `width` characters, with as many of its decimals as they can hold.

    Where even a power of ten without decimals is too wide, `#` marks fill the width:
    a number is never cut.
    """
    for decimals in range(digits, -1, -1):
        text = number(value, decimals, notation)
        if len(text) <= width and not (decimals < 2 and "e" not in text and value % 1):
            return text
    for decimals in range(max(width - 3, 0), -1, -1):
        if not isfinite(value):
            break
        text = _signed(_scientific(value, decimals), notation)
        if len(text) <= width:
            return text
    return "#" * width


def _fixed_shows(value: float, digits: int) -> bool:
    return abs(value) < LARGEST_FIXED and float(f"{value:.{digits}f}") != 0.0


def _scientific(value: float, digits: int) -> str:
    mantissa, exponent = f"{value:.{digits}e}".split("e")
    return f"{mantissa}e{int(exponent)}"


def _signed(text: str, notation: Notation) -> str:
    if not float(text):
        text = text.removeprefix("-")
    return text.replace("-", notation.minus)


def _not_finite(value: float, notation: Notation) -> str:
    if isnan(value):
        return "nan"
    return notation.infinity if value > 0 else notation.minus + notation.infinity
