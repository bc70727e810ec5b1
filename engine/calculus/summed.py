"""A sum whose terms differ in their output alone, set as books print it: one term behind a Σ."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from engine.expression import (
    ASCII,
    Block,
    Expression,
    Notation,
    Product,
    Quantity,
    Run,
    Sum,
    reads,
    set_expression,
    set_formula,
    set_within,
    substitute,
    word,
)
from engine.expression.layout import beside, set_part, set_symbol
from engine.expression.precedence import Slot, slots
from engine.network import OUTPUTS

ANY = "o"
"""What stands for either output in the term behind a Σ."""


def set_definition(
    name: str, expression: Expression, notation: Notation, width: int
) -> Block | None:
    """A definition in two dimensions, in at most `width` cells; with a Σ where it needs one.

    Terms that have no common form stand one below the other. None where it is wider even so.
    """
    found = (block for block in _settings(name, expression, notation) if block.width <= width)
    return next(found, None) or _term_by_term(name, expression, notation, width)


def _term_by_term(
    name: str, expression: Expression, notation: Notation, width: int
) -> Block | None:
    left = beside(set_symbol(name, notation), word(" = "))
    right = set_within(expression, notation, width - left.width)
    return beside(left, right) if right else None


def _settings(name: str, expression: Expression, notation: Notation) -> Iterator[Block]:
    """The widest first: at last without blanks around the signs between factors."""
    yield set_formula(name, expression, notation)
    for dot in (f" {notation.dot} ", notation.dot):
        right = _side(expression, notation, dot)
        yield beside(set_symbol(name, notation), word(" = "), right)


def _side(expression: Expression, notation: Notation, dot: str) -> Block:
    """Factors side by side, each sum over the outputs behind a Σ."""
    if isinstance(expression, Sum) and (summed := _behind_sigma(expression, notation, dot)):
        return summed
    if not isinstance(expression, Product):
        return set_expression(expression, notation)
    factors = [_factor(slot, notation, dot) for slot in slots(expression, leads=True)]
    return beside(*[piece for each in factors for piece in (word(dot), each)][1:])


def _factor(slot: Slot, notation: Notation, dot: str) -> Block:
    """A factor as its place asks for it: in brackets where it would fall apart."""
    if isinstance(slot.part, Sum) and (summed := _behind_sigma(slot.part, notation, dot)):
        return beside(word("("), summed, word(")"))
    return set_part(slot, notation)


def _behind_sigma(expression: Sum, notation: Notation, dot: str) -> Block | None:
    term = _of_any_output(expression)
    if term is None:
        return None
    stands_for = dict(zip(reads(term), reads(expression.terms[0]), strict=True))
    return beside(_sigma(notation), _renamed(_side(term, notation, dot), stands_for))


def _of_any_output(expression: Sum) -> Expression | None:
    """The term of which a sum is made, once for each output; None where it is not such a sum."""
    if len(expression.terms) != len(OUTPUTS):
        return None
    one, other = map(_with_any, expression.terms, OUTPUTS)
    return one if one == other else None


def _with_any(term: Expression, output: str) -> Expression:
    return substitute(term, lambda name: Quantity(name.replace(output, ANY)))


def _renamed(block: Block, names: Mapping[str, str]) -> Block:
    """The same, each run pointing to the quantity that it stands for in the first term."""

    def renamed(run: Run) -> Run:
        return run._replace(quantity=names.get(run.quantity or "", run.quantity))

    return Block(tuple(tuple(map(renamed, row)) for row in block.rows), block.baseline)


def _sigma(notation: Notation) -> Block:
    """Σ, and below it what it goes over."""
    sign = "sum" if notation is ASCII else "Σ"
    rows = ("", sign, ANY)
    return Block(tuple((Run(f"{row:^{len(sign)}} "),) for row in rows), 1)
