"""The first epoch of a history whose error is below a value."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine import Scenario, train
from engine.charts.arrays import first_below
from tests.engine.strategies import moderate_scenarios, positive_float

HISTORY = train(Scenario(), 300)
ERRORS = [epoch.E_total for epoch in HISTORY]


@given(moderate_scenarios, st.floats(0.0, 1.0), positive_float)
def test_the_first_below_is_that_of_a_walk_through_all(
    scenario: Scenario, share: float, other: float
) -> None:
    """Whatever value is asked for, it is the first exact error that is smaller."""
    history = train(scenario, 25)
    errors = [epoch.E_total for epoch in history]
    for value in (share * max(errors), errors[13], other):
        expected = next((epoch for epoch, error in enumerate(errors) if error < value), None)
        assert expected == first_below(history, value)


@pytest.mark.parametrize("epoch", [0, 1, 2, 299])
def test_an_error_is_not_below_itself(epoch: int) -> None:
    """To the last bit: an error's own value is passed by."""
    assert epoch + 1 == first_below(HISTORY, ERRORS[epoch])


def test_an_error_that_was_never_reached_has_no_epoch() -> None:
    """Where no epoch is below, there is none."""
    assert first_below(HISTORY, ERRORS[300]) is None
    assert first_below(HISTORY, 0.0) is None
