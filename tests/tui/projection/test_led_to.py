"""What projection leads to, before a room: charts, dialogs, messages; a clicker keeps its keys."""

from __future__ import annotations

from dataclasses import replace

import pytest
from textual.widgets._toast import Toast

from tests.begun import begun
from tests.tui.opened import said, until
from tests.tui.projection.cells import Grid, grid_of, lines_of
from tests.tui.projection.large_digits import read_large
from tests.tui.projection.room import SIZES, THEMES, projected
from tests.tui.projection.test_contrast import FOR_A_ROOM, FOR_LINES, faint
from tests.tui.projection.test_why import thin
from tui.app import BackpassApp
from tui.dialogs.dialog import Dialog
from tui.screens.projection import ProjectionScreen
from tui.screens.study import StudyScreen
from tui.themes import DARK

STAGE = "dE_total/dw5"
LEADS_ON = {"TrainingScreen": "c", "DerivationScreen": "i", "MatrixScreen": "m"}
"""Screens, and the key that leads to each from projection."""
FORMS = {"MatrixScreen": 4}
"""How often that key is pressed, where once is not enough."""
ASKS = ("g", "t", "y", "v", "question_mark", "enter", "ctrl+p")
"""Keys that open a dialog."""
BRAILLE = set(map(chr, range(0x2801, 0x2900)))


def is_blank(app: BackpassApp) -> bool:
    """Whether nothing at all is to be seen."""
    return not "".join(lines_of(grid_of(app))).strip()


def region_of(app: BackpassApp, selector: str) -> Grid:
    """The cells in which some widget stands."""
    region = app.screen.query_one(selector).region
    rows = grid_of(app)[region.y : region.bottom]
    return [row[region.x : region.right] for row in rows]


@pytest.mark.parametrize("size", SIZES[:5], ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
async def test_the_charts_carry_in_a_room(theme: str, size: tuple[int, int]) -> None:
    """Opened from projection, no line is thin and no curve of dots; all has a room's contrast."""
    async with projected(size, theme=theme) as (app, pilot):
        app.session.go_to(200)
        await pilot.press("c")
        await pilot.pause()
        grid = grid_of(app)
        text = "".join(lines_of(grid))
        assert "this epoch" in text or "here" in text
        assert "▄" in text
        assert not BRAILLE & set(text)
        assert not thin(grid)
        assert not faint(grid, FOR_A_ROOM, FOR_LINES)


async def test_charts_in_ascii_tell_curve_line_and_targets_apart() -> None:
    """In a room too the curve, the line at the epoch and the dotted targets are three signs."""
    async with projected((100, 30), ascii_only=True) as (app, pilot):
        app.session.go_to(200)
        await pilot.press("c")
        await pilot.pause()
        error, outputs = (lines_of(region_of(app, kind))[1:] for kind in ("#error", "#outputs"))
        assert "".join([*error, *outputs]).isascii()
        assert any("###" in line for line in error)
        upright = error[1].index("|")
        assert {line[upright] for line in error[1:-2]} == {"|", "#"}
        assert any(". . ." in line for line in outputs)


@pytest.mark.parametrize("screen", LEADS_ON)
async def test_a_clicker_keeps_its_keys_on_what_projection_leads_to(screen: str) -> None:
    """There `b` blanks the screen and a step brings it back; F5 ends projection and its theme."""
    async with projected() as (app, pilot):
        app.session.go_to(stage=STAGE)
        for _ in range(FORMS.get(screen, 1)):
            await pilot.press(LEADS_ON[screen])
            await pilot.pause()
        assert type(app.screen).__name__ == screen
        before = lines_of(grid_of(app))
        await pilot.press("b")
        assert is_blank(app)
        await pilot.press("pagedown")
        await pilot.pause()
        assert before == lines_of(grid_of(app))
        await pilot.press("f5")
        await pilot.pause()
        assert isinstance(app.screen, StudyScreen)
        assert (DARK.name, None) == (app.theme, app.form)


async def test_escape_from_the_charts_leads_back_to_projection() -> None:
    """The room's theme stays until projection itself is left."""
    async with projected() as (app, pilot):
        room = app.theme
        await pilot.press("c", "escape")
        assert isinstance(app.screen, ProjectionScreen)
        assert room == app.theme
        await pilot.press("escape")
        assert (DARK.name, True) == (app.theme, isinstance(app.screen, StudyScreen))


@pytest.mark.parametrize("key", ASKS)
@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
async def test_nothing_is_thin_in_a_dialog_before_a_room(theme: str, key: str) -> None:
    """All that a dialog says is bold, its lines are heavy, and it has a room's contrast."""
    async with projected(theme=theme) as (app, pilot):
        app.session.go_to(stage=STAGE)
        await pilot.press(key)
        await until(pilot, lambda: isinstance(app.screen, Dialog))
        await pilot.pause()
        band = region_of(app, "#band")
        assert not thin(band)
        assert not faint(band, FOR_A_ROOM, FOR_LINES)


async def test_a_message_before_a_room_is_bold() -> None:
    """What is said in passing is read from the back row too."""
    app = BackpassApp(begun())
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await pilot.press("f5")
        app.notify("It is the slowest.", timeout=60)
        await until(pilot, lambda: bool(app.screen.query(Toast)))
        await pilot.pause()
        assert "It is the slowest." in lines_of(grid_of(app))[0]
        assert not thin([grid_of(app)[0][1:]])


async def test_a_speed_is_not_hidden_by_what_was_said_of_another() -> None:
    """After "It is the slowest." another speed takes that away, and so does playing."""
    async with projected() as (app, pilot):
        for key in ("+", "a"):
            await pilot.press(*["-"] * 9)
            assert said(app) == ["It is the slowest."]
            await pilot.press(key)
            assert said(app) == []
        app.playback.stop()


@pytest.mark.parametrize("size", [(100, 30), (120, 36), (160, 45), (240, 70)])
@pytest.mark.parametrize("epoch", [0, 200])
async def test_the_error_of_an_epoch_stands_large_above_its_curve(
    size: tuple[int, int], epoch: int
) -> None:
    """In the charts for a room it is read in large digits, a rounding of what the title says."""
    async with projected(size) as (app, pilot):
        app.session.go_to(200)
        app.session.go_to(epoch)
        await pilot.press("c")
        await pilot.pause()
        panel = region_of(app, "#error")
        title, ink = lines_of(panel)[0].split()[1], panel[0][0].ink
        blank = replace(panel[0][0], sign=" ")
        number, tall = read_large(
            [[cell if cell.ink == ink else blank for cell in row] for row in panel[1:]]
        )
        decimals = len(number.partition(".")[2])
        assert tall >= 3
        assert decimals >= 3
        assert f"{float(title):.{decimals}f}" == number


async def test_no_ellipsis_is_set_large() -> None:
    """Where the curve leaves no room for three digits, nothing stands above it."""
    async with projected(ascii_only=True) as (app, pilot):
        app.session.go_to(10_000)
        await pilot.press("c")
        await pilot.pause()
        assert not any("## ##" in line for line in lines_of(region_of(app, "#error")))
