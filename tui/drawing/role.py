"""What a piece of a drawing means. The stylesheet says how each role looks."""

from __future__ import annotations

from enum import StrEnum


class Role(StrEnum):
    """The meaning of a cell; its value is the suffix of the component class that styles it."""

    TEXT = "text"
    STRONG = "strong"
    MUTED = "muted"
    LINE = "line"
    PATH_LINE = "path-line"
    READ = "read"
    READ_LINE = "read-line"
    WRITTEN = "written"
    WRITTEN_LINE = "written-line"
    MARK = "mark"
    FAULT = "fault"
    KEY = "key"
    RESULT = "result"
    CURSOR = "cursor"
    CURVE = "curve"
    SECOND = "second"
    THIRD = "third"
    FOURTH = "fourth"
    FIFTH = "fifth"
    SIXTH = "sixth"
