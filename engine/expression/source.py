"""An expression as Python source: the same operations in the same order as `evaluate`."""

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


def source(expression: Expression, name: Callable[[str], str]) -> str:
    """Source that computes an expression, where `name` gives the variable that holds a quantity.

    The logistic function is written out, for a call would cost more than the arithmetic;
    `exp` must be in reach, and `_net`, `_grown` and `_root` are overwritten.
    """
    match expression:
        case Constant(value):
            return f"{float(value)!r}"
        case Ratio(numerator, denominator):
            return f"{numerator / denominator!r}"
        case Quantity(quantity):
            return name(quantity)
        case Sum(terms):
            return "(" + " + ".join(source(term, name) for term in terms) + ")"
        case Product(factors):
            return "(" + " * ".join(source(factor, name) for factor in factors) + ")"
        case Difference(minuend, subtrahend):
            return f"({source(minuend, name)} - {source(subtrahend, name)})"
        case Negative(operand):
            return f"(-{source(operand, name)})"
        case Square(base):
            return f"((_root := {source(base, name)}) * _root)"
        case Logistic(net):
            return (
                f"(1.0 / (1.0 + exp(-_net)) if (_net := {source(net, name)}) >= 0.0"
                " else (_grown := exp(_net)) / (1.0 + _grown))"
            )


def without_ones(expression: Expression) -> Expression:
    """The same expression less its factors of 1, which change no bit of a float product."""
    match expression:
        case Product(factors):
            kept = tuple(without_ones(factor) for factor in factors if factor != Constant(1))
            if not kept:
                return Constant(1)
            return kept[0] if len(kept) == 1 else Product(kept)
        case Sum(terms):
            return Sum(tuple(without_ones(term) for term in terms))
        case _:
            return expression
