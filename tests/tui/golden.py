"""Screens kept as plain text, so that a change of what a user sees is seen by a reviewer.

A test compares what is drawn with the file of its name in the folder `golden` beside this
file. After a change that is meant,

    BACKPASS_GOLDEN=update pytest tests/tui

writes the files anew; the difference is then to be read like any other.
"""

from __future__ import annotations

import os
from pathlib import Path

FOLDER = Path(__file__).parent / "golden"


def assert_golden(name: str, lines: list[str]) -> None:
    """The rows are those that are kept under this name."""
    path = FOLDER / f"{name}.txt"
    text = "\n".join(lines) + "\n"
    if os.environ.get("BACKPASS_GOLDEN") == "update":
        path.write_text(text, encoding="utf-8")
    assert path.exists(), f"no screen is kept as {path}: see {__name__}"
    assert path.read_text(encoding="utf-8") == text
