"""Digits and rounding: what a written number stands for, and what it may be compared with."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Context, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.diagnosis.digits import Match, match
from engine.diagnosis.interval import around

values = st.floats(1e-6, 1e6) | st.floats(-1e6, -1e-6)


@pytest.mark.parametrize(
    ("value", "digits", "ends"),
    [
        (0.123, 3, ("0.1225", "0.1235")),
        (-250.0, 2, ("-255", "-245")),
        (1.0, 1, ("0.5", "1.5")),
        (0.0, 4, ("0", "0")),
    ],
)
def test_what_a_number_was_rounded_from(value: float, digits: int, ends: tuple[str, str]) -> None:
    """Half a unit of its last digit to either side, and no more."""
    found = around(value, digits)
    assert pytest.approx(list(map(float, ends)), rel=1e-12) == [found.low, found.high]


@given(values, st.integers(1, 9))
def test_a_number_lies_where_its_rounding_says(value: float, digits: int) -> None:
    """Rounded as at school, a number is among those that the rounded one stands for."""
    found = around(float(Context(digits, ROUND_HALF_UP).plus(Decimal(value))), digits)
    slack = abs(value) * 1e-12
    assert found.low - slack <= value <= found.high + slack


@pytest.mark.parametrize(
    ("answer", "expected"),
    [(0.14062, Match.FULL), (0.14063, Match.FULL), (0.14061, Match.NONE), (0.14064, Match.NONE)],
)
def test_a_five_at_the_end_is_rounded_either_way(answer: float, expected: Match) -> None:
    """9/64 is 0.140625: computers round it down, to the even digit, and schools up."""
    assert expected == match(answer, 5, 0.140625)
