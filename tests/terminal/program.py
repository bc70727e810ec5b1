"""How the tests start the program."""

from __future__ import annotations

import os
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import tui
from tests.terminal.terminal import Terminal

ROOT = Path(tui.__file__).parent.parent
PROGRAM = [sys.executable, "-m", "tui"]
FIRST, SECOND = "stage 1 of 30", "stage 2 of 30"
"""What the header says at the first two stops of the walk."""
ORDINARY = ("--detail", "stage", "--stage", "net_h1")
"""At the first of the 30 ordinary stages, unless a test asks for more."""
ENVIRONMENT = {
    "PATH": os.environ.get("PATH", ""),
    "PYTHONPATH": str(ROOT),
    "TERM": "xterm-256color",
    "COLORTERM": "truecolor",
    "LC_ALL": "C.UTF-8",
}


def start(size: tuple[int, int] = (80, 24), *options: str, **variables: str) -> Terminal:
    """Start the program in a terminal of this size, with these options and variables."""
    return Terminal([*PROGRAM, *ORDINARY, *options], size, ENVIRONMENT | variables)


def start_by_shell(line: str) -> Terminal:
    """Start bash on a line in which `backpass` is the program."""
    script = f'backpass() {{ {sys.executable} -m tui {" ".join(ORDINARY)} "$@"; }}\n{line}'
    return Terminal(["/bin/bash", "-c", script], (80, 24), dict(ENVIRONMENT))


@contextmanager
def opened(
    size: tuple[int, int] = (80, 24), *options: str, **variables: str
) -> Generator[Terminal, None, None]:
    """Start the program, and wait until its first screen is whole."""
    with start(size, *options, **variables) as terminal:
        terminal.until(FIRST)
        terminal.until("? help")
        yield terminal


def start_script(text: str, size: tuple[int, int] = (80, 24)) -> Terminal:
    """Start Python on a script in a terminal of this size."""
    return Terminal([sys.executable, "-c", text], size, dict(ENVIRONMENT))
