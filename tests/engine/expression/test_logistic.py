"""The logistic function: right and silent for any float."""

from decimal import Context, Decimal
from itertools import pairwise
from math import inf, isnan, nan, nextafter, ulp
from sys import float_info

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from engine.expression import logistic

EXACT = Context(prec=60, Emin=-(10**12), Emax=10**12)
any_net = st.floats(allow_nan=False, allow_infinity=False) | st.floats(-750.0, 750.0)


def exact_logistic(net: float) -> float:
    """The logistic function to 60 digits, rounded once to a float."""
    if net < -1e6:  # e^-1e6 is far below the smallest float
        return 0.0
    grown = EXACT.exp(-EXACT.create_decimal(Decimal(net))) if net < 1e6 else Decimal(0)
    return float(EXACT.divide(Decimal(1), EXACT.add(Decimal(1), grown)))


@given(any_net)
@example(float_info.max)
@example(-float_info.max)
@example(709.9)
@example(-709.9)
@example(-745.1)
@example(-746.0)
@example(5e-324)
@example(-0.0)
def test_right_for_every_float(net: float) -> None:
    """The result is within two units in the last place of the exact one, without a warning."""
    expected = exact_logistic(net)
    assert abs(expected - logistic(net)) <= 2 * ulp(expected)


@pytest.mark.parametrize(
    ("net", "expected"), [(0.0, 0.5), (inf, 1.0), (-inf, 0.0), (1e308, 1.0), (-1e308, 0.0)]
)
def test_limits(net: float, expected: float) -> None:
    """At its middle and at its ends the function is exact."""
    assert expected == logistic(net)


def test_nan_stays_nan() -> None:
    """What is not a number has no logistic."""
    assert isnan(logistic(nan))


@given(any_net, any_net)
def test_never_falls(one: float, other: float) -> None:
    """A larger net input never gives a smaller output, but for the last bit."""
    low, high = sorted((one, other))
    assert logistic(low) <= nextafter(logistic(high), inf)


def test_rises_at_every_step() -> None:
    """Over a grid of net inputs the output rises at every step, until floats near 1 run out."""
    outputs = [logistic(step / 16) for step in range(-700 * 16, 32 * 16)]
    assert all(0.0 < low < high < 1.0 for low, high in pairwise(outputs))


@given(any_net)
def test_symmetric(net: float) -> None:
    """The outputs for a net input and its opposite add up to 1."""
    assert abs(logistic(net) + logistic(-net) - 1.0) <= ulp(1.0)
