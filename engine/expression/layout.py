"""An expression set in two dimensions, with real fraction bars, as rows of text.

Every run of text keeps the id of the quantity that it stands for, so that whoever draws the
rows can mark a factor in the formula and in the network alike.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple, assert_never

from engine.expression.notation import Notation
from engine.expression.precedence import STACKED, Binds, Slot, binding, slots
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
from engine.names import Partial, read


class Run(NamedTuple):
    """A piece of one row, the quantity that it belongs to, if any, and whether it is marked."""

    text: str
    quantity: str | None = None
    marked: bool = False


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


Words = Callable[[str, str | None], Block]
"""How a text is set that stands for some quantity: in one row, or in letters of more rows."""


def set_formula(name: str, expression: Expression, notation: Notation) -> Block:
    """A whole definition, `name` = `expression`, set with fraction bars."""
    return beside(set_symbol(name, notation), word(" = "), set_expression(expression, notation))


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


def set_symbol(name: str, notation: Notation, words: Words = word) -> Block:
    """The symbol of a quantity by its id; a derivative is a fraction."""
    parts = read(name)
    if not isinstance(parts, Partial):
        return words(notation.symbol(name), name)
    above, below = (words(notation.differential(part), name) for part in parts)
    return over(above, below, notation, name)


def raised(base: Block, exponent: Block) -> Block:
    """A block with another at its upper right end, as an exponent stands."""
    left = _padded(base, exponent.height, exponent.height + base.height)
    right = _padded(exponent, 0, exponent.height + base.height)
    rows = tuple((*one, *other) for one, other in zip(left.rows, right.rows, strict=True))
    return Block(rows, exponent.height + base.baseline)


def set_expression(
    expression: Expression,
    notation: Notation,
    marked: tuple[Expression, ...] = (),
    words: Words = word,
) -> Block:
    """An expression set with fraction bars. Those parts of it are marked that are these objects."""
    return set_part(Slot(expression, Binds.SUM, leads=True), notation, marked, words)


def set_part(
    slot: Slot,
    notation: Notation,
    marked: tuple[Expression, ...] = (),
    words: Words = word,
) -> Block:
    """A part as its place asks for it: in brackets where it would fall apart."""
    return _set(slot, _Setting(notation, marked, words))


class _Setting(NamedTuple):
    """How an expression is set, which is the same for all of its parts."""

    notation: Notation
    marked: tuple[Expression, ...]
    words: Words

    def word(self, text: str) -> Block:
        """A text that stands for no quantity."""
        return self.words(text, None)


def _set(slot: Slot, setting: _Setting) -> Block:
    part = slot.part
    if binding(part, STACKED) >= slot.least:
        block = _unbracketed(part, setting, leads=slot.leads)
    else:
        inside = _unbracketed(part, setting, leads=True)
        block = beside(setting.word("("), inside, setting.word(")"))
    return _as_marked(block) if any(part is each for each in setting.marked) else block


def _as_marked(block: Block) -> Block:
    rows = tuple(tuple(run._replace(marked=True) for run in row) for row in block.rows)
    return Block(rows, block.baseline)


def _unbracketed(expression: Expression, setting: _Setting, *, leads: bool) -> Block:
    notation, marked, words = setting
    set_word = setting.word
    parts = [_set(slot, setting) for slot in slots(expression, leads=leads)]
    match expression:
        case Constant(value):
            return set_word(str(value).replace("-", notation.minus))
        case Ratio(numerator, denominator):
            return over(set_word(str(numerator)), set_word(str(denominator)), notation, None)
        case Quantity(name):
            return set_symbol(name, notation, words)
        case Sum():
            return _joined(parts, set_word(" + "))
        case Difference():
            return _joined(parts, set_word(f" {notation.minus} "))
        case Product():
            tall = any(block.height > 1 for block in parts)
            return _joined(parts, set_word(f" {notation.dot} " if tall else notation.dot))
        case Quotient(dividend, divisor):
            above, below = (set_expression(e, notation, marked, words) for e in (dividend, divisor))
            return over(above, below, notation, None)
        case Negative():
            return beside(set_word(_minus_before(parts[0], notation)), parts[0])
        case Square():
            return beside(parts[0], set_word(notation.squared))
        case Power(_, exponent):
            return raised(parts[0], set_expression(exponent, notation, marked, words))
        case Exponential():
            return beside(set_word("e^"), parts[0])
        case Derivative(_, by):
            above, below = set_word(notation.partial), set_word(notation.differential(by))
            operator = over(above, below, notation, None)
            return beside(operator, set_word("["), parts[0], set_word("]"))
        case Applied():
            return _unbracketed(expression.written, setting, leads=leads)
        case _:
            assert_never(expression)


def _minus_before(block: Block, notation: Notation) -> str:
    """A minus that no bar of a fraction runs into."""
    starts = "".join(run.text for run in block.rows[block.baseline])
    return notation.minus + (" " if starts.startswith(notation.bar) else "")


def _joined(blocks: list[Block], sign: Block) -> Block:
    return beside(*[piece for block in blocks for piece in (sign, block)][1:])
