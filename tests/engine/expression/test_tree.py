"""How expressions are built, and what they read."""

from dataclasses import FrozenInstanceError

import pytest
from hypothesis import given

from engine.expression import (
    LOGISTIC,
    Constant,
    Difference,
    Expression,
    Negative,
    Product,
    Quantity,
    Ratio,
    Square,
    Sum,
    reads,
)
from engine.expression.tree import children
from tests.engine.strategies import expressions

A, B, C = Quantity("w1"), Quantity("i2"), Quantity("eta")


def test_operators_build_the_tree() -> None:
    """Operators build one flat sum or product from left to right."""
    assert Sum((A, B, C)) == A + B + C
    assert Product((A, B, C)) == A * B * C
    assert Sum((Product((A, B)), C)) == A * B + C
    assert Difference(A, B) == A - B
    assert Negative(A) == -A


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        (Constant(2), ()),
        (Ratio(1, 2), ()),
        (A, ("w1",)),
        (Sum((B, A, B)), ("i2", "w1")),
        (Product((A, Square(C))), ("w1", "eta")),
        (Difference(B, A), ("i2", "w1")),
        (Negative(A), ("w1",)),
        (LOGISTIC(Negative(Difference(C, A))), ("eta", "w1")),
    ],
)
def test_reads_of_each_kind(expression: Expression, expected: tuple[str, ...]) -> None:
    """An expression reads each quantity in it once, from left to right."""
    assert expected == reads(expression)


@given(expressions)
def test_an_expression_reads_what_its_parts_read(expression: Expression) -> None:
    """What an expression reads is what its children read, in their order."""
    parts = children(expression)
    expected = dict.fromkeys(name for part in parts for name in reads(part))
    own = (expression.name,) if isinstance(expression, Quantity) else ()
    assert own + tuple(expected) == reads(expression)


@pytest.mark.parametrize(
    "expression",
    [Constant(1), Ratio(1, 2), A, A + B, A * B, A - B, -A, Square(A), LOGISTIC(A)],
)
def test_no_expression_can_be_changed(expression: Expression) -> None:
    """Every kind of expression is frozen."""
    name = type(expression).__match_args__[0]
    with pytest.raises(FrozenInstanceError):
        setattr(expression, name, None)
