"""The folder that was used last is remembered, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui.files.last_folder import last_folder, remember


@pytest.fixture
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where such things are kept."""
    monkeypatch.setattr("tui.files.last_folder.user_state_path", lambda *_, **__: tmp_path / "kept")
    return tmp_path / "kept"


@pytest.mark.parametrize("name", ["lessons", "∂ and δ", "two\nlines", "\udcff"])
def test_it_is_remembered(name: str, state: Path, tmp_path: Path) -> None:
    """The folder comes back, whatever its name is; one file is all that was written."""
    folder = tmp_path / name
    folder.mkdir()
    remember(folder)
    assert folder == last_folder()
    assert [path.name for path in state.iterdir()] == ["last-folder"]


@pytest.mark.parametrize("kept", [b"", b"/no/such/folder", b"relative", b"a\0b", b"/a" * 100_000])
def test_what_is_no_folder_is_forgotten(kept: bytes, state: Path) -> None:
    """Where nothing sensible is kept, it is the folder that the program was started in."""
    assert Path.cwd() == last_folder()
    state.mkdir()
    (state / "last-folder").write_bytes(kept)
    assert Path.cwd() == last_folder()


def test_a_folder_that_cannot_be_remembered(state: Path, tmp_path: Path) -> None:
    """Where nothing can be written, nothing is said and nothing breaks."""
    state.write_text("in the way")
    remember(tmp_path)
    assert Path.cwd() == last_folder()
