"""What is listed of a folder, and how a path that is half typed goes on."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui.files.folders import goings_on, scenario_files


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with some of everything."""
    for name in ("b.toml", "a.toml", ".hidden.toml", "notes.txt"):
        (tmp_path / name).touch()
    for name in ("sub", ".git", "odd.toml"):
        (tmp_path / name).mkdir()
    (tmp_path / "sub" / "c.toml").touch()
    return tmp_path


def test_scenario_files_are_listed_and_nothing_else(folder: Path) -> None:
    """By their ending, sorted; neither what is hidden nor a folder that is called so."""
    assert scenario_files(folder) == ["a.toml", "b.toml"]
    assert scenario_files(folder / "none") == []


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("./", ["./a.toml", "./b.toml", "./odd.toml/", "./sub/"]),
        ("./s", ["./sub/"]),
        ("sub/", ["sub/c.toml"]),
        ("./.", []),
        ("sub/x", []),
        ("none/", []),
        ("su", []),
    ],
)
def test_a_path_goes_on_by_folders_and_scenario_files(
    typed: str, expected: list[str], folder: Path
) -> None:
    """As it was begun; a bare name is no path yet, and what is hidden stays so."""
    assert expected == goings_on(typed, folder)
