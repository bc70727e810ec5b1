"""A training run, written out row by row: what was reached, however it ended."""

from __future__ import annotations

from collections.abc import Iterator

from engine.expression import UNICODE, Notation, number, shortest
from engine.one_line import one_line
from engine.scenario import Scenario
from engine.tables import csv_lines
from engine.training import OBSERVED, History

ABOUT_ROWS = 20
"""Rows that fit a screen."""


def sampled(history: History, every: int) -> Iterator[int]:
    """The epochs that are written: 0, every so many, and the last."""
    yield from range(0, history.last, every)
    yield history.last


def sensible_step(epochs: int, rows: int = ABOUT_ROWS) -> int:
    """A round step (1, 2 or 5, and zeros) that shows so many epochs in about so many rows."""
    scale = 1
    while True:
        for leading in (1, 2, 5):
            if epochs <= rows * leading * scale:
                return leading * scale
        scale *= 10


def train_csv(history: History, every: int = 1) -> Iterator[str]:
    """Lines of CSV: the epoch, its error, both outputs and all parameters, in full precision."""
    yield from csv_lines(_rows(history, every))


def _rows(history: History, every: int) -> Iterator[tuple[object, ...]]:
    yield ("epoch", *OBSERVED, *history.scenario.parameters)
    for at in sampled(history, every):
        epoch = history[at]
        yield (at, *epoch.observed.values(), *epoch.parameters.values())


def train_text(
    history: History, every: int | None = None, notation: Notation = UNICODE, digits: int = 9
) -> Iterator[str]:
    """Lines for a reader: the scenario, error and outputs by epoch, the weights first and last.

    Without `every` the step is one that gives about twenty rows.
    """
    yield from _heading(history.scenario, notation)
    yield f"{'epoch':>12}" + "".join(f"{name:>18}" for name in OBSERVED) + "\n"
    for at in sampled(history, every or sensible_step(history.last)):
        values = history[at].observed.values()
        yield f"{at:>12,}" + "".join(f"{number(v, digits, notation):>18}" for v in values) + "\n"
    yield "\n"
    ends = list(zip(dict.fromkeys((0, history.last)), (18, 22), strict=False))
    yield f"{'':>12}" + "".join(f"{f'at epoch {at:,}':>{width}}" for at, width in ends) + "\n"
    for name in history.scenario.parameters:
        found = ((number(history.parameters(at)[name], digits, notation), w) for at, w in ends)
        yield f"{name:>12}" + "".join(f"{value:>{width}}" for value, width in found) + "\n"


def _heading(scenario: Scenario, notation: Notation) -> Iterator[str]:
    def listed(values: tuple[float, ...]) -> str:
        return ", ".join(shortest(value, 9, notation) for value in values)

    yield one_line(scenario.heading) + "\n"
    yield f"inputs {listed(scenario.inputs)}   targets {listed(scenario.targets)}\n"
    yield f"learning rate {listed((scenario.learning_rate,))}   "
    yield f"biases {scenario.bias_updates}   updates {scenario.update_order}\n\n"
