"""Clicks: whatever is shown on the study screen leads to its stage."""

import re

import pytest

from tests.tui.opened import find, lines, opened

LARGE = (120, 36)


def first_match(rows: list[str], pattern: str) -> tuple[int, int]:
    """The column and row where a pattern first matches below the header."""
    return next(
        (found.start(), y) for y, row in enumerate(rows) if y and (found := re.search(pattern, row))
    )


SHOWN = {
    "◀h2 ": "net_h2",
    "◀o1 ": "net_o1",
    "out ": "out_h1",
    "∂out/∂net": "dout_h1/dnet_h1",
    "w6 +0": "w6+",
    "w3 +0": "w3+",
    "i1 ": "net_h1",
    "E_total +": "E_total",
    "b2 +0": "net_o1",
}
"""What is found on the screen before the first click, and the stage that it leads to."""


@pytest.mark.parametrize("size", [(80, 24), (150, 60)])
async def test_a_click_on_the_network_leads_to_its_stage(size: tuple[int, int]) -> None:
    """A neuron leads to its net input, a value to its own stage, a weight to its next value.

    What no stage computes leads to the first stage that uses it.
    """
    async with opened(size) as (app, pilot):
        for pattern, stage in SHOWN.items():
            app.session.go_to(stage="update")
            app.show()
            where = first_match(lines(app), pattern)
            app.session.go_to(stage="net_h2" if stage != "net_h2" else "update")
            await pilot.click(offset=where)
            await pilot.pause()
            assert stage == app.session.moment.stage_id, pattern


async def test_a_click_on_a_factor_does_not_change_the_walk() -> None:
    """A stage that the walk passes by is shown between two of its stops."""
    async with opened() as (app, pilot):
        app.session.go_to(stage="update")
        app.show()
        await pilot.pause()
        await pilot.click(offset=find(app, "∂E/∂out"))
        await pilot.pause()
        assert app.session.moment.stage_id == "dE_total/dout_h1"
        assert not app.session.moment.between
        await pilot.click(offset=find(app, "∂out/∂net"))
        await pilot.pause()
        assert app.session.moment.stage_id == "dout_o1/dnet_o1"
        assert (app.session.moment.between, app.session.moment.walk) == (True, "stage")


async def test_a_click_on_the_outline_leads_there() -> None:
    """Each line of the outline that is in sight leads to the stage that it names."""
    async with opened(LARGE) as (app, pilot):
        for name, stage in {
            "out_o2": "out_o2",
            "∂E_total/∂w6": "dE_total/dw6",
            "w5⁺": "w5+",
        }.items():
            app.session.go_to(stage="E_total")
            app.show()
            await pilot.pause()
            line = rf"(?<=  ){re.escape(name)} +[—0-9−]\S*"
            await pilot.click(offset=first_match(lines(app), line))
            await pilot.pause()
            assert stage == app.session.moment.stage_id


async def test_a_click_on_the_timeline_leads_there() -> None:
    """The mark of a stage leads to it, and the name of a phase to its first stage."""
    async with opened() as (app, pilot):
        column, row = find(app, "◆○○○○○○○")
        await pilot.click(offset=(column + 5, row))
        assert app.session.moment.stage_id == "out_o1"
        await pilot.click(offset=find(app, "hidden ○"))
        assert app.session.moment.stage_id == "dE_total/dout_h1"


async def test_a_click_on_the_weights_leads_there() -> None:
    """A gradient's cell leads to the gradient, a weight's own and its next to the next value."""
    async with opened(LARGE) as (app, pilot):
        app.session.go_to(stage="update")
        await pilot.press("tab")
        app.show()
        await pilot.pause()
        rows = lines(app)
        row = next(y for y, line in enumerate(rows) if re.search(r"w8 +0\.55\d* +−0\.02", line))
        for value, stage in (("0.55", "w8+"), ("−0.02", "dE_total/dw8"), ("0.5613", "w8+")):
            await pilot.click(offset=(rows[row].index(value), row))
            assert stage == app.session.moment.stage_id


async def test_a_click_on_the_footer_does_what_it_names() -> None:
    """Every name in the footer works as its key does."""
    async with opened() as (app, pilot):
        column, row = find(app, "→ next")
        await pilot.click(offset=(column + 3, row))
        assert app.session.moment.stage_id == "out_h1"
        await pilot.click(offset=find(app, "← back"))
        assert app.session.moment.stage_id == "net_h1"
        await pilot.click(offset=find(app, "? help"))
        await pilot.pause()
        assert type(app.screen).__name__ == "HelpDialog"


async def test_a_click_on_nothing_changes_nothing() -> None:
    """Blank places and frames lead nowhere."""
    async with opened() as (app, pilot):
        before = lines(app)
        for offset in ((17, 8), (50, 7), (79, 16), (0, 0)):
            await pilot.click(offset=offset)
        assert before == lines(app)
