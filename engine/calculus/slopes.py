"""How the slope of a function becomes a formula in the function's own value."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from engine.calculus.step import Rule, Saying, Step, differing
from engine.expression import (
    ONE,
    Applied,
    Difference,
    Expression,
    Notation,
    Product,
    Quantity,
    Quotient,
    Square,
    Sum,
    children,
    line,
    mapped,
    total,
)

Rewrite = Callable[[Expression], "Expression | None"]


def in_its_own_value(slope: Expression, applied: Applied, value: Quantity) -> Iterator[Step]:
    """The lines from a slope to the same in terms of the function's value.

    For the logistic function, e^-x / (1 + e^-x)² becomes out · (1 − out).
    """
    for rule, rewrite in (
        (Rule.SPLIT, _split),
        (Rule.FRACTION, _taken_out),
        (Rule.FRACTION, _squared),
    ):
        found = _everywhere(slope, rewrite)
        if found != slope:
            yield Step(rule, found, differing(slope, found), _why(slope, rewrite))
            slope = found
    written = applied.written
    found = _everywhere(slope, lambda part: value if part == written else None)

    def said(notation: Notation) -> str:
        formula = line(written, notation.symbol, notation)
        return f"{formula} is {notation.symbol(value.name)} itself."

    yield Step(Rule.RECOGNISED, found, differing(slope, found), said)


def _why(slope: Expression, rewrite: Rewrite) -> Saying | None:
    """How a dividend holds its divisor, where that is what was found."""
    if rewrite is not _taken_out:
        return None
    part = next(part for part in _parts(slope) if _taken_out(part))
    match part, _taken_out(part):
        case Quotient(dividend, divisor), Difference(_, Quotient(rest, _)) as found:

            def said(notation: Notation) -> str:
                above, holding, whole = (
                    line(each, notation.symbol, notation)
                    for each in (dividend, Difference(divisor, rest), found)
                )
                return f"{above} is {holding}, so the fraction is {whole}."

            return said
    return None


def _parts(expression: Expression) -> Iterator[Expression]:
    """An expression and all that it is made of."""
    yield expression
    for part in children(expression):
        yield from _parts(part)


def _split(part: Expression) -> Expression | None:
    """A / b² = 1/b · a/b, where a is a term of b."""
    match part:
        case Quotient(dividend, Square(Sum(terms) as base)) if dividend in terms:
            return Product((Quotient(ONE, base), Quotient(dividend, base)))
        case _:
            return None


def _taken_out(part: Expression) -> Expression | None:
    """A / (c + a) = 1 − c / (c + a), and (a − b) / a = 1 − b / a."""
    match part:
        case Quotient(dividend, Sum(terms) as divisor) if dividend in terms and dividend != ONE:
            rest = total(*(term for term in terms if term != dividend))
            return Difference(ONE, Quotient(rest, divisor))
        case Quotient(Difference(minuend, subtrahend), divisor) if minuend == divisor:
            return Difference(ONE, Quotient(subtrahend, divisor))
        case _:
            return None


def _squared(part: Expression) -> Expression | None:
    """a² / b² = (a / b)²."""
    match part:
        case Quotient(Square(dividend), Square(divisor)):
            return Square(Quotient(dividend, divisor))
        case _:
            return None


def _everywhere(expression: Expression, rewrite: Rewrite) -> Expression:
    """An expression with every part rewritten that can be."""
    found = rewrite(expression)
    return mapped(expression, lambda part: _everywhere(part, rewrite)) if found is None else found
