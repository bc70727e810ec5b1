"""Find the error: the line, the name, the value, in three passes one after the other."""

from __future__ import annotations

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from engine import Scenario
from engine.practice import Step
from tests.tui.figures import figures
from tests.tui.opened import lines, opened, until
from tests.tui.practice.asked import give, is_open, shown
from tui.app import BackpassApp
from tui.dialogs.naming import NamingDialog
from tui.dialogs.practice_menu import Wish
from tui.panels.network import NetworkPanel
from tui.screens.finding import FindScreen
from tui.screens.study import StudyScreen

RIGHT = figures(Scenario())
SIZES = ((60, 18), (80, 24), (120, 36))


def finding(app: BackpassApp) -> FindScreen:
    """The screen, which is on top."""
    assert isinstance(app.screen, FindScreen)
    return app.screen


def first_wrong(app: BackpassApp) -> int:
    """The first line whose number is not the right one, by figures of the tests' own."""
    written = finding(app).find.lines
    return next(
        place
        for place, (stage, value) in enumerate(written)
        if abs(value - RIGHT[stage]) > 1e-9 * abs(value)
    )


async def walk_to(app: BackpassApp, pilot: Pilot[None], place: int) -> None:
    """Move to a line with the arrow keys."""
    await pilot.press("home", *["down"] * place)
    assert finding(app).moment.stage_id == finding(app).find.lines[place].stage


async def name_it(app: BackpassApp, pilot: Pilot[None]) -> None:
    """Name the mistake, each wrong name first: the dialog stays until it is the right one."""
    find = finding_below(app)
    right = [option.id for option in find.find.options].index(find.find.mistake.id)
    for number in (*(n for n in range(3) if n != right), right):
        assert isinstance(app.screen, NamingDialog)
        await pilot.press(str(number + 1))
        await pilot.pause()
    assert isinstance(app.screen, FindScreen)


def finding_below(app: BackpassApp) -> FindScreen:
    """The screen, which may have a dialog over it."""
    return next(screen for screen in app.screen_stack if isinstance(screen, FindScreen))


@pytest.mark.parametrize("size", SIZES)
async def test_the_error_is_found_in_three_passes(size: tuple[int, int]) -> None:
    """The first wrong line is taken, its mistake named, its value put right; then comes another."""
    seen = set()
    async with opened(size) as (app, pilot):
        app.practise(Wish(find=True, seed="three"))
        await pilot.pause()
        for count in (1, 2, 3):
            assert f"find the error {count}" in shown(app)
            place = first_wrong(app)
            stage = finding(app).find.lines[place].stage
            seen.add(stage)
            if place:
                await pilot.press("enter")
                await pilot.pause()
                assert "is right: it follows from the lines before it." in shown(app)
            await walk_to(app, pilot, place)
            await pilot.press("enter")
            await until(pilot, lambda: isinstance(app.screen, NamingDialog))
            await name_it(app, pilot)
            assert is_open(app)
            await give(pilot, f"{finding(app).find.lines[place].value:.6e}")
            assert finding(app).find.step is Step.VALUE
            await give(pilot, f"{RIGHT[stage]:.6e}")
            assert "Right." in shown(app)
            assert finding(app).find.step is Step.DONE
            await pilot.press("enter")
            await pilot.pause()
    assert len(seen) > 1


async def test_a_line_that_only_follows_is_no_first() -> None:
    """Whoever points too far down is sent up again."""
    async with opened() as (app, pilot):
        app.practise(Wish(find=True, seed="one", only="forward"))
        await pilot.pause()
        later = next(
            place
            for place, (stage, value) in enumerate(finding(app).find.lines)
            if place > first_wrong(app) and abs(value - RIGHT[stage]) > 1e-2 * abs(value)
        )
        await walk_to(app, pilot, later)
        await pilot.press("enter")
        await pilot.pause()
        assert "only follows from a line before it. Look further up." in shown(app)


@pytest.mark.parametrize("size", SIZES)
async def test_every_line_can_be_reached_and_is_shown(size: tuple[int, int]) -> None:
    """All 29 lines, each with its number where the cursor is; none is cut off at the end."""
    async with opened(size) as (app, pilot):
        app.practise(Wish(find=True, seed="one"))
        await pilot.pause()
        assert len(finding(app).find.lines) == 29
        for stage, _ in finding(app).find.lines:
            name = app.notation.symbol(stage)
            assert any(f"◆ {name} " in line for line in lines(app)), name
            await pilot.press("down")
        await pilot.press("tab")
        await pilot.pause()
        assert "h1" in shown(app)


@pytest.mark.parametrize("size", [(120, 30), (120, 36)])
async def test_signs_say_that_there_are_more_lines(size: tuple[int, int]) -> None:
    """Where the list has not all of its lines in sight: below at its top, above at its end."""
    async with opened(size) as (app, pilot):
        app.practise(Wish(find=True, seed="one"))
        await pilot.pause()
        network = finding(app).query_one(NetworkPanel).region.bottom

        def signs() -> set[str]:
            return {sign for line in lines(app)[network:] for sign in line if sign in "▲▼"}

        assert signs() == {"▼"}
        await pilot.press(*["down"] * 14)
        assert signs() == {"▲", "▼"}
        await pilot.press("end")
        assert signs() == {"▲"}


async def test_a_closed_field_is_not_seen() -> None:
    """It has the colour of what is below it: while nothing is asked for there is no field."""
    async with opened((120, 36)) as (app, pilot):
        app.practise(Wish(find=True, seed="one"))
        await pilot.pause()
        field = finding(app).query_one(Input)
        assert field.has_focus
        assert field.background_colors[1] == finding(app).background_colors[1]


async def test_what_should_stand_there_is_typed() -> None:
    """The right value is nowhere before it is typed, and what cannot be read gets a kind line."""
    async with opened() as (app, pilot):
        app.practise(Wish(find=True, seed="one"))
        await pilot.pause()
        place = first_wrong(app)
        stage = finding(app).find.lines[place].stage
        await walk_to(app, pilot, place)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, NamingDialog))
        await name_it(app, pilot)
        assert f"{abs(RIGHT[stage]):.6f}" not in shown(app)
        app.screen.query_one(Input).value = "no idea"
        await pilot.press("enter")
        await pilot.pause()
        assert is_open(app)
        assert finding(app).find.step is Step.VALUE
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen, StudyScreen)


@pytest.mark.parametrize("size", SIZES)
async def test_a_room_is_told_what_to_do(size: tuple[int, int]) -> None:
    """In projection the words keep their rows, before the digits grow."""
    async with opened(size) as (app, pilot):
        await pilot.press("f5")
        await pilot.pause()
        app.practise(Wish(find=True, seed="one"))
        await pilot.pause()
        assert app.screen.has_class("-room")
        assert "One line is wrong, and others follow from it." in shown(app)
