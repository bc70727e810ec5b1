"""`backpass train`."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from engine import Scenario, Training, train
from engine.exports import train_csv, train_text
from engine.scenario_file import scenario_toml
from tests.engine.exports.test_trace_json import DIVERGING
from tui.cli import main

TUTORIAL = train(Scenario(), 10_000)


def rows(text: str) -> list[dict[str, float]]:
    """The rows of a CSV text, as numbers."""
    return [
        {name: float(field) for name, field in row.items()}
        for row in csv.DictReader(text.splitlines())
    ]


def test_text(capsys: pytest.CaptureFixture[str]) -> None:
    """Without options it trains the tutorial for 10,000 epochs and writes about twenty of them."""
    expected = (0, "".join(train_text(TUTORIAL, 500)), "")
    assert expected == (main(["train"]), *capsys.readouterr())


def test_text_with_a_step(capsys: pytest.CaptureFixture[str]) -> None:
    """The step that was asked for is kept to in text as well."""
    expected = (0, "".join(train_text(TUTORIAL, 4_000)), "")
    assert expected == (main(["train", "--every", "4000"]), *capsys.readouterr())


def test_csv_to_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """In CSV each epoch has a row unless a step is given, and -o writes a file."""
    path = tmp_path / "out.csv"
    line = ["train", "--epochs", "9", "--format", "csv"]
    history = train(Scenario(), 9)
    expected = [(0, ""), (0, "".join(train_csv(history, 4)))]
    to_file = (main([*line, "-o", str(path)]), capsys.readouterr().out)
    assert expected == [to_file, (main([*line, "--every", "4"]), capsys.readouterr().out)]
    assert "".join(train_csv(history)) == path.read_text()


def test_until_error(capsys: pytest.CaptureFixture[str]) -> None:
    """It goes as far as it must, to the first epoch whose error is below, and says which it is."""
    status = main(["train", "--until-error", "3e-5", "--format", "csv"])
    out, err = capsys.readouterr()
    before, last = rows(out)[-2:]
    assert last["E_total"] < 3e-5 <= before["E_total"]
    expected = (0, f"backpass: the error is below 3e-05 after {last['epoch']:,.0f} updates\n")
    assert expected == (status, err)


def test_an_error_that_is_not_reached(capsys: pytest.CaptureFixture[str]) -> None:
    """Where the updates do not suffice for the error, all of them are made and it says so."""
    status = main(["train", "--epochs", "10000", "--until-error", "1e-9", "--format", "csv"])
    out, err = capsys.readouterr()
    last = rows(out)[-1]
    said = f"backpass: the error is {last['E_total']} after 10,000 updates, not below 1e-09\n"
    expected = (0, 10_000.0, said)
    assert expected == (status, last["epoch"], err)


def test_a_run_that_diverges(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Status 1; what was reached is written, and the line says where it ended and why."""
    path, out = tmp_path / "lesson.toml", tmp_path / "out.csv"
    path.write_text(scenario_toml(DIVERGING))
    status = main(["train", "-s", str(path), "--format", "csv", "-o", str(out)])
    assert "".join(train_csv(train(DIVERGING, 10))) == out.read_text()
    said = (
        "backpass: training diverged after 1 update: too large a learning rate makes its steps"
        " overflow; what was reached is written"
    )
    assert (1, said) == (status, capsys.readouterr().err.splitlines()[-1])


def test_a_file_that_cannot_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """That a file cannot be written is said before the training, not after it."""
    monkeypatch.delattr(Training, "advance")
    expected = (2, "", f"{tmp_path}: expected the name of a file, got a folder\n")
    assert expected == (main(["train", "-o", str(tmp_path)]), *capsys.readouterr())


def test_no_epochs(capsys: pytest.CaptureFixture[str]) -> None:
    """Training for no epochs writes epoch 0."""
    expected = (0, "".join(train_csv(train(Scenario(), 0))), "")
    assert expected == (main(["train", "--epochs", "0", "--format", "csv"]), *capsys.readouterr())
