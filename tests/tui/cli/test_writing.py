"""`backpass derive`, `backpass source`, and `backpass trace --form`."""

import json

import pytest

from tests.tui.cli.calling import called


def test_derive() -> None:
    """The derivation of a stage by any of its names, line by line."""
    done = called("derive", "∂E_total/∂out_o1")
    assert done.returncode == 0
    assert done.stderr == ""
    assert "½·2·(target_o1 − out_o1)^(2 − 1)·(−1) + 0" in done.stdout
    assert done.stdout.endswith("= −(0.01 − 0.75136507)\n    = 0.741365070\n")


def test_derive_json_at_an_epoch() -> None:
    """The values are those of the epoch that is asked for."""
    done = called("derive", "dnet_o1/dout_h1", "--epoch", "1", "--format", "json")
    steps = json.loads(done.stdout)["steps"]
    assert steps[0]["rule"] == "definition"
    assert pytest.approx(0.35891648, abs=5e-9) == steps[-1]["value"]


def test_derive_latex_and_ascii() -> None:
    """LaTeX is a document; where only ASCII can be written, the text is ASCII."""
    assert called("derive", "delta_h1", "--format", "latex").stdout.startswith("\\documentclass")
    plain = called("derive", "dout_o1/dnet_o1", LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
    assert plain.returncode == 0
    assert plain.stdout.isascii()


@pytest.mark.parametrize("stage", ["w5+", "net_h1", "update", "E_total"])
def test_what_is_no_derivative_is_refused(stage: str) -> None:
    """One line and status 2."""
    done = called("derive", stage)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"backpass: {stage} is no derivative; try ")
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("stage", ["w99", "[b]", "10", ""])
def test_what_is_no_stage_is_refused(stage: str) -> None:
    """A usage error says so."""
    done = called("derive", stage)
    assert done.returncode == 2
    assert "argument STAGE" in done.stderr


def test_source() -> None:
    """What is printed runs, with the numbers of the scenario."""
    done = called("source", "-s", "shared_biases")
    names: dict[str, object] = {}
    exec(done.stdout, names)  # noqa: S102  (that it runs is what is tested)
    assert "backpropagation" in names
    assert "b2_next" in done.stdout


@pytest.mark.parametrize(
    ("form", "formula"),
    [
        ("chain", "∂E_total/∂out_o1 · ∂out_o1/∂net_o1 · ∂net_o1/∂w5"),
        ("delta-rule", "−(target_o1 − out_o1)·out_o1·(1 − out_o1)·out_h1"),
        ("delta", "δ_o1 · out_h1"),
        ("minus-delta", "−δ_o1·out_h1"),
    ],
)
def test_trace_in_a_form(form: str, formula: str) -> None:
    """A pass in another way of writing has the same gradients."""
    done = called("trace", "--form", form)
    row = next(row for row in done.stdout.splitlines() if row.startswith(" ∂E_total/∂w5"))
    assert formula in row
    assert row.endswith("0.082167041")
    said = "has the other sign here" in done.stdout
    assert said == (form == "minus-delta")


def test_a_turned_delta_has_the_other_sign_everywhere() -> None:
    """With the minus outside, a δ and whoever reads it agree; other formats say it aside."""
    done = called("trace", "--form", "minus-delta", "--format", "json")
    stages = {stage["id"]: stage for stage in json.loads(done.stdout)["stages"]}
    assert pytest.approx(-0.138498562, abs=5e-10) == stages["delta_o1"]["value"]
    assert pytest.approx(0.055399425, abs=5e-10) == stages["dE_o1/dout_h1"]["value"]
    assert stages["dE_o1/dout_h1"]["substituted"].startswith("−(−0.1384985")
    assert "each δ has the other sign" in done.stderr.splitlines()[1]
    assert called("trace", "--form", "latex").returncode == 2
