"""What is told from drawn characters: the arms of a line, and words in their order."""

from __future__ import annotations

from functools import cache
from unicodedata import name

UP, RIGHT, DOWN, LEFT = (0, -1), (1, 0), (0, 1), (-1, 0)
"""The directions of arms, as steps in columns and rows."""

Direction = tuple[int, int]
_DIRECTIONS = {
    "UP": (UP,),
    "RIGHT": (RIGHT,),
    "DOWN": (DOWN,),
    "LEFT": (LEFT,),
    "VERTICAL": (UP, DOWN),
    "HORIZONTAL": (LEFT, RIGHT),
}
_WEIGHTS = {"LIGHT": 1, "HEAVY": 2, "DOUBLE": 3}


@cache
def arms(sign: str) -> dict[Direction, int]:
    """The weights of a character's arms, 1 light, 2 heavy and 3 double; empty where it is no line.

    The standard says BOX DRAWINGS LIGHT DOWN AND RIGHT, where one weight counts for all, or
    BOX DRAWINGS DOWN HEAVY AND RIGHT UP LIGHT, where each has its own.
    """
    words = name(sign, "").removeprefix("BOX DRAWINGS ")
    if words == name(sign, ""):
        return {}
    found: dict[Direction, int] = {}
    weight = 0
    for part in words.split(" AND "):
        weight = next((_WEIGHTS[word] for word in part.split() if word in _WEIGHTS), weight)
        for word in part.split():
            found |= dict.fromkeys(_DIRECTIONS.get(word, ()), weight)
    return found


def opposite(direction: Direction) -> Direction:
    """The direction back."""
    return -direction[0], -direction[1]


def stands_in_order(wanted: list[str], found: list[str]) -> bool:
    """Whether all words occur one after the other, with others between them at most."""
    rest = iter(found)
    return all(word in rest for word in wanted)
