"""The rules of differentiation: each turns one unfinished derivative into something simpler."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from engine.calculus.step import Rule
from engine.expression import (
    ONE,
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
    Square,
    Sum,
    reads,
)


class UnknownDerivativeError(TypeError):
    """An expression that no rule of differentiation here knows."""


class Place(NamedTuple):
    """A derivative that is to be worked out, and whether it is a factor of a product."""

    of: Expression
    by: str
    is_factor: bool

    def varies(self, part: Expression) -> bool:
        """Whether a part changes with the quantity."""
        return self.by in reads(part)

    def derivative(self, part: Expression) -> Derivative:
        """The derivative of a part, still to be worked out."""
        return Derivative(part, self.by)

    def chained(self, outer: Expression, inner: Expression) -> Expression:
        """The chain rule: the outer derivative times that of what is inside, unless that is 1."""
        if inner == Quantity(self.by):
            return outer
        factors = outer.factors if isinstance(outer, Product) else (outer,)
        return Product((*factors, self.derivative(inner)))


def constant(place: Place) -> Expression | None:
    """∂c/∂x = 0."""
    return None if place.varies(place.of) else Constant(0)


def itself(place: Place) -> Expression | None:
    """∂x/∂x = 1."""
    is_itself = place.of == Quantity(place.by) and not place.is_factor
    return Constant(1) if is_itself else None


def sum_rule(place: Place) -> Expression | None:
    """∂(u + v)/∂x = ∂u/∂x + ∂v/∂x, and likewise for a difference."""
    match place.of:
        case Sum(terms):
            return Sum(tuple(map(place.derivative, terms)))
        case Difference(minuend, subtrahend):
            return place.derivative(minuend) - place.derivative(subtrahend)
        case _:
            return None


def constant_factor(place: Place) -> Expression | None:
    """∂(c·u)/∂x = c · ∂u/∂x; a sign is a factor too, and so is what one divides by."""
    match place.of:
        case Negative(operand):
            return -place.derivative(operand)
        case Quotient(dividend, divisor) if not place.varies(divisor):
            return place.derivative(dividend) / divisor
        case Product(factors) if sum(map(place.varies, factors)) == 1:
            return Product(tuple(place.derivative(f) if place.varies(f) else f for f in factors))
        case _:
            return None


def product_rule(place: Place) -> Expression | None:
    """∂(u·v)/∂x = ∂u/∂x · v + u · ∂v/∂x."""
    if not isinstance(place.of, Product):
        return None
    factors = place.of.factors
    return Sum(
        tuple(
            Product((*factors[:at], place.derivative(factor), *factors[at + 1 :]))
            for at, factor in enumerate(factors)
            if place.varies(factor)
        )
    )


def power(place: Place) -> Expression | None:
    """∂(u^n)/∂x = n · u^(n − 1) · ∂u/∂x. A factor x is x^1."""
    match place.of:
        case Quantity():
            return Product((Constant(1), Power(place.of, Constant(1) - Constant(1))))
        case Square(base):
            lowered = Power(base, Constant(2) - Constant(1))
            return place.chained(Product((Constant(2), lowered)), base)
        case Power(base, exponent) if not place.varies(exponent):
            lowered = Power(base, exponent - Constant(1))
            return place.chained(Product((exponent, lowered)), base)
        case _:
            return None


def exponential(place: Place) -> Expression | None:
    """∂(e^u)/∂x = e^u · ∂u/∂x."""
    if not isinstance(place.of, Exponential):
        return None
    return place.chained(place.of, place.of.exponent)


def quotient(place: Place) -> Expression | None:
    """∂(u/v)/∂x = (∂u/∂x · v − u · ∂v/∂x) / v²; for a constant u it is −u · ∂v/∂x / v²."""
    if not isinstance(place.of, Quotient):
        return None
    dividend, divisor = place.of.dividend, place.of.divisor
    falls: Expression = place.derivative(divisor)
    if dividend != ONE:
        falls = dividend * falls
    if not place.varies(dividend):
        return -(falls / Square(divisor))
    return (place.derivative(dividend) * divisor - falls) / Square(divisor)


def function(place: Place) -> Expression | None:
    """∂f(u)/∂x = f′(u) · ∂u/∂x, with the slope that the function's record states."""
    if not isinstance(place.of, Applied):
        return None
    slope = place.of.function.slope(place.of)
    return place.chained(slope, place.of.argument)


RULES: tuple[tuple[Rule, Callable[[Place], Expression | None]], ...] = (
    (Rule.CONSTANT, constant),
    (Rule.ITSELF, itself),
    (Rule.SUM, sum_rule),
    (Rule.FACTOR, constant_factor),
    (Rule.PRODUCT, product_rule),
    (Rule.POWER, power),
    (Rule.EXPONENTIAL, exponential),
    (Rule.QUOTIENT, quotient),
    (Rule.FUNCTION, function),
)
"""In the order in which they are tried."""
