"""Practice on the screen: asked, answered, named, helped, summed up."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.widgets import Input

from engine import Scenario
from engine.practice import Outcome
from tests.tui.figures import figures, written
from tests.tui.opened import find, lines, opened, said, until
from tests.tui.practice.asked import (
    give,
    go_to_question,
    is_open,
    practised,
    screen_of,
    shown,
    stage_of,
)
from tests.tui.projection.cells import grid_of
from tests.tui.projection.room import THEMES, projected
from tui.dialogs.confirm import ConfirmDialog
from tui.dialogs.leave import LeaveDialog
from tui.dialogs.path import PathDialog
from tui.dialogs.practice_menu import Wish
from tui.dialogs.summary import SummaryDialog
from tui.screens.practice import PracticeScreen
from tui.screens.projection import ProjectionScreen
from tui.screens.study import StudyScreen

RIGHT = figures(Scenario())
SIZES = ((60, 18), (80, 24), (120, 36))


def first_digits(stage: str) -> str:
    """A value to its first four digits, as far as any screen would show it."""
    text = written(RIGHT[stage])
    whole = text.lstrip("−0.")
    return text[: len(text) - len(whole) + 4]


def answer(stage: str) -> str:
    """The right value with seven digits, as one writes it on paper."""
    return f"{RIGHT[stage]:.6e}"


@pytest.mark.parametrize("size", SIZES)
async def test_the_value_is_nowhere_until_it_is_answered(size: tuple[int, int]) -> None:
    """Every value that is asked in a pass is `?` at all sizes until it is right, then it shows."""
    asked = []
    async with practised(size) as (app, pilot):
        while not screen_of(app).practice.over:
            if not screen_of(app).asking:
                await pilot.press("enter")
                continue
            stage = stage_of(app)
            asked.append(stage)
            digits = first_digits(stage)
            text = "\n".join(lines(app))
            assert "[?" in text
            assert digits not in text, stage
            await give(pilot, answer(stage))
            assert digits in "\n".join(lines(app)) or "…" in "\n".join(lines(app)), stage
            assert "Right." in shown(app), stage
    assert len(asked) == 19


MISTAKES = {
    "net_h1": ("0.3825", "The weights are crossed"),
    "dE_total/dw1": ("0.000364723", "new w5 and w7 were used where the old ones belong"),
    "dE_total/dw5": ("-0.082167041", "the sign is wrong"),
    "dE_total/dw6": (f"{(RIGHT['out_o1'] - 0.01) * RIGHT['out_h2']:.9f}", "is missing"),
    "dE_total/dw7": (f"{RIGHT['delta_o2']:.9f}", "That is δ_o2"),
    "w5+": (f"{0.4 + 0.5 * RIGHT['dE_total/dw5']:.9f}", "The step was added"),
}


@pytest.mark.parametrize("size", SIZES)
async def test_each_mistake_is_named_and_the_summary_lists_it(size: tuple[int, int]) -> None:
    """A wrong answer is met with what was done wrong, never with the value; all are summed up."""
    async with practised(size, stages=MISTAKES) as (app, pilot):
        for _ in MISTAKES:
            await go_to_question(app, pilot)
            stage = stage_of(app)
            wrong, says = MISTAKES[stage]
            await give(pilot, wrong)
            assert says in shown(app), stage
            assert stage_of(app) == stage
            assert first_digits(stage) not in "\n".join(lines(app)), stage
            await give(pilot, answer(stage))
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, SummaryDialog)
        found = shown(app)
        assert "6 right after a hint" in found
        await pilot.press("end")
        await pilot.pause()
        found += shown(app)
        missing = [stage for stage, (_, says) in MISTAKES.items() if says not in found]
        assert not missing


async def test_a_click_goes_to_what_has_been_reached() -> None:
    """Back to a stage that is shown, on to the question again, and not beyond it."""
    async with practised(start="out_o1") as (app, pilot):
        await give(pilot, answer("out_o1"))
        await go_to_question(app, pilot)
        assert stage_of(app) == "out_o2"
        x, y = find(app, "0.7514")
        await pilot.click(offset=(x, y))
        assert stage_of(app) == "out_o1"
        practice = screen_of(app).practice
        assert practice.go("out_o2")
        assert (practice.moment.stage_id, practice.go("E_o1")) == ("out_o2", False)


async def test_the_place_and_the_factor_are_marked() -> None:
    """A `!` stands at the weights that were taken wrongly, and the factor is filled in."""
    async with practised(stages=["dE_total/dw1"]) as (app, pilot):
        assert "!" not in "\n".join(lines(app))
        await give(pilot, "0.000364723")
        text = "\n".join(lines(app))
        assert ("!w5" in text, "!w7" in text, "!w6" in text) == (True, True, False)
        await give(pilot, answer("dE_total/dw1"))
        assert "!" not in "\n".join(lines(app))


async def test_help_comes_step_by_step() -> None:
    """Tab gives the formula, then the numbers, then the value."""
    async with practised(stages=["net_h1"]) as (app, pilot):
        assert "w1 · i1" in shown(app)
        await pilot.press("tab", "tab")
        assert "0.15 · 0.05" in shown(app)
        assert "0.377" not in shown(app)
        await pilot.press("tab")
        assert "0.377500000" in shown(app)
        assert not is_open(app)


async def test_an_empty_enter_and_page_down_show_the_value() -> None:
    """Both skip the question; the summary counts them as shown, and offers to ask them again."""
    async with practised(stages=["out_o1", "out_o2"]) as (app, pilot):
        await pilot.press("enter")
        assert "0.751365070" in shown(app)
        await pilot.press("pagedown", "pagedown")
        assert "0.772928465" in shown(app)
        await pilot.press("pagedown")
        await pilot.pause()
        assert "2 shown" in shown(app)
        await pilot.press("a")
        await pilot.pause()
        assert stage_of(app) == "out_o1"
        assert is_open(app)
        assert "0.751" not in shown(app)


@pytest.mark.parametrize("typed", ["hello", "1/0", "0.75 apples", "__import__('os')", "9" * 150])
async def test_what_cannot_be_read_gets_a_kind_line(typed: str) -> None:
    """The question stays as it was, and the field is empty for another try."""
    async with practised(stages=["out_o1"]) as (app, pilot):
        app.screen.query_one(Input).value = typed
        await pilot.press("enter")
        await pilot.pause()
        assert is_open(app)
        assert app.screen.query_one(Input).value == ""
        assert "Right." not in shown(app)


async def test_all_signs_go_to_the_field() -> None:
    """Keys that would do something elsewhere are typed: `b`, `.`, `q`, `?`, a blank, arrows."""
    async with practised(stages=["out_o1"]) as (app, pilot):
        await pilot.press(*"bq.f+-0", "space", "question_mark", "left", "r", "backspace")
        assert app.screen.query_one(Input).value == "bq.f+-0 ?"
        assert isinstance(app.screen, PracticeScreen)


async def test_a_burst_is_one_answer_after_the_other() -> None:
    """Two answers typed ahead of the screen are both taken, each for its own question."""
    async with practised(stages=["out_o1", "out_o2"]) as (app, pilot):
        await pilot.press(*"0.7513651", "enter", "enter", *"0.7729285", "enter")
        await pilot.pause()
        assert "0.772928465" in shown(app)
        assert screen_of(app).practice.exercise.summary.count(Outcome.AT_ONCE) == 2


@pytest.mark.parametrize("size", [(60, 18), (80, 24), (160, 45)])
async def test_a_resize_keeps_what_was_typed(size: tuple[int, int]) -> None:
    """The field goes with the panel, and its text stays, through a size with no room for it."""
    async with practised(size, stages=["out_o1"]) as (app, pilot):
        await pilot.press(*"0.75")
        for other in ((40, 10), (120, 36), size):
            await pilot.resize_terminal(*other)
            await pilot.pause()
        assert "[0.75" in shown(app)
        await give(pilot, "13651")
        assert "Right." in shown(app)


async def test_what_is_not_asked_is_shown_as_in_the_lesson() -> None:
    """Arrows go on through such stages and back, and stop at a question."""
    async with practised(start="E_o1") as (app, pilot):
        assert stage_of(app) == "E_o1"
        await give(pilot, answer("E_o1"))
        await pilot.press("right", "right")
        assert stage_of(app) == "E_total"
        await pilot.pause()
        assert is_open(app)
        await pilot.press("pageup")
        assert stage_of(app) == "E_o2"
        assert "0.023560026" in shown(app)


async def test_the_next_pass_goes_on_from_the_update() -> None:
    """At the end of a pass Enter sums up, and `n` begins the next; Enter held down does not."""
    async with practised(start="w4+") as (app, pilot):
        await give(pilot, answer("w4+"))
        await pilot.press(*["enter"] * 5)
        await pilot.pause()
        assert isinstance(app.screen, SummaryDialog)
        assert "Press n for the next pass." in shown(app)
        await pilot.press("n")
        await pilot.pause()
        assert screen_of(app).moment.epoch == 1
        assert "epoch 1" in lines(app)[0]
        await go_to_question(app, pilot, "out_o1")
        second = figures(Scenario(), epochs=2)
        await give(pilot, f"{second['out_o1']:.6e}")
        assert "Right." in shown(app)


async def test_leaving_asks_where_something_would_be_lost() -> None:
    """Escape leaves at once as long as nothing was begun; then it asks, as q and ctrl+c do."""
    async with practised(stages=["out_o1", "out_o2"]) as (app, pilot):
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen, StudyScreen)
    async with practised(stages=["out_o1", "out_o2"]) as (app, pilot):
        await give(pilot, "1")
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen, ConfirmDialog)
        await pilot.press("escape", "ctrl+q")
        await pilot.pause()
        assert isinstance(app.screen, LeaveDialog)
        assert "not finished" in shown(app)
        await pilot.press("escape", "escape", "enter")
        await pilot.pause()
        assert isinstance(app.screen, StudyScreen)
        assert not app.losses


async def test_the_rule_is_the_right_one_and_that_is_said() -> None:
    """Where the lesson updates layer by layer, practice says that it does not."""
    scenario = Scenario(update_order="layer_by_layer")
    async with practised((80, 24), scenario, only="hidden") as (app, pilot):
        assert "all weights at once" in lines(app)[0]
        assert any("all weights change at once" in note for note in said(app))
        await give(pilot, answer("dE_total/dw1"))
        assert "Right." in shown(app)


async def test_the_menu_offers_the_pass_its_parts_and_an_error() -> None:
    """`y` asks what to practise; a part begins at its first question."""
    async with opened() as (app, pilot):
        await pilot.press("y")
        await pilot.pause()
        found = shown(app)
        for choice in ("Practise this pass", "Only update", "Find the error"):
            assert choice in found
        await pilot.press(*"update", "enter")
        await until(pilot, lambda: isinstance(app.screen, PracticeScreen))
        assert stage_of(app) == "w5+"


async def test_in_projection_the_room_is_asked() -> None:
    """F5 leaves projection and comes back to it, also over the lesson once practice is left."""
    async with opened() as (app, pilot):
        await pilot.press("f5")
        await pilot.pause()
        await pilot.press("y", "enter")
        await until(pilot, lambda: isinstance(app.screen, PracticeScreen))
        assert app.screen.has_class("-room")
        assert app.theme.startswith("backpass-room")
        await pilot.press("f5")
        assert not app.screen.has_class("-room")
        assert app.theme == "backpass-dark"
        await pilot.press("f5", "escape")
        await pilot.pause()
        assert isinstance(app.screen, ProjectionScreen)
        await pilot.press("y", "enter")
        await until(pilot, lambda: isinstance(app.screen, PracticeScreen))
        await pilot.press("f5", "escape")
        await pilot.pause()
        assert isinstance(app.screen, StudyScreen)


async def test_the_summary_is_saved_as_markdown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`s` asks for a path and writes how each question ended, and which mistakes were made."""
    monkeypatch.setattr("tui.files.last_folder.user_state_path", lambda *_, **__: tmp_path)
    path = tmp_path / "mine.md"
    async with practised(stages=["dE_total/dw1"]) as (app, pilot):
        await give(pilot, "0.000364723")
        await give(pilot, answer("dE_total/dw1"))
        await pilot.press("f2", "s")
        await until(pilot, lambda: isinstance(app.screen, PathDialog))
        app.screen.query_one(Input).value = str(path)
        await pilot.press("enter")
        await until(pilot, path.exists)
    text = path.read_text("utf-8")
    assert "| ∂E_total/∂w1 | 1 | right after a hint | new_weight |" in text
    assert "new w5 and w7 were used where the old ones belong" in text


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
async def test_a_room_can_read_the_question_and_the_mistake(theme: str) -> None:
    """In projection all that is read has a contrast of 7:1 and is bold, what is marked too."""
    async with projected(theme=theme) as (app, pilot):
        app.practise(Wish(only="hidden"))
        await pilot.pause()
        for keys in ("", "0.000364723", "0.000438568"):
            if keys:
                await give(pilot, keys)
            texts = {cell for row in grid_of(app) for cell in row if cell.is_text}
            assert not {cell.sign for cell in texts if cell.contrast < 7 or cell.dim}
            assert not {cell.sign for cell in texts if not cell.bold}


async def test_the_keys_stay_in_the_smallest_terminal() -> None:
    """Below question, words and field the last row has the keys, whatever is said above it."""
    async with practised((60, 18), stages=["out_o1", "net_o2"]) as (app, pilot):
        for press in ((), ("0", ".", "4", "enter"), ("tab", "tab"), ("enter",)):
            await pilot.press(*press)
            await pilot.pause()
            text = lines(app)
            assert all(key in text[-1] for key in ("Enter answer", "Esc leave", "F1 help"))
            assert any("?" in line for line in text[10:12])
            assert not screen_of(app).asking or "out_o1 = [" in text[-2] + text[-3]
