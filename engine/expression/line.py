"""An expression on one line of text, with symbols or with numbers."""

from __future__ import annotations

from collections.abc import Callable

from engine.expression.notation import Notation
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

Leaf = Callable[[str], str]


def line(expression: Expression, leaf: Leaf, notation: Notation) -> str:
    """An expression on one line, where `leaf` gives the text of a quantity.

    Only a product that stands alone is spaced, as its factors are things of their own.
    """
    if isinstance(expression, Product):
        factors = _each(expression.factors, leaf, notation, leads=True)
        return (
            f" {notation.dot} ".join(factors)
            if _of_names(expression)
            else _tight(expression, leaf, notation, True)
        )
    return _line(expression, leaf, notation, leads=True)


def _line(expression: Expression, leaf: Leaf, notation: Notation, *, leads: bool) -> str:
    match expression:
        case Constant(value):
            return str(value)
        case Ratio(numerator, denominator):
            return notation.half if expression == Ratio(1, 2) else f"{numerator}/{denominator}"
        case Quantity(name):
            return bracketed(leaf(name), notation, leads=leads)
        case Sum(terms):
            return " + ".join(_each(terms, leaf, notation, leads=leads))
        case Product():
            return _tight(expression, leaf, notation, leads)
        case Difference(minuend, subtrahend):
            left = _line(minuend, leaf, notation, leads=leads)
            right = _closed(subtrahend, leaf, notation, leads=False)
            return f"{left} {notation.minus} {right}"
        case Negative(operand):
            return notation.minus + _enclosed(operand, leaf, notation)
        case Square(base):
            return _enclosed(base, leaf, notation) + notation.squared
        case Logistic(net):
            exponent = _closed(net, leaf, notation, leads=False)
            return f"1/(1 + e^({notation.minus}{exponent}))"


def bracketed(text: str, notation: Notation, *, leads: bool) -> str:
    """A number in brackets where its sign would otherwise follow another sign."""
    return f"({text})" if text.startswith(notation.minus) and not leads else text


def _of_names(product: Product) -> bool:
    return all(isinstance(factor, Quantity) for factor in product.factors)


def _tight(product: Product, leaf: Leaf, notation: Notation, leads: bool) -> str:
    return notation.dot.join(
        _closed(factor, leaf, notation, leads=leads and position == 0)
        for position, factor in enumerate(product.factors)
    )


def _each(
    parts: tuple[Expression, ...], leaf: Leaf, notation: Notation, *, leads: bool
) -> list[str]:
    return [
        _line(part, leaf, notation, leads=leads and position == 0)
        for position, part in enumerate(parts)
    ]


def _closed(expression: Expression, leaf: Leaf, notation: Notation, *, leads: bool) -> str:
    """In brackets where a neighbouring sign would otherwise take only the first of its terms."""
    if isinstance(expression, Sum | Difference):
        return _enclosed(expression, leaf, notation)
    return _line(expression, leaf, notation, leads=leads)


def _enclosed(expression: Expression, leaf: Leaf, notation: Notation) -> str:
    return f"({_line(expression, leaf, notation, leads=True)})"
