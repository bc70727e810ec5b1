"""The scenario: the tutorial's values as defaults, nothing impossible, and nothing that changes."""

from collections.abc import Callable, Mapping
from dataclasses import FrozenInstanceError, fields, replace
from typing import Any, cast

import pytest
from hypothesis import given

from engine import Scenario, ScenarioError
from engine.policies import BiasUpdates, Rules, parameter_names
from engine.scenario import Biases, Weights
from tests.engine.strategies import extreme_scenarios

NOT_FINITE = (float("nan"), float("inf"), float("-inf"))
TUTORIAL = {
    "i1": 0.05,
    "i2": 0.1,
    "target_o1": 0.01,
    "target_o2": 0.99,
    "eta": 0.5,
    "w1": 0.15,
    "w2": 0.2,
    "w3": 0.25,
    "w4": 0.3,
    "w5": 0.4,
    "w6": 0.45,
    "w7": 0.5,
    "w8": 0.55,
    "b1": 0.35,
    "b2": 0.6,
}


def test_the_default_is_the_tutorial() -> None:
    """A scenario made of nothing has every number of the tutorial, and its rules."""
    expected, scenario = TUTORIAL, Scenario()
    assert expected == {**scenario.constants, **scenario.parameters}
    assert Rules("frozen", "simultaneous") == scenario.rules


def test_biases_of_neurons_start_from_those_of_their_layers() -> None:
    """Where each neuron has its own bias, it starts from its layer's."""
    scenario = Scenario(bias_updates="per_neuron", biases=Biases(0.1, 0.2))
    expected = {"b_h1": 0.1, "b_h2": 0.1, "b_o1": 0.2, "b_o2": 0.2}
    assert expected == {name: scenario.parameters[name] for name in expected}


@pytest.mark.parametrize("policy", ["frozen", "shared", "per_neuron"])
def test_parameters_stand_in_the_order_of_every_table(policy: BiasUpdates) -> None:
    """A scenario lists its parameters in the order that all tables and exports share."""
    assert parameter_names(policy) == tuple(Scenario(bias_updates=policy).parameters)


@pytest.mark.parametrize("value", NOT_FINITE)
@pytest.mark.parametrize(
    ("key", "changes"),
    [
        ("inputs[0]", lambda value: {"inputs": (value, 0.0)}),
        ("inputs[1]", lambda value: {"inputs": (0.0, value)}),
        ("targets[0]", lambda value: {"targets": (value, 0.0)}),
        ("targets[1]", lambda value: {"targets": (0.0, value)}),
        ("learning_rate", lambda value: {"learning_rate": value}),
    ],
)
def test_a_value_that_is_not_finite_is_refused(
    key: str, changes: Callable[[float], dict[str, Any]], value: float
) -> None:
    """NaN and the infinities are refused by the name of their key."""
    with pytest.raises(ScenarioError, match="expected a finite number") as caught:
        Scenario(**changes(value))
    assert key == caught.value.key


@pytest.mark.parametrize("value", NOT_FINITE)
@pytest.mark.parametrize("group", [Weights, Biases])
def test_a_parameter_that_is_not_finite_is_refused(
    group: type[Weights] | type[Biases], value: float
) -> None:
    """So is every weight and every bias."""
    for item in fields(group):
        with pytest.raises(ScenarioError, match="expected a finite number") as caught:
            group(**{item.name: value})
        assert f"{group.__name__.lower()}.{item.name}" == caught.value.key


@pytest.mark.parametrize("rate", [0.0, -0.0, -0.5, -5e-324])
def test_a_learning_rate_that_does_not_learn_is_refused(rate: float) -> None:
    """The learning rate is above 0."""
    with pytest.raises(ScenarioError, match=r"^learning_rate: expected a number above 0, got "):
        Scenario(learning_rate=rate)


@pytest.mark.parametrize(
    ("key", "choices"),
    [
        ("bias_updates", "frozen, shared, per_neuron"),
        ("update_order", "simultaneous, layer_by_layer"),
    ],
)
def test_a_policy_that_does_not_exist_is_refused(key: str, choices: str) -> None:
    """The message for an unknown policy lists the ones that there are."""
    with pytest.raises(ScenarioError, match=f'^{key}: expected one of {choices}, got "odd"$'):
        Scenario(**cast("dict[str, Any]", {key: "odd"}))


@pytest.mark.parametrize(
    ("targets", "positions"),
    [((0.01, 0.99), []), ((0.0, 0.5), [0]), ((0.5, 1.0), [1]), ((-2.0, 7.0), [0, 1])],
)
def test_targets_out_of_reach_are_allowed_with_a_warning(
    targets: tuple[float, float], positions: list[int]
) -> None:
    """A target that a logistic output cannot reach is warned of by its position."""
    starts = [warning.partition(":")[0] for warning in Scenario(targets=targets).warnings]
    assert [f"targets[{position}]" for position in positions] == starts


@given(extreme_scenarios)
def test_every_finite_scenario_is_allowed(scenario: Scenario) -> None:
    """Finite numbers are kept as they are, up to the largest float."""
    kept = {**scenario.constants, **scenario.parameters}
    given_values = (*scenario.inputs, *scenario.targets, scenario.learning_rate)
    assert given_values == tuple(kept[name] for name in list(kept)[:5])
    assert vars(scenario.weights) == {name: kept[name] for name in vars(scenario.weights)}


@pytest.mark.parametrize("name", [item.name for item in fields(Scenario)])
def test_a_scenario_cannot_be_changed(name: str) -> None:
    """No field of a scenario can be set."""
    with pytest.raises(FrozenInstanceError):
        setattr(Scenario(), name, getattr(Scenario(), name))


@pytest.mark.parametrize("group", [Weights(), Biases()])
def test_weights_and_biases_cannot_be_changed(group: Weights | Biases) -> None:
    """No weight and no bias of a scenario can be set."""
    for item in fields(group):
        with pytest.raises(FrozenInstanceError):
            setattr(group, item.name, 1.0)


@pytest.mark.parametrize("name", ["constants", "parameters"])
def test_the_mappings_of_a_scenario_cannot_be_changed(name: str) -> None:
    """Nothing can be put into the mappings that a scenario gives out."""
    mapping = cast("dict[str, float]", getattr(Scenario(), name))
    assert isinstance(mapping, Mapping)
    with pytest.raises(TypeError):
        mapping["w1"] = 1.0


@pytest.mark.parametrize(
    "other",
    [
        Scenario(inputs=(0.05, 0.11)),
        Scenario(targets=(0.02, 0.99)),
        Scenario(learning_rate=0.4),
        Scenario(weights=Weights(w5=-0.4)),
        Scenario(biases=Biases(b2=0.5)),
        Scenario(bias_updates="shared"),
        Scenario(update_order="layer_by_layer"),
    ],
)
def test_only_the_tutorials_network_is_called_so(other: Scenario) -> None:
    """One other number or rule, and it is called the user's own, unless it has its own title."""
    expected = "The tutorial's network"
    assert expected == Scenario().heading
    assert other.heading == "Your own network"
    assert replace(other, title="Ours").heading == "Ours"
