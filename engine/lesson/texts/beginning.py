"""The start: what the lesson is about, before anything is computed."""

from __future__ import annotations

from engine.expression import Notation, given
from engine.gallery import sentences_of
from engine.lesson.texts.text import Explanation
from engine.trace import Pass


def start(trace: Pass, digits: int, notation: Notation) -> Explanation:
    """What goes in, what should come out, and how a round goes; first what to watch for."""
    names = ("i1", "i2", "target_o1", "target_o2")
    i1, i2, first, second = (given(trace.values[name], digits, notation) for name in names)
    return Explanation(
        "How must the weights change so that the outputs come closer to their targets?",
        (
            *sentences_of(trace.scenario),
            f"{i1} and {i2} should give {first} and {second}.",
            "Nothing is computed yet: these are the weights to begin with.",
        ),
        (
            "One round has five parts: forward, error, output, hidden, update.",
            "Forward: from the inputs to the outputs.",
            "Error: how far the outputs are from their targets.",
            "Backward through the output layer: how the error changes with w5 to w8.",
            "Backward through the hidden layer: how the error changes with w1 to w4.",
            "Update: every weight takes a step that should make the error smaller.",
            "The epoch counts the updates that are done, one for each round.",
        ),
    )
