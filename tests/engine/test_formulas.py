"""What each definition says, in the words of the textbook."""

import pytest

from engine import Scenario, trace_pass
from engine.backpropagation import definitions
from engine.expression import ASCII
from engine.policies import BiasUpdates, Rules

TUTORIAL = trace_pass(Scenario())
FORMULAS = {
    "net_h1": "net_h1 = w1·i1 + w2·i2 + b1·1",
    "net_h2": "net_h2 = w3·i1 + w4·i2 + b1·1",
    "net_o1": "net_o1 = w5·out_h1 + w6·out_h2 + b2·1",
    "net_o2": "net_o2 = w7·out_h1 + w8·out_h2 + b2·1",
    "out_o1": "out_o1 = 1/(1 + e^(−net_o1))",
    "E_o2": "E_o2 = ½·(target_o2 − out_o2)²",
    "E_total": "E_total = E_o1 + E_o2",
    "dE_total/dout_o1": "∂E_total/∂out_o1 = −(target_o1 − out_o1)",
    "dout_h2/dnet_h2": "∂out_h2/∂net_h2 = out_h2·(1 − out_h2)",
    "delta_o2": "δ_o2 = ∂E_total/∂out_o2 · ∂out_o2/∂net_o2",
    "dnet_o1/dw6": "∂net_o1/∂w6 = out_h2",
    "dnet_h2/dw3": "∂net_h2/∂w3 = i1",
    "dE_total/dw5": "∂E_total/∂w5 = ∂E_total/∂out_o1 · ∂out_o1/∂net_o1 · ∂net_o1/∂w5",
    "dnet_o2/dout_h1": "∂net_o2/∂out_h1 = w7",
    "dE_o2/dout_h1": "∂E_o2/∂out_h1 = δ_o2 · ∂net_o2/∂out_h1",
    "dE_total/dout_h2": "∂E_total/∂out_h2 = ∂E_o1/∂out_h2 + ∂E_o2/∂out_h2",
    "dE_total/dw4": "∂E_total/∂w4 = ∂E_total/∂out_h2 · ∂out_h2/∂net_h2 · ∂net_h2/∂w4",
    "w5+": "w5⁺ = w5 − η·∂E_total/∂w5",
    "update": "w⁺ becomes w",
}
SUBSTITUTED = {
    "net_h1": "0.15·0.05 + 0.2·0.1 + 0.35·1",
    "out_h1": "1/(1 + e^(−0.3775))",
    "net_o1": "0.4·0.593269992 + 0.45·0.596884378 + 0.6·1",
    "E_o1": "½·(0.01 − 0.75136507)²",
    "E_total": "0.274811083 + 0.023560026",
    "dE_total/dout_o1": "−(0.01 − 0.75136507)",
    "dout_o1/dnet_o1": "0.75136507·(1 − 0.75136507)",
    "dE_total/dw5": "0.74136507 · 0.186815602 · 0.593269992",
    "dE_total/dout_h1": "0.055399425 + (−0.019049118)",
    "dE_total/dw1": "0.036350306 · 0.241300709 · 0.05",
    "w7+": "0.5 − 0.5·(−0.02260254)",
    "update": "",
}
BIAS_FORMULAS: list[tuple[BiasUpdates, str, str]] = [
    ("shared", "dE_total/db2", "∂E_total/∂b2 = δ_o1·1 + δ_o2·1"),
    ("shared", "b1+", "b1⁺ = b1 − η·∂E_total/∂b1"),
    ("shared", "net_h2", "net_h2 = w3·i1 + w4·i2 + b1·1"),
    ("per_neuron", "dE_total/db_h2", "∂E_total/∂b_h2 = δ_h2·1"),
    ("per_neuron", "net_h2", "net_h2 = w3·i1 + w4·i2 + b_h2·1"),
]


@pytest.mark.parametrize(("name", "expected"), FORMULAS.items())
def test_formula(name: str, expected: str) -> None:
    """A definition reads as it does on paper."""
    assert expected == TUTORIAL[name].formula()


@pytest.mark.parametrize(("name", "expected"), SUBSTITUTED.items())
def test_substituted_line(name: str, expected: str) -> None:
    """The same line with numbers brackets a negative number after another sign."""
    assert expected == TUTORIAL[name].substituted()


def test_substituted_line_with_every_digit() -> None:
    """Without a limit on the digits every number stands in full."""
    expected = "0.7513650695523157·(1 − 0.7513650695523157)"
    assert expected == TUTORIAL["dout_o1/dnet_o1"].substituted(digits=None)


@pytest.mark.parametrize(("policy", "name", "expected"), BIAS_FORMULAS)
def test_formula_of_a_bias(policy: BiasUpdates, name: str, expected: str) -> None:
    """A shared bias adds up its neurons' deltas, a neuron's own sees only one."""
    trace = trace_pass(Scenario(bias_updates=policy))
    assert expected == trace[name].formula()


def test_layer_by_layer_sends_the_error_back_along_the_new_weights() -> None:
    """The order of updates changes the four routes into the hidden layer and nothing else."""
    usual = {stage.id: stage.expression for stage in definitions(Rules())}
    mistaken = definitions(Rules(update_order="layer_by_layer"))
    changed = {stage.id: stage.reads for stage in mistaken if stage.expression != usual[stage.id]}
    expected = {
        "dnet_o1/dout_h1": ("w5+",),
        "dnet_o2/dout_h1": ("w7+",),
        "dnet_o1/dout_h2": ("w6+",),
        "dnet_o2/dout_h2": ("w8+",),
    }
    assert expected == changed


def test_reads_are_the_quantities_of_the_formula() -> None:
    """What a stage lights up is what its definition refers to, from left to right."""
    expected = ("w1", "i1", "w2", "i2", "b1")
    assert expected == TUTORIAL["net_h1"].definition.reads
    assert not TUTORIAL["update"].definition.reads


def test_ascii_formulas_have_no_other_signs() -> None:
    """In plain ASCII every formula, substituted line and layout is ASCII."""
    for stage in TUTORIAL:
        texts = stage.symbol(ASCII), stage.formula(ASCII), stage.substituted(9, ASCII)
        assert all(text.isascii() for text in texts), texts
        assert str(stage.layout(ASCII)).isascii()
