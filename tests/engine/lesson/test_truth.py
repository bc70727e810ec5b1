"""What a sentence says of its numbers holds for every network: signs, sizes, zeros, ends."""

from __future__ import annotations

import re
from dataclasses import replace
from math import isfinite

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine import Pass, Scenario, trace_pass
from engine.definition import Kind
from engine.diagnosis import right_pass, why_not_lines
from engine.lesson import explain
from engine.names import gradient, next_value
from engine.policies import BIAS_UPDATES, UPDATE_ORDERS
from engine.scenario import Biases, Weights
from tests.engine.policies import ALL_RULES

PLAIN = st.sampled_from([-1.0, -0.3, 0.0, 0.2, 1.0])
EDGES = st.sampled_from([-800.0, -40.0, 0.0, 0.35, 40.0, 800.0])
networks = st.builds(
    Scenario,
    inputs=st.tuples(PLAIN, PLAIN),
    targets=st.tuples(st.sampled_from([0.0, 0.5, 1.0, 3.0]), PLAIN),
    learning_rate=st.sampled_from([1e-20, 0.5, 1e300]),
    weights=st.builds(Weights, *[PLAIN] * 8),
    biases=st.builds(Biases, EDGES, EDGES),
    bias_updates=st.sampled_from(BIAS_UPDATES),
    update_order=st.sampled_from(UPDATE_ORDERS),
)
"""Networks with zeros, equal values, saturated outputs, targets that are met, and huge steps."""


def told(trace: Pass, stage: str) -> str:
    """All that is said at a stage whose result is shown."""
    text = explain(trace, trace[stage], 9, result=True)
    return " ".join((text.question, *text.sentences, *text.more))


@settings(deadline=None, max_examples=60)
@given(networks)
def test_a_new_value_is_smaller_or_larger_as_is_said(scenario: Scenario) -> None:
    """Where w⁺ is said to be smaller than w, larger or equal, it is; one of the three is said."""
    trace = trace_pass(scenario)
    for name, value in trace.parameters.items():
        if next_value(name) not in trace.positions or not isfinite(trace.values[gradient(name)]):
            continue
        new = trace.values[next_value(name)]
        way = "smaller than" if new < value else "larger than" if new > value else "equals"
        found = re.findall(rf"{name}⁺ (?:is )?(smaller than|larger than|equals) {name}\b",
                           told(trace, next_value(name)))  # fmt: skip
        assert [way] == found


@settings(deadline=None, max_examples=60)
@given(networks)
def test_what_a_gradient_would_do_has_its_sign(scenario: Scenario) -> None:
    """E_total is said to grow with a weight, to shrink or to stay as the true gradient says."""
    trace, right = trace_pass(scenario), right_pass(scenario)
    for stage in trace:
        value = right.values.get(stage.id)
        if stage.definition.kind is not Kind.GRADIENT or value is None or not isfinite(value):
            continue
        said = told(trace, stage.id)
        assert ("would grow by" in said) == (value > 0)
        assert ("would shrink by" in said) == (value < 0)
        assert "It is 0" not in said or stage.value == 0


@settings(deadline=None, max_examples=60)
@given(networks)
def test_the_routes_agree_as_is_said(scenario: Scenario) -> None:
    """Two routes pull the same way where their signs are the same, and else against each other."""
    trace = trace_pass(scenario)
    for hidden in ("h1", "h2"):
        one, other = (trace.values[f"dE_{output}/dout_{hidden}"] for output in ("o1", "o2"))
        said = told(trace, gradient(f"out_{hidden}"))
        assert ("pull the same way" in said) == ((one > 0 < other) or (one < 0 > other))
        assert ("pull against each other" in said) == (one < 0 < other or other < 0 < one)


@pytest.mark.parametrize(("bias", "said"), [(60.0, "so close to 1 that 1 is"),
                                            (-800.0, "so close to 0 that 0 is")])  # fmt: skip
def test_an_output_at_an_end_is_explained(bias: float, said: str) -> None:
    """Where 0 or 1 is shown for an output between them, the stage says why; elsewhere it is not."""
    trace = trace_pass(Scenario(biases=Biases(0.35, bias)))
    assert said in told(trace, "out_o1")
    assert "so close to" not in told(trace, "out_h1")


@settings(deadline=None, max_examples=30)
@given(networks)
def test_no_wrong_reading_gives_what_is_no_number(scenario: Scenario) -> None:
    """Beside the right value stands no infinity and nothing that is no number."""
    trace = right_pass(scenario)
    for stage in trace:
        if stage.value is not None and isfinite(stage.value):
            said = " ".join(why_not_lines(stage.id, trace))
            assert "nan" not in said
            assert "∞" not in said


def test_layer_by_layer_says_of_no_weight_that_it_is_wrong_where_it_is_not() -> None:
    """With inputs of 0 the weights w1 to w4 stay as they are, whatever the order of updates."""
    for rules in ALL_RULES:
        if rules.update_order == "layer_by_layer":
            scenario = Scenario(inputs=(0.0, 0.0), update_order="layer_by_layer")
            trace = trace_pass(replace(scenario, bias_updates=rules.bias_updates))
            assert trace.right_value("w1+") is None
            assert "wrong" not in told(trace, "update")
