"""The three walks through a pass: which stages each of them stops at."""

from __future__ import annotations

from functools import cache
from typing import Literal

from engine.backpropagation import definitions
from engine.definition import Definition, Kind
from engine.policies import Rules

Walk = Literal["lesson", "factor", "stage"]
WALKS: tuple[Walk, ...] = ("lesson", "factor", "stage")
"""In the order in which one key goes through them; the first is the program's default."""

SHOWN_ONCE = {
    Kind.NET_WRT_WEIGHT: ("w5", "w1"),
    Kind.NET_WRT_ACTIVATION: ("h1",),
}
"""Factors that merely name a quantity which is on the screen already, and those among them
that the lesson explains: the first of each layer."""


@cache
def stops(rules: Rules, walk: Walk) -> tuple[int, ...]:
    """The positions in a pass at which a walk stops, counted from 0.

    `factor` stops everywhere, `stage` only at ordinary stages. `lesson` stops wherever a
    number is new: it passes by only those factors that name a known one, once the student
    has seen such a factor explained.
    """
    order = enumerate(definitions(rules))
    return tuple(place for place, definition in order if _is_stop(definition, walk))


def _is_stop(definition: Definition, walk: Walk) -> bool:
    if definition.ordinary or walk == "factor":
        return True
    explained = SHOWN_ONCE.get(definition.kind, (definition.about,))
    return walk == "lesson" and definition.about in explained
