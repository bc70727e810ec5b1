"""A formula too wide for numbers below its factors: set with bars, its numbers whole below it."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import takewhile

import pytest

from engine import Scenario
from engine.travel import Session
from tests.tui.figures import is_rounding, worked_out
from tests.tui.opened import rows
from tui.app import BackpassApp
from tui.panels.stage import StagePanel

SIZES = [(60, 7), (80, 7), (80, 8), (72, 12)]
"""What the network leaves at 60 by 18, at 80 by 23, at 80 by 24 and at 120 by 36."""

ROOM_FOR_BOTH = 80
"""Columns from which the terms of both outputs may stand beside each other."""
PLAIN = re.compile(r"[0-9(][-0-9.·−+() ]*")
"""A row that goes on with the numbers."""


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("epoch", [0, 1, 10_000])
def test_a_sum_over_outputs_is_whole(size: tuple[int, int], epoch: int) -> None:
    """The sum has its bars, and a Σ or both its terms; the numbers below come to the gradient."""
    session = Session(Scenario())
    app = BackpassApp(session)
    for stage in ("dE_total/dw1", "dE_total/dw2", "dE_total/dw3", "dE_total/dw4"):
        session.go_to(epoch, stage)
        view = app.view._replace(moment=replace(session.moment, form="sum"))
        lines = [line.strip() for line in rows(StagePanel().draw(view, *size))]
        bars = next(y for y, line in enumerate(lines) if "────────" in line)
        assert "Σ ────────" in lines[bars] or size[0] >= ROOM_FOR_BOTH
        starts = next(y for y, line in enumerate(lines) if y > bars and line.startswith("= "))
        rest = lines[starts:]
        below = [rest[0].removeprefix("= "), *takewhile(PLAIN.fullmatch, rest[1:])]
        value = session.moment.trace.values[stage]
        assert pytest.approx(value, rel=0.02) == worked_out("".join(below))
        if size[1] < 12:
            assert is_rounding(rest[len(below)].removeprefix("= "), value)


@pytest.mark.parametrize("size", [*SIZES, (93, 9)])
@pytest.mark.parametrize("epoch", [0, 1, 10_000])
def test_a_sum_of_long_terms_has_a_row_for_each(size: tuple[int, int], epoch: int) -> None:
    """The delta rule of a shared bias has two rows of symbols and two of numbers, all whole.

    Large digits stand clear of them. From 80 columns on plain ones follow in the second row, and
    a sentence below.
    """
    session = Session(Scenario(bias_updates="shared"))
    app = BackpassApp(session)
    session.go_to(epoch, "dE_total/db1")
    view = app.view._replace(moment=replace(session.moment, form="delta-rule"))
    lines = [line.strip() for line in rows(StagePanel().draw(view, *size))]
    bar = next(y for y, line in enumerate(lines) if "──────── =" in line)
    assert "·out_h1·" in lines[bar]
    assert "+ (δ_o1·w6" in lines[bar + 1]
    first, second, below = lines[bar + 2 : bar + 5]
    numbers, _, result = second.partition(" = ")
    value = session.moment.trace.values["dE_total/db1"]
    assert pytest.approx(value, rel=0.02) == worked_out(f"{first.removeprefix('= ')} {numbers}")
    if size[1] < 12:
        assert is_rounding(result or below.removeprefix("= "), value)
    if size[0] >= 80:
        assert below.startswith("Books write each bracket")
