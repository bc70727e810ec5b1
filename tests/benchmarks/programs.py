"""The two programs that are compared on the screen, and what shows that they have answered."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.watched import Watched

RIGHT, LEFT, ENTER = "\x1b[C", "\x1b[D", "\r"
STAGES = 30
"""Stages of an ordinary pass."""
LESSON = 48
"""Stops of the lesson's walk."""
FACTORS = 56
"""Stages of a pass with every factor."""
PATIENT = "learning_rate = 0.01"
"""So slow that in ten million updates no run comes to where nothing changes any more."""
PARTS = ("stage 1 of 30", "total net input does h1 get", "all values", "update", "help")
"""What only header, stage, outline, timeline and footer show at first."""


@contextmanager
def backpass() -> Iterator[Watched]:
    """The program, as soon as all of its first screen is drawn."""
    with TemporaryDirectory() as folder:
        patient = Path(folder) / "patient.toml"
        patient.write_text(PATIENT)
        options = ["-s", str(patient), "--detail", "stage", "--stage", "net_h1"]
        with Watched([sys.executable, "-m", "tui", *options]) as program:
            program.drawn(*PARTS)
            yield program


@contextmanager
def one_line() -> Iterator[Watched]:
    """The one-line app, as soon as its line is drawn."""
    with Watched([sys.executable, "-m", "tests.benchmarks.one_line"]) as program:
        program.drawn(pressed(0))
        yield program


def stage(number: int) -> str:
    """What the header says after so many steps from the first stage."""
    epoch, place = divmod(number, STAGES)
    return f" {place + 1} of {STAGES} · epoch {epoch} "


def pressed(number: int) -> str:
    """What the one-line app says after so many keys."""
    return f"pressed {number} times"
