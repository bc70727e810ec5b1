"""In plain ASCII no line, arrow or marker between two labels is read as a sign of arithmetic."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import starmap

import pytest

from engine.expression import ASCII
from engine.policies import BIAS_UPDATES, BiasUpdates
from engine.scenario import Scenario
from tests.tui.lines import arms
from tests.tui.network.drawn import Size, moments
from tests.tui.opened import rows
from tui.drawing import Canvas, Role
from tui.network import draw_network

PICTURES: tuple[tuple[Size, int], ...] = (
    ((60, 9), 9),
    ((67, 11), 3),
    ((78, 13), 12),
    ((80, 13), 3),
    ((80, 13), 9),
    ((93, 15), 6),
    ((100, 17), 9),
    ((116, 17), 12),
    ((127, 21), 6),
    ((236, 29), 12),
)
"""Sizes, each with decimals."""
SIGNS = "●◆▶◀"
MARKERS = "@$ABC"
OPERATORS = "*+/=%^"
LINE = re.compile(r"[-<>|#'&]-$")
"""What ends in a `-` and is seen to be a line: two of them, an arrow, or another line before it."""


def signs_beside_labels(canvas: Canvas) -> Iterator[tuple[bool, str, bool]]:
    """What stands without a blank beside labels, and whether there is one before it and behind."""
    for y, seen in enumerate(rows(canvas, ascii_only=True)):
        kinds = "".join(starmap(_kind, zip(*canvas.row(y, 0, canvas.width), strict=True)))
        for match in re.finditer("s+", kinds):
            start, end = match.span()
            before, behind = kinds[start - 1 : start] == "l", kinds[end : end + 1] == "l"
            if before or behind:
                yield before, seen[start:end], behind


@cache
def _kind(sign: str, role: Role) -> str:
    """A blank, a sign, or a cell of a label; letters that mark a factor are signs too."""
    if sign == " ":
        return " "
    return "s" if arms(sign) or sign in SIGNS or role is Role.MARK else "l"


def misread(before: bool, signs: str, behind: bool) -> bool:
    """Whether signs beside a label may be taken for arithmetic with it.

    Between two labels a single sign is a marker or an upright line.
    """
    if before and behind and len(signs) == 1 and signs not in f"{MARKERS}|#&":
        return True
    if before and signs[0] in OPERATORS:
        return True
    return behind and (signs[-1] in OPERATORS or (signs[-1] == "-" and not LINE.search(signs)))


@pytest.mark.parametrize("bias_updates", BIAS_UPDATES)
@pytest.mark.parametrize(("size", "digits"), PICTURES, ids=str)
def test_no_label_stands_in_a_formula(size: Size, digits: int, bias_updates: BiasUpdates) -> None:
    """At no stage of the first round or of the 10,000th; nor for a room, where lines are others."""
    scenario = Scenario(bias_updates=bias_updates)
    for epoch, room in ((0, False), (0, True), (10_000, False)):
        for moment in moments(scenario, epoch):
            canvas = draw_network(moment, size, digits, ASCII, room=room)
            found = {each for each in signs_beside_labels(canvas) if misread(*each)}
            assert not found, (moment.stage_id, epoch, found, rows(canvas, ascii_only=True))


@pytest.mark.parametrize(
    "example",
    ["i2*dE", "0.05=@w1", "0.10<=w4", "o1 =target", "1 +-E", " .-E", "out 0.59+ ", "0.3%%"],
)
def test_what_may_be_misread_is_found(example: str) -> None:
    """The rule is not believed before it has failed."""
    before, signs, behind = re.split(r"([^\w. ]+|(?<= )[^\w ]+)", example, maxsplit=1)
    assert misread(before[-1:].isalnum(), signs, behind[:1].isalnum())


@pytest.mark.parametrize("signs", ["<-", "--", "$", "<@", "|#", "##", "#<$"])
def test_lines_arrows_and_markers_are_themselves(signs: str) -> None:
    """An arrow with its line, two cells of a line, and a marker are read as nothing else."""
    assert not misread(before=True, signs=signs, behind=True)
