"""The network: which weight joins which units."""

import pytest

from engine.network import HIDDEN, OUTPUTS, WEIGHTS, activation_of, incoming, outgoing

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
