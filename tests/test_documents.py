"""What is written for newcomers names files that there are."""

import re
from pathlib import Path
from types import ModuleType

import pytest

import engine
import tui

ROOT = Path(tui.__file__).parent.parent
NAMED = re.compile(r"(?:engine|tui|tests|docs)/[a-z_/-]+(?:\.[a-z]+)?")


@pytest.mark.parametrize("name", ["CONTRIBUTING.md", "docs/architecture.md", "README.md"])
def test_every_file_that_is_named_is_there(name: str) -> None:
    """A recipe leads to files and folders that exist."""
    named = set(NAMED.findall((ROOT / name).read_text("utf-8")))
    assert named
    assert sorted(path for path in named if not (ROOT / path).exists()) == []


@pytest.mark.parametrize("package", [engine, tui])
def test_every_room_is_told_of(package: ModuleType) -> None:
    """The picture of the rooms, or the order in which to read the engine, names each of them."""
    folder = Path(str(package.__file__)).parent
    told = f"{package.__doc__} {(ROOT / 'docs/architecture.md').read_text('utf-8')}"
    rooms = {path.stem for path in folder.iterdir() if path.suffix in ("", ".py")}
    assert sorted(room for room in rooms if room not in told and not room.startswith("__")) == []
