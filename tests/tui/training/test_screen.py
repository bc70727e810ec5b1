"""The training screen under its keys: travel along the epochs, and into a pass and out again."""

from __future__ import annotations

import re

import pytest

from engine import Scenario, trace_pass, train
from tests.tui.training.running import answer, opened, screen_of
from tui.app import BackpassApp
from tui.dialogs.go_to import GoToDialog
from tui.panels.charts import LABEL, ErrorPanel
from tui.screens.study import StudyScreen
from tui.screens.training import TrainingScreen

DOTS = 2 * (40 - 8)
"""Columns of dots in a chart of the usual size."""


def cursor_of(app: BackpassApp) -> set[int]:
    """The columns of the error's chart in which the cursor's line is seen."""
    rows = screen_of(app).splitlines()[2:11]
    return {x for row in rows for x, sign in enumerate(row[:40]) if sign == "│"}


async def test_arrows_move_by_a_column_of_the_chart() -> None:
    """Right goes to the first epoch of the next column of dots, left back, and not off the end."""
    async with opened(epochs=639) as (app, pilot):
        assert DOTS == 64
        await pilot.press("z", "right")
        assert app.session.moment.epoch == 10
        await pilot.press("right", "right")
        assert app.session.moment.epoch == 30
        await pilot.press("left")
        assert app.session.moment.epoch == 20
        await pilot.press("left", "left", "left")
        assert app.session.moment.epoch == 0
        assert app.session.training.history.last == 639


async def test_brackets_move_by_one_update() -> None:
    """A bracket is one update on or back, beyond the end one more is trained."""
    async with opened(epochs=500) as (app, pilot):
        await pilot.press("end")
        assert app.session.moment.epoch == 500
        await pilot.press("left_square_bracket")
        assert app.session.moment.epoch == 499
        await pilot.press("right_square_bracket", "right_square_bracket")
        assert (app.session.moment.epoch, app.session.training.history.last) == (501, 501)


async def test_arrows_never_train() -> None:
    """At the newest epoch Right stays, on either scale."""
    async with opened(epochs=1) as (app, pilot):
        for _ in range(2):
            await pilot.press("end", "right", "right")
            assert (app.session.moment.epoch, app.session.training.history.last) == (1, 1)
            await pilot.press("z")


async def test_home_and_end_lead_to_the_ends() -> None:
    """Home is epoch 0, End the newest, and both are visits."""
    async with opened(epochs=300) as (app, pilot):
        await pilot.press("end")
        assert app.session.moment.epoch == 300
        await pilot.press("home")
        assert app.session.moment.epoch == 0
        assert app.session.visited == {0, 300}


async def test_a_click_moves_to_its_epoch() -> None:
    """A click on the first, a middle and the last column goes to the epoch that stands there."""
    async with opened(epochs=10_000) as (app, pilot):
        await pilot.press("z")
        for x, low, high in ((LABEL, 0, 160), (LABEL + 16, 4_900, 5_500), (38, 9_800, 10_000)):
            await pilot.click(ErrorPanel, offset=(x, 3))
            assert low <= app.session.moment.epoch <= high
        await pilot.click(ErrorPanel, offset=(38, 3))
        assert app.session.moment.epoch == 10_000
        before = app.session.moment.epoch
        await pilot.click(ErrorPanel, offset=(2, 3))
        assert before == app.session.moment.epoch


async def test_a_click_and_the_cursor_agree() -> None:
    """The cursor's line stands in the column that was clicked."""
    async with opened(epochs=10_000) as (app, pilot):
        for x in (12, 24, 36):
            await pilot.click(ErrorPanel, offset=(x, 3))
            assert x in cursor_of(app)


async def test_a_click_on_an_epochs_line_goes_to_it() -> None:
    """Where epochs are few, a click on the place of each one goes to that very epoch."""
    async with opened(epochs=10) as (app, pilot):
        await pilot.press("z")
        places = []
        for epoch in range(11):
            app.session.go_to(epoch)
            app.show()
            places.append(min(cursor_of(app)))
        await pilot.press("home")
        for epoch, x in enumerate(places):
            await pilot.click(ErrorPanel, offset=(x, 3))
            assert epoch == app.session.moment.epoch


