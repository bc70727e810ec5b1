"""An expression as the formula of a spreadsheet's cell."""

from __future__ import annotations

from collections.abc import Callable
from typing import assert_never

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
    UnfinishedError,
)


def spreadsheet(expression: Expression, cell: Callable[[str], str]) -> str:
    """The formula that computes an expression, where `cell` says where a quantity stands.

    The operations come in the same order as elsewhere. A function of the network is written so
    that no exponential overflows, which a cell would show as an error.
    Raises UnfinishedError for a derivative that is not worked out.
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
        case Power(base, exponent):
            return f"({spreadsheet(base, cell)}^{spreadsheet(exponent, cell)})"
        case Quotient(dividend, divisor):
            return f"({spreadsheet(dividend, cell)}/{spreadsheet(divisor, cell)})"
        case Exponential(exponent):
            return f"EXP({spreadsheet(exponent, cell)})"
        case Applied(function, argument):
            return function.spreadsheet(spreadsheet(argument, cell))
        case Derivative():
            raise UnfinishedError("a derivative must be worked out before a cell computes it")
        case _:
            assert_never(expression)
