"""The value of an expression, and of a derivative in it that is not worked out yet."""

from __future__ import annotations

from collections.abc import Mapping
from math import copysign, exp, inf, isnan, log, nan

from engine.expression.arithmetic import Arithmetic, computed
from engine.expression.tree import (
    Derivative,
    Expression,
    Function,
    Quantity,
    reads,
)
from engine.names import partial


def evaluate(expression: Expression, values: Mapping[str, float]) -> float:
    """The value of an expression in float64, from left to right.

    A derivative in it is found by computing with dual numbers. There a quantity is constant
    with respect to another unless `values` holds its derivative by it.
    Raises KeyError for a quantity that `values` does not hold.
    """
    return computed(expression, values, _FLOATS)


class _Floats(Arithmetic[float]):
    """Floats as IEEE 754 has them: a division by zero is infinite, not an error."""

    def constant(self, value: float) -> float:
        return float(value)

    def quotient(self, dividend: float, divisor: float) -> float:
        if divisor or isnan(divisor):
            return dividend / divisor
        return dividend * copysign(inf, divisor)

    def power(self, base: float, exponent: float) -> float:
        try:
            found = base**exponent
        except ZeroDivisionError:
            return inf
        except OverflowError:
            return -inf if base < 0 and exponent % 2 == 1 else inf
        return found if isinstance(found, float) else nan  # no real number

    def exponential(self, exponent: float) -> float:
        try:
            return exp(exponent)
        except OverflowError:
            return inf

    def applied(self, function: Function, argument: float) -> float:
        return function.value(argument)

    def derivative(self, expression: Derivative, values: Mapping[str, float]) -> float:
        by = expression.by
        duals = {name: Dual(values[name], _slope(name, by, values)) for name in reads(expression)}
        return computed(expression.of, duals, _DUALS).slope


_FLOATS = _Floats()


def _slope(name: str, by: str, values: Mapping[str, float]) -> float:
    return 1.0 if name == by else values.get(partial(name, by), 0.0)


class Dual:
    """A value, and how fast it changes: what arithmetic does to both at once."""

    __slots__ = ("slope", "value")

    def __init__(self, value: float, slope: float) -> None:
        """Take both."""
        self.value = value
        self.slope = slope

    def __add__(self, other: Dual, /) -> Dual:
        """Add."""
        return Dual(self.value + other.value, self.slope + other.slope)

    def __sub__(self, other: Dual, /) -> Dual:
        """Subtract."""
        return Dual(self.value - other.value, self.slope - other.slope)

    def __mul__(self, other: Dual, /) -> Dual:
        """Multiply."""
        slope = self.slope * other.value + self.value * other.slope
        return Dual(self.value * other.value, slope)

    def __neg__(self) -> Dual:
        """Turn the sign."""
        return Dual(-self.value, -self.slope)


class _Duals(Arithmetic[Dual]):
    """Dual numbers: a way to a derivative's value that knows nothing of the rules on paper."""

    def constant(self, value: float) -> Dual:
        return Dual(float(value), 0.0)

    def quotient(self, dividend: Dual, divisor: Dual) -> Dual:
        value = _FLOATS.quotient(dividend.value, divisor.value)
        return Dual(value, _FLOATS.quotient(dividend.slope - value * divisor.slope, divisor.value))

    def power(self, base: Dual, exponent: Dual) -> Dual:
        value = _FLOATS.power(base.value, exponent.value)
        lower = _FLOATS.power(base.value, exponent.value - 1.0)
        slope = exponent.value * lower * base.slope if exponent.value else 0.0
        if exponent.slope:
            slope += value * (log(base.value) if base.value > 0 else nan) * exponent.slope
        return Dual(value, slope)

    def exponential(self, exponent: Dual) -> Dual:
        value = _FLOATS.exponential(exponent.value)
        return Dual(value, value * exponent.slope)

    def applied(self, function: Function, argument: Dual) -> Dual:
        value = function.value(argument.value)
        steepness = evaluate(function.slope(Quantity("value")), {"value": value})
        return Dual(value, steepness * argument.slope)


_DUALS = _Duals()
