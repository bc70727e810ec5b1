"""An expression in LaTeX, for notes and slides."""

from __future__ import annotations

from typing import assert_never

from engine.expression.precedence import STACKED, Slot, binding, slots
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


def latex(expression: Expression) -> str:
    """The right-hand side of a definition in LaTeX."""
    return _latex(expression, leads=True)


def _latex(expression: Expression, *, leads: bool) -> str:
    parts = [_part(slot) for slot in slots(expression, leads=leads)]
    match expression:
        case Constant(value):
            return str(value)
        case Ratio(numerator, denominator):
            return rf"\frac{{{numerator}}}{{{denominator}}}"
        case Quantity(name):
            return latex_symbol(name)
        case Sum():
            return " + ".join(parts)
        case Product():
            return r" \cdot ".join(parts)
        case Difference():
            return " - ".join(parts)
        case Quotient(dividend, divisor):
            return rf"\frac{{{latex(dividend)}}}{{{latex(divisor)}}}"
        case Negative():
            return f"-{parts[0]}"
        case Square():
            return f"{parts[0]}^{{2}}"
        case Power(_, exponent):
            return f"{parts[0]}^{{{latex(exponent)}}}"
        case Exponential(exponent):
            return f"e^{{{latex(exponent)}}}"
        case Derivative(_, by):
            return rf"\frac{{\partial}}{{\partial {latex_symbol(by)}}}\left[{parts[0]}\right]"
        case Applied():
            return _latex(expression.written, leads=leads)
        case _:
            assert_never(expression)


def _part(slot: Slot) -> str:
    if binding(slot.part, STACKED) >= slot.least:
        return _latex(slot.part, leads=slot.leads)
    return rf"\left({_latex(slot.part, leads=True)}\right)"
