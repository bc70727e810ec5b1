"""The value of an expression."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import reduce
from math import exp
from operator import add, mul
from typing import Any, TypeVar, overload

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

Number = TypeVar("Number")


def logistic(net: float) -> float:
    """The logistic function, 1 / (1 + e^-net), for any float.

    Of its two equal forms each is used where its exponential cannot overflow, so the result
    is right and silent up to the largest float, and NaN stays NaN.
    """
    if net >= 0.0:
        return 1.0 / (1.0 + exp(-net))
    grown = exp(net)
    return grown / (1.0 + grown)


@overload
def evaluate(expression: Expression, values: Mapping[str, float]) -> float: ...
@overload
def evaluate(
    expression: Expression, values: Mapping[str, Number], squash: Callable[[Number], Number]
) -> Number: ...
def evaluate(
    expression: Expression,
    values: Mapping[str, Any],
    squash: Callable[[Any], Any] = logistic,
) -> Any:
    """The value of an expression in float64, from left to right.

    `values` may hold floats or arrays of them; for arrays `squash` is the logistic function
    of an array. Raises KeyError for a quantity that `values` does not hold.
    """
    match expression:
        case Constant(value):
            return float(value)
        case Ratio(numerator, denominator):
            return numerator / denominator
        case Quantity(name):
            return values[name]
        case Sum(terms):
            return reduce(add, (evaluate(term, values, squash) for term in terms))
        case Product(factors):
            return reduce(mul, (evaluate(factor, values, squash) for factor in factors))
        case Difference(minuend, subtrahend):
            return evaluate(minuend, values, squash) - evaluate(subtrahend, values, squash)
        case Negative(operand):
            return -evaluate(operand, values, squash)
        case Square(base):
            root = evaluate(base, values, squash)
            return root * root
        case Logistic(net):
            return squash(evaluate(net, values, squash))
