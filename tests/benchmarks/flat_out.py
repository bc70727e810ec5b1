"""Training flat out: how fast it goes, and how soon a key is answered meanwhile."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import cycle
from random import Random

from engine import Scenario
from engine.network import CONSTANTS
from engine.playing import FLAT_OUT
from engine.playing.ladder import START
from engine.training import MOST_EPOCHS
from engine.training.compiler import training_loop
from engine.training.run import SLICE
from tests.benchmarks.effort import Effort
from tests.benchmarks.programs import ENTER, FACTORS, LEFT, LESSON, STAGES, backpass
from tests.benchmarks.row import Row
from tests.benchmarks.samples import (
    Samples,
    in_turn,
    longest_but_few,
    milliseconds,
    ratio,
    seconds,
    told,
)
from tests.benchmarks.watched import Watched

LEAST_SHARE = 0.7
LONGEST = 0.05
WINDOW = 2e-6
"""Seconds for each epoch of a run, in which the speed is taken."""
LONGEST_GAP = 0.06
"""Seconds between two keys."""
FEWER = 4
"""One in so many of the usual keys is enough: the run has to last longer than they do."""
BUSY, IDLE = r"▶ as fast as it can|training \d+%", r"(E_total [\d.]+|[\d,]+ trained) *\x1b"
LINEAR, LOGARITHMIC = r"\b[2-9]0*,000", r"\b10 +100\b"
"""What only one of the two scales names below a chart."""


def speed_rows(effort: Effort) -> Iterator[Row]:
    """Epochs a second on both screens, against the compiled loop with nothing around it."""
    trained, played, bare = in_turn(
        effort.runs,
        lambda: training_rate(effort.trained),
        lambda: _play(effort.trained * WINDOW),
        lambda: _bare(effort.trained),
    )
    runs = {f"t, Enter to {effort.trained:,}": trained, "playing flat out": played}
    for what, rates in runs.items():
        part = ratio(rates, bare)
        yield Row(
            f"epochs a second, {what}",
            told(rates, "thousand", 1e3),
            f"the bare loop: {told(bare, 'thousand', 1e3)}",
            part,
            f"at least {LEAST_SHARE}x",
            part >= LEAST_SHARE,
        )


def answer_rows(effort: Effort) -> Iterator[Row]:
    """Keys while it trains, against the same keys while it is paused."""
    with backpass() as program:
        program.rest()
        _play_flat_out(program)
        stages = tuple(f" of {count} " for count in (LESSON, FACTORS, STAGES))
        yield _answers(effort, program, "playing flat out", "d", stages)
    with backpass() as program:
        program.rest()
        _start_training(program, MOST_EPOCHS)
        program.drawn(BUSY)
        yield _answers(effort, program, "training on its screen", "z", (LINEAR, LOGARITHMIC))


def _answers(effort: Effort, program: Watched, when: str, key: str, marks: tuple[str, ...]) -> Row:
    count = effort.keys // FEWER // 6 * 6  # so that the key has undone what it did
    busy = _answered(program, key, marks, count, BUSY)
    program.press(LEFT)
    program.drawn(IDLE)
    program.rest()
    paused = _answered(program, key, marks, count)
    longest = longest_but_few(busy)
    return Row(
        f"key while {when}",
        f"{milliseconds(busy)}, 99% within {longest * 1e3:.3g}",
        f"while paused: {milliseconds(paused)}",
        ratio(busy, paused),
        f"99% within {LONGEST * 1e3:g} ms",
        longest <= LONGEST,
    )


def _answered(
    program: Watched, key: str, marks: tuple[str, ...], count: int, *status: str
) -> Samples:
    gaps, expected = Random(0), cycle(marks)  # noqa: S311  (no secret)
    times = []
    for _ in range(count):
        program.watch(gaps.uniform(0, LONGEST_GAP))
        program.press(key)
        times.append(program.drawn(*status, next(expected)))
    return times


def training_rate(epochs: int) -> float:
    """Epochs a second of a run that the training dialog starts."""
    with backpass() as program:
        program.rest()
        _start_training(program, epochs)
        return epochs / program.drawn(f"epoch {epochs:,} of {epochs:,} trained")


def _start_training(program: Watched, epochs: int) -> None:
    program.answer("t", "Enter trains")
    program.press(str(epochs))
    program.rest()
    program.press(ENTER)


def _play(length: float) -> float:
    with backpass() as program:
        program.rest()
        _play_flat_out(program)
        first, began = _epoch(program)
        program.watch(length)
        last, ended = _epoch(program)
        return (last - first) / (ended - began)


def _play_flat_out(program: Watched) -> None:
    program.press("+" * (FLAT_OUT - START))
    program.drawn("as fast as it can")
    program.press("a")
    program.drawn(BUSY)


def _epoch(program: Watched) -> tuple[int, float]:
    """The epoch in the next frame, and when that came."""
    program.forget()
    program.drawn(r"epoch [\d,]+ ")
    epochs = re.findall(rb"epoch ([\d,]+) ", program.output)
    return int(epochs[-1].replace(b",", b"")), program.latest


def _bare(epochs: int) -> float:
    scenario = Scenario()
    loop = training_loop(scenario.rules)
    constants = tuple(scenario.constants[name] for name in CONSTANTS)

    def run() -> None:
        parameters = tuple(scenario.parameters.values())
        for _ in range(epochs // SLICE):
            parameters, _ = loop(constants, parameters, SLICE, 0.0)

    return epochs // SLICE * SLICE / seconds(run)
