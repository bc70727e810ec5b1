"""Every key of the study screen, pressed where it can go both ways."""

import pytest

from engine.travel import Moment
from tests.begun import here
from tests.tui.opened import lines, opened, said, until
from tui.commands import (
    LOOKING,
    PLAYING,
    PROGRAM,
    SCREENS,
    STEPPING,
    STUDY,
    Command,
    commands_of,
)
from tui.screens.study import StudyScreen

START = (1, "dE_total/dw6")
LEADS_TO = {
    "next": (1, "w6+"),
    "previous": (1, "w5+"),
    "next_phase": (1, "dE_total/dout_h1"),
    "previous_phase": (1, "dE_total/dw5"),
    "next_pass": (2, "dE_total/dw6"),
    "previous_pass": (0, "dE_total/dw6"),
    "first": (1, "net_h1"),
    "last": (1, "update"),
    "restart": (0, "start"),
    "back": (0, "start"),
}
"""Where each command leads from START."""

OPENS = {
    "go_to": "GoToDialog",
    "more": "MoreDialog",
    "app.train": "TrainDialog",
    "app.charts": "TrainingScreen",
    "app.verify": "VerifyDialog",
    "app.help": "HelpDialog",
    "app.palette": "PaletteDialog",
    "app.projection": "ProjectionScreen",
    "app.practice": "PracticeMenu",
}
"""The screens that commands open."""


def keys(command: Command) -> list[str]:
    """The keys of a command as Textual names them."""
    return [*command.keys]


def named(action: str) -> Command:
    """A command of the study screen."""
    return next(command for _, group in STUDY for command in group if command.action == action)


def place(moment: Moment) -> tuple[int, str]:
    """The epoch and the stage of a moment."""
    return moment.epoch, moment.stage_id


async def test_every_stepping_key_leads_where_it_should() -> None:
    """Each key of each command makes its step, and the header follows."""
    async with opened() as (app, pilot):
        assert {command.action for command in STEPPING} == {*LEADS_TO, "go_to"}
        for action, target in LEADS_TO.items():
            for key in keys(named(action)):
                app.session.go_to(*START)
                app.show()
                await pilot.press(key)
                assert target == place(app.session.moment), key
                step = app.session.moment.step
                where = f"{step} of 30" if step else "stage of 30 stops"
                assert f"{where} · epoch {target[0]} · " in lines(app)[0], key


def test_every_key_has_one_command() -> None:
    """No key is bound twice on the study screen."""
    bound = [
        key for _, group in STUDY for command in group if command.keys for key in keys(command)
    ]
    assert sorted(set(bound)) == sorted(bound)


@pytest.mark.parametrize("action", OPENS)
async def test_every_key_that_opens_a_screen_opens_it(action: str) -> None:
    """Each key of the command opens the same screen over the study screen."""
    async with opened() as (app, pilot):
        for key in keys(named(action)):
            await pilot.press(key)
            await pilot.pause()
            assert OPENS[action] == type(app.screen).__name__, key
            while not isinstance(app.screen, StudyScreen):
                app.pop_screen()
                await pilot.pause()


async def test_going_back_leads_to_before_each_jump() -> None:
    """After jumps `u` leads back through where they were made, walk included, and then says so."""
    async with opened() as (app, pilot):
        app.session.go_to(*START)
        await pilot.press("g", *"dout_o1/dnet_o1", "enter")
        await until(pilot, lambda: app.session.moment.stage_id == "dout_o1/dnet_o1")
        await pilot.press("right")
        there = place(app.session.moment)
        await pilot.press("0")
        assert app.session.moment.at_start
        await pilot.press("u")
        assert there == place(app.session.moment)
        await pilot.press("u")
        assert place(app.session.moment) == START
        while app.session.jumped:
            await pilot.press("u")
        assert said(app) == []
        await pilot.press("u")
        assert said(app) == ["There was no jump to go back from."]


@pytest.mark.parametrize(
    ("pressed", "says"),
    [
        (["left"], "This is the start."),
        (["b"], "Blank: only in projection."),
        (["z"], "Scale: only on the training screen."),
        (["c", "d"], "Walk: only on the study screen."),
        (["c", "left"], "This is epoch 0."),
        (["-"] * 9, "It is the slowest."),
    ],
)
async def test_a_key_that_can_do_nothing_says_why(pressed: list[str], says: str) -> None:
    """Nothing happens silently: a toast says why, or where the key would do something."""
    async with opened() as (app, pilot):
        app.session.restart()
        app.show()
        for key in pressed:
            await pilot.press(key)
            await pilot.pause()
        assert says in said(app)


