"""The two most usual wrong readings of a stage, each with its number beside the right one."""

from __future__ import annotations

from math import isfinite
from typing import NamedTuple

from engine.diagnosis.digits import ON_A_FORM, rounded
from engine.expression import UNICODE, Notation, significant
from engine.misconceptions import readings
from engine.misconceptions.reading import Reading
from engine.trace import Pass

USUAL = (
    *("bias_left_out", "weights_crossed", "net_for_out", "exponent_sign", "half_left_out"),
    *("new_weight", "routes_crossed", "slope_left_out", "own_slope_left_out", "sign_turned"),
    *("one_output_only", "delta_for_gradient", "added", "rate_left_out"),
    *("one_minus_left_out", "wrong_activation", "not_squared", "mean_for_sum"),
)
"""From the most usual on; the others come after them, in the order of the table."""


class WhyNot(NamedTuple):
    """A wrong reading of a stage, and the number that it gives."""

    reading: Reading
    value: float


def why_not(stage: str, trace: Pass, count: int = 2) -> tuple[WhyNot, ...]:
    """The most usual wrong readings whose numbers differ from the right one and each other.

    `trace` is made by `right_pass`. Raises KeyError for a stage that it does not have.
    """
    found: dict[float, WhyNot] = {}
    passed_by = {rounded(trace.values[stage], ON_A_FORM)}
    ordered = sorted(readings(stage, trace.scenario.bias_updates), key=_rank)
    for reading in ordered:
        value = reading.value(trace.values)
        shown = rounded(value, ON_A_FORM)
        named = {other.reading.id for other in found.values()}
        if isfinite(value) and shown not in passed_by and reading.id not in named:
            found.setdefault(shown, WhyNot(reading, value))
    return tuple(found.values())[:count]


def why_not_lines(
    stage: str, trace: Pass, digits: int = 9, notation: Notation = UNICODE
) -> tuple[str, ...]:
    """The two in words: the number that each gives, and what was done wrong to get it."""
    symbol = notation.symbol(stage)
    return tuple(
        f"Why not {symbol} = {significant(value, digits, notation)}? {reading.sentence(notation)}"
        for reading, value in why_not(stage, trace)
    )


def _rank(reading: Reading) -> int:
    return USUAL.index(reading.id) if reading.id in USUAL else len(USUAL)
