"""Derivations, matrices and finding the error before a room: large, and never thin."""

from __future__ import annotations

import unicodedata

import pytest

from tests.tui.projection.cells import Grid, grid_of, lines_of
from tests.tui.projection.large_digits import read_large
from tests.tui.projection.large_formula import rows_of_letters
from tests.tui.projection.room import projected
from tui.dialogs.practice_menu import Wish
from tui.panels.asking import AskingPanel
from tui.screens.matrices import MatrixScreen

SIZES = ((60, 18), (80, 24), (120, 36), (160, 45))


def thin(grid: Grid) -> set[str]:
    """The lines that are light, and what is read and not bold."""
    cells = {cell for row in grid for cell in row}
    lines = {cell.sign for cell in cells if cell.is_line}
    light = {sign for sign in lines if "LIGHT" in unicodedata.name(sign)}
    return light | {cell.sign for cell in cells if cell.is_text and not cell.bold}


@pytest.mark.parametrize("size", SIZES[1:])
async def test_a_derivation_is_large_and_nothing_in_it_thin(size: tuple[int, int]) -> None:
    """Its last line stands in letters three rows tall; every fraction bar is heavy."""
    async with projected(size) as (app, pilot):
        app.session.go_to(stage="dE_total/dout_o1")
        await pilot.press("i")
        await pilot.pause()
        assert "━" in "".join(lines_of(grid_of(app)))
        assert not thin(grid_of(app))
        await pilot.press("end")
        await pilot.pause()
        assert not thin(grid_of(app))
        assert "=−(targeto1−outo1)" in set(rows_of_letters(lines_of(grid_of(app))))


@pytest.mark.parametrize("size", SIZES)
async def test_nothing_is_thin_where_an_error_is_to_be_found(size: tuple[int, int]) -> None:
    """What is to be done can be read, and the value that was written stands large above it."""
    async with projected(size) as (app, pilot):
        app.practise(Wish(find=True))
        await pilot.pause()
        await pilot.pause()
        assert not thin(grid_of(app))
        region = app.screen.query_one(AskingPanel).region
        board = [line[: region.width] for line in lines_of(grid_of(app))[region.y :]]
        assert "One line is wrong" in " ".join(board)
        if size != SIZES[0]:
            cells = [row[: region.width] for row in grid_of(app)[region.y : region.bottom]]
            number, tall = read_large(cells)
            assert tall >= 3
            assert number == "0.377500000"


async def test_no_matrix_has_thin_lines() -> None:
    """All that is read of the matrices is bold."""
    async with projected((120, 36)) as (app, pilot):
        app.session.go_to(stage="dE_total/dw5")
        while not isinstance(app.screen, MatrixScreen):
            await pilot.press("m")
            await pilot.pause()
        assert not thin(grid_of(app))
