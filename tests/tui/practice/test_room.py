"""Practice before a room: formula and answer as large as on its board, and no line thin."""

from __future__ import annotations

import unicodedata
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from textual.pilot import Pilot

from tests.tui.large import BLOCKS, HEIGHT, read_large
from tests.tui.practice.asked import give, go_to_question
from tests.tui.projection.cells import Grid, grid_of, lines_of
from tests.tui.projection.large_formula import rows_of_letters
from tests.tui.projection.room import projected
from tui.app import BackpassApp
from tui.dialogs.practice_menu import Wish
from tui.panels.asking import AskingPanel
from tui.screens.answer_field import AnswerField

SIZES = ((60, 18), (80, 24), (120, 36), (160, 45))
LARGE = SIZES[1:]
"""Sizes at which a line or two can be said below an answer in large digits."""
STAGE = "dE_total/dw5"


@asynccontextmanager
async def asked(
    size: tuple[int, int], *, ascii_only: bool = False
) -> AsyncIterator[tuple[BackpassApp, Pilot[None]]]:
    """Practice in projection, where a gradient is asked for and its formula and numbers shown."""
    async with projected(size, ascii_only=ascii_only) as (app, pilot):
        app.practise(Wish(only="output"))
        await pilot.pause()
        await go_to_question(app, pilot, STAGE)
        await pilot.press("tab", "tab")
        await pilot.pause()
        yield app, pilot


def inside(app: BackpassApp, kind: type[AskingPanel | AnswerField]) -> Grid:
    """The cells of the panel of practice, or of the field on it."""
    region = app.screen.query_one(kind).region
    rows = grid_of(app)[region.y : region.bottom]
    return [row[region.x : region.right] for row in rows]


@pytest.mark.parametrize("size", LARGE)
async def test_an_answer_is_typed_in_large_digits(size: tuple[int, int]) -> None:
    """What is typed stands three rows tall; what has no large signs in one of the rows."""
    async with asked(size) as (app, pilot):
        await pilot.press(*"0.0821")
        await pilot.pause()
        field = lines_of(inside(app, AnswerField))
        assert len(field) >= HEIGHT
        assert read_large([line.replace("|", " ") for line in field]) == "0.0821"
        await pilot.press(*"!")
        await pilot.pause()
        field = lines_of(inside(app, AnswerField))
        assert [line.strip() for line in field if line.strip()] == ["0.0821!"]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("ascii_only", [False, True])
async def test_formula_and_numbers_keep_their_rows(
    size: tuple[int, int], *, ascii_only: bool
) -> None:
    """Where the answer was typed the result stands, three rows tall; above it nothing changes."""
    async with asked(size, ascii_only=ascii_only) as (app, pilot):
        before = lines_of(inside(app, AskingPanel))
        top = app.screen.query_one(AnswerField).region.y
        first = top - app.screen.query_one(AskingPanel).region.y
        await give(pilot, "0.08217")
        after = lines_of(inside(app, AskingPanel))
        kept = [line.replace(" = ?", "").rstrip() for line in before[:first]]
        assert kept == [line.rstrip() for line in after[:first]]
        drawn = [line.strip() for line in after[first : first + HEIGHT]]
        assert all(drawn)
        if not ascii_only:
            assert all(BLOCKS & set(line) for line in drawn)


@pytest.mark.parametrize("size", [(120, 36), (160, 45)])
async def test_the_formula_is_as_large_as_on_the_board(size: tuple[int, int]) -> None:
    """Where projection sets a formula in large letters, practice does too, asked and answered."""
    async with asked(size) as (app, pilot):
        for answer in ("", "0.08217"):
            if answer:
                await give(pilot, answer)
            letters = list(rows_of_letters(lines_of(inside(app, AskingPanel))))
            assert any("∂Etotal" in row for row in letters)
            assert any("∂outo1" in row for row in letters)


@pytest.mark.parametrize("size", SIZES)
async def test_no_line_is_thin(size: tuple[int, int]) -> None:
    """Every line and fraction bar is heavy, double or heavy and dashed."""
    async with asked(size) as (app, _):
        lines = {
            unicodedata.name(cell.sign) for row in grid_of(app) for cell in row if cell.is_line
        }
        assert lines
        assert not [name for name in lines if "LIGHT" in name]


async def test_a_click_sets_the_cursor_between_large_digits() -> None:
    """What is typed after a click goes in where the mouse pointed."""
    async with asked((80, 24)) as (app, pilot):
        await pilot.press(*"0.0821")
        await pilot.pause()
        await pilot.click(AnswerField, offset=(5, 1))  # behind the point
        await pilot.press("5")
        assert app.screen.query_one(AnswerField).value == "0.50821"
