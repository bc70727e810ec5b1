"""`backpass` by itself."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

import tui.start
from engine import Scenario
from engine.gallery import GALLERY
from tests.tui.cli.calling import by_shell, called
from tui.cli import main, opening
from tui.files.document import Document

PLAIN = {
    "epoch": 0,
    "stage": None,
    "detail": "lesson",
    "digits": 9,
    "theme": None,
    "ascii_only": None,
    "project": False,
    "document": None,
    "greeting": "",
}
RUN_STATUS = 7
REFUSED = (2, 0)
"""The exit status, and how many times the app was opened."""

Opened = list[tuple[Scenario, dict[str, object]]]


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> Opened:
    """What the app was opened with; terminals are played, and so is the app."""
    calls: Opened = []

    def run_app(scenario: Scenario, **options: object) -> int:
        calls.append((scenario, options))
        return RUN_STATUS

    monkeypatch.setattr(tui.start, "run_app", run_app)
    monkeypatch.setattr(opening, "is_terminal", lambda _: True)
    monkeypatch.setenv("TERM", "xterm-256color")
    return calls


OPTIONS: dict[str, dict[str, object]] = {
    "": {},
    "--epoch 10,000": {"epoch": 10_000},
    "--stage E_total": {"stage": "E_total"},
    "--stage w5": {"stage": "w5+"},
    "--stage update": {"stage": "update"},
    "--stage dout_o1/dnet_o1": {"stage": "dout_o1/dnet_o1"},
    "--stage δ_h1 --detail stage": {"stage": "delta_h1", "detail": "stage"},
    "--detail factor --stage w5+": {"stage": "w5+", "detail": "factor"},
    "--digits 12": {"digits": 12},
    "--theme backpass-light": {"theme": "backpass-light"},
    "--theme nord": {"theme": "nord"},
    "--ascii": {"ascii_only": True},
    "--project": {"project": True},
}


@pytest.mark.parametrize(("line", "changed"), OPTIONS.items())
def test_options(line: str, changed: dict[str, object], opened: Opened) -> None:
    """The app gets what was asked for, and its exit status is the program's."""
    expected = (RUN_STATUS, [(Scenario(), PLAIN | changed)])
    assert expected == (main(line.split()), opened)


def test_a_scenario_of_ones_own(tmp_path: Path, opened: Opened) -> None:
    """The app gets the scenario of the file, the file, and what is doubtful about it to say."""
    path = tmp_path / "lesson.toml"
    path.write_text("targets = [0, 0.5]")
    options = PLAIN | {
        "document": Document("lesson.toml", "targets = [0, 0.5]", path),
        "greeting": "targets[0]: a logistic output lies between 0 and 1 and cannot reach 0.0",
    }
    assert (RUN_STATUS, [(Scenario(targets=(0.0, 0.5)), options)]) == (main([str(path)]), opened)


@pytest.mark.parametrize("name", GALLERY)
def test_a_scenario_of_the_gallery(name: str, opened: Opened) -> None:
    """The app gets the exhibit, and what to watch for in it where the start does not say it."""
    watch = GALLERY[name].watch
    options = PLAIN | {"greeting": watch if name == "tutorial" else ""}
    assert (RUN_STATUS, [(GALLERY[name].scenario, options)]) == (main(["-s", name]), opened)
    later = PLAIN | {"greeting": watch, "epoch": 1}
    assert main(["-s", name, "--epoch", "1"]) == RUN_STATUS
    assert later == opened[1][1]


def test_stages_are_those_of_the_scenario(tmp_path: Path, opened: Opened) -> None:
    """A stage that only trained biases have exists exactly where they are trained."""
    path = tmp_path / "lesson.toml"
    path.write_text('bias_updates = "shared"')
    expected = [2, RUN_STATUS]
    assert expected == [main(["--stage", "b1+"]), main(["--stage", "b1+", "-s", str(path)])]
    stage = "b1+"
    assert [stage] == [options["stage"] for _, options in opened]


def test_a_theme_that_is_none(opened: Opened, capsys: pytest.CaptureFixture[str]) -> None:
    """An unknown theme is a usage error that names near matches, and nothing opens."""
    expected = REFUSED
    assert expected == (main(["--theme", "backpass-dork"]), len(opened))
    assert "no theme 'backpass-dork': try backpass-dark" in capsys.readouterr().err


def test_no_terminal() -> None:
    """Without a terminal on standard input or output: one line, status 2, and no output."""
    done = called(TERM="xterm-256color")
    expected = (2, "", 1)
    assert expected == (done.returncode, done.stdout, done.stderr.count("\n"))
    assert "backpass: standard input is no terminal" in done.stderr


@pytest.mark.parametrize("name", ["input", "output"])
def test_one_stream_that_is_no_terminal(
    name: str,
    opened: Opened,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Either stream alone is enough to refuse."""
    stream = sys.stdin if name == "input" else sys.stdout
    monkeypatch.setattr(opening, "is_terminal", lambda given: given is not stream)
    expected = REFUSED
    assert expected == (main([]), len(opened))
    assert f"backpass: standard {name} is no terminal" in capsys.readouterr().err


def test_a_closed_stream_is_no_terminal() -> None:
    """A stream that is closed, for which Python has None, is no terminal."""
    assert not opening.is_terminal(None)


def test_a_dumb_terminal(
    opened: Opened,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A terminal that cannot move its cursor is refused in one line, status 2."""
    monkeypatch.setenv("TERM", "dumb")
    expected = REFUSED
    assert expected == (main([]), len(opened))
    assert "TERM=dumb" in capsys.readouterr().err


def test_as_a_module_and_as_a_script() -> None:
    """Started from the shell, a wrong option ends with the status that main returns."""
    expected = 2
    assert expected == by_shell("backpass --digits 99").returncode
