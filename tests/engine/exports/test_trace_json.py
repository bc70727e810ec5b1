"""A pass in JSON."""

from __future__ import annotations

import json
from math import isfinite

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine import Scenario, trace_pass, train
from engine.exports import Detail, trace_json
from engine.expression import ASCII
from tests.engine.strategies import scenarios

KEYS = ["id", "phase", "symbol", "formula", "substituted", "value"]


WEIGHTS = (0.15, 0.2, 0.25, 0.3, 0.4, 0.45, 0.5, 0.55)
DIVERGING = Scenario(inputs=(0.0, 1.0), targets=(2.0, -1e5), learning_rate=1e304)


def refuse_constant(text: str) -> float:
    """Fail where a number is none that JSON has."""
    raise AssertionError(text)


def test_the_tutorials_first_pass() -> None:
    """The document has the promised keys, and its first and last stages are the tutorial's."""
    document = json.loads(trace_json(trace_pass(Scenario())))
    first = {
        "id": "net_h1",
        "phase": "forward",
        "symbol": "net_h1",
        "formula": "net_h1 = w1·i1 + w2·i2 + b1·1",
        "substituted": "0.15·0.05 + 0.2·0.1 + 0.35·1",
        "value": 0.3775,
    }
    last = {"id": "update", "phase": "update", "symbol": "update", "value": None}
    keys = ["scenario", "epoch", "stages", "next"]
    assert keys == list(document)
    assert [first, 0] == [document["stages"][0], document["epoch"]]
    assert last == {key: document["stages"][-1][key] for key in last}


def test_the_scenario_is_all_there() -> None:
    """Every key of the scenario is written, with its value."""
    expected = {
        "title": "∂",
        "inputs": [0.05, 0.1],
        "targets": [0.01, 0.99],
        "learning_rate": 0.5,
        "bias_updates": "frozen",
        "update_order": "simultaneous",
        "weights": {f"w{number}": weight for number, weight in enumerate(WEIGHTS, start=1)},
        "biases": {"b1": 0.35, "b2": 0.6},
    }
    assert expected == json.loads(trace_json(trace_pass(Scenario(title="∂"))))["scenario"]


@pytest.mark.parametrize(("detail", "count"), [("stage", 30), ("factor", 56)])
def test_detail(detail: Detail, count: int) -> None:
    """The ordinary walk has 30 stages, the finer one 56, each with the same six keys."""
    stages = json.loads(trace_json(trace_pass(Scenario()), detail=detail))["stages"]
    assert count == len(stages)
    assert [KEYS] * count == [list(stage) for stage in stages]


@given(scenarios, st.sampled_from(("stage", "factor")))
def test_every_number_is_the_pass_s_own(scenario: Scenario, detail: Detail) -> None:
    """Values and next parameters are those of the pass to the last bit; null if not finite."""
    trace = trace_pass(scenario)
    document = json.loads(trace_json(trace, 0, detail), parse_constant=refuse_constant)
    found = {stage["id"]: stage["value"] for stage in document["stages"]} | document["next"]
    expected = dict(trace.values) | dict(trace.next) | {"update": None}
    for name, value in found.items():
        known = expected[name]
        assert (known if known is not None and isfinite(known) else None) == value


def test_a_later_epoch() -> None:
    """The pass of an epoch is named by it, and ends where the next one starts."""
    document = json.loads(trace_json(trace_pass(Scenario(), train(Scenario(), 3).parameters(3)), 3))
    expected = 3
    assert expected == document["epoch"]
    assert train(Scenario(), 4).parameters(4) == document["next"]


def test_numbers_are_substituted_in_full() -> None:
    """No digit of a substituted number is left out."""
    stages = {
        stage["id"]: stage for stage in json.loads(trace_json(trace_pass(Scenario())))["stages"]
    }
    expected = "0.13849856162855698 · 0.4"
    assert expected == stages["dE_o1/dout_h1"]["substituted"]


def test_ascii() -> None:
    """In the ASCII notation nothing else is written, and the title survives."""
    text = trace_json(trace_pass(Scenario(title="∂E 😀")), notation=ASCII)
    expected = "∂E 😀"
    assert text.isascii()
    assert expected == json.loads(text)["scenario"]["title"]


@given(st.text())
def test_nothing_that_cannot_be_printed_is_written(title: str) -> None:
    """Whatever is in a title reads back, and none of it can control a terminal."""
    title += "\x00\x1b\x7f\x9b\u2028\u202e\ud800"
    text = trace_json(trace_pass(Scenario(title=title)))
    assert text.replace("\n", "").isprintable()
    assert title == json.loads(text)["scenario"]["title"]
