"""Which values of an axis are written beside it."""

from __future__ import annotations

from math import ceil, floor, isfinite, log10

STEPS = (1, 2, 5, 10)
"""Leading figures of the distances between round values."""


def round_values(low: float, high: float, most: int) -> tuple[float, ...]:
    """At most so many round values from `low` to `high`, evenly spaced by 1, 2 or 5 and zeros."""
    span = high - low
    if most < 1 or not (isfinite(span) and span > 0):
        return ()
    scale = 10.0 ** floor(log10(span / most))
    for step in (leading * scale for leading in STEPS):
        if step > 0 and floor(high / step) - ceil(low / step) < most:
            first, last = ceil(low / step), floor(high / step)
            return tuple(count * step for count in range(first, last + 1))
    return ()


def powers_of_ten(low: int, high: int, most: int) -> tuple[int, ...]:
    """At most so many exponents from `low` to `high`, evenly spaced, the highest among them."""
    if most < 1:
        return ()
    step = max(1, ceil((high - low + 1) / most))
    return tuple(range(high, low - 1, -step))[::-1]


def epochs_to_name(last: int, most: int, *, logarithmic: bool) -> tuple[int, ...]:
    """Round epochs from 0 to `last`; on a logarithmic scale 0 and the powers of ten."""
    if not logarithmic:
        return tuple(sorted({int(value) for value in round_values(0, last, most)} | {0}))
    powers = (10**exponent for exponent in range(len(str(last))))
    return (0, *(power for power in powers if power <= last))
