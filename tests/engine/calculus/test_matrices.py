"""The pass in matrices, against NumPy."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings

from engine import Pass, Scenario, trace_pass
from engine.backpropagation import definitions
from engine.calculus.matrices import cells, equations, lit, numpy_lines, spelled, updated
from engine.expression import ASCII, evaluate
from engine.policies import BIAS_UPDATES, UPDATE_ORDERS, Rules
from tests.engine.strategies import moderate_scenarios
from tests.engine.test_second_activation import TANH

RULES = [Rules(bias, order) for bias in BIAS_UPDATES for order in UPDATE_ORDERS]
TEXTS = [
    "net1 = W1·x + b1",
    "h = σ(net1)",
    "net2 = W2·h + b2",
    "o = σ(net2)",
    "E = ½‖t − o‖²",
    "δo = (o − t) ⊙ o ⊙ (1 − o)",
    "∂E/∂W2 = δo·hᵀ",
    "W2⁺ = W2 − η·∂E/∂W2",
    "∂E/∂h = W2ᵀ·δo",
    "δh = ∂E/∂h ⊙ h ⊙ (1 − h)",
    "∂E/∂W1 = δh·xᵀ",
    "W1⁺ = W1 − η·∂E/∂W1",
]
ARRAYS = {"W2⁺": "W2", "W1⁺": "W1", "h": "h", "o": "o", "E": "E", "δo": "delta_o", "δh": "delta_h"}
READS = {
    "net_h2": {"w3", "w4", "i1", "i2", "b1"},
    "out_o1": {"net_o1"},
    "E_total": {"target_o1", "target_o2", "out_o1", "out_o2"},
    "E_o2": {"target_o2", "out_o2"},
    "delta_o1": {"dE_total/dout_o1", "dout_o1/dnet_o1"},
    "dE_total/dw6": {"delta_o1", "dnet_o1/dw6", "dnet_o2/dw8"},
    "dE_total/dout_h1": {"dnet_o1/dout_h1", "dnet_o2/dout_h1", "delta_o1", "delta_o2"},
    "dE_o2/dout_h1": {"dnet_o2/dout_h1", "delta_o2"},
    "dnet_o1/dw5": {"dnet_o1/dw5", "dnet_o2/dw7"},
    "dnet_o1/dout_h2": {"dnet_o1/dout_h2"},
    "dout_h1/dnet_h1": {"dout_h1/dnet_h1"},
    "w7+": {"w7", "eta", "dE_total/dw7"},
}


def started(trace: Pass) -> dict[str, object]:
    """What NumPy starts from: the same network in vectors and matrices."""
    value = trace.values
    own = trace.scenario.bias_updates == "per_neuron"
    hidden = [value[name] for name in (("b_h1", "b_h2") if own else ("b1", "b1"))]
    outputs = [value[name] for name in (("b_o1", "b_o2") if own else ("b2", "b2"))]
    return {
        "np": np,
        "x": np.array([value["i1"], value["i2"]]),
        "t": np.array([value["target_o1"], value["target_o2"]]),
        "W1": np.array([[value["w1"], value["w2"]], [value["w3"], value["w4"]]]),
        "W2": np.array([[value["w5"], value["w6"]], [value["w7"], value["w8"]]]),
        "b1": np.array(hidden),
        "b2": np.array(outputs),
        "eta": value["eta"],
    }


@settings(max_examples=60)
@given(moderate_scenarios)
def test_numpy_says_the_same(scenario: Scenario) -> None:
    """The lines that are shown as code, executed as they are, give our numbers."""
    trace = trace_pass(scenario)
    names = started(trace)
    exec(numpy_lines(scenario.rules), names)  # noqa: S102  (what is shown is what is tested)
    for equation in equations(scenario.rules):
        result = equation.grids[0]
        if result.symbol in ARRAYS:
            ours = [[evaluate(c.expression, trace.values) for c in row] for row in result.rows]
            theirs = np.reshape(names[ARRAYS[result.symbol]], np.shape(ours))  # type: ignore[call-overload]
            assert pytest.approx(theirs, rel=1e-9, abs=1e-12) == ours, equation.text
        if result.symbol in ("b1⁺", "b2⁺"):
            theirs = np.unique(names[result.symbol[:-1]])  # type: ignore[call-overload]
            ours = [[evaluate(c.expression, trace.values) for c in row] for row in result.rows]
            assert pytest.approx(sorted(np.ravel(ours)), rel=1e-9, abs=1e-12) == sorted(
                np.resize(theirs, len(ours))
            )


def test_the_tutorial_takes_six_lines() -> None:
    """Frozen biases and all weights at once are the six lines that are known."""
    assert len(numpy_lines(Rules()).splitlines()) == 6


def test_texts_and_shapes() -> None:
    """The equations are those of linear algebra, in their order, and their shapes fit."""
    found = equations(Rules())
    assert [equation.text for equation in found] == TEXTS
    shapes = {equation.text: [grid.shape for grid in equation.grids] for equation in found}
    assert shapes["net1 = W1·x + b1"] == ["2×1", "2×2", "2×1", "2×1"]
    assert shapes["∂E/∂W2 = δo·hᵀ"] == ["2×2", "2×1", "1×2"]
    assert all(spelled(text, ASCII).isascii() for text in TEXTS)


@pytest.mark.parametrize("rules", RULES)
def test_every_stage_but_the_update_has_its_cells(rules: Rules) -> None:
    """What a stage lights is the stage itself; its own cell in the result has its value."""
    trace = trace_pass(
        replace(Scenario(), bias_updates=rules.bias_updates, update_order=rules.update_order)
    )
    for definition in definitions(rules):
        found = lit(definition.id, rules)
        if definition.id == "update":
            assert found is None
            continue
        assert found is not None, definition.id
        assert found.cells or found.reads
        known = dict(cells(equations(rules)[found.equation]))
        for where in found.cells:
            value = evaluate(known[where].expression, trace.values)
            assert trace.values[definition.id] == value


@pytest.mark.parametrize(("stage", "expected"), READS.items())
def test_reads(stage: str, expected: set[str]) -> None:
    """A cell is made of a row and a column, of the same place, or of the factors of its term."""
    found = lit(stage, Rules())
    assert found is not None
    known = dict(cells(equations(Rules())[found.equation]))
    assert expected == {name for where in found.reads for name in known[where].names}


@pytest.mark.parametrize("rules", RULES)
def test_the_update_lights_every_new_value(rules: Rules) -> None:
    """All of W⁺ is lit, and of b⁺ where biases learn."""
    found = {
        name
        for each in updated(rules)
        for where, cell in cells(equations(rules)[each.equation])
        if where in each.cells
        for name in cell.names
    }
    assert {d.id for d in definitions(rules) if d.id.endswith("+")} == found


def test_a_second_function_has_its_own_slope() -> None:
    """The slope vector follows from the function's record."""
    texts = [equation.text for equation in equations(Rules(activation=TANH))]
    assert "δo = (o − t) ⊙ (1 − o²)" in texts
