"""A set expression in no more than so many cells: a sum too wide for one row takes several."""

from __future__ import annotations

from engine.expression.layout import (
    Block,
    Run,
    Words,
    beside,
    set_expression,
    set_part,
    word,
)
from engine.expression.notation import Notation
from engine.expression.precedence import slots
from engine.expression.tree import Expression, Sum


def set_within(
    expression: Expression,
    notation: Notation,
    width: int,
    marked: tuple[Expression, ...] = (),
    words: Words = word,
) -> Block | None:
    """An expression set in at most `width` cells, each term of a sum below the other if need be.

    Parts that are these objects are marked. None where even so it is too wide. `words` sets
    the texts of which it is made.
    """
    block = set_expression(expression, notation, marked, words)
    if block.width <= width:
        return block
    if not isinstance(expression, Sum):
        return None
    signs = ("  ", *("+ " for _ in expression.terms[1:]))
    terms = [
        beside(words(sign, None), set_part(slot, notation, marked, words))
        for sign, slot in zip(signs, slots(expression, leads=True), strict=True)
    ]
    found = stacked(terms)
    return found if found.width <= width else None


def stacked(blocks: list[Block]) -> Block:
    """Blocks one below the other, from the same column on; the baseline is that of the first."""
    width = max(block.width for block in blocks)
    rows = tuple((*row, Run(" " * (width - block.width))) for block in blocks for row in block.rows)
    return Block(rows, blocks[0].baseline)
