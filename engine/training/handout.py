"""The compiled training loop as a handout: one function of plain Python, to read and to run."""

from __future__ import annotations

from engine.definition import Phase
from engine.names import next_value, variable
from engine.network import CONSTANTS, INPUTS, OUTPUTS
from engine.policies import trained_names
from engine.scenario import Scenario
from engine.training.compiler import lines_of

COMMENTS: dict[Phase, str] = {
    "forward": "forward: each neuron weighs its inputs, adds its bias, and squashes the sum",
    "error": "the error: half the squared distance from each target",
    "backward-output": "back through the output layer: delta, gradients, next values",
    "backward-hidden": "back through the hidden layer, along the weights as they were",
    "update": "update: all new values at once",
}
LAYER_BY_LAYER = "back through the hidden layer, along weights that have changed: the mistake"

MOST_IN_A_LINE = 4


def handout(scenario: Scenario) -> str:
    """The source of a function that trains a scenario's network: epochs in, parameters out.

    Its lines are those of the loop that trains, so it gives the same floats to the last bit.
    """
    helpers = ", ".join(helper.__name__ for helper in scenario.rules.activation.helpers)
    rows = [f"from math import {helpers}", "", "", "def backpropagation(epochs):"]
    rows += ['    """Backpropagation, written out."""']
    rows += [f"    {row}" for row in _start(scenario)]
    rows += ["    for _ in range(epochs):"]
    for phase, lines in _phases(scenario):
        rows += [f"        # {_comment(phase, scenario)}", *(f"        {line}" for line in lines)]
    rows += [f"    return {', '.join(scenario.parameters)}"]
    return "\n".join(rows) + "\n"


def _start(scenario: Scenario) -> list[str]:
    constants = {name: scenario.constants[name] for name in CONSTANTS}
    weights = dict(scenario.parameters)
    names = list(weights)
    groups = [list(constants)[: len(INPUTS)], list(constants)[len(INPUTS) :][: len(OUTPUTS)]]
    groups += [list(constants)[len(INPUTS) + len(OUTPUTS) :]]
    groups += [names[at : at + MOST_IN_A_LINE] for at in range(0, len(names), MOST_IN_A_LINE)]
    values = {**constants, **weights}
    return [
        f"{', '.join(group)} = {', '.join(repr(float(values[name])) for name in group)}"
        for group in groups
    ]


def _phases(scenario: Scenario) -> list[tuple[Phase, list[str]]]:
    found = lines_of(scenario.rules)
    trained = trained_names(scenario.bias_updates)
    parts = [trained[at : at + MOST_IN_A_LINE] for at in range(0, len(trained), MOST_IN_A_LINE)]
    update = [
        f"{', '.join(part)} = {', '.join(variable(next_value(name)) for name in part)}"
        for part in parts
    ]
    return [*found.items(), ("update", update)]


def _comment(phase: Phase, scenario: Scenario) -> str:
    if phase == "backward-hidden" and scenario.update_order == "layer_by_layer":
        return LAYER_BY_LAYER
    return COMMENTS[phase]
