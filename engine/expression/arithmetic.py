"""Computing an expression, whatever the numbers are: floats, arrays of them, dual numbers."""

from __future__ import annotations

from collections.abc import Mapping
from functools import reduce
from operator import add, mul
from typing import Generic, Protocol, Self, TypeVar, assert_never

from engine.expression.tree import (
    Applied,
    Constant,
    Derivative,
    Difference,
    Exponential,
    Expression,
    Function,
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


class Numeric(Protocol):
    """What can be added, subtracted, multiplied and negated."""

    def __add__(self, other: Self, /) -> Self:
        """Add."""

    def __sub__(self, other: Self, /) -> Self:
        """Subtract."""

    def __mul__(self, other: Self, /) -> Self:
        """Multiply."""

    def __neg__(self) -> Self:
        """Turn the sign."""


Number = TypeVar("Number", bound=Numeric)


class Arithmetic(Generic[Number]):
    """What else a kind of number must be able to do.

    The definitions of a pass need only constants and the function of the neurons; where a
    kind of number lacks the rest, UnfinishedError says so.
    """

    def constant(self, value: float) -> Number:
        """A number of the formula itself."""
        raise NotImplementedError

    def applied(self, function: Function, argument: Number) -> Number:
        """A function of the network, of a number."""
        raise NotImplementedError

    def quotient(self, dividend: Number, divisor: Number) -> Number:
        """One number divided by another."""
        raise UnfinishedError("these numbers are not divided")

    def power(self, base: Number, exponent: Number) -> Number:
        """One number raised to another."""
        raise UnfinishedError("these numbers are not raised to a power")

    def exponential(self, exponent: Number) -> Number:
        """Euler's number raised to a number."""
        raise UnfinishedError("these numbers have no exponential")

    def derivative(self, expression: Derivative, values: Mapping[str, Number]) -> Number:
        """The value of a derivative that is not worked out."""
        raise UnfinishedError("a derivative must be worked out before these numbers have it")


def computed(
    expression: Expression, values: Mapping[str, Number], arithmetic: Arithmetic[Number]
) -> Number:
    """The value of an expression, from left to right, in a kind of numbers.

    Raises KeyError for a quantity that `values` does not hold.
    """

    def each(part: Expression) -> Number:
        return computed(part, values, arithmetic)

    match expression:
        case Constant(value):
            return arithmetic.constant(value)
        case Ratio(numerator, denominator):
            return arithmetic.constant(numerator / denominator)
        case Quantity(name):
            return values[name]
        case Sum(terms):
            return reduce(add, map(each, terms))
        case Product(factors):
            return reduce(mul, map(each, factors))
        case Difference(minuend, subtrahend):
            return each(minuend) - each(subtrahend)
        case Negative(operand):
            return -each(operand)
        case Square(base):
            root = each(base)
            return root * root
        case Power(base, exponent):
            return arithmetic.power(each(base), each(exponent))
        case Quotient(dividend, divisor):
            return arithmetic.quotient(each(dividend), each(divisor))
        case Exponential(exponent):
            return arithmetic.exponential(each(exponent))
        case Applied(function, argument):
            return arithmetic.applied(function, each(argument))
        case Derivative():
            return arithmetic.derivative(expression, values)
        case _:
            assert_never(expression)
