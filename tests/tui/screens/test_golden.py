"""The study screen as it is kept in files."""

import pytest

from tests.tui.golden import assert_golden
from tests.tui.opened import lines, opened


@pytest.mark.parametrize(
    ("columns", "rows", "stage"),
    [
        (80, 24, "net_h1"),
        (80, 24, "E_total"),
        (80, 24, "dE_total/dw5"),
        (80, 24, "dE_total/dout_h1"),
        (80, 24, "update"),
        (120, 36, "out_o1"),
        (120, 36, "dE_total/dw1"),
    ],
)
async def test_study_screen(columns: int, rows: int, stage: str) -> None:
    """Everything stands where it stood when the screen was last looked at."""
    async with opened((columns, rows)) as (app, pilot):
        app.session.go_to(stage=stage)
        app.show()
        await pilot.pause()
        assert_golden(f"{columns}x{rows}-{stage.replace('/', '-by-')}", lines(app))


async def test_study_screen_in_ascii() -> None:
    """The same in plain ASCII."""
    async with opened((80, 24), ascii_only=True) as (app, pilot):
        app.session.go_to(stage="dE_total/dw5")
        app.show()
        await pilot.pause()
        assert "".join(lines(app)).isascii()
        assert_golden("80x24-ascii-dE_total-by-dw5", lines(app))
