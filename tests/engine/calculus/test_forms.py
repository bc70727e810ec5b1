"""Gradients and node deltas in other ways of writing."""

from dataclasses import replace

import pytest
from hypothesis import given, settings

from engine import Scenario, trace_pass
from engine.backpropagation import definitions
from engine.calculus import FormId, form, form_label, form_sentences, forms
from engine.definition import Kind
from engine.expression import ASCII, UNICODE, line
from engine.network import HIDDEN
from engine.policies import (
    BIAS_UPDATES,
    UPDATE_ORDERS,
    BiasUpdates,
    Rules,
    UpdateOrder,
    bias_names,
)
from engine.travel import Session
from tests.engine.strategies import moderate_scenarios

WRITTEN = {
    "dE_total/dw5": {
        "chain": "∂E_total/∂out_o1 · ∂out_o1/∂net_o1 · ∂net_o1/∂w5",
        "delta-rule": "−(target_o1 − out_o1)·out_o1·(1 − out_o1)·out_h1",
        "delta": "δ_o1 · out_h1",
        "minus-delta": "−δ_o1·out_h1",
    },
    "dE_total/dw4": {
        "chain": "∂E_total/∂out_h2 · ∂out_h2/∂net_h2 · ∂net_h2/∂w4",
        "sum": (
            "(∂E_total/∂out_o1·∂out_o1/∂net_o1·∂net_o1/∂out_h2"
            " + ∂E_total/∂out_o2·∂out_o2/∂net_o2·∂net_o2/∂out_h2)·∂out_h2/∂net_h2·∂net_h2/∂w4"
        ),
        "delta-rule": "(δ_o1·w6 + δ_o2·w8)·out_h2·(1 − out_h2)·i2",
        "delta": "δ_h2 · i2",
        "minus-delta": "−δ_h2·i2",
    },
    "delta_o2": {
        "chain": "∂E_total/∂out_o2 · ∂out_o2/∂net_o2",
        "delta-rule": "−(target_o2 − out_o2)·out_o2·(1 − out_o2)",
        "minus-delta": "(target_o2 − out_o2)·out_o2·(1 − out_o2)",
    },
    "delta_h1": {
        "chain": "∂E_total/∂out_h1 · ∂out_h1/∂net_h1",
        "delta-rule": "(δ_o1·w5 + δ_o2·w7)·out_h1·(1 − out_h1)",
        "minus-delta": "(δ_o1·w5 + δ_o2·w7)·out_h1·(1 − out_h1)",
    },
    "dE_total/db2": {
        "chain": ("∂E_total/∂out_o1·∂out_o1/∂net_o1·1 + ∂E_total/∂out_o2·∂out_o2/∂net_o2·1"),
        "delta": "δ_o1·1 + δ_o2·1",
    },
}
ONE_ROW = 78
"""Cells of the row that the first sentence has at 80 columns."""


@pytest.mark.parametrize(("stage", "expected"), WRITTEN.items())
def test_written(stage: str, expected: dict[str, str]) -> None:
    """Each form is written as books write it."""
    found = {each.id: each.expression for each in forms(stage, Rules("shared"))}
    texts = {name: line(found[name], UNICODE.symbol, UNICODE) for name in expected}  # type: ignore[index]
    assert expected == texts


def test_the_first_form_is_the_definition() -> None:
    """One starts from what the lesson states, for every weight and every δ."""
    for definition in definitions(Rules()):
        found = forms(definition.id, Rules())
        kinds = (Kind.GRADIENT, Kind.NODE_DELTA, Kind.ROUTE)
        assert bool(found) == (definition.kind in kinds)
        if found:
            assert definition.expression == found[0].expression
            first: FormId = "delta" if definition.kind is Kind.ROUTE else "chain"
            assert form(definition.id, first, Rules()) is found[0]
    assert form("net_h1", "delta", Rules()) is None


@settings(max_examples=60)
@given(moderate_scenarios)
def test_the_value_does_not_move(scenario: Scenario) -> None:
    """On any network, under every rule, each form has the value; a turned δ its opposite."""
    trace = trace_pass(scenario)
    for stage in trace:
        for each in forms(stage.id, scenario.rules):
            expected = -trace.values[stage.id] if each.turned else trace.values[stage.id]
            assert pytest.approx(expected, rel=1e-9, abs=1e-12) == each.value(trace.values)
            assert each.turned == (each.id == "minus-delta" and stage.id.startswith("delta"))


@pytest.mark.parametrize("bias_updates", BIAS_UPDATES)
@pytest.mark.parametrize("update_order", UPDATE_ORDERS)
def test_sentences(bias_updates: BiasUpdates, update_order: UpdateOrder) -> None:
    """Each form has a name and sentences of its own, in both character sets, a short one first."""
    rules = Rules(bias_updates, update_order)
    for definition in definitions(rules):
        found = forms(definition.id, rules)
        assert len(found) == len({form_sentences(each, definition) for each in found})
        for each in found:
            first, *_ = sentences = form_sentences(each, definition, ASCII)
            assert "".join(sentences).isascii()
            assert len(first) <= ONE_ROW, first
            assert form_label(each, definition, ASCII).isascii()


def test_what_is_shared_is_named() -> None:
    """The sentence of δ says for which weights it is computed once; the minus says what δ means."""
    by_id = {definition.id: definition for definition in definitions(Rules())}
    short = form("dE_total/dw5", "delta", Rules())
    turned = form("dE_total/dw5", "minus-delta", Rules())
    assert short is not None
    assert turned is not None
    expected = "δ_o1 is shared by w5 and w6: it is computed once."
    assert expected == form_sentences(short, by_id["dE_total/dw5"])[0]
    expected = "δ_o1 = (target_o1 − out_o1)·out_o1·(1 − out_o1)."
    assert expected in form_sentences(turned, by_id["dE_total/dw5"])
    of_delta = form("delta_o1", "minus-delta", Rules())
    assert of_delta is not None
    assert "its sign turns" in form_sentences(of_delta, by_id["delta_o1"])[0]
    assert form_label(replace(short, id="delta-rule"), by_id["dE_total/dw1"]) == "sum form"


@pytest.mark.parametrize("bias_updates", ["shared", "per_neuron"])
def test_a_form_of_a_hidden_bias_is_called_as_that_of_a_hidden_weight(
    bias_updates: BiasUpdates,
) -> None:
    """Written out, both are sums over the outputs; a shared bias has a bracket for each neuron."""
    session = Session(Scenario(bias_updates=bias_updates))
    for name in ("w1", *bias_names(bias_updates, HIDDEN)):
        session.go_to(0, f"dE_total/d{name}")
        moment = replace(session.moment, form="delta-rule")
        assert moment.badges[-1] == "written as sum form"
        assert moment.stage is not None
        assert moment.written_as is not None
        first, *_ = form_sentences(moment.written_as, moment.stage.definition)
        assert ("each bracket" in first) == (name == "b1"), first


def test_the_first_way_is_the_lessons_own() -> None:
    """Of all ways in which a stage is written, the first is its definition."""
    for rules in (Rules(b, order) for b in BIAS_UPDATES for order in UPDATE_ORDERS):
        for definition in definitions(rules):
            found = forms(definition.id, rules)
            assert not found or definition.expression == found[0].expression
