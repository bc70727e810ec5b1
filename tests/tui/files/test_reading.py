"""Scenario files, read."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from engine import Scenario, trace_pass
from engine.scenario_file import ScenarioFileError, parse_scenario, scenario_toml
from tui.files.reading import LARGEST_FILE, read_scenario


def test_read(tmp_path: Path) -> None:
    """A file is read as UTF-8, with or without the mark that some editors put first."""
    path = tmp_path / "lesson.toml"
    expected = replace(Scenario(), title="∂E")
    path.write_text(scenario_toml(expected), encoding="utf-8")
    assert expected == read_scenario(path)
    path.write_text(scenario_toml(expected), encoding="utf-8-sig")
    assert expected == read_scenario(str(path))


def said_of(path: Path | str) -> str:
    """The line that reading a file gives."""
    with pytest.raises(ScenarioFileError) as caught:
        read_scenario(path)
    return str(caught.value)


FILES = {
    "folder.toml": "expected a TOML file, got a folder",
    "none.toml": "expected a readable TOML file: No such file or directory",
    "large.toml": "expected a TOML file of at most 1 MiB",
    "other.toml": "expected text in UTF-8, got another byte at position 9",
    "a\0.toml": "expected the name of a file: embedded null byte",
    "a\nb\x1b.toml": "expected a readable TOML file: No such file or directory",
}


@pytest.mark.parametrize(("name", "problem"), FILES.items(), ids=range(len(FILES)))
def test_files_that_cannot_be_read(tmp_path: Path, name: str, problem: str) -> None:
    """A folder, no file, a large one, one not in UTF-8, odd names: each gets one line."""
    (tmp_path / "folder.toml").mkdir()
    (tmp_path / "large.toml").write_bytes(b"#" * (LARGEST_FILE + 1))
    (tmp_path / "other.toml").write_bytes(b"title = '\xff'")
    shown = name.replace("\0", r"\x00").replace("\n", r"\n").replace("\x1b", r"\x1b")
    assert f"{tmp_path}/{shown}: {problem}" == said_of(tmp_path / name)


def test_the_largest_file(tmp_path: Path) -> None:
    """A file of exactly 1 MiB is read."""
    path = tmp_path / "large.toml"
    path.write_bytes(b"#" * LARGEST_FILE)
    assert Scenario() == read_scenario(path)


def test_an_unreadable_file(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that one may not read gets a line; the refusal is played, as root meets none."""

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    expected = "a.toml: expected a readable TOML file: Permission denied"
    monkeypatch.setattr(Path, "open", refuse)
    assert expected == said_of("a.toml")


def test_what_a_file_leaves_out_is_the_tutorials(tmp_path: Path) -> None:
    """A file that sets one weight gives a scenario whose every parameter can be computed with."""
    path = tmp_path / "one.toml"
    path.write_text('bias_updates = "shared"\n[weights]\nw5 = 0.1\n[biases]\nb1 = 0.2\n')
    expected = {**Scenario().parameters, "w5": 0.1, "b1": 0.2}
    scenario = read_scenario(path)
    assert expected == scenario.parameters
    assert scenario == parse_scenario(scenario_toml(scenario), "again.toml")
    assert trace_pass(scenario)["net_h1"].value == pytest.approx(0.15 * 0.05 + 0.2 * 0.1 + 0.2)
