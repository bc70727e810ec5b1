"""An expression on one line of text, with symbols or with numbers."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import assert_never

from engine.expression.notation import Notation
from engine.expression.precedence import Slot, binding, binding_of_leaf, slots
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

Leaf = Callable[[str], str]


def line(expression: Expression, leaf: Leaf, notation: Notation) -> str:
    """An expression on one line, where `leaf` gives the text of a quantity.

    Only a product of quantities that stands alone is spaced, as its factors are things of
    their own. In a derivative that is not worked out the quantities keep their symbols.
    """
    if isinstance(expression, Product) and _of_names(expression):
        parts = slots(expression, leads=True)
        return f" {notation.dot} ".join(_part(slot, leaf, notation) for slot in parts)
    return _line(expression, leaf, notation, leads=True)


def broken(text: str, width: int, notation: Notation) -> list[str]:
    """A formula on lines of so many cells, broken at blanks and after the signs of products.

    What can be broken nowhere has a line of its own, however wide it is.
    """
    lines = [""]
    for piece in re.split(rf"(?<=[ {re.escape(notation.dot)}])", text):
        if lines[-1] and len(lines[-1] + piece.rstrip()) > width:
            lines.append("")
        lines[-1] += piece
    return [each.rstrip() for each in lines]


def _line(expression: Expression, leaf: Leaf, notation: Notation, *, leads: bool) -> str:
    if isinstance(expression, Derivative):
        leaf = notation.symbol
    parts = [_part(slot, leaf, notation) for slot in slots(expression, leads=leads)]
    match expression:
        case Constant(value):
            return str(value).replace("-", notation.minus)
        case Ratio(numerator, denominator):
            return notation.half if expression == Ratio(1, 2) else f"{numerator}/{denominator}"
        case Quantity(name):
            return leaf(name)
        case Sum():
            return " + ".join(parts)
        case Product():
            return notation.dot.join(parts)
        case Difference():
            return f" {notation.minus} ".join(parts)
        case Quotient():
            return "/".join(parts)
        case Negative():
            return notation.minus + parts[0]
        case Square():
            return parts[0] + notation.squared
        case Power():
            return "^".join(parts)
        case Exponential():
            return f"e^{parts[0]}"
        case Derivative(_, by):
            return f"{notation.partial}[{parts[0]}]/{notation.differential(by)}"
        case Applied():
            return _line(expression.written, leaf, notation, leads=leads)
        case _:
            assert_never(expression)


def _part(slot: Slot, leaf: Leaf, notation: Notation) -> str:
    """A part as its place asks for it: in brackets where it would fall apart."""
    part = slot.part
    if isinstance(part, Quantity):
        text = leaf(part.name)
        return text if binding_of_leaf(text, part.name, notation) >= slot.least else f"({text})"
    if binding(part) >= slot.least:
        return _line(part, leaf, notation, leads=slot.leads)
    return f"({_line(part, leaf, notation, leads=True)})"


def _of_names(product: Product) -> bool:
    return all(isinstance(factor, Quantity) for factor in product.factors)
