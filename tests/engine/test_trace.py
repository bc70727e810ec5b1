"""One pass: every value against the matrices, and frozen once it is made."""

from dataclasses import FrozenInstanceError, fields
from typing import cast

import pytest
from hypothesis import assume, given

from engine import Pass, Scenario, Stage, trace_pass
from engine.backpropagation import definitions
from engine.policies import Rules
from tests.engine.peers import matrices, scenario_of
from tests.engine.policies import each_rules
from tests.engine.strategies import moderate_scenarios, scenarios
from tests.oracles.named import named_biases, named_values

TRACE = trace_pass(Scenario())


def by_matrices(scenario: Scenario) -> dict[str, float]:
    """Every value of a pass, computed in matrices."""
    network = matrices(scenario)
    values = named_values(network, scenario.inputs, scenario.targets)
    return values | named_biases(network, scenario.bias_updates)


@each_rules
def test_every_value_of_the_tutorial_agrees_with_the_matrices(rules: Rules) -> None:
    """All stages that have a value agree with the matrices to 11 significant digits."""
    scenario = scenario_of(rules)
    found = {stage.id: stage.value for stage in trace_pass(scenario) if stage.id != "update"}
    assert pytest.approx(by_matrices(scenario), rel=1e-11, abs=0.0) == found


@given(moderate_scenarios)
def test_every_value_of_any_pass_agrees_with_the_matrices(scenario: Scenario) -> None:
    """So do those of other scenarios, up to what cancels where terms are subtracted."""
    found = {stage.id: stage.value for stage in trace_pass(scenario) if stage.id != "update"}
    assert pytest.approx(by_matrices(scenario), rel=1e-9, abs=1e-13) == found


def test_parameters_given_are_those_of_the_pass() -> None:
    """A pass is computed from the parameters given, not from the scenario's."""
    start = {**Scenario().parameters, "w1": 0.75}
    expected = 0.75 * 0.05 + 0.2 * 0.1 + 0.35
    assert pytest.approx(expected, rel=1e-15) == trace_pass(Scenario(), start)["net_h1"].value


def test_a_missing_parameter_is_named() -> None:
    """Parameters that lack a weight are refused by its name."""
    start = {name: value for name, value in Scenario().parameters.items() if name != "w8"}
    with pytest.raises(KeyError, match="w8"):
        trace_pass(Scenario(), start)


@each_rules
def test_next_is_what_the_stages_of_next_values_say(rules: Rules) -> None:
    """After the update each parameter has its next value, and a frozen bias its own."""
    scenario = scenario_of(rules)
    trace = trace_pass(scenario)
    changed = {stage.id[:-1]: stage.value for stage in trace if stage.id.endswith("+")}
    assert {**scenario.parameters, **changed} == trace.next
    assert tuple(scenario.parameters) == tuple(trace.next)


def test_stages_are_found_by_position_and_by_id() -> None:
    """A stage is the same by its place and by its name, and an unknown one is refused."""
    stages = list(TRACE)
    assert stages == [TRACE[position] for position in range(len(TRACE))]
    assert stages == [TRACE[stage.id] for stage in stages]
    with pytest.raises(KeyError):
        TRACE["dE_total/dw9"]
    with pytest.raises(IndexError):
        TRACE[56]


def test_the_update_has_no_value_of_its_own() -> None:
    """The closing stage has no value, no layout and no LaTeX."""
    update = TRACE["update"]
    expected = (None, None, "")
    assert expected == (update.value, update.layout(), update.latex())


@given(scenarios)
def test_a_pass_computed_again_is_the_same(scenario: Scenario) -> None:
    """Two passes from the same parameters are equal, and leave the scenario as it was."""
    before = dict(scenario.parameters)
    first, second = trace_pass(scenario), trace_pass(scenario)
    assume(all(value == value for value in first.values.values()))  # noqa: PLR0124  (NaN never equals itself)
    assert first == second
    assert before == scenario.parameters


@pytest.mark.parametrize("name", Stage._fields)
def test_a_stage_cannot_be_changed(name: str) -> None:
    """No field of a stage can be set."""
    with pytest.raises(AttributeError):
        setattr(TRACE[0], name, None)


@pytest.mark.parametrize("name", [item.name for item in fields(Pass)])
def test_a_pass_cannot_be_changed(name: str) -> None:
    """No field of a pass can be set."""
    with pytest.raises(FrozenInstanceError):
        setattr(TRACE, name, None)


@pytest.mark.parametrize("name", ["values", "parameters", "next", "positions"])
def test_the_mappings_of_a_pass_cannot_be_changed(name: str) -> None:
    """Nothing can be put into the mappings that a pass gives out, nor into a stage's values."""
    mappings = getattr(TRACE, name), TRACE[0].values
    for mapping in mappings:
        with pytest.raises(TypeError):
            cast("dict[str, float]", mapping)["w1"] = 1.0


def test_a_definition_cannot_be_changed() -> None:
    """Neither a definition nor the expression in it can be set."""
    definition = definitions(Rules())[0]
    with pytest.raises(AttributeError):
        definition.id = "net"  # type: ignore[misc]
    with pytest.raises(AttributeError):
        definition.expression.terms = ()  # type: ignore[misc, union-attr]


def test_changing_the_parameters_given_changes_no_pass() -> None:
    """A pass keeps its own copy of the parameters that it was given."""
    start = dict(Scenario().parameters)
    trace = trace_pass(Scenario(), start)
    start["w1"] = 99.0
    assert Scenario().parameters == trace.parameters


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("i1", "0.05"),
        ("i2", "0.10"),
        ("w5", "0.40"),
        ("b2", "0.60"),
        ("eta", "0.5"),
        ("target_o2", "0.99"),
        ("dnet_o1/dout_h1", "0.40"),
        ("dnet_h1/dw2", "0.10"),
        ("dnet_o1/dw5", "0.5933"),
        ("dE_total/dw1", "0.000439"),
        ("w5+", "0.3589"),
    ],
)
def test_a_value_is_written_as_it_was_given_or_rounded(name: str, expected: str) -> None:
    """What a person gave keeps its own decimals, also where a derivative merely names it."""
    assert expected == trace_pass(Scenario()).written(name, 4)


def test_a_changed_weight_is_written_as_a_computed_number() -> None:
    """After an update the weights have as many decimals as other numbers; the biases stay."""
    scenario = Scenario()
    second = trace_pass(scenario, trace_pass(scenario).next)
    assert [second.written(name, 4) for name in ("w5", "b2", "i1")] == ["0.3589", "0.60", "0.05"]
