"""A definition set in two dimensions, and its numbers below it, each in the column of its factor.

x = w5 · ∂net_o1/∂w5 becomes four or five rows: the letters of the factors, where they have any;
the formula with its fraction bars; the numbers, and behind them the result.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from engine.expression.layout import Block, beside, centred, over, set_symbol, word
from engine.expression.line import bracketed
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

Write = Callable[[str, int], str]
"""The number of a quantity, with so many decimals at the most."""


class Equation(NamedTuple):
    """What is to be set: `name` = `expression`, the letters of its factors, and its result.

    The result is empty where it is written elsewhere.
    """

    name: str
    expression: Expression
    letters: Mapping[str, str]
    result: str = ""


class Aligned(NamedTuple):
    """The letters, the formula, and the numbers with the result: as wide as each other.

    The letters and the numbers are one row each. Every run keeps the id of its quantity.
    """

    letters: Block
    formula: Block
    numbers: Block


class _Column(NamedTuple):
    """A piece of the formula, what stands below it in numbers, and the letter above it."""

    symbols: Block
    number: Block
    letter: str = ""

    @property
    def width(self) -> int:
        return max(self.symbols.width, self.number.width, len(self.letter))


class _Style(NamedTuple):
    """How numbers are written, and whether the factors within a sum are spaced."""

    write: Callable[[str], str]
    letters: Mapping[str, str]
    notation: Notation
    spaced: bool


def set_aligned(
    equation: Equation, write: Write, digits: int, width: int, notation: Notation
) -> Aligned | None:
    """An equation with its numbers, in at most `width` cells; None where it cannot be.

    Where it would be too wide its factors lose decimals, all of them the same number; the
    result keeps its own.
    """
    for style in _styles(equation, write, digits, notation):
        found = _joined(_equation(equation, style))
        if found.numbers.width <= width:
            return found
    return None


def _styles(equation: Equation, write: Write, digits: int, notation: Notation) -> Iterator[_Style]:
    alone = isinstance(equation.expression, Product)
    spacings = (True,) if alone else (True, False)
    for decimals in range(digits, -1, -1):

        def written(name: str, decimals: int = decimals) -> str:
            return write(name, decimals)

        for spaced in spacings:
            yield _Style(written, equation.letters, notation, spaced)


def _equation(equation: Equation, style: _Style) -> list[_Column]:
    name = set_symbol(equation.name, style.notation)
    columns = [_Column(name, word("")), _sign(" = ")]
    right = list(_columns(equation.expression, style, leads=True))
    if not equation.result:
        return columns + right
    result = word(equation.result, equation.name)
    if isinstance(equation.expression, Quantity):  # its number is the result
        return [*columns, right[0]._replace(number=result)]
    return [*columns, *right, _Column(word(""), beside(word(" = "), result))]


def _columns(expression: Expression, style: _Style, *, leads: bool) -> Iterator[_Column]:
    """The columns of an expression; `leads` where no sign stands directly before it."""
    notation = style.notation
    match expression:
        case Constant(value):
            yield _sign(str(value))
        case Ratio(numerator, denominator):
            symbols = over(word(str(numerator)), word(str(denominator)), notation, None)
            half = expression == Ratio(1, 2)
            yield _Column(symbols, word(notation.half if half else f"{numerator}/{denominator}"))
        case Quantity(name):
            number = bracketed(style.write(name), notation, leads=leads)
            letter = style.letters.get(name, "")
            yield _Column(set_symbol(name, notation), word(number, name), letter)
        case Sum(terms):
            yield from _series(terms, " + ", style, leads=leads)
        case Product(factors):
            dot = f" {notation.dot} " if style.spaced else notation.dot
            yield from _series(factors, dot, style, leads=leads)
        case Difference(minuend, subtrahend):
            yield from _columns(minuend, style, leads=leads)
            yield _sign(f" {notation.minus} ")
            yield from _closed(subtrahend, style, leads=False)
        case Negative(operand):
            yield from _enclosed(operand, style, before=notation.minus)
        case Square(base):
            yield from _enclosed(base, style, after=notation.squared)
        case Logistic(net):
            yield _logistic(net, style)


def _series(
    parts: Sequence[Expression], sign: str, style: _Style, *, leads: bool
) -> Iterator[_Column]:
    for position, part in enumerate(parts):
        if position:
            yield _sign(sign)
        of_product = sign.strip() == style.notation.dot
        each = _closed if of_product else _columns
        yield from each(part, style, leads=leads and position == 0)


def _closed(expression: Expression, style: _Style, *, leads: bool) -> Iterator[_Column]:
    """In brackets where a neighbouring sign would otherwise take only the first of its terms."""
    if isinstance(expression, Sum | Difference):
        return _enclosed(expression, style)
    return _columns(expression, style, leads=leads)


def _enclosed(
    expression: Expression, style: _Style, before: str = "", after: str = ""
) -> Iterator[_Column]:
    inside = _columns(expression, style, leads=True)
    return chain([_sign(f"{before}(")], inside, [_sign(f"){after}")])


def _logistic(net: Expression, style: _Style) -> _Column:
    """A fraction above; below, on one row, 1/(…) with the number where the net input stands."""
    notation = style.notation
    start, end = _sign(f"1 + e^({notation.minus}"), _sign(")")
    inside = _joined([start, *_closed(net, style, leads=False), end])
    below = beside(word("   "), inside.formula, word(" "))
    numbers = beside(word("1/("), inside.numbers, word(")"))
    return _Column(over(word("1"), below, notation, None), numbers)


def _sign(text: str) -> _Column:
    return _Column(word(text), word(text))


def _joined(columns: Sequence[_Column]) -> Aligned:
    letters = [centred(word(column.letter), column.width) for column in columns]
    symbols = [centred(column.symbols, column.width) for column in columns]
    numbers = [centred(column.number, column.width) for column in columns]
    return Aligned(beside(*letters), beside(*symbols), beside(*numbers))
