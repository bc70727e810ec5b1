"""A definition set in two dimensions, and its numbers below it, each in the column of its factor.

x = w5 · ∂net_o1/∂w5 becomes four or five rows: the letters of the factors, where they have any;
the formula with its fraction bars; the numbers, and behind them the result.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import chain, repeat
from typing import NamedTuple, assert_never

from engine.expression.layout import Block, beside, centred, over, set_expression, set_symbol, word
from engine.expression.line import line
from engine.expression.notation import Notation
from engine.expression.precedence import Slot, binding, binding_of_leaf, binding_of_name, slots
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
    reads,
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


class Column(NamedTuple):
    """A piece of a formula, what stands below it in numbers, and the letter above it."""

    symbols: Block
    number: Block
    letter: str = ""

    @property
    def width(self) -> int:
        """The cells of the widest of the three."""
        return max(self.symbols.width, self.number.width, len(self.letter))


class _Style(NamedTuple):
    """How numbers are written, and around the signs of how many kinds there are blanks.

    At 2 around those of products and of sums, at 1 around those of sums alone, at 0 around none.
    """

    write: Callable[[str], str]
    letters: Mapping[str, str]
    notation: Notation
    blanks: int

    def around(self, sign: str, *, least: int) -> str:
        """A sign, between blanks where so many kinds have them."""
        return f" {sign} " if self.blanks >= least else sign


def set_aligned(
    equation: Equation, write: Write, digits: int, width: int, notation: Notation
) -> Aligned | None:
    """An equation with its numbers, in at most `width` cells; None where it cannot be.

    Where it would be too wide its factors lose decimals, all of them the same number, and then
    the blanks between them, those between terms last of all; the result keeps its own.
    """
    for style in _styles(equation, write, digits, notation):
        columns = _equation(equation, style)
        if sum(column.width for column in columns) <= width:
            return _joined(columns)
    return None


def set_columns(equation: Equation, write: Write, digits: int, notation: Notation) -> list[Column]:
    """An equation as its columns from left to right, for whoever sets them in a size of its own."""
    return _equation(equation, next(_styles(equation, write, digits, notation)))


def _styles(equation: Equation, write: Write, digits: int, notation: Notation) -> Iterator[_Style]:
    fewer = range(digits, -1, -1)
    ways = [(decimals, blanks) for decimals in fewer for blanks in (2, 1)]
    if isinstance(equation.expression, Product):
        ways.sort(key=lambda way: -way[1])
    for decimals, blanks in chain(ways, zip(fewer, repeat(0))):

        def written(name: str, decimals: int = decimals) -> str:
            return write(name, decimals)

        yield _Style(written, equation.letters, notation, blanks)


def _equation(equation: Equation, style: _Style) -> list[Column]:
    name = set_symbol(equation.name, style.notation)
    columns = [Column(name, word("")), _sign(" = ")]
    right = list(_columns(equation.expression, style, leads=True))
    if not equation.result:
        return columns + right
    result = word(equation.result, equation.name)
    if isinstance(equation.expression, Quantity):  # its number is the result
        return [*columns, right[0]._replace(number=result)]
    return [*columns, *right, Column(word(""), beside(word(" = "), result))]


def _columns(expression: Expression, style: _Style, *, leads: bool) -> Iterator[Column]:
    """The columns of an expression; `leads` where no sign stands directly before it."""
    notation = style.notation
    parts = slots(expression, leads=leads)
    match expression:
        case Constant(value):
            yield _sign(str(value).replace("-", notation.minus))
        case Ratio(numerator, denominator):
            symbols = over(word(str(numerator)), word(str(denominator)), notation, None)
            half = expression == Ratio(1, 2)
            yield Column(symbols, word(notation.half if half else f"{numerator}/{denominator}"))
        case Quantity(name):
            letter = style.letters.get(name, "")
            yield Column(set_symbol(name, notation), word(style.write(name), name), letter)
        case Sum():
            yield from _series(parts, style.around("+", least=1), style)
        case Product():
            yield from _series(parts, style.around(notation.dot, least=2), style)
        case Difference():
            yield from _series(parts, style.around(notation.minus, least=1), style)
        case Negative():
            yield from chain([_sign(notation.minus)], _part(parts[0], style))
        case Square():
            yield from chain(_part(parts[0], style), [_sign(notation.squared)])
        case Power():
            yield from _series(parts, "^", style)
        case Exponential():
            yield from chain([_sign("e^")], _part(parts[0], style))
        case Quotient(dividend, divisor):
            yield _quotient(dividend, divisor, style)
        case Derivative():
            symbols = set_expression(expression, notation)
            yield Column(symbols, word(line(expression, notation.symbol, notation)))
        case Applied():
            yield from _columns(expression.written, style, leads=leads)
        case _:
            assert_never(expression)


def _series(parts: Sequence[Slot], sign: str, style: _Style) -> Iterator[Column]:
    for position, slot in enumerate(parts):
        if position:
            yield _sign(sign)
        yield from _part(slot, style)


def _part(slot: Slot, style: _Style) -> Iterator[Column]:
    """A part as its place asks for it: in brackets where it would fall apart."""
    part = slot.part
    if isinstance(part, Quantity):
        return iter([_quantity(part.name, slot, style)])
    if binding(part) >= slot.least:
        return _columns(part, style, leads=slot.leads)
    return chain([_sign("(")], _columns(part, style, leads=True), [_sign(")")])


def _quantity(name: str, slot: Slot, style: _Style) -> Column:
    symbols, number = set_symbol(name, style.notation), word(style.write(name), name)
    if binding_of_name(name) < slot.least:
        symbols = beside(word("("), symbols, word(")"))
    if binding_of_leaf(str(number), name, style.notation) < slot.least:
        number = word(f"({number})", name)
    return Column(symbols, number, style.letters.get(name, ""))


def _quotient(dividend: Expression, divisor: Expression, style: _Style) -> Column:
    """A fraction above; below, on one row, each number where its quantity stands.

    Where both halves have quantities their columns would meet: then only the row is right.
    """
    notation = style.notation
    above, below = (_joined(list(_columns(e, style, leads=True))) for e in (dividend, divisor))
    if reads(dividend):
        row = beside(word("("), above.numbers, word(")/("), below.numbers, word(")"))
        return Column(over(above.formula, below.formula, notation, None), row)
    start = f"{line(dividend, notation.symbol, notation)}/("
    shifted = beside(word(" " * len(start)), below.formula, word(" "))
    row = beside(word(start), below.numbers, word(")"))
    return Column(over(above.formula, shifted, notation, None), row)


def _sign(text: str) -> Column:
    return Column(word(text), word(text))


def _joined(columns: Sequence[Column]) -> Aligned:
    letters = [centred(word(column.letter), column.width) for column in columns]
    symbols = [centred(column.symbols, column.width) for column in columns]
    numbers = [centred(column.number, column.width) for column in columns]
    return Aligned(beside(*letters), beside(*symbols), beside(*numbers))
