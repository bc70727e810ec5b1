"""The board of a room, drawn without a screen."""

from __future__ import annotations

import re

import pytest

from engine import Scenario
from engine.travel import Session
from tests.tui.figures import figures, is_rounding
from tests.tui.opened import rows
from tui.app import BackpassApp
from tui.panels.board import BoardPanel

BOARDS = [(60, 8), (80, 10), (80, 30), (120, 18), (240, 40)]
"""Sizes of the board in terminals from 60 by 18 to 240 by 70."""


@pytest.mark.parametrize("size", BOARDS, ids=str)
def test_the_right_value_stands_beside_the_wrong_one(size: tuple[int, int]) -> None:
    """Layer by layer, each value that comes out wrong has beside it what it should be."""
    right = figures(Scenario())
    session = Session(Scenario(update_order="layer_by_layer"), walk="lesson")
    session.go_to(0, "dnet_o1/dout_h1")
    app = BackpassApp(session)
    seen = 0
    while session.next() and session.moment.epoch == 0:
        moment = session.moment
        text = "\n".join(rows(BoardPanel().draw(app.view, *size)))
        if moment.right_value is None:
            continue
        seen += 1
        numbers = re.findall(r"−?\d+\.\d{3,}(?:e−\d+)?", text)
        assert "should be" in text, moment.stage_id
        assert any(is_rounding(number, right[moment.stage_id]) for number in numbers)
    assert seen >= 12


@pytest.mark.parametrize("size", BOARDS, ids=str)
def test_no_right_value_is_told_where_the_result_is_still_asked_for(size: tuple[int, int]) -> None:
    """While the class guesses, the right value would give it away."""
    session = Session(Scenario(update_order="layer_by_layer"), walk="lesson")
    session.hide_or_reveal()
    session.go_to(0, "dE_total/dw1")
    text = "\n".join(rows(BoardPanel().draw(BackpassApp(session).view, *size)))
    assert session.moment.hidden
    assert "should be" not in text
