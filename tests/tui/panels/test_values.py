"""Every value in the outline, the weights and the header is the engine's, or a dash."""

import re
from itertools import zip_longest

import pytest
from textual.events import MouseScrollDown, MouseScrollUp

from engine import Scenario
from engine.playing import LADDER, Speed, Unit
from engine.policies import Rules
from engine.scenario import Weights
from engine.travel import Session
from tests.begun import here
from tests.engine.policies import each_rules
from tests.tui.figures import figures, is_rounding, written
from tests.tui.opened import lines, opened, rows, until, views
from tests.tui.panels.stage_cells import scenario_for
from tests.tui.symbols import symbol
from tui.app import BackpassApp
from tui.panels.charts import ErrorPanel
from tui.panels.outline import OutlinePanel
from tui.panels.weights import WeightsPanel

OUTLINE = (32, 100)
"""As wide as in a terminal of 120 columns, and higher than the outline is long."""
WEIGHTS = (43, 13)
NO_MOVE, NO_KEYS = (1.0, 1.0, 0, 0, 0), (False, False, False)
"""The wheel is turned at a place, and nothing else is pressed."""
HEADINGS = ("forward", "error", "◀ output layer", "◀ hidden layer", "update")


@each_rules
def test_the_outline_lists_every_stage_with_its_value(rules: Rules) -> None:
    """Symbols in order, known values to 9 decimals as the matrices give them, a dash for others."""
    scenario = scenario_for(rules)
    values = figures(scenario)
    for position, view in enumerate(views(scenario)):
        title, *drawn = [row.split() for row in rows(OutlinePanel().draw(view, *OUTLINE))]
        assert title == ["all", "values", str(position + 1), "of", str(len(view.moment.trace))]
        stages = [words for words in drawn if words and " ".join(words) not in HEADINGS]
        expected = []
        for place, stage in enumerate(view.moment.trace):
            marker = ["◆"] if place == position else []
            value = written(values[stage.id]) if stage.id in values else ""
            shown = [value if place <= position else "—"]
            line = (
                [symbol(stage.id), *shown] if stage.value is not None else ["all", "new", "weights"]
            )
            expected.append([*marker, *line])
        assert expected == stages


def test_the_outline_has_a_heading_for_each_phase() -> None:
    """All five phases are named, each before its first stage."""
    view = next(views(Scenario()))
    drawn = [row.strip() for row in rows(OutlinePanel().draw(view, *OUTLINE))]
    headings = [row for row in drawn if row in HEADINGS]
    assert list(HEADINGS) == headings
    after = [drawn[drawn.index(heading) + 1].split() for heading in HEADINGS]
    firsts = ["net_h1", "E_o1", "∂E_total/∂out_o1", "∂net_o1/∂out_h1", "all"]
    assert firsts == [next(word for word in words if word != "◆") for words in after]


@pytest.mark.parametrize("height", [1, 2, 7, 20])
def test_the_current_stage_is_always_in_sight(height: int) -> None:
    """However low the outline is, it shows where one is."""
    for view in views(Scenario()):
        drawn = "\n".join(rows(OutlinePanel().draw(view, 32, height)))
        name = here(view.moment).symbol()
        assert f"◆ {name if name != 'update' else 'all new weights'} " in f"{drawn} "


@pytest.mark.parametrize("size", [(200, 50), (240, 70)])
async def test_the_weights_of_now_stand_below_their_head(size: tuple[int, int]) -> None:
    """Given numbers are short: the head begins where they begin, not where longer ones end."""
    async with opened(size) as (app, _):
        region = app.screen.query_one(WeightsPanel).region
        _, head, first, *_ = (line[region.x : region.right] for line in lines(app)[region.y :])
        assert head.index("now") == first.index("0.15")


@each_rules
def test_the_weights_are_filled_in_as_they_are_computed(rules: Rules) -> None:
    """Now, gradient and next of every parameter: known, still a dash, or frozen."""
    for view in views(scenario_for(rules)):
        known = view.moment.known
        drawn = rows(WeightsPanel().draw(view, *WEIGHTS))[1:]
        table = [row.split() for row in drawn if row.strip()]
        assert list(view.moment.trace.parameters) == [cells[0] for cells in table]
        for name, *cells in table:
            assert is_rounding(cells[0], known[name])
            if name.startswith("b") and rules.bias_updates == "frozen":
                assert cells[1:] == ["frozen"]  # it has no gradient
                continue
            for quantity, cell in zip((f"dE_total/d{name}", f"{name}+"), cells[1:], strict=True):
                if quantity in known:
                    assert is_rounding(cell, known[quantity])
                    assert len(cell.partition(".")[2]) == 9
                else:
                    assert cell == "—"


