"""Practice on the screen: asked, answered, named, summed up."""

from __future__ import annotations

import re

import pytest
from textual.widgets import Input

from engine import Scenario
from tests.tui.opened import lines, said
from tests.tui.practice.asked import (
    RIGHT,
    answer,
    first_digits,
    give,
    go_to_question,
    is_open,
    practised,
    screen_of,
    shown,
    stage_of,
)
from tui.dialogs.summary import SummaryDialog

SIZES = ((60, 18), (80, 24), (120, 36))


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


@pytest.mark.parametrize("size", [(112, 30), (118, 36), (120, 36), (160, 45)])
async def test_the_list_beside_a_question_has_all_decimals(size: tuple[int, int]) -> None:
    """It writes a value as formula and network do, not shorter, with a frame around it or not."""
    async with practised(size, stages=["out_o1"]) as (app, pilot):
        await give(pilot, answer("out_o1"))
        row = next(line for line in lines(app) if "◆ out_o1" in line)
        assert "0.751365070" in row.partition("◆ out_o1")[2]
        assert not any(re.search(r"\d│", line[-2:]) for line in lines(app))


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


async def test_the_rule_is_the_right_one_and_that_is_said() -> None:
    """Where the lesson updates layer by layer, practice says that it does not."""
    scenario = Scenario(update_order="layer_by_layer")
    async with practised((80, 24), scenario, only="hidden") as (app, pilot):
        assert "all weights at once" in lines(app)[0]
        assert any("all weights change at once" in note for note in said(app))
        await give(pilot, answer("dE_total/dw1"))
        assert "Right." in shown(app)


@pytest.mark.parametrize(
    ("stage", "named"),
    [
        ("dE_total/dw5", {"A∂E_total", "B∂out_o1", "C∂net_o1"}),
        ("dE_o1/dout_h1", {"Aδ_o1", "B∂net_o1"}),
    ],
)
async def test_in_the_fewest_rows_a_letter_stands_before_its_factor(
    stage: str, named: set[str]
) -> None:
    """No bar of a fraction is broken by a letter, where the letters have no row of their own."""
    async with practised((60, 18), stages=(stage,)) as (app, pilot):
        await go_to_question(app, pilot, stage)
        formula = lines(app)[10:14]
        assert set(re.findall(r"[ABC][∂δ]\w+", "\n".join(formula))) == named
        assert not any(re.search("─[A-C]|[A-C]─", line) for line in formula)
