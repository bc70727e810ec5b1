"""Derivations, written out."""

import json
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from engine import Scenario, trace_pass
from engine.backpropagation import definitions
from engine.calculus import derived, differentiated
from engine.exports.derivation import (
    derivation_body,
    derivation_json,
    derivation_latex,
    derivation_text,
)
from engine.exports.latex import FOOT, HEAD
from engine.expression import ASCII
from engine.policies import BIAS_UPDATES, BiasUpdates, Rules

PASS = trace_pass(Scenario())
SHARED = trace_pass(Scenario(bias_updates="shared"))
WRONG = trace_pass(replace(Scenario(), update_order="layer_by_layer"))
TEXT = """\
∂net_o1/∂w5

 1. definition
    = ∂[w5·out_h1 + w6·out_h2 + b2·1]/∂w5
      net_o1, written out, is differentiated with respect to w5.

 2. sum rule
    = ∂[w5·out_h1]/∂w5 + ∂[w6·out_h2]/∂w5 + ∂[b2·1]/∂w5
      A sum or a difference is differentiated term by term.

 3. constant
    = ∂[w5·out_h1]/∂w5 + 0 + 0
      w6·out_h2 and b2·1 do not change with w5: their derivatives are 0.

 4. constant factor
    = ∂[w5]/∂w5·out_h1 + 0 + 0
      A constant factor stays as it is.

 5. power rule
    = 1·w5^(1 − 1)·out_h1 + 0 + 0
      w5 is w5^1: the exponent 1 comes in front, and is then one less.

 6. simplified
    = out_h1
      Numbers are multiplied; factors of 1 and terms of 0 are left out.

    = 0.593269992
    = 0.593269992
"""


def test_text() -> None:
    """A reader finds each line with its rule and its reason, and the value at the end."""
    assert "".join(derivation_text(derived("dnet_o1/dw5", PASS))) == TEXT


@pytest.mark.parametrize("width", [60, 80])
def test_no_line_of_text_is_wider(width: int) -> None:
    """Every derivation of a pass stays within the columns there are."""
    for definition in definitions(Rules("shared")):
        if differentiated(definition.id):
            text = "".join(derivation_text(derived(definition.id, SHARED), width=width))
            assert max(map(len, text.split("\n"))) <= width, definition.id


def test_text_of_another_rule() -> None:
    """Layer by layer the text closes with what the scenario puts in place of the derivative."""
    text = "".join(derivation_text(derived("dnet_o1/dout_h1", WRONG), ASCII))
    assert text.isascii()
    assert "takes w5+ in place of w5" in text
    assert "in place" not in "".join(derivation_text(derived("dnet_o1/dout_h1", PASS)))


def test_json() -> None:
    """A program finds the stage and its steps; the first rule is the definition."""
    document = json.loads(derivation_json(derived("dE_total/dw5", PASS)))
    assert {"stage", "steps"} == document.keys()
    assert document["stage"] == "dE_total/dw5"
    assert [s["rule"] for s in document["steps"]] == ["definition", "chain rule", "chain rule"]
    for step in document["steps"]:
        assert {"rule", "formula", "latex", "value"} == step.keys()
        assert pytest.approx(0.082167041, abs=5e-10) == step["value"]
    assert (
        document["steps"][-1]["formula"]
        == "∂E_total/∂w5 = ∂E_total/∂out_o1 · ∂out_o1/∂net_o1 · ∂net_o1/∂w5"
    )


@pytest.mark.skipif(shutil.which("pdflatex") is None, reason="pdflatex is not installed")
@pytest.mark.parametrize("bias_updates", BIAS_UPDATES)
def test_a_plain_pdflatex_compiles_every_derivation(
    bias_updates: BiasUpdates, tmp_path: Path
) -> None:
    """The LaTeX of every derivation under a rule is whole, and so is that of a single one."""
    trace = trace_pass(
        replace(Scenario(), bias_updates=bias_updates, update_order="layer_by_layer")
    )
    bodies = [
        "".join(derivation_body(derived(each.id, trace)))
        for each in definitions(trace.scenario.rules)
        if differentiated(each.id)
    ]
    assert HEAD + bodies[0] + FOOT == "".join(derivation_latex(derived("dE_total/dout_o1", trace)))
    source = tmp_path / "derivations.tex"
    source.write_text(HEAD + "\n\n".join(bodies) + FOOT, encoding="utf-8")
    command = ["pdflatex", "-interaction=nonstopmode", "-halt-on-error", source.name]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False, timeout=120)
    assert done.returncode == 0, done.stdout.decode(errors="replace")[-2_000:]