async def test_the_outline_scrolls_and_comes_back() -> None:
    """The wheel shows what lies below and above, signs tell of it, and a step leads back."""
    async with opened((120, 36)) as (app, pilot):
        outline = app.screen.query_one(OutlinePanel)
        before = lines(app)
        assert "▼" in "".join(before)
        for _ in range(30):
            outline.post_message(MouseScrollDown(outline, *NO_MOVE, *NO_KEYS))
        await pilot.pause()
        assert "all new weights" in "".join(lines(app))
        assert "▲" in "".join(lines(app))
        for _ in range(30):
            outline.post_message(MouseScrollUp(outline, *NO_MOVE, *NO_KEYS))
        await pilot.pause()
        assert before == lines(app)


async def test_rounds_that_go_by_show_what_changes() -> None:
    """At a round a second and faster, outputs stand beside their targets, and no stage flashes."""
    async with opened((120, 36)) as (app, pilot):
        app.playback.player.place = LADDER.index(Speed(Unit.PASS, 60))
        await pilot.press("a")
        await until(pilot, lambda: app.session.moment.epoch > 2)
        shown = "\n".join(lines(app))
        assert "Do the outputs come closer to their targets?" in shown
        assert "target 0.01" in shown
        assert app.screen.query_one(ErrorPanel).region.area
        await pilot.press("a")
        await pilot.pause()
        assert "Do the outputs come closer" not in "\n".join(lines(app))


NUMBER = re.compile(r"(?<![\w.])−?\d+\.\d+")


def points(lines: list[str]) -> list[set[int]]:
    """The columns of the decimal points: of the first number in each line, and so on."""
    found = [[match[0].index(".") + match.start() for match in NUMBER.finditer(x)] for x in lines]
    return [{*column} - {None} for column in zip_longest(*found)]


@pytest.mark.parametrize("digits", [3, 9, 12])
@pytest.mark.parametrize("width", [32, 34, 45])
def test_decimal_points_of_the_list_stand_in_one_column(width: int, digits: int) -> None:
    """Negative or not, every value has as many decimals as all of them have room for."""
    session = Session(Scenario(), walk="factor")
    session.go_to(0, "update")
    drawn = rows(OutlinePanel().draw(BackpassApp(session, digits=digits).view, width, 70))
    assert [len(column) for column in points(drawn)] == [1]


@pytest.mark.parametrize("digits", [3, 9, 12])
@pytest.mark.parametrize("width", [43, 47, 60])
def test_decimal_points_of_the_table_stand_in_three_columns(width: int, digits: int) -> None:
    """Also those of a weight that is written as it was given."""
    weights = Weights(-1.15, 0.2, 0.25, -0.3, -2.5, 0.45, 0.5, -0.55)
    session = Session(Scenario(weights=weights, bias_updates="per_neuron"))
    session.go_to(0, "update")
    drawn = rows(WeightsPanel().draw(BackpassApp(session, digits=digits).view, width, 13))
    assert [len(column) for column in points(drawn)] == [1, 1, 1]
    assert "−1.15 " in drawn[1]
    assert "0.20 " in drawn[2]


async def test_the_chart_beside_a_lesson_knows_no_error_before_the_lesson() -> None:
    """Its title has a dash until E_total is computed, and a question where it is hidden."""
    async with opened((240, 70), walk="lesson") as (app, _):
        seen = []
        for stage in ("E_o2", "E_total", "E_total"):
            app.session.go_to(0, stage)
            app.show()
            (title,) = [line for line in lines(app) if "┌─ E_total" in line]
            seen.append(title.split("┌─ E_total ")[1].split()[0])
            if seen[1:]:
                app.session.hide_or_reveal()
        assert seen == ["—", "0.298371109", "?"]


@pytest.mark.parametrize("width", [37, 43, 54])
def test_no_value_touches_the_sign_that_there_are_more(width: int) -> None:
    """A blank stands between a number and ▲ or ▼, wherever the list has the cell to spare."""
    session = Session(Scenario(), walk="factor")
    session.go_to(0, "dE_total/dw7")
    lines = rows(OutlinePanel().draw(BackpassApp(session).view, width, 12))
    marked = [line.rstrip() for line in lines if line.rstrip().endswith(("▲", "▼"))]
    assert len(marked) == 2
    assert all(line[-2] == " " for line in marked)
