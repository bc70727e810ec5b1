"""Projection as a teacher drives it: with the few keys of a clicker, and with those of a class."""

from __future__ import annotations

import asyncio

import pytest

from engine.playing import Player
from tests.begun import begun
from tests.engine.playing.clock import Clock
from tests.tui.projection.cells import grid_of, lines_of
from tests.tui.projection.large_digits import read_large
from tests.tui.projection.room import THEMES, at, projected
from tui.app import BackpassApp
from tui.panels.board import BoardPanel
from tui.screens.projection import ProjectionScreen
from tui.screens.study import StudyScreen
from tui.screens.training import TrainingScreen
from tui.themes import DARK, LIGHT, ROOM_DARK, ROOM_LIGHT

IN_THE_ROOM = {DARK.name: ROOM_DARK.name, LIGHT.name: ROOM_LIGHT.name}


def large(app: BackpassApp) -> str:
    """The number in large digits on the board."""
    region = app.screen.query_one(BoardPanel).region
    return read_large(grid_of(app)[region.y : region.bottom])[0]


def is_blank(app: BackpassApp) -> bool:
    """Whether nothing at all is to be seen."""
    return not "".join(lines_of(grid_of(app))).strip()


async def test_a_whole_pass_is_walked_with_page_down_alone() -> None:
    """Page Down goes through all stages of a pass and into the next, Page Up back again."""
    async with projected() as (app, pilot):
        walked = []
        for _ in range(30):
            walked.append(app.session.moment.stage_id)
            await pilot.press("pagedown")
        expected = [stage.id for stage in app.session.moment.trace if stage.definition.ordinary]
        assert expected == walked
        assert (app.session.moment.epoch, app.session.moment.stage_id) == (1, "net_h1")
        await pilot.press("pageup")
        assert (app.session.moment.epoch, app.session.moment.stage_id) == (0, "update")


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
@pytest.mark.parametrize("leave", ["escape", "f5", "f"])
async def test_projection_takes_a_theme_for_the_room_and_gives_it_back(
    theme: str, leave: str
) -> None:
    """It is started with F5 in a theme of its own, and Escape, F5 and f lead back to both."""
    async with projected(theme=theme) as (app, pilot):
        assert IN_THE_ROOM[theme] == app.theme
        await pilot.press("pagedown", leave)
        assert isinstance(app.screen, StudyScreen)
        assert (theme, "out_h1") == (app.theme, app.session.moment.stage_id)
        await pilot.press("f5")
        assert isinstance(app.screen, ProjectionScreen)
        assert IN_THE_ROOM[theme] == app.theme


async def test_projection_leads_back_to_the_charts_too() -> None:
    """Started over the training screen, it leads back to that screen."""
    app = BackpassApp(begun())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("c", "f5")
        assert isinstance(app.screen, ProjectionScreen)
        await pilot.press("escape")
        assert isinstance(app.screen, TrainingScreen)
        assert app.theme == DARK.name


@pytest.mark.parametrize("key", ["b", "full_stop"])
async def test_a_blank_screen_shows_nothing_and_comes_back(key: str) -> None:
    """The key blanks the whole screen, and again brings back what was there."""
    async with projected() as (app, pilot):
        await pilot.press("pagedown")
        before = lines_of(grid_of(app))
        await pilot.press(key)
        assert is_blank(app)
        await pilot.press(key)
        assert before == lines_of(grid_of(app))


@pytest.mark.parametrize("key", ["pagedown", "pageup", "space", "down", "right_square_bracket"])
async def test_a_step_from_a_blank_screen_only_brings_it_back(key: str) -> None:
    """The first step after blanking shows the same stage, the next one moves."""
    async with projected() as (app, pilot):
        app.session.go_to(2, "E_total")
        await pilot.press("b", key)
        assert not is_blank(app)
        assert (app.session.moment.epoch, app.session.moment.stage_id) == (2, "E_total")
        await pilot.press(key)
        assert (app.session.moment.epoch, app.session.moment.stage_id) != (2, "E_total")


