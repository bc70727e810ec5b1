"""An expression in LaTeX, for notes and slides."""

from __future__ import annotations

from collections.abc import Callable
from math import isfinite
from typing import assert_never

from engine.expression.notation import ASCII
from engine.expression.numbers import shortest
from engine.expression.precedence import STACKED, Binds, Slot, binding, slots
from engine.expression.tree import (
    Applied,
    Constant,
    Derivative,
    Difference,
    Exponential,
    Expression,
    Negative,
    Power,
    Product,
    Quantity,
    Quotient,
    Ratio,
    Square,
    Sum,
)
from engine.names import DELTA, LEARNING_RATE, NextValue, Partial, Subscripted, Word, read

Leaf = Callable[[str], str]


def latex_symbol(name: str) -> str:
    """The symbol of a quantity in LaTeX, from its id: `net_h1` is net_{h1}."""
    match read(name):
        case Partial(of, by):
            return rf"\frac{{\partial {latex_symbol(of)}}}{{\partial {latex_symbol(by)}}}"
        case NextValue(parameter):
            return latex_symbol(parameter) + "^{+}"
        case Subscripted(stem, subscript):
            return f"{_letters(stem)}_{{{subscript}}}"
        case Word(text):
            return _letters(text)


def _letters(stem: str) -> str:
    if stem in (DELTA, LEARNING_RATE):
        return rf"\{stem}"
    return stem if len(stem) == 1 else rf"\mathrm{{{stem}}}"


def latex_number(value: float, digits: int | None = 9) -> str:
    """A number in LaTeX, with at most so many decimals; None gives every digit."""
    mantissa, _, exponent = shortest(value, digits, ASCII).partition("e")
    if not isfinite(value):
        return mantissa.replace("inf", r"\infty").replace("nan", r"\mathrm{NaN}")
    return rf"{mantissa} \cdot 10^{{{exponent}}}" if exponent else mantissa


def latex(expression: Expression, leaf: Leaf = latex_symbol) -> str:
    """The right-hand side of a definition in LaTeX, where `leaf` writes a quantity.

    In a derivative that is not worked out the quantities keep their symbols.
    """
    return _latex(expression, leaf, leads=True)


def _latex(expression: Expression, leaf: Leaf, *, leads: bool) -> str:
    if isinstance(expression, Quantity):
        return leaf(expression.name)
    if isinstance(expression, Derivative):
        leaf = latex_symbol
    parts = [_part(slot, leaf) for slot in slots(expression, leads=leads)]
    match expression:
        case Constant(value):
            return str(value)
        case Ratio(numerator, denominator):
            return rf"\frac{{{numerator}}}{{{denominator}}}"
        case Sum():
            return " + ".join(parts)
        case Product():
            return r" \cdot ".join(parts)
        case Difference():
            return " - ".join(parts)
        case Quotient(dividend, divisor):
            return rf"\frac{{{latex(dividend, leaf)}}}{{{latex(divisor, leaf)}}}"
        case Negative():
            return f"-{parts[0]}"
        case Square():
            return f"{parts[0]}^{{2}}"
        case Power(_, exponent):
            return f"{parts[0]}^{{{latex(exponent, leaf)}}}"
        case Exponential(exponent):
            return f"e^{{{latex(exponent, leaf)}}}"
        case Derivative(_, by):
            return rf"\frac{{\partial}}{{\partial {latex_symbol(by)}}}\left[{parts[0]}\right]"
        case Applied():
            return _latex(expression.written, leaf, leads=leads)
        case _:
            assert_never(expression)


def _part(slot: Slot, leaf: Leaf) -> str:
    if _binding(slot.part, leaf) >= slot.least:
        return _latex(slot.part, leaf, leads=slot.leads)
    return rf"\left({_latex(slot.part, leaf, leads=True)}\right)"


def _binding(part: Expression, leaf: Leaf) -> Binds:
    """How tightly a part binds as it is written: a number may bring a sign or a power of ten."""
    if not isinstance(part, Quantity):
        return binding(part, STACKED)
    text = leaf(part.name)
    if text.startswith("-"):
        return Binds.NEGATIVE
    if r"\cdot" in text:
        return Binds.PRODUCT
    return binding(part, STACKED) if text == latex_symbol(part.name) else Binds.WHOLE
