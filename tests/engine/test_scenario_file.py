"""The text of scenario files, read and written."""

from __future__ import annotations

import tomllib
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.scenario import Scenario, Weights
from engine.scenario_file import (
    ScenarioFileError,
    parse_scenario,
    scenario_toml,
)
from tests.engine.strategies import scenarios

titled_scenarios = st.builds(replace, scenarios, title=st.text())

TOP = "title, inputs, targets, learning_rate, bias_updates, update_order, weights, biases"

WRONG = {
    'weights.w3 = "a"': 'weights.w3: expected a number, got "a"',
    "weights.w3 = true": "weights.w3: expected a number, got true",
    "weights.w3 = [1]": "weights.w3: expected a number, got a list of 1",
    "weights.w3 = inf": "weights.w3: expected a finite number, got inf",
    "biases.b1 = nan": "biases.b1: expected a finite number, got nan",
    "biases.b1 = 2020-01-02": "biases.b1: expected a number, got 2020-01-02",
    "weights = 3": "weights: expected a table, got 3",
    "weights.w9 = 1": "weights.w9: unknown key, expected one of w1, w2, w3, w4, w5, w6, w7, w8",
    "biases.w1 = 1": "biases.w1: unknown key, expected one of b1, b2",
    "speed = 1": f"speed: unknown key, expected one of {TOP}",
    '"a\\nb" = 1': f"a\\nb: unknown key, expected one of {TOP}",
    "inputs = [1]": "inputs: expected two numbers, got a list of 1",
    "inputs = [1, 2, 3]": "inputs: expected two numbers, got a list of 3",
    "inputs = 0.5": "inputs: expected two numbers, got 0.5",
    "targets = [1, false]": "targets[1]: expected a number, got false",
    "targets = [-inf, 0]": "targets[0]: expected a finite number, got -inf",
    "title = 3": "title: expected a text in quotes, got 3",
    "learning_rate = 0": "learning_rate: expected a number above 0, got 0.0",
    "learning_rate = -0.5": "learning_rate: expected a number above 0, got -0.5",
    "learning_rate = 1e400": "learning_rate: expected a finite number, got inf",
    f"learning_rate = 1{'0' * 400}": (
        "learning_rate: expected a number that a float can hold, got a larger one"
    ),
    f"learning_rate = 1{'0' * 5000}": "expected numbers of fewer digits",
    'bias_updates = "all\\n"': (
        'bias_updates: expected one of frozen, shared, per_neuron, got "all\\n"'
    ),
    "update_order = 1": "update_order: expected one of simultaneous, layer_by_layer, got 1",
    f'update_order = "{"x" * 99}"': (
        f'update_order: expected one of simultaneous, layer_by_layer, got "{"x" * 37}..."'
    ),
    "w = ": "expected TOML: Invalid value (at end of document)",
    f"w = {'[' * 100_000}": "expected TOML that is less deeply nested",
    f"a{'.a' * 300} = 1": "expected at most 200 dots in a line",
}


@given(titled_scenarios)
def test_round_trip(scenario: Scenario) -> None:
    """Every scenario, written and read again, is the same to the last bit and the sign of zero."""
    assert repr(scenario) == repr(parse_scenario(scenario_toml(scenario), "lesson.toml"))


def test_the_tutorial_is_what_an_empty_file_gives() -> None:
    """A missing key takes the tutorial's value, in a table as well as at the top."""
    assert Scenario() == parse_scenario("", "lesson.toml")
    assert Scenario(weights=Weights(w3=1.0)) == parse_scenario("weights.w3 = 1", "lesson.toml")


def test_every_key_is_written() -> None:
    """The tutorial's file holds each key, with the shortest text that gives back its float."""
    expected = {
        "title": "The tutorial's network",
        "inputs": [0.05, 0.1],
        "targets": [0.01, 0.99],
        "learning_rate": 0.5,
        "bias_updates": "frozen",
        "update_order": "simultaneous",
        "weights": {f"w{n + 1}": w for n, w in enumerate((15, 20, 25, 30, 40, 45, 50, 55))},
        "biases": {"b1": 35, "b2": 60},
    }
    written = scenario_toml(Scenario())
    read = tomllib.loads(written)
    for group in ("weights", "biases"):
        read[group] = {key: round(100 * value) for key, value in read[group].items()}
    assert expected == read
    assert "w3 = 0.25\n" in written


def test_an_integer_is_a_number() -> None:
    """A whole number is read as the float it stands for."""
    expected = "2.0 (1.0, 0.0)"
    scenario = parse_scenario("learning_rate = 2\ninputs = [1, 0]", "lesson.toml")
    assert expected == f"{scenario.learning_rate!r} {scenario.inputs!r}"


@pytest.mark.parametrize(("text", "problem"), WRONG.items(), ids=range(len(WRONG)))
def test_what_is_wrong_is_said_in_one_line(text: str, problem: str) -> None:
    """The message names the file, the key and what was expected there."""
    with pytest.raises(ScenarioFileError) as caught:
        parse_scenario(text, "lesson.toml")
    assert f"lesson.toml: {problem}" == str(caught.value)


@given(st.text())
def test_any_text_is_a_scenario_or_one_line(text: str) -> None:
    """Whatever the text and the file's name, the only error is a single printable line."""
    try:
        parse_scenario(text, text)
    except ScenarioFileError as error:
        assert str(error).isprintable()  # noqa: PT017  (most texts raise, an empty one must not)
