"""One pass against one update of the training loop."""

from __future__ import annotations

from math import nextafter

import pytest
from hypothesis import given

from engine import Scenario
from engine.checks import agreement, check_agreement
from engine.policies import trained_names
from engine.training.compiler import Floats, training_loop
from tests.engine.strategies import scenarios


@given(scenarios)
def test_pass_and_loop_agree(scenario: Scenario) -> None:
    """Every trained parameter is compared, and is the same float by both ways."""
    checks = check_agreement(scenario)
    assert trained_names(scenario.bias_updates) == tuple(check.name for check in checks)
    assert not [check for check in checks if not check.agrees]


def test_the_last_bit_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    """A loop that is off by the last bit of one weight does not agree."""
    loop = training_loop(Scenario().rules)

    def off_by_a_bit(*arguments: Floats) -> tuple[object, ...]:
        end, rows = loop(*arguments)  # type: ignore[arg-type]
        return end, [nextafter(rows[0], 1.0), *rows[1:]]

    monkeypatch.setattr(agreement, "training_loop", lambda _: off_by_a_bit)
    expected = ["w1"]
    assert expected == [check.name for check in check_agreement(Scenario()) if not check.agrees]


def test_parameters_other_than_the_first() -> None:
    """The update is made from the parameters that are given: w1 moves on from where it is."""
    start = {**Scenario().parameters, "w1": 7.0}
    first = check_agreement(Scenario(), start)[0]
    assert pytest.approx(first.traced, rel=1e-3) == start["w1"]
    assert first.agrees
