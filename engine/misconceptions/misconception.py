"""What a misconception is: a definition with one thing changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from engine.definition import Kind
from engine.misconceptions.place import Change, Place

MadeAt = Callable[[Place], Sequence[Change]]
"""The changes that a misconception makes at a stage: usually one, and none where it is no use."""


@dataclass(frozen=True, slots=True)
class Misconception:
    """A wrong idea about some kinds of stage.

    `sentence` tells a student what happened, with `{words}` for the names of the stage's own
    neighbours. `decimals` are for the idea that all that is read may be rounded first.
    """

    id: str
    sentence: str
    kinds: tuple[Kind, ...]
    changes: MadeAt
    decimals: tuple[int, ...] = ()
