"""The derivation of every derivative of a pass."""

from dataclasses import replace

import pytest
from hypothesis import given, settings

from engine import Pass, Scenario, trace_pass
from engine.backpropagation import definitions
from engine.calculus import (
    NoDerivativeError,
    NotDerivedError,
    derivation,
    derived,
    is_unfinished,
)
from engine.definition import Kind
from engine.expression import ASCII, UNICODE, line, set_expression
from engine.policies import BIAS_UPDATES, BiasUpdates, Rules
from tests.engine.strategies import moderate_scenarios
from tests.engine.test_second_activation import TANH, TanhScenario

DERIVATIVES = {
    Kind.ERROR_WRT_OUTPUT,
    Kind.SLOPE,
    Kind.NODE_DELTA,
    Kind.NET_WRT_WEIGHT,
    Kind.GRADIENT,
    Kind.BIAS_GRADIENT,
    Kind.NET_WRT_ACTIVATION,
    Kind.ROUTE,
    Kind.ROUTES,
}
LINES = {
    "dE_total/dout_o1": [
        ("definition", "∂[½·(target_o1 − out_o1)² + ½·(target_o2 − out_o2)²]/∂out_o1"),
        ("sum rule", "∂[½·(target_o1 − out_o1)²]/∂out_o1 + ∂[½·(target_o2 − out_o2)²]/∂out_o1"),
        ("constant", "∂[½·(target_o1 − out_o1)²]/∂out_o1 + 0"),
        ("constant factor", "½·∂[(target_o1 − out_o1)²]/∂out_o1 + 0"),
        (
            "power rule, chain rule",
            "½·2·(target_o1 − out_o1)^(2 − 1)·∂[target_o1 − out_o1]/∂out_o1 + 0",
        ),
        (
            "sum rule",
            "½·2·(target_o1 − out_o1)^(2 − 1)·(∂[target_o1]/∂out_o1 − ∂[out_o1]/∂out_o1) + 0",
        ),
        ("constant", "½·2·(target_o1 − out_o1)^(2 − 1)·(0 − ∂[out_o1]/∂out_o1) + 0"),
        ("itself", "½·2·(target_o1 − out_o1)^(2 − 1)·(0 − 1) + 0"),
        ("numbers", "½·2·(target_o1 − out_o1)^(2 − 1)·(−1) + 0"),
        ("simplified", "−(target_o1 − out_o1)"),
    ],
    "dout_h1/dnet_h1": [
        ("definition", "∂[1/(1 + e^(−net_h1))]/∂net_h1"),
        ("quotient rule", "−∂[1 + e^(−net_h1)]/∂net_h1/(1 + e^(−net_h1))²"),
        ("sum rule", "−(∂[1]/∂net_h1 + ∂[e^(−net_h1)]/∂net_h1)/(1 + e^(−net_h1))²"),
        ("constant", "−(0 + ∂[e^(−net_h1)]/∂net_h1)/(1 + e^(−net_h1))²"),
        (
            "exponential, chain rule",
            "−(0 + e^(−net_h1)·∂[−net_h1]/∂net_h1)/(1 + e^(−net_h1))²",
        ),
        ("constant factor", "−(0 + e^(−net_h1)·(−∂[net_h1]/∂net_h1))/(1 + e^(−net_h1))²"),
        ("itself", "−(0 + e^(−net_h1)·(−1))/(1 + e^(−net_h1))²"),
        ("simplified", "e^(−net_h1)/(1 + e^(−net_h1))²"),
        ("split", "1/(1 + e^(−net_h1))·(e^(−net_h1)/(1 + e^(−net_h1)))"),
        ("fraction", "1/(1 + e^(−net_h1))·(1 − 1/(1 + e^(−net_h1)))"),
        ("recognised", "out_h1·(1 − out_h1)"),
    ],
    "dnet_o1/dw5": [
        ("definition", "∂[w5·out_h1 + w6·out_h2 + b2·1]/∂w5"),
        ("sum rule", "∂[w5·out_h1]/∂w5 + ∂[w6·out_h2]/∂w5 + ∂[b2·1]/∂w5"),
        ("constant", "∂[w5·out_h1]/∂w5 + 0 + 0"),
        ("constant factor", "∂[w5]/∂w5·out_h1 + 0 + 0"),
        ("power rule", "1·w5^(1 − 1)·out_h1 + 0 + 0"),
        ("simplified", "out_h1"),
    ],
    "dE_total/dw5": [
        ("definition", "∂[E_o1 + E_o2]/∂w5"),
        ("chain rule", "∂E_total/∂out_o1 · ∂out_o1/∂w5"),
        ("chain rule", "∂E_total/∂out_o1 · ∂out_o1/∂net_o1 · ∂net_o1/∂w5"),
    ],
    "dE_o1/dout_h1": [
        ("definition", "∂[½·(target_o1 − out_o1)²]/∂out_h1"),
        ("chain rule", "∂E_o1/∂net_o1 · ∂net_o1/∂out_h1"),
        ("constant", "∂E_total/∂net_o1 · ∂net_o1/∂out_h1"),
        ("name", "δ_o1 · ∂net_o1/∂out_h1"),
    ],
    "dE_total/dout_h1": [
        ("definition", "∂[E_o1 + E_o2]/∂out_h1"),
        ("sum rule", "∂E_o1/∂out_h1 + ∂E_o2/∂out_h1"),
    ],
}
SENTENCES = {
    ("dE_total/dout_o1", 2): (
        "½·(target_o2 − out_o2)² does not change with out_o1: the derivative is 0."
    ),
    ("dE_total/dw5", 1): "E_total depends on w5 only through out_o1.",
    ("dE_total/dw5", 2): "out_o1 depends on w5 only through net_o1.",
    ("dE_total/dout_h1", 1): (
        "E_o1 and E_o2 both depend on out_h1: there are two routes, and they add."
    ),
    ("dE_o1/dout_h1", 2): "E_o2 does not change with net_o1, so E_o1 and E_total change alike.",
    ("dnet_o1/dw5", 4): "w5 is w5^1: the exponent 1 comes in front, and is then one less.",
    ("dout_h1/dnet_h1", 10): "1/(1 + e^(−net_h1)) is out_h1 itself.",
}


