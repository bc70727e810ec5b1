"""Practice: the values of a pass asked for before they are shown, and passes with an error in them.

The state of an exercise, without a screen.
"""

from engine.practice.exercise import Exercise
from engine.practice.find import FindTheError, Line, Reply, Step
from engine.practice.question import Asked, Feedback, Help, Outcome
from engine.practice.schedule import questions
from engine.practice.summary import Recurring, Summary
from engine.practice.walk import Practice

__all__ = [
    "Asked",
    "Exercise",
    "Feedback",
    "FindTheError",
    "Help",
    "Line",
    "Outcome",
    "Practice",
    "Recurring",
    "Reply",
    "Step",
    "Summary",
    "questions",
]
