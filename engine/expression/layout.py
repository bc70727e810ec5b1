"""An expression set in two dimensions, with real fraction bars, as rows of text.

Every run of text keeps the id of the quantity that it stands for, so that whoever draws the
rows can mark a factor in the formula and in the network alike.
"""

from __future__ import annotations

from typing import NamedTuple

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
from engine.names import Partial, read


class Run(NamedTuple):
    """A piece of one row, and the quantity that it belongs to, if any."""

    text: str
    quantity: str | None = None


Row = tuple[Run, ...]


class Block(NamedTuple):
    """Rows of equal width; `baseline` is the row on which a neighbour's text stands."""

    rows: tuple[Row, ...]
    baseline: int = 0

    @property
    def width(self) -> int:
        """The width of every row, in cells."""
        return sum(len(run.text) for run in self.rows[0])

    @property
    def height(self) -> int:
        """The number of rows."""
        return len(self.rows)

    def __str__(self) -> str:
        """The rows as plain text."""
        return "\n".join("".join(run.text for run in row).rstrip() for row in self.rows)


def set_formula(name: str, expression: Expression, notation: Notation) -> Block:
    """A whole definition, `name` = `expression`, set with fraction bars."""
    return beside(set_symbol(name, notation), word(" = "), _set(expression, notation))


def word(text: str, quantity: str | None = None) -> Block:
    """A block of one row."""
    return Block(((Run(text, quantity),),))


def beside(*blocks: Block) -> Block:
    """Blocks side by side, on a common baseline."""
    above = max(block.baseline for block in blocks)
    below = max(block.height - block.baseline for block in blocks)
    padded = [_padded(block, above - block.baseline, above + below) for block in blocks]
    rows = tuple(
        tuple(run for block in padded for run in block.rows[row]) for row in range(above + below)
    )
    return Block(rows, above)


def over(numerator: Block, denominator: Block, notation: Notation, quantity: str | None) -> Block:
    """A fraction: one block above another, and a bar between them as wide as the wider."""
    width = max(numerator.width, denominator.width)
    bar: Row = (Run(notation.bar * width, quantity),)
    rows = (*centred(numerator, width).rows, bar, *centred(denominator, width).rows)
    return Block(rows, numerator.height)


def _padded(block: Block, above: int, height: int) -> Block:
    blank: Row = (Run(" " * block.width),)
    below = height - above - block.height
    return Block((blank,) * above + block.rows + (blank,) * below)


def centred(block: Block, width: int) -> Block:
    """A block with blanks on both sides, so that it takes so many cells."""
    left = (width - block.width) // 2
    right = width - block.width - left
    rows = tuple((Run(" " * left), *row, Run(" " * right)) for row in block.rows)
    return Block(rows, block.baseline)


def set_symbol(name: str, notation: Notation) -> Block:
    """The symbol of a quantity by its id; a derivative is a fraction."""
    parts = read(name)
    if not isinstance(parts, Partial):
        return word(notation.symbol(name), name)
    above, below = (word(notation.differential(part), name) for part in parts)
    return over(above, below, notation, name)


def _sum(terms: tuple[Expression, ...], notation: Notation) -> Block:
    blocks = [_set(term, notation) for term in terms]
    return beside(*[piece for block in blocks for piece in (word(" + "), block)][1:])


def _enclosed(expression: Expression, notation: Notation, *after: str) -> Block:
    return beside(word("("), _set(expression, notation), word(")" + "".join(after)))


def _factor(expression: Expression, notation: Notation) -> Block:
    if isinstance(expression, Sum | Difference):
        return _enclosed(expression, notation)
    return _set(expression, notation)


def _product(factors: tuple[Expression, ...], notation: Notation) -> Block:
    blocks = [_factor(factor, notation) for factor in factors]
    tall = any(block.height > 1 for block in blocks)
    sign = word(f" {notation.dot} " if tall else notation.dot)
    return beside(*[piece for block in blocks for piece in (sign, block)][1:])


def _set(expression: Expression, notation: Notation) -> Block:
    match expression:
        case Constant(value):
            return word(str(value))
        case Ratio(numerator, denominator):
            return over(word(str(numerator)), word(str(denominator)), notation, None)
        case Quantity(name):
            return set_symbol(name, notation)
        case Sum(terms):
            return _sum(terms, notation)
        case Difference(minuend, subtrahend):
            sign = word(f" {notation.minus} ")
            return beside(_set(minuend, notation), sign, _factor(subtrahend, notation))
        case Product(factors):
            return _product(factors, notation)
        case Negative(operand):
            return beside(word(notation.minus), _enclosed(operand, notation))
        case Square(base):
            return _enclosed(base, notation, notation.squared)
        case Logistic(net):
            power = beside(word(f"1 + e^({notation.minus}"), _factor(net, notation), word(")"))
            return over(word("1"), power, notation, None)
