"""Plain arithmetic as a student types it: + − * / ** ( ) and exp, and nothing else.

A small parser of our own: what is typed is never run as a program.

    sum     = product (("+" | "-") product)*
    product = signed (("*" | "/") signed)*
    signed  = ("+" | "-") signed | power
    power   = atom ["**" signed]
    atom    = number | "exp" "(" sum ")" | "(" sum ")"
"""

from __future__ import annotations

import re
from math import exp, isfinite

LONGEST = 400
"""Characters; a whole chain of factors with twelve digits each has a third of it."""

DEEPEST = 40

SPELLINGS = str.maketrans({"−": "-", "–": "-", "·": "*", "×": "*", "⋅": "*", "÷": "/", ":": "/"})

NUMBER = r"(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:[eE][+-]?\d{1,3})?"

_TOKEN = re.compile(rf"\s*({NUMBER}|\*\*|exp|[-+*/()])", re.ASCII)


class UnreadableError(ValueError):
    """What was typed cannot be worked out; its text says why, kindly."""


def decimal_point(number: str) -> str:
    """A number with a point for its decimal comma."""
    return number.replace(",", ".")


def tokens(text: str) -> list[str]:
    """The numbers and signs of a text. Raises UnreadableError for anything else in it."""
    if len(text) > LONGEST:
        raise UnreadableError("that is too long to read; a number of a few digits is enough")
    text = text.translate(SPELLINGS).strip()
    found: list[str] = []
    place = 0
    while place < len(text):
        match = _TOKEN.match(text, place)
        if match is None:
            raise UnreadableError(
                "only a number, or plain arithmetic with + - * / ** ( ) and exp, can be read"
            )
        found.append(match[1])
        place = match.end()
    return found


def worked_out(text: str) -> float:
    """The value of an arithmetic expression, in float64 and from left to right.

    Raises UnreadableError where it is none, or where its value is no finite number.
    """
    parser = _Parser(tokens(text))
    try:
        value = parser.sum()
    except ZeroDivisionError:
        raise UnreadableError("nothing can be divided by zero") from None
    except OverflowError:
        raise UnreadableError("that is too large a number") from None
    if parser.left:
        raise UnreadableError(f"a sign is missing before {parser.left[0]}")
    if not isfinite(value):
        raise UnreadableError("that is too large a number")
    return value


class _Parser:
    """Works out what it reads, from left to right."""

    def __init__(self, found: list[str]) -> None:
        self.left = found
        self._depth = 0

    def sum(self) -> float:
        value = self._product()
        while sign := self._taken("+", "-"):
            other = self._product()
            value = value + other if sign == "+" else value - other
        return value

    def _product(self) -> float:
        value = self._signed()
        while sign := self._taken("*", "/"):
            other = self._signed()
            value = value * other if sign == "*" else value / other
        return value

    def _signed(self) -> float:
        self._depth += 1
        if self._depth > DEEPEST:
            raise UnreadableError("that has too many signs and brackets")
        if sign := self._taken("+", "-"):
            value = self._signed() if sign == "+" else -self._signed()
        else:
            value = self._power()
        self._depth -= 1
        return value

    def _power(self) -> float:
        base = self._atom()
        if not self._taken("**"):
            return base
        exponent = self._signed()
        if base < 0 and exponent != int(exponent):
            raise UnreadableError("a negative number has no such power")
        return float(base**exponent)

    def _atom(self) -> float:
        if not self.left:
            raise UnreadableError("something is missing at the end")
        first = self.left.pop(0)
        if first == "exp":
            return exp(self._enclosed("write exp with a number in brackets, such as exp(-2)"))
        if first == "(":
            self.left.insert(0, first)
            return self._enclosed("")
        if first in ("+", "-", "*", "/", "**", ")"):
            raise UnreadableError(f"a number is missing before {first}")
        return float(decimal_point(first))

    def _enclosed(self, otherwise: str) -> float:
        if not self._taken("("):
            raise UnreadableError(otherwise)
        value = self.sum()
        if not self._taken(")"):
            raise UnreadableError("a bracket is not closed")
        return value

    def _taken(self, *wanted: str) -> str | None:
        return self.left.pop(0) if self.left and self.left[0] in wanted else None
