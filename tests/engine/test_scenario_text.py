"""A scenario that is written back into the text of the file that it came from."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given

from engine import Scenario
from engine.scenario import Biases
from engine.scenario_file import parse_scenario, scenario_toml
from engine.scenario_text import rewritten
from tests.engine.strategies import scenarios

COMMENTED = """\
# for class 7b
title = "Homework"   # shown above
inputs = [
  0.1,   # first
  0.2,   # second
]
biases.b1 = 0.4   # dotted

[weights]   # only one
w5 = 0.1   # the fifth
# the end
"""

WRITINGS = (
    COMMENTED,
    "",
    "weights = { w1 = 0.2, w5 = 0.3 }\n",
    "[biases]\nb2 = 1\n[weights]\nw8 = 1\n",
    'bias_updates = "shared"\nlearning_rate = 1\n',
)


@pytest.mark.parametrize("text", WRITINGS)
@given(scenario=scenarios)
def test_what_is_written_is_what_is_read(text: str, scenario: Scenario) -> None:
    """Whatever the file looked like, it then holds the scenario to the last bit."""
    assert scenario == parse_scenario(rewritten(text, scenario), "again")


@pytest.mark.parametrize("text", WRITINGS)
def test_nothing_changed_changes_nothing(text: str) -> None:
    """The text stays as it is, byte for byte."""
    assert text == rewritten(text, parse_scenario(text, "it"))


def test_every_comment_and_the_order_stay() -> None:
    """One weight and one input are changed: only their numbers differ."""
    scenario = parse_scenario(COMMENTED, "it")
    changed = replace(scenario, inputs=(0.1, 0.7), weights=replace(scenario.weights, w5=-0.4))
    expected = COMMENTED.replace("0.2,", "0.7,").replace("w5 = 0.1", "w5 = -0.4")
    assert expected == rewritten(COMMENTED, changed)


def test_a_dotted_key_stays_dotted() -> None:
    """What is added to a group that is written with dots is written so too."""
    changed = replace(parse_scenario(COMMENTED, "it"), biases=Biases(0.4, 0.7))
    assert "biases.b1 = 0.4   # dotted\nbiases.b2 = 0.7\n" in rewritten(COMMENTED, changed)


def test_a_file_of_every_key_needs_no_more() -> None:
    """Saving over a whole file of another scenario gives the whole file of this one."""
    scenario = Scenario(title="Other", learning_rate=0.25)
    assert scenario_toml(scenario) == rewritten(scenario_toml(Scenario()), scenario)
