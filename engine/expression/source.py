"""An expression as Python source: the same operations in the same order as `evaluate`."""

from __future__ import annotations

from collections.abc import Callable
from typing import assert_never

from engine.expression.precedence import IN_A_LINE, Binds, Slot, slots
from engine.expression.precedence import binding as binding_of
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

IN_PYTHON = {**IN_A_LINE, Ratio: Binds.WHOLE, Square: Binds.PRODUCT, Exponential: Binds.WHOLE}
"""A fraction is a literal, a square a product, and the exponential a call."""


def source(expression: Expression, name: Callable[[str], str]) -> str:
    """Source that computes an expression, where `name` gives the variable that holds a quantity.

    `exp` and the helpers of a function must be in reach; `net`, `grown`, `root` are overwritten.
    Raises UnfinishedError for a derivative that is not worked out.
    """
    return _source(expression, name, leads=True)


def _source(expression: Expression, name: Callable[[str], str], *, leads: bool) -> str:
    if isinstance(expression, Applied):
        return expression.function.source(_source(expression.argument, name, leads=True))
    if isinstance(expression, Derivative):
        raise UnfinishedError("a derivative must be worked out before it is computed")
    parts = [_part(slot, name) for slot in slots(expression, leads=leads)]
    match expression:
        case Constant(value):
            return f"{float(value)!r}"
        case Ratio(numerator, denominator):
            return f"{numerator / denominator!r}"
        case Quantity(quantity):
            return name(quantity)
        case Sum():
            return " + ".join(parts)
        case Product():
            return " * ".join(parts)
        case Difference():
            return " - ".join(parts)
        case Quotient():
            return " / ".join(parts)
        case Negative():
            return f"-{parts[0]}"
        case Square(base):
            if isinstance(base, Quantity):
                return f"{parts[0]} * {parts[0]}"
            return f"(root := {_source(base, name, leads=True)}) * root"
        case Power():
            return "**".join(parts)
        case Exponential(exponent):
            return f"exp({_source(exponent, name, leads=True)})"
        case _:
            assert_never(expression)


def _part(slot: Slot, name: Callable[[str], str]) -> str:
    binds = _binding(slot.part)
    if binds >= slot.least:
        return _source(slot.part, name, leads=slot.leads)
    return f"({_source(slot.part, name, leads=True)})"


def _binding(expression: Expression) -> Binds:
    """How tightly source binds: a variable always does, a function of the network never."""
    if isinstance(expression, Quantity):
        return Binds.WHOLE
    if isinstance(expression, Applied):
        return Binds.CHOICE
    return binding_of(expression, IN_PYTHON)


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
