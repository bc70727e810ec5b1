"""The lesson: three walks through a pass, what is said at each stage, and what it is good for."""

from engine.lesson.badges import badges, wording
from engine.lesson.explanation import explain
from engine.lesson.payoff import MANY, Change, PayOff, PayOffs
from engine.lesson.reveal import Reveal
from engine.lesson.texts import Explanation
from engine.lesson.walks import WALKS, Walk, stops

__all__ = [
    "MANY",
    "WALKS",
    "Change",
    "Explanation",
    "PayOff",
    "PayOffs",
    "Reveal",
    "Walk",
    "badges",
    "explain",
    "stops",
    "wording",
]
