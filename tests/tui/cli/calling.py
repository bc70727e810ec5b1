"""How the tests call the program where no terminal is needed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import tui

ROOT = Path(tui.__file__).parent.parent
COMMAND = (sys.executable, "-W", "error", "-m", "tui")
ENVIRONMENT = {"PATH": os.environ.get("PATH", ""), "PYTHONPATH": str(ROOT), "LC_ALL": "C.UTF-8"}

Done = subprocess.CompletedProcess[str]


def called(*arguments: str, **environment: str) -> Done:
    """Run the program to its end, with no terminal anywhere; its output is read as UTF-8."""
    return subprocess.run(
        [*COMMAND, *arguments],
        env=ENVIRONMENT | environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def by_shell(line: str, **environment: str) -> Done:
    """Run a line of bash in which `backpass` is the program."""
    program = " ".join(COMMAND)
    return subprocess.run(
        ["bash", "-c", f'backpass() {{ {program} "$@"; }}\n{line}'],
        env=ENVIRONMENT | environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