async def test_go_to_asks_and_goes() -> None:
    """With g an epoch is asked for; one that was reached is gone to at once."""
    async with opened(epochs=500) as (app, pilot):
        await pilot.press("g")
        assert isinstance(app.screen, GoToDialog)
        await pilot.press(*"321 w5+")
        await answer(app)
        assert isinstance(app.screen, TrainingScreen)
        moment = app.session.moment
        assert (moment.epoch, moment.stage_id) == (321, "w5+")


async def test_the_scale_is_changed_and_seen() -> None:
    """Epochs stand on a logarithmic scale, with z on a linear one, and with z again as before."""
    async with opened(epochs=10_000) as (app, pilot):
        await pilot.press("home")
        logarithmic = screen_of(app)
        assert {"1", "10", "100", "10,000"} <= set(logarithmic.splitlines()[11][:40].split())
        await pilot.press("right")
        assert app.session.moment.epoch == 1
        await pilot.press("home", "z")
        assert "5,000" in screen_of(app).splitlines()[11][:40].split()
        await pilot.press("z")
        assert logarithmic == screen_of(app)


@pytest.mark.parametrize("key", ["enter", "escape"])
async def test_enter_leads_into_the_pass_of_the_epoch(key: str) -> None:
    """From the charts the study screen shows the pass of the cursor's epoch, to the last bit."""
    async with opened(epochs=200) as (app, pilot):
        await pilot.press("end", "left_square_bracket", key)
        assert isinstance(app.screen, StudyScreen)
        expected = trace_pass(Scenario(), train(Scenario(), 199).parameters(199))
        assert expected.values == app.session.moment.trace.values
        assert "epoch 199" in screen_of(app)
        await pilot.press("c")
        assert isinstance(app.screen, TrainingScreen)
        assert app.session.moment.epoch == 199


async def test_the_screen_tells_the_cursors_epoch() -> None:
    """Error and outputs are those of the cursor's epoch, not of the newest."""
    async with opened(epochs=100) as (app, pilot):
        assert "E_total 0.298371109" in screen_of(app)
        await pilot.press("right_square_bracket")
        assert "E_total 0.291027774" in screen_of(app)
        assert "out_o1 0.7420881" in screen_of(app)
        assert "target o1 0.01" in screen_of(app)


@pytest.mark.parametrize(
    "size", [(60, 18), (80, 23), (80, 24), (100, 30), (120, 36), (240, 70), (200, 24), (80, 60)]
)
async def test_the_screen_fills_any_size(size: tuple[int, int]) -> None:
    """At each size all four charts and the footer are drawn, without scroll bars."""
    async with opened(epochs=50, size=size) as (app, _):
        text = screen_of(app)
        for title in (
            "E_total 0.",
            "outputs; targets dotted",
            "into the hidden",
            "into the output",
        ):
            assert title in text
        assert all(key in text for key in ("t train", "? help", "q quit"))
        assert app.screen.scrollbars_enabled == (False, False)


async def test_values_stand_clear_of_the_frames() -> None:
    """Between a number beside a curve and the frame behind it is a blank, for each sign."""
    async with opened(epochs=100, size=(120, 36)) as (app, pilot):
        await pilot.press("end")
        text = screen_of(app)
        assert "w5 −1.813358358 │" in text
        assert not re.search(r"\d│", text)


@pytest.mark.parametrize("width", [100, 120])
async def test_the_key_that_changes_the_scale_is_named(width: int) -> None:
    """It stands in the key bar: nobody would look for it elsewhere."""
    async with opened(epochs=100, size=(width, 30)) as (app, _):
        assert "z scale" in screen_of(app).splitlines()[-1]


async def test_a_terminal_that_is_too_small_is_told() -> None:
    """Below 60 by 18 the training screen asks for more, and comes back when it gets it."""
    async with opened(epochs=50, size=(59, 18)) as (app, pilot):
        assert "60 by 18" in screen_of(app)
        await pilot.resize_terminal(60, 18)
        await pilot.pause()
        assert "weights into the hidden" in screen_of(app)
