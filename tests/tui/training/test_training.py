"""Training from the dialog: the tutorial's ten thousand epochs, other rules, and how it stops."""

from __future__ import annotations

import pytest
from textual.widgets import Input, Static

from engine import Scenario, train
from engine.scenario import Biases, Weights
from engine.training import MOST_EPOCHS
from tests.tui.opened import said
from tests.tui.training.running import answer, opened, screen_of, until_at_rest
from tui.dialogs.train import TrainDialog
from tui.screens.study import StudyScreen
from tui.screens.training import TrainingScreen

EXPLODING = Scenario(
    targets=(1.7e308, 1.7e308),
    learning_rate=3e-310,
    weights=Weights(w5=10.0, w6=10.0, w7=10.0, w8=10.0),
    biases=Biases(0.35, -16.0),
)
"""Its weights grow for hundreds of epochs, and then beyond all floats."""
FIGURES = ("E_total 0.000035102", "out_o1 0.0159136", "out_o2 0.9840643")


STEPPING = ("left", "right", "home", "end", "left_square_bracket", "right_square_bracket")
WRONG = (
    ("epochs", "many", "The number of updates is a whole number up to 10,000,000"),
    ("below", "small", "The error to reach is a number above 0"),
    ("epochs", "-5", "The number of updates is a whole number up to 10,000,000"),
    ("below", "0", "The error to reach is a number above 0"),
    ("epochs", str(MOST_EPOCHS + 1), "up to 10,000,000"),
    ("below", "nan", "The error to reach is a number above 0"),
    ("epochs", "9" * 5_000, "up to 10,000,000"),
    ("below", "-1e-4", "The error to reach is a number above 0"),
    ("epochs", "", "The number of updates is a whole number"),
)


async def test_t_and_enter_train_the_tutorial_to_10000() -> None:
    """The usual answer trains 10,000 epochs, shows the tutorial's figures, and says no more."""
    async with opened() as (app, pilot):
        await pilot.press("t")
        assert isinstance(app.screen, TrainDialog)
        await answer(app)
        text = screen_of(app)
        assert app.session.training.history.last == app.session.moment.epoch == 10_000
        assert [figure for figure in FIGURES if figure not in text] == []
        assert "training" not in text
        assert said(app) == []


async def test_from_there_one_walks_back() -> None:
    """After training a bracket is the epoch before, and Enter the first stage of its pass."""
    async with opened() as (app, pilot):
        await pilot.press("t")
        await answer(app)
        await pilot.press("left_square_bracket", "enter")
        assert isinstance(app.screen, StudyScreen)
        moment = app.session.moment
        assert (moment.epoch, moment.stage_id) == (9_999, "net_h1")
        await pilot.press("right", "left", "left")
        assert (app.session.moment.epoch, app.session.moment.stage_id) == (9_998, "update")
        await pilot.press("right")
        expected = train(Scenario(), 9_999).parameters(9_999)
        assert expected == moment.trace.parameters
        assert "epoch 9,999" in screen_of(app)


async def test_training_keeps_the_rules_of_the_lesson() -> None:
    """The dialog has a field for each of two questions and no rule to choose; the rules stay."""
    scenario = Scenario(bias_updates="per_neuron", update_order="layer_by_layer")
    async with opened(scenario, epochs=5) as (app, pilot):
        session = app.session
        await pilot.press("t")
        assert [field.id for field in app.screen.query(Input)] == ["epochs", "below"]
        app.screen.query_one("#epochs", Input).value = "50"
        await answer(app)
        assert session is app.session
        assert (app.session.scenario, app.session.training.history.last) == (scenario, 50)


async def test_escape_leads_back_to_where_one_was() -> None:
    """From the study screen the dialog is asked over it, and closed it is there again."""
    async with opened() as (app, pilot):
        await pilot.press("escape")
        assert isinstance(app.screen, StudyScreen)
        await pilot.press("t")
        assert isinstance(app.screen, TrainDialog)
        await pilot.press("escape")
        assert isinstance(app.screen, StudyScreen)