def derivatives(rules: Rules) -> list[str]:
    """The stages that are derivatives, by what they are defined as."""
    return [found.id for found in definitions(rules) if found.kind in DERIVATIVES]


@pytest.mark.parametrize(("stage", "expected"), LINES.items())
def test_lines(stage: str, expected: list[tuple[str, str]]) -> None:
    """The lines of each sort of derivative are those of the tutorial, with none left out."""
    steps = derivation(stage, Rules())
    found = [(step.name, line(step.expression, UNICODE.symbol, UNICODE)) for step in steps]
    assert expected == found


@pytest.mark.parametrize(("where", "expected"), SENTENCES.items())
def test_sentences(where: tuple[str, int], expected: str) -> None:
    """A line says what its rule found: what is constant, and through what something acts."""
    stage, at = where
    assert expected == derivation(stage, Rules())[at].sentence(UNICODE)


@pytest.mark.parametrize(
    ("bias_updates", "count"), [("frozen", 36), ("shared", 38), ("per_neuron", 40)]
)
def test_every_derivative_ends_at_its_definition(bias_updates: BiasUpdates, count: int) -> None:
    """Each derivation starts at something unfinished and ends at the definition itself."""
    rules = Rules(bias_updates)
    stages = derivatives(rules)
    assert count == len(stages)
    by_id = {found.id: found.expression for found in definitions(rules)}
    for stage in stages:
        steps = derivation(stage, rules)
        assert is_unfinished(steps[0].expression), stage
        assert by_id[stage] == steps[-1].expression
        assert steps[0].name == "definition"


@pytest.mark.parametrize("bias_updates", BIAS_UPDATES)
def test_what_is_no_derivative_has_none(bias_updates: BiasUpdates) -> None:
    """Every other stage is refused, and so is one that does not exist."""
    rules = Rules(bias_updates)
    for found in definitions(rules):
        if found.kind not in DERIVATIVES:
            with pytest.raises(NoDerivativeError):
                derivation(found.id, rules)
    with pytest.raises(KeyError):
        derivation("dE_total/dw9", rules)


