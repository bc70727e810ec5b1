"""The two character sets in which formulas are written."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from engine.names import DELTA, LEARNING_RATE, NextValue, Partial, Subscripted, Word, read


class Notation(NamedTuple):
    """How the signs of a formula are spelled in one character set."""

    minus: str
    dot: str
    partial: str
    delta: str
    eta: str
    alpha: str
    epsilon: str
    half: str
    squared: str
    next_value: str
    bar: str
    infinity: str
    ellipsis: str

    def symbol(self, name: str) -> str:
        """The symbol of a quantity on one line, from its id: `dE_total/dw5` is ∂E_total/∂w5."""
        return _symbol(self, name)

    def differential(self, name: str) -> str:
        """The upper or lower half of a derivative's symbol, from the quantity that it is of."""
        return self.partial + self.symbol(name)


@lru_cache(1024)
def _symbol(notation: Notation, name: str) -> str:
    match read(name):
        case Partial(of, by):
            return f"{notation.differential(of)}/{notation.differential(by)}"
        case NextValue(parameter):
            return parameter + notation.next_value
        case Subscripted(stem, subscript) if stem == DELTA:
            return f"{notation.delta}_{subscript}"
        case Word(text) if text == LEARNING_RATE:
            return notation.eta
        case Subscripted() | Word():
            return name


UNICODE = Notation(
    minus="−",
    dot="·",
    partial="∂",
    delta="δ",
    eta="η",
    alpha="α",
    epsilon="ε",
    half="½",
    squared="²",
    next_value="⁺",
    bar="─",
    infinity="∞",
    ellipsis="…",
)
ASCII = Notation(
    minus="-",
    dot="*",
    partial="d",
    delta="delta",
    eta="eta",
    alpha="alpha",
    epsilon="epsilon",
    half="1/2",
    squared="^2",
    next_value="+",
    bar="-",
    infinity="inf",
    ellipsis="...",
)
