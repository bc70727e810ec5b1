"""How long a stage is held for somebody who reads it."""

from __future__ import annotations

from engine.lesson import explain
from engine.playing.ladder import Speed, Unit
from engine.travel import Moment

SLOW = 0.5
"""Stages a second up to which somebody reads along."""
USUAL = 160
"""Characters of question and sentences that are read in the time of one stage."""
LONGEST = 2.0
"""Times as long as usual that a stage is held at the most."""


def reading(moment: Moment, speed: Speed) -> float:
    """How many times as long as usual a stage is held at this speed: 1 where nobody can read."""
    if speed.unit is not Unit.STAGE or speed.rate > SLOW:
        return 1.0
    text = explain(moment.trace, moment.stage, form=moment.written_as)
    characters = len(text.question) + sum(map(len, text.sentences))
    return min(max(1.0, characters / USUAL), LONGEST)
