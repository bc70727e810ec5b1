"""Which values of an axis are written beside it."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from engine.charts.ticks import epochs_to_name, powers_of_ten, round_values

finite = st.floats(-1e12, 1e12, allow_nan=False)


@given(one=finite, other=finite, most=st.integers(0, 12))
def test_round_values_are_few_inside_and_even(one: float, other: float, most: int) -> None:
    """No more than asked for, none outside the axis, and all the same distance apart."""
    low, high = sorted((one, other))
    values = round_values(low, high, most)
    room = 1e-9 * max(abs(low), abs(high))
    assert len(values) <= most
    assert all(low - room <= value <= high + room for value in values)
    steps = [after - before for before, after in itertools.pairwise(values)]
    assert all(abs(step - steps[0]) <= max(room, 1e-9 * abs(step)) for step in steps)


def test_round_values_of_a_usual_axis() -> None:
    """Fifths of one from 0.01 to 0.99, as one would write them."""
    assert tuple(round(value, 9) for value in round_values(0.01, 0.99, 5)) == (0.2, 0.4, 0.6, 0.8)


def test_powers_are_evenly_spaced_from_the_highest() -> None:
    """All where there is room, else every second or third, the highest among them."""
    assert powers_of_ten(-5, 0, 6) == (-5, -4, -3, -2, -1, 0)
    assert powers_of_ten(-5, 0, 3) == (-4, -2, 0)
    assert powers_of_ten(-5, 0, 0) == ()


def test_epochs_are_named_from_0() -> None:
    """Powers of ten on a logarithmic scale, round epochs on a linear one."""
    assert epochs_to_name(999, 5, logarithmic=True) == (0, 1, 10, 100)
    assert epochs_to_name(0, 5, logarithmic=True) == (0,)
    assert epochs_to_name(1_000, 3, logarithmic=False) == (0, 500, 1_000)
