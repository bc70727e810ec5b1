"""The compiled functions give what the steps on the screen give, to the last bit."""

from math import isnan

from hypothesis import given

from engine import Scenario, trace_pass
from engine.network import CONSTANTS
from engine.policies import Rules, parameter_names
from engine.training.compiler import forward_pass, training_loop
from tests.engine.peers import scenario_of
from tests.engine.policies import each_rules
from tests.engine.strategies import scenarios


def bits(values: object) -> list[str]:
    """Floats to the last bit, where all NaNs are one."""
    assert isinstance(values, tuple)
    return ["nan" if isnan(value) else float.hex(value) for value in values]


def constants(scenario: Scenario) -> tuple[float, ...]:
    """The constants in the order that the compiled functions take."""
    return tuple(scenario.constants[name] for name in CONSTANTS)


@given(scenarios)
def test_one_pass_is_one_compiled_update(scenario: Scenario) -> None:
    """The next values of a pass are those of one update of the loop, whatever the scenario."""
    start = tuple(scenario.parameters.values())
    end, _ = training_loop(scenario.rules)(constants(scenario), start, 1, 0.0)
    assert bits(tuple(trace_pass(scenario).next.values())) == bits(end)


@given(scenarios)
def test_the_compiled_forward_pass_is_that_of_the_stages(scenario: Scenario) -> None:
    """E_total and both outputs are those of the stages, whatever the scenario."""
    values = trace_pass(scenario).values
    expected = tuple(values[name] for name in ("E_total", "out_o1", "out_o2"))
    start = tuple(scenario.parameters.values())
    assert bits(expected) == bits(forward_pass(scenario.rules)(constants(scenario), start))


@each_rules
def test_the_loop_tells_every_update(rules: Rules) -> None:
    """The loop gives the trained parameters after each update."""
    scenario = scenario_of(rules)
    start = tuple(scenario.parameters.values())
    end, rows = training_loop(rules)(constants(scenario), start, 3, 0.0)
    trace = trace_pass(scenario)
    expected_rows: list[float] = []
    trained = 8 if rules.bias_updates == "frozen" else len(parameter_names(rules.bias_updates))
    for _ in range(3):
        expected_rows += list(trace.next.values())[:trained]
        trace = trace_pass(scenario, trace.next)
    assert tuple(trace.parameters.values()) == end
    assert expected_rows == list(rows)


def test_the_loop_stops_before_an_update_that_is_not_needed() -> None:
    """Where the error is already below the value asked for, nothing is updated."""
    scenario = Scenario()
    start = tuple(scenario.parameters.values())
    end, rows = training_loop(scenario.rules)(constants(scenario), start, 5, 0.3)
    assert start == end
    assert not rows
