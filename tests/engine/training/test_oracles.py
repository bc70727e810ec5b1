"""Thousands of updates against two independent implementations."""

import numpy as np
import pytest

from engine import train
from engine.policies import Rules
from tests.engine.peers import matrices, neurons, of_each_neuron, scenario_of
from tests.engine.policies import each_rules

EPOCHS = 10_000
LOOK = 500
"""Epochs between two comparisons of a long run; the first hundred are all compared."""


@each_rules
def test_training_agrees_with_one_object_a_neuron(rules: Rules) -> None:
    """Parameters, error and outputs of ten thousand updates agree to 11 significant digits."""
    scenario = scenario_of(rules)
    history, network = train(scenario, EPOCHS), neurons(scenario)
    for epoch in range(EPOCHS + 1):
        if epoch < 100 or epoch % LOOK == 0:
            found = history[epoch]
            error = network.error(scenario.inputs, scenario.targets)
            outputs = [neuron.output for neuron in network.output.neurons]
            assert pytest.approx([error, *outputs], rel=1e-11, abs=0.0) == [
                found.E_total,
                found.out_o1,
                found.out_o2,
            ]
            expected = network.weights + network.biases
            assert pytest.approx(expected, rel=1e-11, abs=0.0) == of_each_neuron(found.parameters)
        network.train(scenario.inputs, scenario.targets)


@each_rules
def test_training_agrees_with_matrices(rules: Rules) -> None:
    """Parameters and error of two thousand updates agree with matrices to 11 digits."""
    scenario = scenario_of(rules)
    history, network = train(scenario, 2_000), matrices(scenario)
    inputs, targets = np.array(scenario.inputs), np.array(scenario.targets)
    for epoch in range(2_001):
        weights, biases = network.weights, network.biases
        network.train(inputs, targets)
        if epoch < 100 or epoch % LOOK == 0:
            found = history[epoch]
            assert pytest.approx(network.total_error, rel=1e-11, abs=0.0) == found.E_total
            assert pytest.approx(weights + biases, rel=1e-11, abs=0.0) == of_each_neuron(
                found.parameters
            )