async def test_escape_is_silent_where_nothing_is_open() -> None:
    """On the study screen it has nothing to lead out of, and says nothing of other screens."""
    async with opened() as (app, pilot):
        await pilot.press("escape")
        await pilot.pause()
        assert said(app) == []


async def test_the_walks_follow_each_other() -> None:
    """`d` goes from 48 stops to all 56, to 30, and back to 48, and stays at the same stage."""
    async with opened(walk="lesson") as (app, pilot):
        app.session.go_to(stage="dout_o1/dnet_o1")
        for place in ("factor 13 of 56", "between 11 and 12 of 30", "lesson 13 of 48"):
            await pilot.press("d")
            await pilot.pause()
            assert place in lines(app)[0]
            assert app.session.moment.stage_id == "dout_o1/dnet_o1"


async def test_results_stay_hidden_until_they_are_asked_for() -> None:
    """`r` hides the result everywhere on the screen, shows it in three steps, and ends it."""
    async with opened((120, 36)) as (app, pilot):
        await pilot.press("r")
        await pilot.pause()
        hidden = "\n".join(lines(app))
        assert "0.377500000" not in hidden
        assert "?" in hidden
        await pilot.press("r", "r", "r")
        await pilot.pause()
        assert "0.377500000" in "\n".join(lines(app))
        await pilot.press("r", "right")
        await pilot.pause()
        assert "0.593269992" in "\n".join(lines(app))


async def test_numbers_take_the_place_of_the_network_at_80_by_24() -> None:
    """Tab shows outline, weights and error where there is no room beside, and the network again."""
    async with opened() as (app, pilot):
        before = lines(app)
        await pilot.press("tab")
        await pilot.pause()
        text = "\n".join(lines(app))
        assert all(word in text for word in ("now", "∂E/∂w", "next", "E_total", "all values"))
        assert "┏" not in text
        await pilot.press("tab")
        await pilot.pause()
        assert before == lines(app)


async def test_more_and_fewer_decimals() -> None:
    """Decimals go up to 12 and down to 3, no further, and the computation does not change."""
    async with opened() as (app, pilot):
        app.session.go_to(stage="E_total")
        for action, most in (("more_digits", "0.298371108760"), ("fewer_digits", "0.298")):
            for _ in range(12):
                await app.run_action(f"app.{action}")
            await pilot.pause()
            assert lines(app)[0].endswith(f"E_total {most}")
            assert here(app.session.moment).value == 0.2983711087600027


async def test_speed_is_changed_while_paused() -> None:
    """`+` and `-` change the speed; the footer says to what, and the header once it plays."""
    async with opened() as (app, pilot):
        await pilot.press("plus")
        await pilot.pause()
        assert " a play 1 stage in 5 s " in lines(app)[-1]
        assert "▶" not in lines(app)[0]
        await pilot.press("minus", "a")
        await pilot.pause()
        assert lines(app)[0].endswith("▶ 1 stage in 10 s")
        assert " a pause  + - speed" in lines(app)[-1]
        await pilot.press("a")
        await pilot.pause()
        assert "▶" not in lines(app)[0]


@pytest.mark.parametrize("key", keys(PROGRAM[2]))
async def test_quit(key: str) -> None:
    """Each key that quits ends the program with status 0."""
    async with opened() as (app, pilot):
        await pilot.press(key)
        await pilot.pause()
        assert not app.is_running
    assert app.return_code == 0


async def test_a_step_back_from_the_start_leads_nowhere() -> None:
    """At the start every key that goes back leaves everything as it is."""
    async with opened() as (app, pilot):
        app.session.restart()
        app.show()
        await pilot.pause()
        before = lines(app)
        for action in ("previous", "previous_phase", "previous_pass", "restart"):
            await pilot.press(*keys(named(action)))
            await pilot.pause()
            assert before == lines(app), action


def test_every_command_is_tried_here() -> None:
    """Nothing is added to the study screen's commands without a test that presses its keys."""
    tried = {*LEADS_TO, *OPENS, "detail", "hide", "numbers", "faster", "slower", "app.quit"}
    by_name = {"app.matrices", "app.more_digits", "app.fewer_digits", "app.themes"}
    elsewhere = {"play", "why", "form"}  # the tests of training and of test_why press them
    commands = (*STEPPING, *PLAYING, *LOOKING, *PROGRAM)
    assert {command.action for command in commands} <= tried | by_name | elsewhere


def test_no_command_names_a_key_by_a_sign_that_is_another_key_in_ascii() -> None:
    """In what a command does no arrow is named: in ASCII it would be `>`, the next pass."""
    told = {command.help for groups in SCREENS.values() for command in commands_of(groups)}
    assert not [text for text in told if set("→←↑↓▶◀") & set(text)]
