"""Which panels stand where, for a terminal of a given size."""

from __future__ import annotations

from enum import StrEnum

from tui.network import LEAST_HEIGHT
from tui.network.geometry import TALL

LEAST = (80, 24)
BARS = 3
"""Rows for header, timeline and footer."""
TALL_NETWORK = 2 * TALL + 5
NUMBERS = 17
"""Rows from which weights and a curve stand one above the other."""


class Arrangement(StrEnum):
    """The ways in which the panels can be arranged; each is a class in the stylesheet."""

    TOO_SMALL = "-too-small"
    PLAIN = "-plain"
    BESIDE = "-beside"
    WIDE = "-wide"
    HIGH = "-high"


def arrangement(width: int, height: int) -> Arrangement:
    """Network and stage always; beside or below them as much as there is room for."""
    if width < LEAST[0] or height < LEAST[1]:
        return Arrangement.TOO_SMALL
    below = height - BARS - network_height(width, height)
    if width >= 120:
        return Arrangement.WIDE if below >= NUMBERS else Arrangement.BESIDE
    if below >= 2 * NUMBERS:
        return Arrangement.HIGH
    return Arrangement.BESIDE if width >= 112 else Arrangement.PLAIN


def too_small(width: int, height: int) -> str:
    """What to say in a terminal that is too small, and nothing in one that is not."""
    if width >= LEAST[0] and height >= LEAST[1]:
        return ""
    return f"backpass needs {LEAST[0]} by {LEAST[1]} cells; this terminal has {width} by {height}."


def network_height(width: int, height: int) -> int:
    """The rows that the network is given: more where nothing else needs them."""
    spare = height - BARS - TALL_NETWORK
    return TALL_NETWORK if width >= 100 and spare >= NUMBERS + 2 else LEAST_HEIGHT
