"""The ladder of speeds."""

from __future__ import annotations

from enum import Enum
from math import inf
from typing import NamedTuple


class Unit(Enum):
    """What a speed counts."""

    STAGE = "stage"
    PASS = "pass"  # noqa: S105  (a pass through the network, no password)


class Speed(NamedTuple):
    """So many stages or passes a second; infinitely many where nothing is waited for."""

    unit: Unit
    rate: float

    def __str__(self) -> str:
        """The speed as the header says it."""
        if self.rate == inf:
            return "as fast as it can"
        if self.rate < 1:
            return f"1 {self.unit.value} in {1 / self.rate:g} s"
        plural = {Unit.STAGE: "stages", Unit.PASS: "passes"}
        name = self.unit.value if self.rate == 1 else plural[self.unit]
        return f"{self.rate:,g} {name}/s"


LADDER = (
    *(Speed(Unit.STAGE, rate) for rate in (1 / 20, 1 / 10, 1 / 5, 1 / 2, 1, 2, 5, 10, 20)),
    *(Speed(Unit.PASS, rate) for rate in (1, 2, 5, 10, 30, 60, 1000)),
    Speed(Unit.PASS, inf),
)
"""From the slowest to the fastest."""

FLAT_OUT = len(LADDER) - 1
"""The place on the ladder where nothing is waited for."""
START = 1
"""The place on the ladder where playing starts, slow enough to read: one stage in 10 s."""
