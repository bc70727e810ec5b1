"""Measured times: taken in turn, and told by their median and the middle half of them."""

from __future__ import annotations

from collections.abc import Callable
from statistics import median, quantiles
from time import perf_counter

Samples = list[float]


def seconds(work: Callable[[], object]) -> float:
    """How long some work takes."""
    began = perf_counter()
    work()
    return perf_counter() - began


def in_turn(rounds: int, *measures: Callable[[], float]) -> list[Samples]:
    """What each measure gives, taken one after another in every round."""
    taken = [[measure() for measure in measures] for _ in range(rounds)]
    return [list(column) for column in zip(*taken, strict=True)]


def told(samples: Samples, unit: str, size: float = 1.0) -> str:
    """The median and, in brackets, the quartiles of the samples, in units of this size."""
    numbers = (median(samples), *_quartiles(samples))
    middle, low, high = (_short(number / size) for number in numbers)
    return f"{middle} {unit} ({low} to {high})"


def milliseconds(samples: Samples) -> str:
    """Samples in seconds, told in milliseconds."""
    return told(samples, "ms", 1e-3)


def ratio(samples: Samples, others: Samples) -> float:
    """The ratio of two medians."""
    return median(samples) / median(others)


def longest_but_few(samples: Samples) -> float:
    """The sample that 99% of all do not exceed."""
    ordered = sorted(samples)
    return ordered[-(-99 * len(ordered) // 100) - 1]


def _quartiles(samples: Samples) -> tuple[float, float]:
    if len(samples) < 2:
        return samples[0], samples[0]
    low, _, high = quantiles(samples, n=4, method="inclusive")
    return low, high


def _short(value: float) -> str:
    return f"{value:,.0f}" if value >= 1000 else f"{value:.3g}"