@settings(max_examples=40)
@given(moderate_scenarios)
def test_every_line_has_the_value_of_the_stage(scenario: Scenario) -> None:
    """On any network all lines of a derivation are worth the same: the stage's value."""
    scenario = replace(scenario, update_order="simultaneous")
    trace = trace_pass(scenario)
    for stage in derivatives(scenario.rules):
        value = trace.values[stage]
        for found in derived(stage, trace).lines:
            assert pytest.approx(value, rel=1e-9, abs=1e-12) == found.value, found.formula()


def test_layer_by_layer_a_closing_line_says_what_stands_instead() -> None:
    """The derivation stays the true one; what the scenario uses in its place is said."""
    trace = trace_pass(replace(Scenario(), update_order="layer_by_layer"))
    right = trace_pass(Scenario())
    found = derived("dnet_o1/dout_h1", trace)
    assert found.lines[-1].formula() == "∂net_o1/∂out_h1 = w5"
    assert pytest.approx(0.40) == found.lines[-1].value
    expected = "Layer by layer, this scenario takes w5⁺ in place of w5, and so gets 0.358916480."
    assert expected == found.closing()
    for stage in derivatives(trace.scenario.rules):
        found = derived(stage, trace)
        same = trace.values[stage] == right.values[stage]
        assert same == (not found.closing()), stage
        assert pytest.approx(right.values[stage], rel=1e-12) == found.lines[0].value


def test_a_second_function_is_derived_too() -> None:
    """The slope of tanh follows by the same rules, to 1 − out²."""
    steps = derivation("dout_o1/dnet_o1", Rules(activation=TANH))
    assert line(steps[-1].expression, UNICODE.symbol, UNICODE) == "1 − out_o1²"
    trace = trace_pass(TanhScenario())
    for found in derived("dout_o1/dnet_o1", trace).lines:
        assert pytest.approx(1 - trace.values["out_o1"] ** 2, rel=1e-12) == found.value


def test_with_a_second_function_every_derivative_is_derived() -> None:
    """All of a pass of tanh neurons: each ends at its definition, each line has its value."""
    trace = trace_pass(TanhScenario(targets=(-0.3, 0.7), bias_updates="shared"))
    by_id = {found.id: found.expression for found in definitions(trace.scenario.rules)}
    stages = derivatives(trace.scenario.rules)
    assert len(stages) == 38
    for stage in stages:
        lines = derived(stage, trace).lines
        assert by_id[stage] == lines[-1].step.expression
        for each in lines:
            assert pytest.approx(trace.values[stage], rel=1e-9) == each.value, each.formula()


def test_a_wrong_slope_is_not_derived() -> None:
    """A record whose slope does not belong to its formula is found out."""
    wrong = TANH._replace(slope=lambda out: out)
    with pytest.raises(NotDerivedError):
        derivation("dout_o1/dnet_o1", Rules(activation=wrong))


def changed_texts(stage: str) -> list[str]:
    """What is marked in each line of a derivation, row by row, in the order of the lines."""
    found = []
    for step in derivation(stage, Rules()):
        block = set_expression(step.expression, UNICODE, step.changed)
        found.append(
            "|".join("".join(r.text for r in row if r.marked).strip() for row in block.rows)
        )
    return found


def test_the_changed_piece_is_marked() -> None:
    """In every line but the first the piece that the rule made is marked, and nothing else."""
    marked = changed_texts("dE_total/dout_o1")
    assert marked[0] == "||"
    assert marked[2] == "|0|"
    assert marked[7] == "|1|"
    assert marked[8] == "|(−1)|"
    for stage in derivatives(Rules()):
        assert all(text.strip("|") for text in changed_texts(stage)[1:]), stage


@pytest.mark.parametrize("stage", derivatives(Rules()))
def test_ascii(stage: str) -> None:
    """In ASCII every line and sentence of a derivation is plain, however it is set."""
    trace: Pass = trace_pass(replace(Scenario(), update_order="layer_by_layer"))
    found = derived(stage, trace)
    for each in found.lines:
        assert each.formula(ASCII).isascii()
        assert each.step.sentence(ASCII).isascii()
        assert str(set_expression(each.step.expression, ASCII)).isascii()
    assert found.closing(ASCII).isascii()
