"""The folder that was used last, kept where the platform keeps such things; nothing else is."""

from __future__ import annotations

from pathlib import Path

from platformdirs import user_state_path

from tui.files.writing import OutputError, write_whole

LONGEST = 10_000
"""Bytes of a path that are read."""


def last_folder() -> Path:
    """The folder that was remembered, as long as it is there; else where the program started."""
    try:
        with _file().open("rb") as file:
            folder = Path(file.read(LONGEST).decode("utf-8", "surrogateescape"))
        kept = folder.is_absolute() and folder.is_dir()
    except (OSError, ValueError):
        return _start()
    return folder if kept else _start()


def remember(folder: Path) -> None:
    """Remember a folder; where that cannot be written down, the next start has forgotten it."""
    try:
        _file().parent.mkdir(parents=True, exist_ok=True)
        text = str(folder.absolute()).encode("utf-8", "surrogateescape")
        write_whole(_file(), [text], force=True)
    except (OSError, OutputError):
        return


def _file() -> Path:
    return user_state_path("backpass", appauthor=False) / "last-folder"


def _start() -> Path:
    """Where the program was started, or home where that folder is gone by now."""
    try:
        return Path.cwd()
    except OSError:
        return Path.home()
