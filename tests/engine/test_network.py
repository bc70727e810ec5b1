"""The network: which weight joins which units, and what the biases are called."""

import pytest

from engine.network import (
    HIDDEN,
    OUTPUTS,
    WEIGHTS,
    BiasUpdates,
    activation_of,
    bias_names,
    bias_of,
    incoming,
    layer_of,
    outgoing,
    parameter_names,
    trained_names,
)

EDGES = {
    "w1": ("i1", "h1"),
    "w2": ("i2", "h1"),
    "w3": ("i1", "h2"),
    "w4": ("i2", "h2"),
    "w5": ("h1", "o1"),
    "w6": ("h2", "o1"),
    "w7": ("h1", "o2"),
    "w8": ("h2", "o2"),
}
WEIGHT_NAMES = ("w1", "w2", "w3", "w4", "w5", "w6", "w7", "w8")
BIAS_NAMES: dict[BiasUpdates, tuple[str, ...]] = {
    "frozen": ("b1", "b2"),
    "shared": ("b1", "b2"),
    "per_neuron": ("b_h1", "b_h2", "b_o1", "b_o2"),
}


def test_each_weight_joins_the_units_of_the_lesson() -> None:
    """Every weight runs from and to the units that the lesson's diagram shows."""
    expected = EDGES
    assert expected == {weight.name: (weight.source, weight.target) for weight in WEIGHTS}


@pytest.mark.parametrize("neuron", HIDDEN + OUTPUTS)
def test_weights_into_a_neuron_are_those_that_end_there(neuron: str) -> None:
    """The incoming weights are those whose edge ends at the neuron, in the order of their names."""
    expected = [name for name, (_, target) in EDGES.items() if target == neuron]
    assert expected == [weight.name for weight in incoming(neuron)]


@pytest.mark.parametrize("neuron", HIDDEN + OUTPUTS)
def test_weights_out_of_a_neuron_are_those_that_start_there(neuron: str) -> None:
    """The outgoing weights are those whose edge starts at the neuron; an output has none."""
    expected = [name for name, (source, _) in EDGES.items() if source == neuron]
    assert expected == [weight.name for weight in outgoing(neuron)]


@pytest.mark.parametrize(("unit", "quantity"), [("i1", "i1"), ("i2", "i2"), ("h2", "out_h2")])
def test_an_input_passes_on_itself_and_a_neuron_its_output(unit: str, quantity: str) -> None:
    """What a weight carries is an input's own value or a neuron's activation."""
    assert quantity == activation_of(unit)


@pytest.mark.parametrize(
    ("neuron", "layer"),
    [("h1", ("h1", "h2")), ("h2", ("h1", "h2")), ("o1", ("o1", "o2")), ("o2", ("o1", "o2"))],
)
def test_a_neuron_belongs_to_its_layer(neuron: str, layer: tuple[str, str]) -> None:
    """The layer of a neuron is itself and its neighbour."""
    assert layer == layer_of(neuron)


@pytest.mark.parametrize("policy", BIAS_NAMES)
def test_biases_are_one_a_layer_or_one_a_neuron(policy: BiasUpdates) -> None:
    """The policy decides how many biases there are and what they are called."""
    assert BIAS_NAMES[policy] == bias_names(policy)


@pytest.mark.parametrize(
    ("neuron", "shared", "own"),
    [("h1", "b1", "b_h1"), ("h2", "b1", "b_h2"), ("o1", "b2", "b_o1"), ("o2", "b2", "b_o2")],
)
def test_a_neuron_reads_the_bias_of_its_layer_or_its_own(
    neuron: str, shared: str, own: str
) -> None:
    """Frozen and shared biases belong to the layer, per-neuron biases to the neuron."""
    expected = (shared, shared, own)
    assert expected == tuple(bias_of(neuron, policy) for policy in BIAS_NAMES)


@pytest.mark.parametrize("policy", BIAS_NAMES)
def test_parameters_are_the_weights_and_then_the_biases(policy: BiasUpdates) -> None:
    """Every table and export lists w1 to w8 and then the biases, hidden layer first."""
    assert WEIGHT_NAMES + BIAS_NAMES[policy] == parameter_names(policy)


@pytest.mark.parametrize("policy", BIAS_NAMES)
def test_frozen_biases_alone_are_not_trained(policy: BiasUpdates) -> None:
    """An update changes the weights, and the biases unless they are frozen."""
    biases = () if policy == "frozen" else BIAS_NAMES[policy]
    assert WEIGHT_NAMES + biases == trained_names(policy)
