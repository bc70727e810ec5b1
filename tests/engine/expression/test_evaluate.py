"""Values of expressions, and the same values from their source."""

from collections.abc import Mapping
from math import exp, isnan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.expression import (
    HALF,
    LOGISTIC,
    ONE,
    Constant,
    Difference,
    Expression,
    Negative,
    Product,
    Quantity,
    Ratio,
    Square,
    Sum,
    evaluate,
    source,
    without_ones,
)
from tests.engine.strategies import NAMES, expressions

A, B, C = Quantity("w1"), Quantity("i2"), Quantity("eta")
VALUES = {"w1": 3.0, "i2": -2.0, "eta": 0.5}
any_values = st.fixed_dictionaries({name: st.floats() for name in NAMES})


def variable(name: str) -> str:
    """A Python name for a quantity."""
    return name.replace("+", "_next")


def executed(expression: Expression, values: Mapping[str, float]) -> float:
    """The value that the source of an expression gives."""
    names = {variable(name): value for name, value in values.items()}
    exec(f"result = {source(expression, variable)}", {"exp": exp}, names)  # noqa: S102  (source is what is tested)
    return names["result"]


def bits(value: float) -> str:
    """A value to the last bit, where all NaNs are one."""
    return "nan" if isnan(value) else float.hex(value)


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        (Constant(2), 2.0),
        (Ratio(3, 4), 0.75),
        (A, 3.0),
        (Sum((A, B, C)), 1.5),
        (Product((A, B, C)), -3.0),
        (Difference(A, B), 5.0),
        (Negative(A), -3.0),
        (Square(B), 4.0),
        (LOGISTIC(Difference(A, A)), 0.5),
    ],
)
def test_value_of_each_kind(expression: Expression, expected: float) -> None:
    """Each kind of expression has the value that its name says, evaluated or executed."""
    assert expected == evaluate(expression, VALUES)
    assert expected == executed(expression, VALUES)


def test_sums_and_products_go_from_left_to_right() -> None:
    """The order of additions and multiplications is that of the formula."""
    values = {"w1": 1e300, "i2": 1e300, "eta": 1e-300}
    assert float("inf") == evaluate(A * B * C, values)
    assert pytest.approx(1e300) == evaluate(A * C * B, values)
    ordered = {"w1": 1e16, "i2": 1.0, "eta": 1.0}
    assert (ordered["w1"], 1e16 + 2) == (evaluate(A + B + C, ordered), evaluate(B + C + A, ordered))


def test_a_quantity_without_a_value_is_named() -> None:
    """A quantity that is not there is refused by its name."""
    with pytest.raises(KeyError, match="i2"):
        evaluate(A + B, {"w1": 1.0})


@given(expressions, any_values)
def test_source_computes_what_evaluate_does(
    expression: Expression, values: dict[str, float]
) -> None:
    """Executing the source gives the value to the last bit, whatever the numbers."""
    assert bits(evaluate(expression, values)) == bits(executed(expression, values))


@given(expressions, any_values)
def test_leaving_out_ones_changes_no_bit(expression: Expression, values: dict[str, float]) -> None:
    """Without its factors of 1 an expression has the same value to the last bit."""
    assert bits(evaluate(expression, values)) == bits(evaluate(without_ones(expression), values))


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        (A * ONE, A),
        (ONE * A * B, A * B),
        (A * B + C * ONE, A * B + C),
        (ONE * ONE, ONE),
        (HALF * Square(A), HALF * Square(A)),
        (A, A),
    ],
)
def test_ones_are_left_out(expression: Expression, expected: Expression) -> None:
    """Factors of 1 disappear, and a product of one factor is that factor."""
    assert expected == without_ones(expression)
