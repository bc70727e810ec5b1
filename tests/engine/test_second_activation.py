"""A second function of the neurons: one more record, and nothing else changes."""

from math import exp, tanh
from textwrap import dedent

import pytest

from engine import Scenario, trace_pass, train
from engine.charts.arrays import between
from engine.checks import check_agreement, check_gradients
from engine.expression import ONE, Exponential, Function, Square, evaluate, source
from engine.policies import Rules

TANH = Function(
    name="tanh",
    written=lambda net: (
        (Exponential(net) - Exponential(-net)) / (Exponential(net) + Exponential(-net))
    ),
    slope=lambda out: ONE - Square(out),
    value=tanh,
    on_arrays=lambda numpy, net: numpy.tanh(net),
    source=lambda net: f"tanh({net})",
    spreadsheet=lambda net: f"TANH({net})",
    helpers=(tanh,),
)


class TanhScenario(Scenario):
    """The tutorial's network with another function in its neurons."""

    @property
    def rules(self) -> Rules:
        """The tutorial's rules with the other function."""
        return super().rules._replace(activation=TANH)


SCENARIO = TanhScenario(targets=(-0.3, 0.7))
PASS = trace_pass(SCENARIO)


def test_values() -> None:
    """Net inputs stay what they are, and the neurons apply the other function to them."""
    net_h1 = 0.15 * 0.05 + 0.20 * 0.10 + 0.35
    assert net_h1 == PASS.values["net_h1"]
    assert tanh(net_h1) == PASS.values["out_h1"]
    assert pytest.approx(1 - tanh(net_h1) ** 2, rel=1e-15) == PASS.values["dout_h1/dnet_h1"]


def test_formulas() -> None:
    """A line, two dimensions and LaTeX follow from how the function is written."""
    stage = PASS["out_h1"]
    expected = "out_h1 = (e^net_h1 − e^(−net_h1))/(e^net_h1 + e^(−net_h1))"
    assert expected == stage.formula()
    assert PASS["dout_h1/dnet_h1"].formula() == "∂out_h1/∂net_h1 = 1 − out_h1²"
    layout = """\
                 e^net_h1 − e^(−net_h1)
        out_h1 = ──────────────────────
                 e^net_h1 + e^(−net_h1)"""
    assert dedent(layout) == str(stage.layout())
    net = r"\mathrm{net}_{h1}"
    expected = rf"\frac{{e^{{{net}}} - e^{{-{net}}}}}{{e^{{{net}}} + e^{{-{net}}}}}"
    assert r"\mathrm{out}_{h1} = " + expected == stage.latex()


def test_the_formula_has_the_value() -> None:
    """What is written is what is computed."""
    expression = PASS["out_o2"].definition.expression
    assert expression is not None
    formula = TANH.written(PASS["net_o2"].definition.expression or ONE)
    assert pytest.approx(PASS.values["out_o2"], rel=1e-14) == evaluate(formula, PASS.values)
    names = {"exp": exp, **PASS.values}
    found = eval(source(formula, lambda name: name), names)  # noqa: S307  (our own source)
    assert pytest.approx(PASS.values["out_o2"], rel=1e-14) == found


def test_gradients() -> None:
    """Every gradient agrees with finite differences."""
    assert [check for check in check_gradients(SCENARIO) if not check.agrees] == []


def test_training() -> None:
    """The compiled loop makes the same steps as the stages, to the last bit, and it learns."""
    assert [check for check in check_agreement(SCENARIO) if not check.agrees] == []
    history = train(SCENARIO, 500)
    assert history.last == 500
    assert history[500].E_total < 0.01 * history[0].E_total
    errors = between(history, 0, 501)["E_total"]
    assert pytest.approx(history[500].E_total, rel=1e-9) == errors[500]
