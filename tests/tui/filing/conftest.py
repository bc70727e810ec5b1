"""A folder of one's own, so that nobody's last folder is read or written."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the program is started, and where its last folder is kept beside."""
    monkeypatch.setattr("tui.files.last_folder.user_state_path", lambda *_, **__: tmp_path / "kept")
    here = tmp_path / "lessons"
    here.mkdir()
    monkeypatch.chdir(here)
    return here
