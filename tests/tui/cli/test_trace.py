"""`backpass trace`."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from engine import Scenario, trace_pass, train
from engine.exports import Detail, trace_json, trace_text
from engine.scenario_file import scenario_toml
from tests.engine.exports.test_trace_json import DIVERGING
from tui.cli import main

LATER = train(Scenario(), 7).parameters(7)
SHARED = replace(Scenario(), bias_updates="shared")


def test_text(capsys: pytest.CaptureFixture[str]) -> None:
    """Without options it writes every factor of the tutorial's first pass for a reader."""
    expected = (0, trace_text(trace_pass(Scenario())), "")
    assert expected == (main(["trace"]), *capsys.readouterr())


@pytest.mark.parametrize("detail", ["stage", "factor"])
def test_json(detail: Detail, capsys: pytest.CaptureFixture[str]) -> None:
    """In JSON it writes the pass of the epoch and in the detail that were asked for."""
    expected = (0, trace_json(trace_pass(Scenario(), LATER), 7, detail), "")
    line = f"trace --format json --epoch 7 --detail {detail}"
    assert expected == (main(line.split()), *capsys.readouterr())


def test_a_scenario_of_ones_own(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The pass is that of the scenario in the file."""
    path = tmp_path / "lesson.toml"
    path.write_text(scenario_toml(SHARED))
    status = main(["trace", "-s", str(path), "--format", "json"])
    document = json.loads(capsys.readouterr().out)
    ids = [stage["id"] for stage in document["stages"]]
    expected = (0, "shared", True)
    assert expected == (status, document["scenario"]["bias_updates"], "b1+" in ids)


def test_to_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With -o the file holds what standard output would; it is replaced only with --force."""
    path = tmp_path / "out.json"
    line = ["trace", "--format", "json", "-o", str(path)]
    expected = [0, 2, 0]
    assert expected == [main(line), main(line), main([*line, "--force"])]
    assert trace_json(trace_pass(Scenario())) == path.read_text(encoding="utf-8")
    said = ("", f"{path}: exists already; --force replaces it\n")
    assert said == capsys.readouterr()


def test_an_epoch_that_is_not_reached(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where training diverges before the epoch: status 1, a line that says so, and no output."""
    path, out = tmp_path / "lesson.toml", tmp_path / "out.txt"
    path.write_text(scenario_toml(DIVERGING))
    status = main(["trace", "-s", str(path), "--epoch", "10", "-o", str(out)])
    last = capsys.readouterr().err.splitlines()[-1]
    expected = (1, False)
    assert expected == (status, out.exists())
    assert last.startswith("backpass: epoch 10 is not reached: training diverges after 1 update,")
