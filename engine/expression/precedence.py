"""Which parts of an expression need brackets: one table, for every way of writing it.

A part is put in brackets where it binds less tightly than its place asks for. What the table
asks for keeps the order of the operations too: left to right, as the values are computed.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum
from typing import NamedTuple, assert_never

from engine.expression.notation import Notation
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
)
from engine.names import NextValue, Partial, read


class Binds(IntEnum):
    """How tightly the parts of something written hold together."""

    CHOICE = 0
    """Python's `a if b else c`."""
    SUM = 1
    NEGATIVE = 2
    PRODUCT = 3
    FRACTION = 4
    """May stand among factors, but not be divided by or raised."""
    POWER = 5
    WHOLE = 6


IN_A_LINE: Mapping[type[Expression], Binds] = {
    Sum: Binds.SUM,
    Difference: Binds.SUM,
    Negative: Binds.NEGATIVE,
    Product: Binds.PRODUCT,
    Quotient: Binds.PRODUCT,
    Ratio: Binds.FRACTION,
    Derivative: Binds.FRACTION,
    Square: Binds.POWER,
    Power: Binds.POWER,
    Exponential: Binds.POWER,
    Constant: Binds.WHOLE,
    Quantity: Binds.WHOLE,
}
STACKED = {**IN_A_LINE, Quotient: Binds.FRACTION}
"""Where a quotient is set as a fraction, its bar holds it together."""


class Slot(NamedTuple):
    """A part, how tightly its place asks it to bind, and whether no sign stands before it."""

    part: Expression
    least: Binds
    leads: bool = False


def binding(expression: Expression, table: Mapping[type[Expression], Binds] = IN_A_LINE) -> Binds:
    """How tightly an expression binds, as this table has it."""
    if isinstance(expression, Applied):
        return binding(expression.written, table)
    if isinstance(expression, Constant) and expression.value < 0:
        return Binds.NEGATIVE
    if isinstance(expression, Quantity):
        return binding_of_name(expression.name)
    return table[type(expression)]


def binding_of_name(name: str) -> Binds:
    """How tightly the symbol of a quantity binds: a derivative is a fraction, w5⁺ is raised."""
    match read(name):
        case Partial():
            return Binds.FRACTION
        case NextValue():
            return Binds.POWER
        case _:
            return Binds.WHOLE


def binding_of_leaf(text: str, name: str, notation: Notation) -> Binds:
    """How tightly the text of a quantity binds, be it its symbol or a number."""
    if text.startswith(notation.minus):
        return Binds.NEGATIVE
    return binding_of_name(name) if text == notation.symbol(name) else Binds.WHOLE


def slots(expression: Expression, *, leads: bool) -> tuple[Slot, ...]:
    """The parts of an expression from left to right, each with what its place asks for."""
    match expression:
        case Constant() | Ratio() | Quantity():
            return ()
        case Sum(terms):
            return _series(terms, Binds.SUM, Binds.PRODUCT, leads=leads)
        case Difference(minuend, subtrahend):
            return _series((minuend, subtrahend), Binds.SUM, Binds.PRODUCT, leads=leads)
        case Product(factors):
            first = Binds.NEGATIVE if leads else Binds.PRODUCT
            return _series(factors, first, Binds.FRACTION, leads=leads)
        case Quotient(dividend, divisor):
            first = Binds.NEGATIVE if leads else Binds.PRODUCT
            return _series((dividend, divisor), first, Binds.POWER, leads=leads)
        case Negative(operand):
            return (Slot(operand, Binds.PRODUCT),)
        case Square(base):
            return (Slot(base, Binds.WHOLE),)
        case Power(base, exponent):
            return (Slot(base, Binds.WHOLE), Slot(exponent, Binds.WHOLE))
        case Exponential(exponent):
            return (Slot(exponent, Binds.WHOLE),)
        case Derivative(of):
            return (Slot(of, Binds.SUM, leads=True),)
        case Applied():
            return slots(expression.written, leads=leads)
        case _:
            assert_never(expression)


def _series(
    parts: tuple[Expression, ...], first: Binds, later: Binds, *, leads: bool
) -> tuple[Slot, ...]:
    head, *rest = parts
    return (Slot(head, first, leads), *(Slot(part, later) for part in rest))
