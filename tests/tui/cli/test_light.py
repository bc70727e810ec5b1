"""Asking for help costs no more than it must."""

from __future__ import annotations

import subprocess
import sys
import tomllib

import pytest

from tests.tui.cli.calling import ENVIRONMENT, ROOT, called

HEAVY = {"numpy", "textual", "rich", "msgspec"}
SCRIPT = """\
import sys
from tui.cli import main
status = main(sys.argv[1:])
print(status, *{name.partition(".")[0] for name in sys.modules})
"""


@pytest.mark.parametrize(
    "arguments",
    [["--help"], ["--version"], ["train", "--help"], ["trace"], ["train", "--format", "csv"]],
)
def test_nothing_heavy_is_imported(arguments: list[str]) -> None:
    """Help, the version, and results written to a pipe need none of the large libraries."""
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, *arguments],
        env=ENVIRONMENT,
        capture_output=True,
        text=True,
        check=True,
    )
    status, *loaded = done.stdout.splitlines()[-1].split()
    assert status == "0"
    assert not HEAVY & set(loaded)


def test_version() -> None:
    """The program names its version, which is the one that it is packaged as."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    assert f"backpass {project['version']}\n" == called("--version").stdout


def test_help_names_every_command() -> None:
    """The help lists the three commands, and each has a help of its own."""
    text = called("--help").stdout
    for command in ("trace", "train", "verify"):
        assert f"\n    {command} " in text
        assert called(command, "--help").stdout.startswith(f"usage: backpass {command} ")
