"""Which panels stand where, for a terminal of a given size."""

from __future__ import annotations

from enum import StrEnum

from tui.network.geometry import COMPACT_HEIGHT, LEAST_HEIGHT, TALL

LEAST = (80, 24)
LEAST_PROJECTED = (60, 18)
"""The smallest projection: a room needs a large font, and a large font leaves few cells."""
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


def too_small(size: tuple[int, int], least: tuple[int, int] = LEAST) -> str:
    """What to say in a terminal that is too small, and nothing in one that is not."""
    if size[0] >= least[0] and size[1] >= least[1]:
        return ""
    needed, found = (f"{width} by {height}" for width, height in (least, size))
    return f"backpass needs {needed} cells here; this terminal has {found}."


def network_height(width: int, height: int) -> int:
    """The rows that the network is given: more where nothing else needs them."""
    spare = height - BARS - TALL_NETWORK
    return TALL_NETWORK if width >= 100 and spare >= NUMBERS + 2 else LEAST_HEIGHT


def projected_network_height(width: int, height: int) -> int:
    """The rows of the network on the projection screen; the rest is for the stage."""
    if width < LEAST[0] or height < LEAST[1] - 1:
        return COMPACT_HEIGHT
    return TALL_NETWORK if width >= 100 and height >= 2 * TALL_NETWORK + 2 else LEAST_HEIGHT
