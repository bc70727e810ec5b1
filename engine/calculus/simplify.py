"""Algebra that leaves out what changes nothing: terms of 0, factors of 1, exponents of 1."""

from __future__ import annotations

from fractions import Fraction

from engine.expression import (
    ONE,
    Constant,
    Difference,
    Expression,
    Negative,
    Power,
    Product,
    Quotient,
    Ratio,
    Square,
    Sum,
    mapped,
)

ZERO = Constant(0)


def numbers_worked_out(expression: Expression) -> Expression:
    """The same with sums and differences of whole numbers worked out, but for exponents."""
    if isinstance(expression, Power):
        return Power(numbers_worked_out(expression.base), expression.exponent)
    return _number_worked_out(mapped(expression, numbers_worked_out))


def _number_worked_out(found: Expression) -> Expression:
    match found:
        case Difference(Constant(left), Constant(right)):
            return Constant(left - right)
        case Negative(Constant(value)):
            return Constant(-value)
        case Sum(terms) if all(isinstance(term, Constant) for term in terms):
            return Constant(sum(term.value for term in terms if isinstance(term, Constant)))
        case _:
            return found


def simplified(expression: Expression) -> Expression:
    """The same without what changes nothing, its sign in front."""
    found = _number_worked_out(mapped(expression, simplified))
    match found:
        case Sum(terms):
            return _sum(terms)
        case Difference(left, right):
            return _difference(left, right)
        case Product(factors):
            return _product(factors)
        case Negative(operand):
            return _negative(operand)
        case Power(base, exponent):
            return _power(base, exponent)
        case Quotient(dividend, divisor):
            return _quotient(dividend, divisor)
        case _:
            return found


def _sum(terms: tuple[Expression, ...]) -> Expression:
    kept = tuple(term for term in terms if term != ZERO)
    match kept:
        case ():
            return ZERO
        case (only,):
            return only
        case (first, Negative(other)):
            return Difference(first, other)
        case _:
            return Sum(kept)


def _difference(left: Expression, right: Expression) -> Expression:
    if right == ZERO:
        return left
    if left == ZERO:
        return _negative(right)
    return Sum((left, right.operand)) if isinstance(right, Negative) else Difference(left, right)


def _negative(operand: Expression) -> Expression:
    match operand:
        case Negative(inner):
            return inner
        case Constant(value):
            return Constant(-value)
        case _:
            return Negative(operand)


def _product(factors: tuple[Expression, ...]) -> Expression:
    number, others = Fraction(1), list[Expression]()
    for factor in factors:
        match factor:
            case Constant(value):
                number *= value
            case Ratio(numerator, denominator):
                number *= Fraction(numerator, denominator)
            case Negative(operand):
                number = -number
                others.append(operand)
            case _:
                others.append(factor)
    if number == 0:
        return ZERO
    if abs(number) != 1 or not others:
        others.insert(0, _number(abs(number)))
    found = _joined(tuple(others))
    return _negative(found) if number < 0 else found


def _number(value: Fraction) -> Expression:
    return Constant(int(value)) if value.denominator == 1 else Ratio(*value.as_integer_ratio())


def _joined(factors: tuple[Expression, ...]) -> Expression:
    if len(factors) == 1:
        return factors[0]
    if len(factors) == 2 and factors[0] == factors[1]:
        return Square(factors[0])
    return Product(factors)


def _power(base: Expression, exponent: Expression) -> Expression:
    match exponent:
        case Constant(0):
            return ONE
        case Constant(1):
            return base
        case Constant(2):
            return Square(base)
        case _:
            return Power(base, exponent)


def _quotient(dividend: Expression, divisor: Expression) -> Expression:
    if dividend == ZERO or divisor == ONE:
        return dividend
    if isinstance(dividend, Negative):
        return Negative(Quotient(dividend.operand, divisor))
    return Quotient(dividend, divisor)
