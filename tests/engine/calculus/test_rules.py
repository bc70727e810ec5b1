"""Differentiation of any expression, against numbers that know nothing of its rules."""

from math import isfinite

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from engine import Scenario, trace_pass
from engine.calculus import UnknownDerivativeError, is_unfinished, simplified, worked_out
from engine.expression import (
    LOGISTIC,
    UNICODE,
    Constant,
    Derivative,
    Exponential,
    Expression,
    Power,
    Product,
    Quantity,
    Quotient,
    Square,
    Sum,
    evaluate,
    line,
    reads,
)
from engine.misconceptions import readings
from tests.engine.strategies import every_expression

X, Y = Quantity("w1"), Quantity("i2")
STEP = 1e-4
values = st.fixed_dictionaries(
    {"w1": st.floats(-2, 2), "i2": st.floats(0.5, 2), "out_h1": st.floats(-1, 1)}
)


def difference_quotient(expression: Expression, at: dict[str, float]) -> float:
    """How fast an expression changes with w1, from five points."""

    def moved(by: float) -> float:
        return evaluate(expression, {**at, "w1": at["w1"] + by})

    near, far = moved(STEP) - moved(-STEP), moved(2 * STEP) - moved(-2 * STEP)
    return (8 * near - far) / (12 * STEP)


@given(every_expression, values)
def test_every_line_is_the_slope(expression: Expression, at: dict[str, float]) -> None:
    """For any expression each line has the value of the first, and no line is left unfinished.

    The first line is computed with dual numbers, which know no rule that is written here.
    """
    start = Derivative(expression, "w1")
    steps = list(worked_out(start))
    assert not is_unfinished(steps[-1].expression)
    expected = evaluate(start, at)
    scale = max(1.0, abs(expected))
    for each in (*(step.expression for step in steps), simplified(steps[-1].expression)):
        found = evaluate(each, at)
        assume(isfinite(found) and isfinite(expected) and scale < 1e8)
        assert pytest.approx(expected, rel=1e-6, abs=1e-6 * scale) == found


@given(every_expression, values)
def test_the_slope_is_that_of_small_steps(expression: Expression, at: dict[str, float]) -> None:
    """What is worked out agrees with finite differences, where the function is smooth enough."""
    *_, last = worked_out(Derivative(expression, "w1"))
    coarse, found = difference_quotient(expression, at), evaluate(last.expression, at)
    value = evaluate(expression, at)
    assume(isfinite(coarse) and isfinite(found) and abs(value) < 1e3 and abs(found) < 1e3)
    second = evaluate(last.expression, {**at, "w1": at["w1"] + STEP})
    assume(abs(second - found) < 0.05)
    assert pytest.approx(coarse, rel=1e-3, abs=1e-3) == found


@pytest.mark.parametrize("stage", [stage.id for stage in trace_pass(Scenario())][:-1])
def test_what_somebody_wrongly_wrote_is_differentiated_too(stage: str) -> None:
    """Of every wrong reading of a stage, by all that it reads: as small steps have it."""
    values = dict(trace_pass(Scenario()).values)
    for expression in {reading.expression for reading in readings(stage, "frozen")}:
        for by in reads(expression):
            *_, last = (step.expression for step in worked_out(Derivative(expression, by)))
            assert not is_unfinished(last)

            def moved(step: float, of: Expression = expression, by: str = by) -> float:
                return evaluate(of, {**values, by: values[by] + step})

            slope = (moved(STEP) - moved(-STEP)) / (2 * STEP)
            assert pytest.approx(slope, rel=1e-6, abs=1e-7) == evaluate(last, values)


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        (Constant(3), "0"),
        (Y, "0"),
        (X, "1"),
        (X + Y, "1"),
        (X * Y, "i2"),
        (Square(X), "2·w1"),
        (Power(X, Constant(3)), "3·w1²"),
        (Exponential(X), "e^w1"),
        (Exponential(X * Y), "e^(w1·i2)·i2"),
        (X / Y, "1/i2"),
        (Y / X, "−i2/w1²"),
        (Product((X, Square(X))), "w1² + 2·w1·w1"),
        (LOGISTIC(X), "1/(1 + e^(−w1))·(1 − 1/(1 + e^(−w1)))"),
    ],
)
def test_known_derivatives(expression: Expression, expected: str) -> None:
    """Derivatives that one knows by heart."""
    *_, last = worked_out(Derivative(Sum((expression, Y)), "w1"))
    found = simplified(last.expression)
    assert expected == line(Sum((found,)), UNICODE.symbol, UNICODE)


def test_an_exponent_that_changes_is_refused() -> None:
    """What no rule knows fails loudly."""
    with pytest.raises(UnknownDerivativeError):
        list(worked_out(Derivative(Power(X, X), "w1")))
    assert not list(worked_out(Quotient(X, Y)))
