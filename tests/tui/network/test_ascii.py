"""The picture in plain ASCII tells no less."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest

from engine import Scenario
from engine.expression import ASCII, UNICODE
from engine.policies import BIAS_UPDATES, BiasUpdates
from engine.travel import Session
from tests.tui.lines import LEFT, RIGHT, arms
from tests.tui.network.drawn import COMPACT, WHOLE, Size, moments, read_layout
from tests.tui.opened import rows
from tui.network import draw_network

CORNERS = {"light": set(".'|"), "heavy": set("\\#"), "double": set("&")}
JOINED = re.compile(r"[-+]{2}|[#+]{2}")
"""Two signs side by side that look like one line."""


def drawn(stage: str, size: Size, *, room: bool) -> list[str]:
    """The picture at a stage of the tutorial."""
    session = Session(Scenario(), walk="factor")
    session.go_to(0, stage)
    canvas = draw_network(session.moment, size, 9, ASCII, room=room)
    return rows(canvas, ascii_only=True)


@pytest.mark.parametrize("size", [(60, 9), (80, 13), (114, 17)], ids=str)
@pytest.mark.parametrize("room", [False, True], ids=["study", "room"])
def test_corners_tell_what_is_lit(size: Size, room: bool) -> None:
    """The frame of a neuron that is far from the stage is light at all four corners.

    That of one on the path is heavy, and for a room that of one that is read double.
    """
    where = read_layout(Scenario(), size)
    found = drawn("dE_total/dw5", size, room=room)
    for name, weight in (("h2", "light"), ("o1", "double" if room else "heavy")):
        box = where.boxes[name]
        corners = {found[y][box.right] for y in (box.top, box.bottom)} - set("ABC")
        assert corners, name
        assert corners <= CORNERS[weight], (name, corners)


@pytest.mark.parametrize("size", [*COMPACT, (80, 13), (93, 15), (127, 21)], ids=str)
def test_what_does_not_join_does_not_look_joined(size: Size) -> None:
    """Two cells look like one line only where in Unicode too one leads to the other."""
    for moment in moments(Scenario()):
        found = draw_network(moment, size, 9, UNICODE)
        for row, plain in zip(rows(found), rows(found, ascii_only=True), strict=True):
            for x, (left, right) in enumerate(pairwise(row)):
                if arms(left) and arms(right) and JOINED.match(plain, x):
                    assert {RIGHT} & arms(left).keys(), (x, plain)
                    assert {LEFT} & arms(right).keys(), (x, plain)


@pytest.mark.parametrize("size", WHOLE[:5], ids=str)
def test_a_delta_says_whose_it_is(size: Size) -> None:
    """Outside of a box it has its whole name; within one the box says it, as with `net`."""
    where = read_layout(Scenario(), size)
    found = drawn("dE_total/dw7", size, room=False)
    seen = 0
    for y, row in enumerate(found):
        x = row.find("delta")
        while x >= 0:
            inside = any(where.boxes[name].holds((x, y)) for name in ("o1", "o2"))
            assert inside != row[x:].startswith("delta_o")
            seen += 1
            x = row.find("delta", x + 1)
    assert seen == 2


@pytest.mark.parametrize("size", [(78, 13), (80, 13), (93, 15), (100, 17)], ids=str)
@pytest.mark.parametrize("bias_updates", BIAS_UPDATES)
def test_the_edges_into_a_hidden_neuron_arrive_at_its_net(
    size: Size, bias_updates: BiasUpdates
) -> None:
    """Its row stays when δ comes, whose place is on the frame where a box has no row for it."""
    scenario = Scenario(bias_updates=bias_updates)
    where = read_layout(scenario, size)
    for moment in moments(scenario):
        found = rows(draw_network(moment, size, 9, ASCII), ascii_only=True)
        for neuron in ("h1", "h2"):
            box, y = where.boxes[neuron], where.rows[neuron, "net"]
            inside = [row[box.left : box.right + 1] for row in found[box.top : box.bottom + 1]]
            if f"net_{neuron}" in moment.known:
                assert "net  " in inside[y - box.top], moment.stage_id
            known = any(re.search(r"delta +-?\d", row) for row in inside)
            assert known == (f"delta_{neuron}" in moment.known), (moment.stage_id, inside)
