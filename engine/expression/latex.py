"""An expression in LaTeX, for notes and slides."""

from __future__ import annotations

import re

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

_INDEXED = re.compile(r"([a-z])(\d)")


def latex_symbol(name: str) -> str:
    """The symbol of a quantity in LaTeX, from its id: `net_h1` is net_{h1}."""
    if "/" in name:
        above, below = (rf"\partial {latex_symbol(part[1:])}" for part in name.split("/"))
        return rf"\frac{{{above}}}{{{below}}}"
    if name.endswith("+"):
        return latex_symbol(name[:-1]) + "^{+}"
    if name == "eta":
        return r"\eta"
    if match := _INDEXED.fullmatch(name):
        return f"{match[1]}_{{{match[2]}}}"
    stem, _, index = name.partition("_")
    if stem == "delta":
        return rf"\delta_{{{index}}}"
    letters = stem if len(stem) == 1 else rf"\mathrm{{{stem}}}"
    return f"{letters}_{{{index}}}"


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
