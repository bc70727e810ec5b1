"""What lies in a folder: scenario files, and how a path that is half typed can go on."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

ENDING = ".toml"
MOST = 200
"""Names that are listed of one folder."""


def resolved(typed: str, folder: Path) -> Path:
    """The path that is meant by what was typed, where a bare name lies in a folder."""
    return folder / os.path.expanduser(typed)  # noqa: PTH111  (what it cannot expand, it leaves)


def scenario_files(folder: Path) -> list[str]:
    """The names of the scenario files in a folder, sorted; none where it cannot be looked into."""
    return [name for name, is_folder in _listed(folder) if not is_folder]


def goings_on(typed: str, folder: Path) -> list[str]:
    """The paths that begin with what was typed: folders, with a slash, and scenario files."""
    head, slash, begun = typed.rpartition("/")
    if not slash:
        return []
    listed = _listed(resolved(head + slash, folder))
    return [
        f"{head}/{name}{'/' * is_folder}" for name, is_folder in listed if name.startswith(begun)
    ]


def _listed(folder: Path) -> list[tuple[str, bool]]:
    try:
        return sorted(_entries(folder))[:MOST]
    except (OSError, ValueError):
        return []


def _entries(folder: Path) -> Iterator[tuple[str, bool]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            is_folder = entry.is_dir()
            if not entry.name.startswith(".") and (is_folder or entry.name.endswith(ENDING)):
                yield entry.name, is_folder
