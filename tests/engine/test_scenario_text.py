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


ODD = {
    "inline tables": "weights = { w5 = 0.4, w1 = 0.15 } # eight\nbiases = {b1 = 0.3} # two\n",
    "odd order": "[biases] # b\nb2 = 0.6 # two\n\n[weights]\n# between\nw5 = 0.4 # 5\n# end\n",
    "dots and quotes": "\"weights\".'w5' = 0.4 # quoted\nweights.w1 = 0.2\n",
    "tight": "[weights]\nw5=0.4#tight\n\n\n\t# tab\n\tw6\t=\t0.45\t# tabs\n",
    "no last end": "[weights]\nw5 = 0.4 # last",
    "only a comment": "# nothing but this",
    "lines of Windows": "# top\r\n[weights] # w\r\nw5 = 0.40 # here\r\nw1 = 0.15\r\n# end\r\n",
}
"""Files as people write them, each with comments."""


@pytest.mark.parametrize("text", ODD.values(), ids=ODD)
def test_no_comment_is_lost_and_lines_end_as_they_did(text: str) -> None:
    """However a file is written: weights, biases, a pair and a rule are changed or added."""
    before = parse_scenario(text, "it")
    after = replace(
        before,
        weights=replace(before.weights, w5=-0.4, w2=1.0),
        biases=Biases(0.1, 0.2),
        inputs=(0.3, 0.4),
        bias_updates="shared",
    )
    found = rewritten(text, after)
    assert after == parse_scenario(found, "again")
    assert comments(text) == [each for each in comments(found) if each in comments(text)]
    ends = {"\r\n" if "\r" in text else "\n"}
    assert ends == {line[len(line.rstrip()) :] for line in found.splitlines(keepends=True)} - {""}


def comments(text: str) -> list[str]:
    """The comments of a file without # in its values, in order."""
    return [line.partition("#")[2] for line in text.splitlines() if "#" in line]


def test_a_dotted_key_stays_dotted() -> None:
    """What is added to a group that is written with dots is written so too."""
    changed = replace(parse_scenario(COMMENTED, "it"), biases=Biases(0.4, 0.7))
    assert "biases.b1 = 0.4   # dotted\nbiases.b2 = 0.7\n" in rewritten(COMMENTED, changed)


def test_a_file_of_every_key_needs_no_more() -> None:
    """Saving over a whole file of another scenario gives the whole file of this one."""
    scenario = Scenario(title="Other", learning_rate=0.25)
    assert scenario_toml(scenario) == rewritten(scenario_toml(Scenario()), scenario)
