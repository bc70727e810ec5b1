"""What a class is asked before it is shown: the picture does not tell it either."""

from __future__ import annotations

import pytest

from tests.tui.projection.cells import grid_of, lines_of
from tests.tui.projection.room import SIZES, projected
from tui.app import BackpassApp
from tui.panels.network import NetworkPanel


def signs(app: BackpassApp) -> set[str]:
    """All signs of the picture of the network."""
    region = app.screen.query_one(NetworkPanel).region
    return set("".join(lines_of(grid_of(app))[region.y : region.bottom]))


@pytest.mark.parametrize(
    "stage", ["net_h1", "dE_total/dw5", "w5+", "dE_total/dout_h1", "dE_total/dw1"]
)
@pytest.mark.parametrize("size", SIZES[:5], ids=lambda size: f"{size[0]}x{size[1]}")
async def test_a_formula_that_is_asked_for_is_not_lit(size: tuple[int, int], stage: str) -> None:
    """While only the question shows, no letter and no dot in the network tells the formula."""
    async with projected(size) as (app, pilot):
        app.session.go_to(stage=stage)
        await pilot.press("r")
        assert not set("●ABC") & signs(app)
        assert "◆" in signs(app)
        await pilot.press("pagedown")
        assert set("●ABC") & signs(app)
