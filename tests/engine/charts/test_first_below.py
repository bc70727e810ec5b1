"""The first epoch of a history whose error is below a value."""

from math import inf, nextafter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine import History, Scenario, train
from engine.charts import arrays, plain
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
        assert expected == first_below(history, value) == plain.first_below(history, value)


@pytest.mark.parametrize("epoch", [0, 1, 2, 299])
def test_an_error_is_not_below_itself(epoch: int) -> None:
    """To the last bit: an error's own value is passed by."""
    error = ERRORS[epoch]
    assert epoch + 1 == first_below(HISTORY, error) == plain.first_below(HISTORY, error)


def test_an_error_that_was_never_reached_has_no_epoch() -> None:
    """Where no epoch is below, there is none."""
    for error in (ERRORS[300], 0.0):
        assert first_below(HISTORY, error) is plain.first_below(HISTORY, error) is None


def test_an_error_that_arrays_put_too_high_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where NumPy's exponential puts an error off, the first epoch below is still the exact one."""
    exact = arrays.between

    def too_high(history: History, start: int, end: int) -> arrays.Series:
        found = exact(history, start, end)
        return {**found, "E_total": found["E_total"] * (1 + 1e-12)}

    monkeypatch.setattr(arrays, "between", too_high)
    for epoch in (1, 2, 299):
        assert epoch == first_below(HISTORY, nextafter(ERRORS[epoch], inf))
