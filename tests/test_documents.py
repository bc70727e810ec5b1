"""What is written for newcomers names files that there are."""

import re
from pathlib import Path

import pytest

import tui

ROOT = Path(tui.__file__).parent.parent
NAMED = re.compile(r"(?:engine|tui|tests|docs)/[a-z_/-]+(?:\.[a-z]+)?")


@pytest.mark.parametrize("name", ["CONTRIBUTING.md", "docs/architecture.md", "README.md"])
def test_every_file_that_is_named_is_there(name: str) -> None:
    """A recipe leads to files and folders that exist."""
    named = set(NAMED.findall((ROOT / name).read_text("utf-8")))
    assert named
    assert sorted(path for path in named if not (ROOT / path).exists()) == []
