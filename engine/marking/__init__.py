"""Marking: a paper against its sheet, with the student's own numbers first."""

from engine.marking.judging import UNREADABLE, Answers, Judged, Slip, Verdict
from engine.marking.marks import (
    FOLLOW,
    FirstMistake,
    Follow,
    Frequency,
    Marked,
    frequencies,
    mark,
)

__all__ = [
    "FOLLOW",
    "UNREADABLE",
    "Answers",
    "FirstMistake",
    "Follow",
    "Frequency",
    "Judged",
    "Marked",
    "Slip",
    "Verdict",
    "frequencies",
    "mark",
]
