"""An expression with other expressions put in for the quantities that it refers to."""

from __future__ import annotations

from collections.abc import Callable

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

Meaning = Callable[[str], Expression]


def substitute(expression: Expression, meaning: Meaning) -> Expression:
    """The same expression, where `meaning` gives what stands in place of each quantity."""
    match expression:
        case Constant() | Ratio():
            return expression
        case Quantity(name):
            return meaning(name)
        case Sum(terms):
            return Sum(tuple(substitute(term, meaning) for term in terms))
        case Product(factors):
            return Product(tuple(substitute(factor, meaning) for factor in factors))
        case Difference(minuend, subtrahend):
            return Difference(substitute(minuend, meaning), substitute(subtrahend, meaning))
        case Negative(operand):
            return Negative(substitute(operand, meaning))
        case Square(base):
            return Square(substitute(base, meaning))
        case Logistic(net):
            return Logistic(substitute(net, meaning))