async def test_a_blank_screen_can_be_left() -> None:
    """Escape from a blank projection leads to the study screen, and F5 to one that is not blank."""
    async with projected() as (app, pilot):
        await pilot.press("b", "escape")
        assert isinstance(app.screen, StudyScreen)
        assert not is_blank(app)
        await pilot.press("f5")
        assert not is_blank(app)


async def test_results_are_hidden_until_asked() -> None:
    """With r a question stands for each result; Page Down reveals it in three steps, then moves."""
    async with projected() as (app, pilot):
        await pilot.press("r")
        shown = []
        for _ in range(6):
            shown.append((app.session.moment.stage_id, large(app)))
            await pilot.press("pagedown")
        expected = [
            *[("net_h1", "?")] * 3,
            ("net_h1", "0.377500000"),
            *[("out_h1", "?")] * 2,
        ]
        assert expected == shown


async def test_a_hidden_result_is_nowhere_on_the_screen() -> None:
    """While it is hidden the network does not tell the number either."""
    async with projected() as (app, pilot):
        await pilot.press("r")
        for stage, digits in (("out_h1", "5932"), ("E_total", "2983"), ("dE_total/dw5", "0821")):
            assert digits not in "".join(lines_of(at(app, stage)))


async def test_playing_waits_for_the_reveal_and_a_clicker_gives_it() -> None:
    """While stages play with results hidden, Page Down reveals and playing goes on."""
    async with projected() as (app, pilot):
        clock = Clock()
        app.playback.player = Player(app.session, clock)
        app.session.hide_or_reveal()
        app.playback.player.play()
        clock.now += 60
        assert not app.playback.player.tick()
        await pilot.press(*["pagedown"] * 3)
        assert (app.playback.player.playing, large(app)) == (True, "0.377500000")
        app.playback.player.tick()
        clock.now += 15
        app.playback.player.tick()
        assert app.session.moment.hidden == "out_h1"
        await pilot.press("pageup")
        assert not app.playback.player.playing


async def test_a_step_stops_playing_where_nothing_is_hidden() -> None:
    """While stages play openly, Page Down stops them, and moves only when pressed again."""
    async with projected() as (app, pilot):
        app.playback.player.play()
        await pilot.press("pagedown")
        assert (app.playback.player.playing, app.session.moment.stage_id) == (False, "net_h1")
        await pilot.press("pagedown")
        assert app.session.moment.stage_id == "out_h1"


async def test_without_animations_nothing_arrives() -> None:
    """With animations off no step changes how anything looks for a while."""
    async with projected(animations="none") as (app, pilot):
        for _ in range(3):
            await pilot.press("pagedown")
            assert not app.screen.has_class("-arriving")


async def test_animations_are_off_where_the_environment_says_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """TEXTUAL_ANIMATIONS=none is what the program takes for no animations."""
    monkeypatch.setattr("textual.constants.TEXTUAL_ANIMATIONS", "none")
    app = BackpassApp(begun())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("f5", "pagedown")
        assert not app.screen.has_class("-arriving")


async def test_what_arrives_stands_out_and_settles_in_its_place() -> None:
    """A new result looks different for a moment, in the same cells, and then as at rest."""
    async with projected(animations="full") as (app, pilot):
        await pilot.press("pagedown")
        arriving = grid_of(app)
        deadline = asyncio.get_running_loop().time() + 10
        while app.screen.has_class("-arriving"):
            assert asyncio.get_running_loop().time() < deadline
            await asyncio.sleep(0.01)
        settled = grid_of(app)
        assert lines_of(arriving) == lines_of(settled)
        assert arriving != settled


async def test_projection_can_be_asked_for_at_the_start() -> None:
    """Where projection is asked for on the command line, it is the first that is seen."""
    app = BackpassApp(begun())
    app.call_later(app.action_projection)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert isinstance(app.screen, ProjectionScreen)
