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
from tests.terminal.fuzz.starts import SCENARIOS, Start, start
from tests.terminal.program import ENVIRONMENT
from tests.terminal.terminal import Terminal

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
    begun = start(chance)
    path = folder / f"{begun.scenario}.toml"
    path.write_text(SCENARIOS[begun.scenario], encoding="utf-8")
    options = (*begun.command, "-s", str(path))
    size = chance.choice(SIZES)
    told_start = f"{begun.scenario} {' '.join(options)} at {size}, then {begun.keys!r}"
    errors = folder / f"errors-{seed}.txt"
    program = [sys.executable, told.__file__, str(errors), *options]
    command = ["/bin/sh", "-c", 'cd "$0" && exec "$@"', str(folder), *program]
    done: list[str] = []
    variables = ENVIRONMENT | {"HOME": str(folder)}
    with Terminal(command, size, variables, emulator=BlindEmulator) as terminal:
        try:
            _play(terminal, [_first(begun), *inputs(chance, count)], chance, done)
        except (AssertionError, OSError) as error:
            what = f"{type(error).__name__}: {error}"
            found = errors.read_bytes() if errors.exists() else terminal.output[-LAST:]
            return Failure(seed, what, told_start, done, found.decode("utf-8", "replace"))
    return None


def _first(begun: Start) -> Input:
    return Input(f"first {begun.keys!r}", begun.keys.encode())


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
