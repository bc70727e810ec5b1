"""An expression in LaTeX, for notes and slides."""

from __future__ import annotations

from engine.expression.tree import (
    Constant,
    Difference,
    Expression,
    Logistic,
    Negative,
    Product,
    Quantity,
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
    match expression:
        case Constant(value):
            return str(value)
        case Ratio(numerator, denominator):
            return rf"\frac{{{numerator}}}{{{denominator}}}"
        case Quantity(name):
            return latex_symbol(name)
        case Sum(terms):
            return " + ".join(latex(term) for term in terms)
        case Product(factors):
            return r" \cdot ".join(_factor(factor) for factor in factors)
        case Difference(minuend, subtrahend):
            return f"{latex(minuend)} - {_factor(subtrahend)}"
        case Negative(operand):
            return f"-{_enclosed(operand)}"
        case Square(base):
            return f"{_enclosed(base)}^{{2}}"
        case Logistic(net):
            return rf"\frac{{1}}{{1 + e^{{-{_factor(net)}}}}}"


def _factor(expression: Expression) -> str:
    return _enclosed(expression) if isinstance(expression, Sum | Difference) else latex(expression)


def _enclosed(expression: Expression) -> str:
    return rf"\left({latex(expression)}\right)"
