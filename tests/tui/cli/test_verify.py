"""`backpass verify`."""

from __future__ import annotations

import re
from dataclasses import replace
from math import nextafter
from pathlib import Path

import pytest

from engine.checks import check_agreement, check_gradients, printed_figures
from engine.scenario import Scenario
from tui.cli import main, verify

FIGURES = printed_figures()


def verified(capsys: pytest.CaptureFixture[str], toml: str, folder: Path) -> tuple[int, str]:
    """The exit status and the output for a scenario."""
    path = folder / "lesson.toml"
    path.write_text(toml)
    status = main(["verify", "-s", str(path)])
    return status, capsys.readouterr().out


def test_the_tutorial(capsys: pytest.CaptureFixture[str]) -> None:
    """All holds: ten gradients, eight weights, and each figure in its order with its verdict."""
    status = main(["verify"])
    out = capsys.readouterr().out
    holds = "All checks hold.\n"
    assert status == 0
    assert out.endswith(holds)
    gradients, agreement, figures, _ = out.split("\n\n")
    assert len(check_gradients(Scenario())) == gradients.count("agrees")
    assert "all 8 trained parameters are the same to the last bit" in agreement
    verdicts = re.findall(r"(\S+) +(\S+)   (agrees|differs)$", figures, re.MULTILINE)
    plain = [tuple(part.replace("−", "-").replace("·", "*") for part in row) for row in verdicts]
    expected = [(row.printed, row.shown, "agrees" if row.agrees else "differs") for row in FIGURES]
    assert expected == plain


def test_differences_are_explained(capsys: pytest.CaptureFixture[str]) -> None:
    """Each figure that differs is followed by the reason and by what gives it."""
    main(["verify"])
    text = " ".join(capsys.readouterr().out.split())
    for row in FIGURES:
        assert row.reason in text
    assert "delta_" not in text
    assert "What gives it: output layer first, 1 update: 0.291027923905." in text
    assert "What gives it: the rule as written, 9,999 updates: 0.000035108548." in text
    assert "29 of 35 agree to their last digit; 6 differ, and 6 of these are explained." in text


def test_it_fits_a_terminal(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """No line is wider than 80 columns or ends in a space."""
    main(["verify"])
    text = capsys.readouterr().out
    text += verified(capsys, 'update_order = "layer_by_layer"', tmp_path)[1]
    assert not [line for line in text.splitlines() if len(line) > 80 or line != line.rstrip()]


def test_another_scenario(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """Its gradients are checked; the printed figures are not, and one line says so."""
    status, out = verified(capsys, 'learning_rate = 2\nbias_updates = "per_neuron"', tmp_path)
    line = "The printed figures belong to the tutorial's own values and are not compared.\n"
    expected = (0, 12, 1)
    assert expected == (status, out.count("agrees"), out.count(line))
    assert "printed  " not in out


def test_another_title(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """A scenario that has only its title changed is still the tutorial's."""
    expected = (0, True)
    status, out = verified(capsys, 'title = "Mine"', tmp_path)
    assert expected == (status, "29 of 35" in out)


def test_layer_by_layer(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """Status 1: the hidden layer's are not the gradients of the error, and it says why."""
    status, out = verified(capsys, 'update_order = "layer_by_layer"', tmp_path)
    failing = re.findall(r"^  ∂E_total/∂(\w+) .* FAILS$", out, re.MULTILINE)
    expected = (1, ["w1", "w2", "w3", "w4", "b1"], True)
    assert expected == (status, failing, out.endswith("Some checks fail.\n"))
    assert "not the gradients of the error" in " ".join(out.split())


def test_a_loop_that_is_off(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Status 1 where the loop and the stages differ by a bit, with both numbers in full."""
    first, *rest = check_agreement(Scenario())
    off = replace(first, trained=nextafter(first.traced, 1.0))
    monkeypatch.setattr(verify, "check_agreement", lambda _: (off, *rest))
    line = f"  w1⁺: {first.traced!r} against {off.trained!r}   FAILS\n"
    expected = (1, True)
    assert expected == (main(["verify"]), line in capsys.readouterr().out)


def test_a_figure_that_nothing_explains(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Status 1 where a figure differs and what is said to give it does not."""
    row = next(row for row in FIGURES if not row.agrees)
    wrong = replace(row, witness_value=1.5, explained=False)
    monkeypatch.setattr(verify, "printed_figures", lambda: (wrong,))
    expected = 1
    assert expected == main(["verify"])
    text = " ".join(capsys.readouterr().out.split())
    assert "1.5, which is not what is printed. NOT EXPLAINED. 0 of 1 agree" in text
