"""Rounds that follow each other before a room: what changes is as large as all else."""

from __future__ import annotations

import pytest

from tests.tui.projection.large_formula import rows_of_letters
from tests.tui.projection.room import projected
from tui.panels.board import BoardPanel

LARGE = ((100, 30), (120, 36), (160, 45), (240, 70))
"""Sizes at which error, outputs and targets have room in large digits."""
SMALL = ((60, 18), (80, 24), (81, 25))
VALUES = ("0.298371109", "0.751365070", "0.772928465")


@pytest.mark.parametrize("size", [*LARGE, *SMALL], ids=lambda size: f"{size[0]}x{size[1]}")
async def test_outputs_stand_beside_their_targets(size: tuple[int, int]) -> None:
    """The error, and each output with its target in one row: large where a formula is."""
    async with projected(size) as (app, _):
        app.session.go_to(stage="E_total")
        region = app.screen.query_one(BoardPanel).region
        view = app.view._replace(by_rounds=True)
        rows = BoardPanel().draw(view, region.width, region.height).texts()
        assert "Do the outputs come closer to their targets?" in " ".join(rows)
        if size in SMALL:
            plain = ["".join(row.replace("target", "").split()) for row in rows]
            beside = (VALUES[0], f"{VALUES[1]}0.01", f"{VALUES[2]}0.99")
            assert [each for each in beside if not any(each in row for row in plain)] == []
        else:
            large = "\n".join(rows_of_letters([row.replace("target", " " * 6) for row in rows]))
            assert [each for each in (*VALUES, "0.01", "0.99") if each not in large] == []
