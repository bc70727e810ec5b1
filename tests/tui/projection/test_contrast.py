"""Contrast, computed from the cells that are drawn, for every stage and theme."""

from __future__ import annotations

from typing import Literal

import pytest

from tests.begun import begun
from tests.tui.projection.cells import BLACK, WHITE, Grid, contrast, grid_of
from tests.tui.projection.room import THEMES, at, every_stage, projected
from tui.app import BackpassApp
from tui.dialogs.field import Field

FOR_A_ROOM, FOR_STUDY, FOR_LINES = 7.0, 4.5, 4.5
Level = Literal["none", "full"]
LEVELS: tuple[Level, ...] = ("none", "full")


def faint(grid: Grid, text: float, lines: float) -> set[tuple[str, float]]:
    """The signs whose contrast is too low, and how low it is."""
    return {
        (cell.sign, round(cell.contrast, 2))
        for cell in {cell for row in grid for cell in row}
        if (cell.is_text and cell.contrast < text)
        or ((cell.is_line or cell.is_curve) and cell.contrast < lines)
    }


def thin(grid: Grid) -> set[str]:
    """The signs that are dim, or read and not bold."""
    cells = {cell for row in grid for cell in row}
    return {cell.sign for cell in cells if cell.dim or (cell.is_text and not cell.bold)}


def test_contrast_is_that_of_the_standard() -> None:
    """Black on white has 21, a colour on itself 1, and a middle grey on white 4.54."""
    assert pytest.approx(21) == contrast(BLACK, WHITE)
    assert pytest.approx(1) == contrast((9, 99, 199), (9, 99, 199))
    assert pytest.approx(4.54, abs=0.005) == contrast((118, 118, 118), WHITE)


@pytest.mark.parametrize("animations", LEVELS)
@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
async def test_a_room_can_read_every_stage(theme: str, animations: Level) -> None:
    """Text has at least 7:1 and every line 4.5:1, at rest and while a result arrives.

    Nothing is dim, and everything that is read is bold.
    """
    async with projected(theme=theme, animations=animations) as (app, _):
        for stage, grid in every_stage(app):
            assert app.screen.has_class("-arriving") == (animations == "full")
            assert not faint(grid, FOR_A_ROOM, FOR_LINES), stage
            assert not thin(grid), stage


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
async def test_a_hidden_result_is_as_legible(theme: str) -> None:
    """The question that stands for a hidden result has the contrast of any text."""
    async with projected(theme=theme) as (app, pilot):
        await pilot.press("r")
        for stage in ("net_h1", "dE_total/dw5", "w1+"):
            grid = at(app, stage)
            assert app.session.moment.hidden == stage
            assert not faint(grid, FOR_A_ROOM, FOR_LINES)


@pytest.mark.parametrize("size", [(80, 24), (160, 45)])
@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
async def test_the_study_screen_can_be_read(theme: str, size: tuple[int, int]) -> None:
    """On the study screen, in its own themes, text has at least 4.5:1 and lines 3:1."""
    app = BackpassApp(begun())
    app.theme = theme
    async with app.run_test(size=size):
        for stage, grid in every_stage(app):
            assert not faint(grid, FOR_STUDY, 3.0), stage


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
async def test_the_training_screen_can_be_read(theme: str) -> None:
    """On the training screen, in its own themes, text has at least 4.5:1 and curves 3:1."""
    app = BackpassApp(begun())
    app.theme = theme
    app.session.go_to(200)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("c")
        await pilot.pause()
        assert not faint(grid_of(app), FOR_STUDY, 3.0)


@pytest.mark.parametrize("key", ["g", "t"])
@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
async def test_what_may_be_typed_can_be_read(theme: str, key: str) -> None:
    """The example in an empty field of a dialog has at least 4.5:1 in each own theme."""
    app = BackpassApp(begun())
    app.theme = theme
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press(key)
        field = app.screen.query(Field).last()
        assert field.placeholder
        row = grid_of(app)[field.content_region.y]
        example = row[field.content_region.x + 1 : field.content_region.right]
        assert any(cell.is_text for cell in example)
        assert not faint([example], FOR_STUDY, 3.0)