@pytest.mark.parametrize(
    ("epochs", "below", "expected"),
    [("", "0.25", 7), ("100", "0.25", 7), ("5", "0.25", 5), ("1,234", "", 1_234), ("0", "", 0)],
)
async def test_training_stops_at_the_epoch_or_the_error(
    epochs: str, below: str, expected: int
) -> None:
    """It ends at the epoch asked for or at the first whose error is below, if that is before."""
    errors = [epoch.E_total for epoch in train(Scenario(), 20)]
    assert next(number for number, error in enumerate(errors) if error < 0.25) == 7
    async with opened() as (app, pilot):
        await pilot.press("t")
        app.screen.query_one("#epochs", Input).value = epochs
        app.screen.query_one("#below", Input).value = below
        await answer(app)
        assert expected == app.session.training.history.last == app.session.moment.epoch


async def test_what_is_already_trained_is_gone_to() -> None:
    """Asked for an epoch or an error that was passed before, the cursor goes there at once."""
    async with opened(epochs=2_000) as (app, pilot):
        for epochs, below, expected in (("500", "", 500), ("2000", "0.25", 7)):
            await pilot.press("t")
            app.screen.query_one("#epochs", Input).value = epochs
            app.screen.query_one("#below", Input).value = below
            await answer(app)
            assert (expected, 2_000) == (
                app.session.moment.epoch,
                app.session.training.history.last,
            )
        assert said(app) == ["Epoch 7 is the first with E_total below 0.25."]


async def test_a_wrong_answer_is_told_in_the_dialog() -> None:
    """What cannot be trained to is said in the dialog, which stays open; Escape leaves it."""
    async with opened() as (app, pilot):
        await pilot.press("t")
        for field, typed, expected in WRONG:
            for name in ("epochs", "below"):
                app.screen.query_one(f"#{name}", Input).value = typed if name == field else ""
            await pilot.press("enter")
            assert isinstance(app.screen, TrainDialog)
            assert expected in str(app.screen.query_one(".note", Static).content), typed
        await pilot.press("escape")
        assert isinstance(app.screen, TrainingScreen)
        assert app.session.training.history.last == 0


async def test_a_learning_rate_of_1e300_is_survived() -> None:
    """The screen shows a run of such steps, and one can travel through it."""
    async with opened(Scenario(learning_rate=1e300)) as (app, pilot):
        await pilot.press("t")
        await answer(app)
        last = app.session.training.history.last
        assert f"epoch {last:,}" in screen_of(app)
        await pilot.press("home", "right_square_bracket", "z", "enter", "end", "left")
        assert isinstance(app.screen, StudyScreen)


async def test_a_run_that_diverges_stops_with_a_word() -> None:
    """Where weights stop being finite the run stops there, says at which epoch, and why."""
    last = train(EXPLODING, 5_000).last
    assert 20 < last < 5_000
    async with opened(EXPLODING) as (app, pilot):
        await pilot.press("t")
        await answer(app)
        assert last == app.session.moment.epoch
        assert [note.partition(":")[0] for note in said(app)] == [f"Stopped at epoch {last:,}"]
        assert "The steps are too large" in said(app)[0]
        await pilot.press("right_square_bracket")
        assert last == app.session.moment.epoch
        await pilot.press("left_square_bracket", "home", "end")
        assert last == app.session.moment.epoch


async def test_any_stepping_key_stops_training_where_it_is() -> None:
    """A key that steps, or that plays, stops a long run and moves nowhere."""
    async with opened() as (app, pilot):
        before = 0
        for key in (*STEPPING, "a"):
            app.playback.train(MOST_EPOCHS)
            app.playback.player.tick()
            assert app.playback.player.playing
            await pilot.press(key)
            await until_at_rest(app)
            reached = app.session.training.history.last
            assert before < reached < MOST_EPOCHS
            assert reached == app.session.moment.epoch
            assert said(app) == []
            before = reached


async def test_on_the_study_screen_a_step_stops_training_too() -> None:
    """Back on the study screen training goes on, until a step stops it."""
    async with opened() as (app, pilot):
        app.playback.train(MOST_EPOCHS)
        app.pop_screen()
        await pilot.press("right")
        await until_at_rest(app)
        assert isinstance(app.screen, StudyScreen)
        assert app.session.training.history.last == app.session.moment.epoch < MOST_EPOCHS


async def test_going_far_trains_as_far_as_it_must() -> None:
    """Going to an epoch that was never reached trains to it, and then shows the stage asked for."""
    async with opened() as (app, pilot):
        await pilot.press("g", *"3000 E_total")
        await answer(app)
        moment = app.session.moment
        assert (moment.epoch, moment.stage_id) == (3_000, "E_total")
        assert app.session.training.history.last == 3_000
        assert {0, 3_000} == app.session.visited
