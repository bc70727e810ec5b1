"""Putting an expression in for a quantity."""

from __future__ import annotations

from hypothesis import given

from engine.expression import Expression, Quantity, evaluate, occurrences, reads, substitute
from tests.engine.strategies import NAMES, expressions


@given(expressions)
def test_nothing_put_in_changes_nothing(expression: Expression) -> None:
    """An expression with each quantity standing for itself is the same expression."""
    assert expression == substitute(expression, Quantity)


@given(expressions)
def test_what_is_put_in_counts_as_its_value(expression: Expression) -> None:
    """A sum in place of each quantity gives what the sums' values give."""
    values = {name: 0.1 * place for place, name in enumerate(NAMES)}
    summed = {name: value + value for name, value in values.items()}
    doubled = substitute(expression, lambda name: Quantity(name) + Quantity(name))
    assert evaluate(expression, summed) == evaluate(doubled, values)


@given(expressions)
def test_occurrences(expression: Expression) -> None:
    """Each quantity that is read occurs, in the same order, as often as its name is put in."""
    found = occurrences(expression)
    assert reads(expression) == tuple(found)
    seen: list[str] = []

    def noted(name: str) -> Expression:
        seen.append(name)
        return Quantity(name)

    substitute(expression, noted)
    assert found.total() == len(seen)
