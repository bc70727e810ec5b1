"""Practice to be driven by keys: opened at a part of the pass, at any size."""

from __future__ import annotations

from collections.abc import AsyncIterator, Collection
from contextlib import asynccontextmanager

from textual.pilot import Pilot

from engine import Scenario
from engine.parts import Part
from engine.practice import Exercise, Practice
from tests.tui.figures import figures, written
from tests.tui.opened import lines, opened
from tui.app import BackpassApp
from tui.dialogs.practice_menu import Wish
from tui.screens.answer_field import AnswerField
from tui.screens.practice import PracticeScreen

RIGHT = figures(Scenario())
"""What is right at each stage, by a reckoning of its own."""


@asynccontextmanager
async def practised(
    size: tuple[int, int] = (80, 24),
    scenario: Scenario | None = None,
    *,
    only: Part | None = None,
    start: str | None = None,
    stages: Collection[str] = (),
    ascii_only: bool = False,
) -> AsyncIterator[tuple[BackpassApp, Pilot[None]]]:
    """Start the program, and practice in it; with `stages` these alone are asked."""
    async with opened(size, scenario, ascii_only=ascii_only) as (app, pilot):
        if stages:
            exercise = Exercise(scenario or Scenario(), stages=stages)
            app.push_screen(PracticeScreen(app, Practice(exercise)))
        else:
            app.practise(Wish(only=only, start=start))
        await pilot.pause()
        yield app, pilot


def screen_of(app: BackpassApp) -> PracticeScreen:
    """The practice screen, which is on top."""
    assert isinstance(app.screen, PracticeScreen)
    return app.screen


def stage_of(app: BackpassApp) -> str:
    """The stage that is shown or asked."""
    return screen_of(app).moment.stage_id


def is_open(app: BackpassApp) -> bool:
    """Whether the field is there and gets the keys."""
    field = app.screen.query_one(AnswerField)
    return field.open and app.screen.focused is field


async def go_to_question(app: BackpassApp, pilot: Pilot[None], stage: str | None = None) -> None:
    """Go on until a question is open; with a stage, skip all before that one."""
    for _ in range(200):
        if screen_of(app).asking and stage in (None, stage_of(app)):
            await pilot.pause()
            return
        await pilot.press("enter")
    raise AssertionError(f"{stage} is never asked")


async def give(pilot: Pilot[None], text: str) -> None:
    """Type an answer and press Enter."""
    await pilot.press(*text.replace(" ", ""), "enter")
    await pilot.pause()


def shown(app: BackpassApp) -> str:
    """All that the screen says, its lines joined as a reader joins them."""
    return " ".join(" ".join(lines(app)).replace("│", " ").split())


def first_digits(stage: str) -> str:
    """A value to its first four digits, as far as any screen would show it."""
    text = written(RIGHT[stage])
    whole = text.lstrip("−0.")
    return text[: len(text) - len(whole) + 4]


def answer(stage: str) -> str:
    """The right value with seven digits, as one writes it on paper."""
    return f"{RIGHT[stage]:.6e}"
