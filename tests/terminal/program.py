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
ENVIRONMENT = {
    "PATH": os.environ.get("PATH", ""),
    "PYTHONPATH": str(ROOT),
    "TERM": "xterm-256color",
    "COLORTERM": "truecolor",
    "LC_ALL": "C.UTF-8",
}


def start(size: tuple[int, int] = (80, 24), *options: str, **variables: str) -> Terminal:
    """Start the program in a terminal of this size, with these options and variables."""
    return Terminal([sys.executable, "-m", "tui", *options], size, ENVIRONMENT | variables)


@contextmanager
def opened(
    size: tuple[int, int] = (80, 24), *options: str, **variables: str
) -> Generator[Terminal, None, None]:
    """Start the program, and wait until its first screen is whole."""
    with start(size, *options, **variables) as terminal:
        terminal.until("stage 1/30")
        terminal.until("? help")
        yield terminal


def start_script(text: str, size: tuple[int, int] = (80, 24)) -> Terminal:
    """Start Python on a script in a terminal of this size."""
    return Terminal([sys.executable, "-c", text], size, dict(ENVIRONMENT))
