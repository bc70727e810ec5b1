"""A scenario handed to the oracles."""

from engine import Scenario
from engine.policies import Rules
from engine.scenario import Parameters
from tests.oracles.matrices import MatrixNetwork
from tests.oracles.neurons import Network


def scenario_of(rules: Rules) -> Scenario:
    """The tutorial under other rules."""
    return Scenario(bias_updates=rules.bias_updates, update_order=rules.update_order)


def matrices(scenario: Scenario) -> MatrixNetwork:
    """The scenario's network in matrices."""
    return MatrixNetwork(
        list(vars(scenario.weights).values()),
        list(vars(scenario.biases).values()),
        scenario.learning_rate,
        scenario.bias_updates,
        scenario.update_order,
    )


def neurons(scenario: Scenario) -> Network:
    """The scenario's network as objects."""
    return Network(
        list(vars(scenario.weights).values()),
        list(vars(scenario.biases).values()),
        scenario.learning_rate,
        scenario.bias_updates,
        scenario.update_order,
    )


def of_each_neuron(parameters: Parameters) -> list[float]:
    """Our parameters as both oracles give theirs: eight weights, and a bias for each neuron."""
    values = list(parameters.values())
    weights, biases = values[:8], values[8:]
    if len(biases) == 2:
        hidden, output = biases
        biases = [hidden, hidden, output, output]
    return weights + biases
