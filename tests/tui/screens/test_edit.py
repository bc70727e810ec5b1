"""Editing in place: a cursor on the network, a field where the value stands, and the whole list."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from engine import Scenario, trace_pass
from engine.editing import FIELDS, changed
from engine.expression import UNICODE
from engine.gallery import GALLERY
from engine.scenario import Weights
from tests.tui.opened import find, lines, opened, said, until
from tui.app import BackpassApp
from tui.dialogs.value import ValueDialog
from tui.dialogs.values import ValuesDialog
from tui.dialogs.values import follows as what_follows
from tui.screens.edit import EditScreen
from tui.screens.study import StudyScreen

SIZES = [(60, 18), (80, 24), (120, 36)]
CHANGED = replace(Scenario(), weights=Weights(w5=-0.4))


async def editing(app: BackpassApp, pilot: Pilot[None]) -> EditScreen:
    """The edit screen, once its key has opened it."""
    await pilot.press("e")
    await until(pilot, lambda: isinstance(app.screen, EditScreen))
    await pilot.pause()
    assert isinstance(app.screen, EditScreen)
    return app.screen


@pytest.mark.parametrize("size", SIZES)
async def test_a_weight_is_changed_in_place(size: tuple[int, int]) -> None:
    """At the keyboard, at every size: the whole pass follows, and what follows is said."""
    async with opened(size) as (app, pilot):
        app.session.go_to(stage="out_o1")
        screen = await editing(app, pilot)
        while screen.cursor.field != "w5":
            await pilot.press("tab")
        assert any("[w5 0.40]" in line for line in lines(app))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, ValueDialog))
        await pilot.press(*"-0.4", "enter")
        await until(pilot, lambda: any("[w5 −0.40]" in line for line in lines(app)))
        assert any("training starts again at epoch 0" in line for line in lines(app))
        out = trace_pass(CHANGED).values["out_o1"]
        assert app.session.moment.known["out_o1"] == out
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, StudyScreen))
        assert (app.session.scenario, app.session.moment.stage_id) == (CHANGED, "out_o1")
        assert list(app.losses) == ["edits"]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", ["tutorial", "own_biases", "layer_by_layer"])
async def test_the_cursor_is_seen_on_every_value(size: tuple[int, int], name: str) -> None:
    """Tab leads through all values, and brackets stand around each, in the last stage too."""
    async with opened(size, GALLERY[name].scenario) as (app, pilot):
        app.session.last()
        screen = await editing(app, pilot)
        screen.cursor.field = FIELDS[0]
        seen = {FIELDS[0]}
        for _ in FIELDS[1:]:
            await pilot.press("tab")
            seen.add(screen.cursor.field)
            network = lines(app)[: screen.network.region.bottom]
            assert any("]" in line for line in network), screen.cursor.field
        assert set(FIELDS) == seen


async def test_arrows_reach_every_value() -> None:
    """With the four arrows alone one comes to each value of the network."""
    async with opened() as (app, pilot):
        screen = await editing(app, pilot)
        reached, waiting = {screen.cursor.field}, [screen.cursor.field]
        while waiting:
            start = waiting.pop()
            for key in ("left", "right", "up", "down"):
                screen.cursor.field = start
                await pilot.press(key)
                if screen.cursor.field not in reached:
                    reached.add(screen.cursor.field)
                    waiting.append(screen.cursor.field)
        assert set(FIELDS) == reached


async def test_what_is_no_number_is_told_as_it_is_typed() -> None:
    """The reason stands beside the field, Enter does not take it, and Escape changes nothing."""
    async with opened() as (app, pilot):
        await pilot.press("e")
        await until(pilot, lambda: isinstance(app.screen, EditScreen))
        await pilot.pause()
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, ValueDialog))
        await pilot.press("x", "enter")
        await until(pilot, lambda: any("Only a number, or plain" in line for line in lines(app)))
        assert isinstance(app.screen, ValueDialog)
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, EditScreen))
        assert Scenario() == app.session.scenario


async def test_the_field_has_a_side_on_either_hand() -> None:
    """So that what is half covered beside it is seen to be behind it, and not read as a number."""
    async with opened((120, 36)) as (app, pilot):
        await editing(app, pilot)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, ValueDialog))
        left, top, width, height = app.screen.query_one("#here").region
        for line in lines(app)[top : top + height]:
            assert (line[left], line[left + width - 1]) == ("┃", "┃")


async def test_keys_that_scroll_other_dialogs_do_nothing_in_the_field() -> None:
    """The field in the network has nothing to scroll; what stands in it stays."""
    async with opened() as (app, pilot):
        await pilot.press("e", "enter", "9", "down", "up", "pagedown", "pageup")
        assert isinstance(app.screen, ValueDialog)
        assert app.screen.query_one(Input).value == "9"


def follows(app: BackpassApp, scenario: Scenario, shown: str) -> bool:
    """Whether a scenario is the one that is shown, and its error stands in the line of the edit."""
    return app.session.scenario == scenario and any(
        "EDIT" in line and shown in line for line in lines(app)
    )


async def test_the_pass_follows_what_is_typed() -> None:
    """Before Enter, the network and the line of the edit show what the number so far gives."""
    async with opened() as (app, pilot):
        app.session.go_to(stage="E_total")
        screen = await editing(app, pilot)
        screen.cursor.field = "w5"
        before, after = (
            f"E_total {trace_pass(scenario).values['E_total']:.6f}"
            for scenario in (Scenario(), CHANGED)
        )
        for keys, shown, scenario in (
            ("-0.4", after, CHANGED),
            ("x", before, Scenario()),
            (("backspace",), after, CHANGED),
            (("escape",), before, Scenario()),
        ):
            await pilot.press(*keys)
            await until(pilot, partial(follows, app, scenario, shown))
        assert app.losses == {}
        assert not screen.cursor.edit.has_changed


async def test_undo_and_what_was_trained() -> None:
    """Undo takes a change back; without a change Escape leads back to what was trained."""
    async with opened() as (app, pilot):
        app.session.go_to(12, "E_total")
        before = app.session
        await pilot.press("e")
        await until(pilot, lambda: app.session.moment.epoch == 0)
        await pilot.press("1")
        await until(pilot, lambda: isinstance(app.screen, ValueDialog))
        await pilot.press("enter")
        await until(pilot, lambda: app.session.scenario != Scenario())
        await pilot.press("u")
        await until(pilot, lambda: app.session.scenario == Scenario())
        await pilot.press("u", "escape")
        await until(pilot, lambda: isinstance(app.screen, StudyScreen))
        assert before is app.session
        assert (app.session.moment.epoch, app.session.moment.stage_id) == (12, "E_total")
        assert app.losses == {}


async def test_a_click_opens_the_field_there() -> None:
    """The mouse does what the keys do."""
    async with opened() as (app, pilot):
        await pilot.press("e")
        await until(pilot, lambda: isinstance(app.screen, EditScreen))
        await pilot.pause()
        await pilot.click(offset=find(app, "w7 0.50"))
        await until(pilot, lambda: isinstance(app.screen, ValueDialog))
        await pilot.press(*"0.9", "enter")
        await until(pilot, lambda: app.session.scenario == changed(Scenario(), "w7", 0.9))


@pytest.mark.parametrize("size", SIZES)
async def test_the_whole_list(size: tuple[int, int]) -> None:
    """Every value has a field; the error follows each key; Enter applies all as one step."""
    async with opened(size) as (app, pilot):
        await pilot.press("e")
        await until(pilot, lambda: isinstance(app.screen, EditScreen))
        await pilot.press("e")
        await until(pilot, lambda: isinstance(app.screen, ValuesDialog) and app.screen.is_mounted)
        await pilot.pause()
        assert {*FIELDS, "title", "seed"} == {field.id for field in app.screen.query(Input)}
        app.screen.query_one("#w5", Input).value = "-0.4"
        app.screen.query_one("#title", Input).value = "Mine"
        error = trace_pass(CHANGED).values["E_total"]
        await until(pilot, lambda: any(f"E_total {error:.6f}" in line for line in lines(app)))
        app.screen.query_one("#title", Input).focus()
        await pilot.press("enter")
        await until(pilot, lambda: app.session.scenario == replace(CHANGED, title="Mine"))
        await pilot.press("u")
        await until(pilot, lambda: app.session.scenario == Scenario())


@pytest.mark.parametrize(
    ("key", "last", "first"), [("tab", FIELDS[-1], FIELDS[0]), ("shift+tab", FIELDS[0], FIELDS[-1])]
)
async def test_the_list_is_a_tab_away(key: str, last: str, first: str) -> None:
    """Past the last value Tab comes to the list, and past its end back; shift+Tab backwards."""
    async with opened() as (app, pilot):
        screen = await editing(app, pilot)
        screen.cursor.field = last
        screen.show()
        await until(pilot, lambda: any("Tab: the list" in line for line in lines(app)))
        await pilot.press(key)
        await until(pilot, lambda: isinstance(app.screen, ValuesDialog) and app.screen.is_mounted)
        await pilot.pause()
        assert any("after the last the network" in line for line in lines(app))
        listed = app.screen
        listed.query_one("#w5", Input).value = "?"
        passed = [listed.focused]
        for _ in listed.focus_chain:
            await pilot.press(key)
            passed.append(listed.focused)
        assert {*listed.focus_chain} == {*passed}
        assert app.screen is listed  # for one value is wrong, and the reason stands there
        assert any("w5: only a number, or plain" in line for line in lines(app))
        listed.query_one("#w5", Input).value = "-0.4"
        await pilot.press(key)
        await until(pilot, lambda: app.screen is screen)
        assert (first, CHANGED) == (screen.cursor.field, app.session.scenario)


async def test_what_was_taken_back_is_made_again() -> None:
    """Undo and redo walk the same steps; a new change ends what could be made again."""
    async with opened() as (app, pilot):
        screen = await editing(app, pilot)
        steps = [changed(Scenario(), "w1", value) for value in (0.1, 0.2)]
        for step in steps:
            screen.cursor.edit.put(step)
        await pilot.press("u", "u", "U")
        await until(pilot, lambda: app.session.scenario == steps[0])
        await pilot.press("U")
        await until(pilot, lambda: app.session.scenario == steps[1])
        await pilot.press("u")
        screen.cursor.edit.put(steps[1])
        await pilot.press("U")
        await until(pilot, lambda: "Nothing was taken back" in "".join(said(app)))


async def test_the_list_knows_the_tutorial_and_random_values() -> None:
    """F3 takes the values of the seed that is shown, F2 the tutorial's; a wrong one is named."""
    async with opened(scenario=GALLERY["shared_biases"].scenario) as (app, pilot):
        await pilot.press("e")
        await until(pilot, lambda: isinstance(app.screen, EditScreen))
        await pilot.press("e")
        await until(pilot, lambda: isinstance(app.screen, ValuesDialog) and app.screen.is_mounted)
        await pilot.pause()
        await pilot.press("f3")
        await until(pilot, lambda: any("Sheet 1-1" in line for line in lines(app)))
        app.screen.query_one("#w3", Input).value = "a"
        await until(pilot, lambda: any("w3: only a number" in line for line in lines(app)))
        await pilot.press("enter")
        assert isinstance(app.screen, ValuesDialog)
        await pilot.press("f2")
        await until(pilot, lambda: any("The tutorial's values." in line for line in lines(app)))
        await pilot.press("enter")
        await until(pilot, lambda: app.session.scenario == Scenario())


@pytest.mark.parametrize(
    ("exhibit", "says"),
    [
        ("layer_by_layer", "updates layer by layer (not simultaneous)"),
        ("own_biases", "biases per neuron (not frozen)"),
    ],
)
def test_a_rule_is_named_as_its_row_is(exhibit: str, says: str) -> None:
    """What is not the tutorial's is told in words, not by the names that files have for it."""
    told = [*what_follows(GALLERY[exhibit].scenario, UNICODE)]
    assert any(says in line for line in told)
    assert not any("_updates" in line or "_order" in line for line in told)
