"""Gradients against finite differences."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine import Scenario, trace_pass
from engine.checks import check_gradients, gradients
from engine.scenario import Parameters, Weights
from engine.trace import Pass
from tests.engine.strategies import extreme_scenarios, moderate_scenarios

TUTORIAL = [f"dE_total/dw{number}" for number in range(1, 9)] + ["dE_total/db1", "dE_total/db2"]
TAMPERED = st.sampled_from(TUTORIAL)


@given(moderate_scenarios)
def test_all_gradients_are_the_slopes_of_the_error(scenario: Scenario) -> None:
    """With all weights updated at once, every gradient agrees with its difference quotient."""
    checks = check_gradients(replace(scenario, update_order="simultaneous"))
    assert not [check for check in checks if not check.agrees]


@given(extreme_scenarios)
def test_nothing_makes_it_raise(scenario: Scenario) -> None:
    """For parameters up to the largest float there is a verdict on every gradient."""
    checks = check_gradients(scenario)
    assert {True, False} >= {check.agrees for check in checks}


def test_frozen_biases_have_gradients() -> None:
    """The tutorial's ten gradients are all checked, those of its frozen biases too."""
    expected = TUTORIAL
    assert expected == [check.name for check in check_gradients(Scenario())]


def test_each_bias_of_its_own() -> None:
    """Where each neuron has a bias of its own, each has a gradient that is checked."""
    checks = check_gradients(Scenario(bias_updates="per_neuron"))
    expected = [f"dE_total/db_{neuron}" for neuron in ("h1", "h2", "o1", "o2")]
    assert expected == [check.name for check in checks[8:]]


def test_layer_by_layer_is_not_gradient_descent() -> None:
    """Sent back along new weights, the hidden layer's gradients are wrong, and only those."""
    expected = [f"dE_total/d{name}" for name in ("w1", "w2", "w3", "w4", "b1")]
    checks = check_gradients(Scenario(update_order="layer_by_layer"))
    assert expected == [check.name for check in checks if not check.agrees]


def test_quotients_owe_nothing_to_the_backward_pass() -> None:
    """Both orders of updating give the same difference quotients: the error does not see them."""
    expected, found = (
        [check.difference_quotient for check in check_gradients(Scenario(update_order=order))]
        for order in ("simultaneous", "layer_by_layer")
    )
    assert expected == found


@given(TAMPERED, st.sampled_from((1.0 + 1e-6, 1.0 - 1e-6, -1.0, 0.0, float("nan"))))
def test_a_wrong_gradient_is_found(name: str, factor: float) -> None:
    """A gradient that is off by a millionth, or more, fails alone."""

    def tampered(scenario: Scenario, parameters: Parameters | None) -> Pass:
        trace = trace_pass(scenario, parameters)
        values = {**trace.values, name: trace.values[name] * factor}
        return replace(trace, values=MappingProxyType(values))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(gradients, "trace_pass", tampered)
        checks = check_gradients(Scenario())
    assert [name] == [check.name for check in checks if not check.agrees]


def test_parameters_other_than_the_first() -> None:
    """The check is made where it is asked for: there the gradients are that pass's own."""
    start = {**Scenario().parameters, "w5": -3.0}
    trace = trace_pass(Scenario(weights=replace(Weights(), w5=-3.0), bias_updates="shared"))
    checks = check_gradients(Scenario(), start)
    assert [trace.values[name] for name in TUTORIAL] == [check.gradient for check in checks]
    assert not [check for check in checks if not check.agrees]
