"""One run of the program under random inputs, and what must hold of it."""

from __future__ import annotations

import os
import signal
import sys
from contextlib import suppress
from pathlib import Path
from random import Random
from typing import NamedTuple

from tests.terminal.clean import assert_clean
from tests.terminal.emulator import ALTERNATE_SCREEN
from tests.terminal.fuzz import told
from tests.terminal.fuzz.blind import BlindEmulator
from tests.terminal.fuzz.inputs import SIZES, Input, inputs
from tests.terminal.program import ENVIRONMENT
from tests.terminal.terminal import Terminal

OPTIONS = (
    (),
    ("--digits", "12"),
    ("--digits", "3"),
    ("--project",),
    ("--ascii",),
    ("--detail", "stage"),
    ("--detail", "factor", "--epoch", "7"),
    ("--stage", "update", "--theme", "backpass-light"),
)
TITLE = r'"[/] 世界🙂世界 \\u001b[31m \\u009b31m \\u202e[bold]x[b=1"'
SCENARIOS = {
    "tutorial": "",
    "large": "[weights]\nw1 = -2500000",
    "enormous": "inputs = [1e308, -1e308]\n[weights]\nw5 = 1.7e308",
    "tiny": "inputs = [5e-324, -0.0]\nlearning_rate = 1e-300",
    "diverging": "learning_rate = 1e9\nbias_updates = 'per_neuron'",
    "title": f"title = {TITLE}\nbias_updates = 'shared'",
}
LAST = 4000
"""Bytes that are shown of what the program wrote, where it told of no error."""
QUIT = frozenset({0, 130})


class Failure(NamedTuple):
    """What went wrong, and how to see it again."""

    seed: int
    what: str
    start: str
    done: list[str]
    errors: str

    def __str__(self) -> str:
        """The seed, the inputs, and the program's own errors."""
        inputs = "\n  ".join(self.done)
        return f"seed {self.seed}: {self.what}\n{self.start}\n  {inputs}\n{self.errors}"


def run(seed: int, folder: Path, count: int = 40) -> Failure | None:
    """Start the program, do so many things to it, and end it; a Failure where it does not hold.

    It must never show a traceback, must go on until it is asked to quit, answer a key, and leave
    the terminal as it was.
    """
    chance = Random(seed)  # noqa: S311  (no secret)
    scenario = chance.choice(list(SCENARIOS))
    path = folder / f"{scenario}.toml"
    path.write_text(SCENARIOS[scenario], encoding="utf-8")
    options = (*chance.choice(OPTIONS), "-s", str(path))
    size = chance.choice(SIZES)
    start = f"{scenario} {' '.join(options)} at {size}"
    errors = folder / f"errors-{seed}.txt"
    program = [sys.executable, told.__file__, str(errors), *options]
    command = ["/bin/sh", "-c", 'cd "$0" && exec "$@"', str(folder), *program]
    done: list[str] = []
    with Terminal(command, size, ENVIRONMENT, emulator=BlindEmulator) as terminal:
        try:
            _play(terminal, inputs(chance, count), chance, done)
        except (AssertionError, OSError) as error:
            what = f"{type(error).__name__}: {error}"
            found = errors.read_bytes() if errors.exists() else terminal.output[-LAST:]
            return Failure(seed, what, start, done, found.decode("utf-8", "replace"))
    return None


def _play(terminal: Terminal, planned: list[Input], chance: Random, done: list[str]) -> None:
    terminal.until_true(lambda: ALTERNATE_SCREEN in terminal.modes, "the alternate screen")
    if chance.random() < 0.8:
        terminal.read(0.1)
    for each in planned:
        done.append(each.name)
        _do(terminal, each)
        terminal.read(chance.choice((0.0, 0.0, 0.01, 0.04)))
        terminal.output = terminal.output[-200_000:]
        assert b"Traceback" not in terminal.output, "a traceback"
        if terminal.has_ended:
            break
    if not terminal.has_ended:
        done.append("ctrl+c, or ctrl+q twice")
        terminal.write(b"\x1b[201~\x03")  # out of a paste that was not ended
        terminal.read(1.0)
        if not terminal.has_ended:  # it has copied what is selected, or asks
            terminal.write(b"\x11\x11")
    status = terminal.wait()
    assert b"Traceback" not in terminal.output, "a traceback"
    assert status in QUIT, f"ended with {status}"
    assert_clean(terminal)


def _do(terminal: Terminal, each: Input) -> None:
    if each.size is not None:
        terminal.resize(*each.size)
        with suppress(ProcessLookupError):
            os.kill(terminal.pid, signal.SIGWINCH)
    else:
        terminal.write(each.data)
