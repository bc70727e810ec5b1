"""The lines that are kept from stage to stage never show a stage of before."""

from __future__ import annotations

import pytest

from engine.expression import UNICODE
from engine.travel import Moment
from tests.tui.network.drawn import SCENARIOS, SIZES, Size, moments
from tui.drawing.canvas import Piece
from tui.network import draw_network, lines


def pieces(moment: Moment, size: Size, *, room: bool) -> list[list[Piece]]:
    """A picture, row by row."""
    canvas = draw_network(moment, size, 9, UNICODE, room=room)
    return [list(canvas.pieces(y)) for y in range(size[1])]


@pytest.mark.parametrize("size", SIZES[::4], ids=str)
def test_a_picture_is_the_same_after_any_other(size: Size) -> None:
    """Drawn after others, of this rule and another, for a room too, it is as if drawn first."""
    asked = [
        (moment, room)
        for name in ("shared-simultaneous", "per_neuron-simultaneous", "long")
        for moment in list(moments(SCENARIOS[name]))[::11]
        for room in (False, True)
    ]
    lines.plain_lines.cache_clear()
    first = [pieces(moment, size, room=room) for moment, room in asked]
    again = [pieces(moment, size, room=room) for moment, room in reversed(asked)][::-1]
    assert again == first
    for (moment, room), found in zip(asked, first, strict=True):
        lines.plain_lines.cache_clear()
        assert found == pieces(moment, size, room=room)
