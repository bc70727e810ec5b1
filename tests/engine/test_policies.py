"""The policies: what the biases are called, which neurons they feed, and what is trained."""

import pytest

from engine.policies import (
    BiasUpdates,
    bias_names,
    bias_of,
    fed_by,
    parameter_names,
    trained_names,
)

WEIGHT_NAMES = ("w1", "w2", "w3", "w4", "w5", "w6", "w7", "w8")
BIAS_NAMES: dict[BiasUpdates, tuple[str, ...]] = {
    "frozen": ("b1", "b2"),
    "shared": ("b1", "b2"),
    "per_neuron": ("b_h1", "b_h2", "b_o1", "b_o2"),
}


@pytest.mark.parametrize(
    ("bias", "policy", "neurons"),
    [
        ("b1", "frozen", ("h1", "h2")),
        ("b2", "shared", ("o1", "o2")),
        ("b_h2", "per_neuron", ("h2",)),
        ("b1", "per_neuron", ()),
        ("w5", "shared", ()),
    ],
)
def test_a_bias_feeds_its_layer_or_its_neuron(
    bias: str, policy: BiasUpdates, neurons: tuple[str, ...]
) -> None:
    """A layer's bias feeds both of its neurons, a neuron's own that one; others feed none."""
    assert neurons == fed_by(bias, policy)


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
