"""A projection to look at: opened at a size, and taken to any stage."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import cache
from typing import Literal

from textual.pilot import Pilot

from engine import Scenario
from engine.backpropagation import definitions
from engine.policies import Rules
from engine.travel import Moment
from tests.begun import begun
from tests.tui.projection.cells import Grid, grid_of
from tui.app import BackpassApp
from tui.panels.board import BoardPanel
from tui.panels.network import NetworkPanel
from tui.screens.projection import ProjectionScreen
from tui.themes import DARK, LIGHT

SIZES = (
    (60, 18),
    (80, 24),
    (100, 30),
    (120, 36),
    (160, 45),
    (240, 70),
    (81, 25),
    (200, 24),
    (80, 60),
)
STAGES = tuple(definition.id for definition in definitions(Rules()))
THEMES = {"dark": DARK.name, "light": LIGHT.name}
"""The study theme from which projection takes its own."""


@asynccontextmanager
async def projected(
    size: tuple[int, int] = (80, 24),
    scenario: Scenario | None = None,
    *,
    theme: str = DARK.name,
    ascii_only: bool = False,
    animations: Literal["none", "full"] = "none",
) -> AsyncIterator[tuple[BackpassApp, Pilot[None]]]:
    """Start the program, and projection in it."""
    app = BackpassApp(begun(scenario), ascii_only=ascii_only)
    app.theme = theme
    app.animation_level = animations
    async with app.run_test(size=size) as pilot:
        await pilot.press("f5")
        await pilot.pause()
        assert isinstance(app.screen, ProjectionScreen)
        yield app, pilot


def at(app: BackpassApp, stage: str) -> Grid:
    """Go to a stage and give the cells that are then drawn."""
    app.session.go_to(stage=stage)
    app.show()
    return grid_of(app)


@dataclass(frozen=True, slots=True)
class Shot:
    """What was drawn at one stage: the network, the board, and what stands where."""

    moment: Moment
    grid: Grid
    top: int
    rows: int
    targets: dict[tuple[int, int], str]

    @property
    def picture(self) -> Grid:
        """The cells of the network, between the header and the board."""
        return self.grid[self.top : self.rows]

    @property
    def board(self) -> Grid:
        """The cells of the board, below the network."""
        return self.grid[self.rows :]


@cache
def shots(size: tuple[int, int], scenario: Scenario | None = None) -> dict[str, Shot]:
    """All stages as they are drawn at a size, looked at once."""
    return asyncio.run(_shots(size, scenario))


async def _shots(size: tuple[int, int], scenario: Scenario | None) -> dict[str, Shot]:
    async with projected(size, scenario) as (app, _):
        rows = app.screen.query_one(BoardPanel).region.y
        panel = app.screen.query_one(NetworkPanel)
        return {
            stage: Shot(app.session.moment, grid, panel.region.y, rows, panel.targets)
            for stage, grid in every_stage(app)
        }


def every_stage(app: BackpassApp) -> Iterator[tuple[str, Grid]]:
    """Each stage of the pass in its order, and its cells."""
    for stage in STAGES:
        yield stage, at(app, stage)


def board_in(app: BackpassApp, grid: Grid) -> Grid:
    """The cells of the board, below the network."""
    return grid[app.screen.query_one(BoardPanel).region.y :]
