"""Which network a sheet has: it follows from the sheet's name alone, today and next year.

The rule must never change without the names of the sheets saying so. It rests on this file's
own lists, on `random.Random(text).random()`, and on the values of the misconceptions listed
here: ones that are added to the table later change no sheet.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random
from typing import TypeVar

from engine.diagnosis.diagnosis import right_pass
from engine.misconceptions import book, readings
from engine.names import gradient
from engine.network import WEIGHTS
from engine.parts import Part, asks
from engine.scenario import Biases, Scenario, Weights
from engine.trace import Pass

FROZEN = {
    *("bias_left_out", "weights_crossed", "inputs_crossed", "out_for_net", "net_for_out"),
    *("exponent_sign", "half_left_out", "not_squared", "one_output_only", "mean_for_sum"),
    *("sign_turned", "slope_left_out", "slope_of_net", "one_minus_left_out", "slope_twice"),
    *("error_for_derivative", "wrong_activation", "weight_for_activation", "net_for_activation"),
    *("new_weight", "routes_crossed", "error_not_delta", "weight_left_out_on_the_way_back"),
    *("own_slope_left_out", "delta_for_gradient", "gradient_for_weight", "rate_left_out"),
    *("added", "rate_twice", "rounded_early"),
}
"""The misconceptions that a sheet is to tell apart."""

TRIES = 40
"""Networks that are drawn before the best of them is taken."""

APART = 2e-5
"""As a share of the larger: what lies further apart differs at 6 digits, hand rounding included."""

SMALLEST_GRADIENT = 1e-5
"""From here on a gradient has at least 4 significant digits at 9 decimals."""

_INPUTS = [hundredths / 100 for hundredths in range(10, 100, 5)]
_SIZES = [hundredths / 100 for hundredths in range(10, 100, 5)]
_SIGNS = [1, 1, 1, -1]
_BIASES = [hundredths / 100 for hundredths in range(10, 95, 5)]
_LOW_TARGETS = [0.01, 0.05, 0.1, 0.2]
_HIGH_TARGETS = [0.8, 0.9, 0.95, 0.99]
_RATES = [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8]

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Telling:
    """How many of the mistakes that can be made at a network's stages it tells apart."""

    apart: int
    of: int


@dataclass(frozen=True, slots=True)
class Chosen:
    """A network, and what its numbers tell."""

    scenario: Scenario
    telling: Telling


def chosen_network(name: str) -> Chosen:
    """The network of the sheet with this name: of those drawn, the first that misses fewest."""
    best, fewest = _network(name, 0), sys.maxsize
    for attempt in range(TRIES):
        trace = _network(name, attempt)
        missed = _missed(trace, fewest) if _readable(trace) else sys.maxsize
        if missed < fewest:
            best, fewest = trace, missed
        if fewest == 0:
            break
    return Chosen(best.scenario, telling(best))


def _network(name: str, attempt: int) -> Pass:
    random = Random(f"backpass sheet {name}, network {attempt}")  # noqa: S311  (no secret)
    return right_pass(_drawn(random, name))


def telling(trace: Pass, only: Part | None = None) -> Telling:
    """How many mistakes of the stages that are asked have a number that nothing else there has."""
    told = list(_all_apart(trace, only))
    return Telling(sum(told), len(told))


def _missed(trace: Pass, limit: int) -> int:
    """How many mistakes are not told apart; counted up to a limit."""
    missed = 0
    for apart in _all_apart(trace):
        missed += not apart
        if missed >= limit:
            break
    return missed


def _all_apart(trace: Pass, only: Part | None = None) -> Iterator[bool]:
    for stage in trace:
        if stage.definition.ordinary and asks(stage.definition, only):
            yield from _apart(trace, stage.id)


def _apart(trace: Pass, stage: str) -> Iterator[bool]:
    """For each mistake of a stage, whether its numbers differ from the right one and the others'.

    Rounding what is short already is no mistake.
    """
    if book(trace.scenario.bias_updates)[stage].expression is None:
        return
    right = trace.values[stage]
    found: dict[str, list[float]] = {}
    for reading in readings(stage, trace.scenario.bias_updates):
        value = reading.value(trace.values)
        if reading.id in FROZEN and (value != right or reading.decimals is None):
            found.setdefault(reading.id, []).append(value)
    for id_, values in found.items():
        others = [value for other, each in found.items() if other != id_ for value in each]
        yield all(_differ(value, other) for value in values for other in [right, *others])


def _differ(one: float, other: float) -> bool:
    return abs(one - other) > APART * max(abs(one), abs(other))


def _readable(trace: Pass) -> bool:
    gradients = (trace.values[gradient(weight.name)] for weight in WEIGHTS)
    return all(abs(value) >= SMALLEST_GRADIENT for value in gradients)


def _drawn(random: Random, name: str) -> Scenario:
    """A network of tidy numbers, drawn in an order that must not change."""
    inputs = _different(random, _INPUTS, 2)
    sizes = _different(random, _SIZES, 8)
    weights = Weights(*(size * _one(random, _SIGNS) for size in sizes))
    biases = Biases(*_different(random, _BIASES, 2))
    targets = (_one(random, _LOW_TARGETS), _one(random, _HIGH_TARGETS))
    if random.random() < 0.5:
        targets = targets[::-1]
    return Scenario(
        title=f"Sheet {name}",
        inputs=(inputs[0], inputs[1]),
        targets=targets,
        learning_rate=_one(random, _RATES),
        weights=weights,
        biases=biases,
    )


def _one(random: Random, items: list[Item]) -> Item:
    return items[int(random.random() * len(items))]


def _different(random: Random, items: list[Item], count: int) -> list[Item]:
    left = list(items)
    return [left.pop(int(random.random() * len(left))) for _ in range(count)]
