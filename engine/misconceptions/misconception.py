"""What a misconception is: a definition with one thing changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from engine.definition import Definition, Kind
from engine.expression import Expression
from engine.policies import BiasUpdates

Change = Mapping[str, Expression]
"""What is taken for a quantity instead of its definition, by the quantity's id.

The quantity may be the stage itself or one before it, where the mistake lies.
"""

MadeAt = Callable[[Definition, BiasUpdates], Iterable[Change]]
"""The changes that a misconception makes for a stage: usually one, and none where it is no use."""


@dataclass(frozen=True, slots=True)
class Misconception:
    """A wrong idea about some kinds of stage.

    `sentence` tells a student what happened, with `{words}` for the names of the stage's own
    neighbours. `decimals` are for the idea that all that is read may be rounded first.
    """

    id: str
    sentence: str
    kinds: frozenset[Kind]
    changes: MadeAt
    decimals: tuple[int, ...] = ()
