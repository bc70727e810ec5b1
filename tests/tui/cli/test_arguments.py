"""Command lines that are wrong."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tui.cli import main
from tui.cli.arguments import parsed
from tui.cli.readers import whole

WRONG = {
    "--digits 2": "argument --digits: expected a whole number from 3 to 12, got '2'",
    "--digits 13": "argument --digits: expected a whole number from 3 to 12, got '13'",
    "--digits nine": "argument --digits: expected a whole number from 3 to 12, got 'nine'",
    "--epoch -1": "argument --epoch: expected a whole number from 0 to 10000000, got '-1'",
    "--epoch 1.5": "argument --epoch: expected a whole number from 0 to 10000000, got '1.5'",
    "--stage w9": 'argument --stage: no stage is called "w9"',
    "--stage 100": "argument --stage: expected a stage such as w5+; --epoch takes an epoch",
    "--detail all": "argument --detail: invalid choice: 'all'"
    " (choose from 'lesson', 'factor', 'stage')",
    "trace --detail lesson": "argument --detail: invalid choice: 'lesson'"
    " (choose from 'factor', 'stage')",
    "--epoch 3 trace": "--epoch belongs after the command: backpass trace ...",
    "--detail stage train": "--detail belongs after the command: backpass train ...",
    "--ascii verify": "--ascii belongs after the command: backpass verify ...",
    "lesson trace": "--scenario belongs after the command: backpass trace ...",
    "trace --epo 3": "unrecognized arguments: --epo 3",
    "trace --digits 3": "unrecognized arguments: --digits 3",
    "trace --format xlsx": "argument --format: invalid choice: 'xlsx'"
    " (choose from 'text', 'json', 'csv', 'markdown', 'latex')",
    "train --format latex": "argument --format: invalid choice: 'latex'"
    " (choose from 'text', 'csv', 'json', 'xlsx')",
    "train --epochs 10000001": (
        "argument --epochs: expected a whole number from 0 to 10000000, got '10000001'"
    ),
    "train --every 0": "argument --every: expected a whole number from 1 to 10000000, got '0'",
    "train --until-error 0": "argument --until-error: expected a number above 0, got '0'",
    "train --until-error nan": "argument --until-error: expected a number above 0, got 'nan'",
    "train --until-error a": "argument --until-error: expected a number above 0, got 'a'",
    "verify --a\nb\x1b": r"unrecognized arguments: --a\nb\x1b",
}


@pytest.mark.parametrize(("line", "message"), WRONG.items(), ids=range(len(WRONG)))
def test_usage_errors(line: str, message: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Status 2, the usage, and one line that names the option and what it takes."""
    expected = (2, "", message)
    status = main(line.split(" "))
    out, err = capsys.readouterr()
    said = re.fullmatch(r"usage: backpass.*\nbackpass(?: \w+)?: error: ([^\n]+)\n", err, re.DOTALL)
    assert said is not None, err
    # Newer versions of argparse leave out the quotes around choices.
    assert expected == (status, out, re.sub(r"(choose from) (.*)\)$", quoted, said[1]))


def quoted(choices: re.Match[str]) -> str:
    """A list of choices with quotes around each, as older versions of argparse have it."""
    names = (name.strip("'") for name in choices[2].split(", "))
    return f"{choices[1]} " + ", ".join(f"'{name}'" for name in names) + ")"


@pytest.mark.parametrize("line", ["", "trace ", "train ", "verify "])
def test_a_scenario_that_is_none(
    line: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Every command that takes a scenario says in one line what is wrong with it, status 2."""
    path = tmp_path / "lesson.toml"
    path.write_text('weights.w3 = "a"')
    expected = (2, "", f'{path}: weights.w3: expected a number, got "a"\n')
    assert expected == (main([*line.split(), "-s", str(path)]), *capsys.readouterr())


def test_defaults_of_the_app() -> None:
    """Without a command the options are the app's, each with its default."""
    expected = (None, None, 0, None, "lesson", 9, None, False, False)
    options = parsed([])
    names = (
        "command",
        "scenario",
        "epoch",
        "stage",
        "detail",
        "digits",
        "theme",
        "ascii",
        "project",
    )
    assert expected == tuple(getattr(options, name) for name in names)


def test_numbers_as_people_write_them() -> None:
    """A whole number may be grouped with commas or underscores."""
    expected = [10_000] * 3
    assert expected == [whole(0, 10_000)(text) for text in ("10000", "10,000", "10_000")]
