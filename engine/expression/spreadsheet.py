"""An expression as the formula of a spreadsheet's cell."""

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


def spreadsheet(expression: Expression, cell: Callable[[str], str]) -> str:
    """The formula that computes an expression, where `cell` says where a quantity stands.

    The operations come in the same order as elsewhere. The logistic function is written so
    that no exponential overflows, which a cell would show as an error.
    """
    match expression:
        case Constant(value):
            return str(value)
        case Ratio(numerator, denominator):
            return f"({numerator}/{denominator})"
        case Quantity(name):
            return cell(name)
        case Sum(terms):
            return "(" + "+".join(spreadsheet(term, cell) for term in terms) + ")"
        case Product(factors):
            return "(" + "*".join(spreadsheet(factor, cell) for factor in factors) + ")"
        case Difference(minuend, subtrahend):
            return f"({spreadsheet(minuend, cell)}-{spreadsheet(subtrahend, cell)})"
        case Negative(operand):
            # A spreadsheet takes a leading minus before a power: -a^2 would be (-a)^2.
            return f"(0-{spreadsheet(operand, cell)})"
        case Square(base):
            return f"({spreadsheet(base, cell)}^2)"
        case Logistic(net):
            at = spreadsheet(net, cell)
            return f"IF({at}>=0,1/(1+EXP(0-{at})),EXP({at})/(1+EXP({at})))"
