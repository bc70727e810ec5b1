"""Which panels are on the screen at which size, and that none lies over another."""

from itertools import combinations

import pytest
from textual.geometry import Region, Size

from engine import Scenario
from tests.tui.opened import lines, opened, said, until
from tui.app import BackpassApp
from tui.drawing import Canvas
from tui.panels.charts import NO_CURVE, ErrorPanel
from tui.panels.panel import Panel
from tui.panels.stage import StagePanel
from tui.screens.arrangement import STUDY, chosen
from tui.screens.placing import places
from tui.view import View

ALWAYS = {"header", "network", "timeline", "stage", "footer"}
VALUES = ALWAYS | {"outline"}
ALL = VALUES | {"weights", "error"}
LARGE = [(120, 36), (120, 60), (160, 45), (200, 60), (240, 70), (500, 200)]
SIZES = [(80, 24), (81, 25), (100, 30), (112, 30), (119, 24), (200, 24), (80, 60), *LARGE]


def regions(app: BackpassApp) -> dict[str, Region]:
    """The panels that are shown, and where."""
    panels = app.screen.query(Panel)
    return {panel.id or "": panel.region for panel in panels if panel.region.area}


@pytest.mark.parametrize("size", SIZES)
async def test_panels_stand_side_by_side_within_the_screen(size: tuple[int, int]) -> None:
    """Network and stage are always there, no panel is cut off, and none overlaps another."""
    async with opened(size) as (app, _):
        found = regions(app)
        assert found.keys() >= ALWAYS
        screen = Region(0, 0, *size)
        assert all(screen.contains_region(region) for region in found.values())
        pairs = combinations(found.values(), 2)
        assert not [pair for pair in pairs if pair[0].overlaps(pair[1])]
        assert found["network"].size >= (80, 13)
        assert found["stage"].height >= 8


@pytest.mark.parametrize("size", LARGE)
async def test_all_panels_are_there_from_120_by_36(size: tuple[int, int]) -> None:
    """All values stand in a list; on a wide screen also the weights, on a vast one the curve."""
    async with opened(size) as (app, _):
        wide = size[0] >= 170
        more = ({"weights"} if wide else set()) | ({"error"} if wide and size[1] >= 60 else set())
        found = regions(app)
        assert found.keys() == VALUES | more
        assert found["outline"].width == 45
        assert found["outline"].height == (size[1] - 2 if wide else found["stage"].height)


@pytest.mark.parametrize("size", [(240, 70), (500, 200)])
async def test_a_vast_screen_lists_the_whole_lesson(size: tuple[int, int]) -> None:
    """No value has to be scrolled to, and no parameter of the table is cut off."""
    async with opened(size, Scenario(bias_updates="per_neuron"), walk="lesson") as (app, _):
        shown = "\n".join(lines(app))
        assert "▼" not in shown
        assert "all new weights" in shown
        weights = regions(app)["weights"]
        table = [line[weights.x : weights.right] for line in lines(app)[weights.y : weights.bottom]]
        assert "b_o2 " in "".join(table)


@pytest.mark.parametrize("size", [(80, 24), (100, 30), (119, 24)])
async def test_the_numbers_are_a_key_away_where_they_do_not_fit(size: tuple[int, int]) -> None:
    """Tab shows weights, error and outline whole, and takes nothing else but network and stage."""
    async with opened(size) as (app, pilot):
        await pilot.press("tab")
        await pilot.pause()
        found = regions(app)
        assert ALL - {"network", "stage"} <= found.keys()
        assert found["weights"].height >= 13
        assert found["error"].height >= 3


@pytest.mark.parametrize("size", [(60, 18), (80, 23), (80, 24), (100, 30), (120, 36), (160, 45)])
async def test_the_way_back_stands_on_the_title_of_the_numbers(size: tuple[int, int]) -> None:
    """Where Tab has brought the numbers, their title says that Tab goes back; then it does."""
    async with opened(size) as (app, pilot):
        before = lines(app)
        await pilot.press("tab")
        await pilot.pause()
        (title,) = [line for line in lines(app) if "all values" in line]
        assert title.rstrip(" ─┐").endswith("Tab: back")
        assert {"weights", "error", "outline"} <= regions(app).keys()
        await pilot.press("tab")
        await pilot.pause()
        assert before == lines(app)


@pytest.mark.parametrize("size", [(120, 36), (160, 45)])
async def test_all_panes_beside_the_numbers_are_framed(size: tuple[int, int]) -> None:
    """On a large screen weights, curve, stage and all values have each a frame and a title."""
    async with opened(size) as (app, pilot):
        await pilot.press("tab")
        await pilot.pause()
        drawn = lines(app)
        for name, title in (
            ("weights", "weights"),
            ("error", "E_total"),
            ("stage", "this stage"),
            ("outline", "all values"),
        ):
            region = regions(app)[name]
            top = drawn[region.y][region.x : region.right]
            assert top.startswith(f"┌─ {title} ")
            assert top.endswith("─┐")


@pytest.mark.parametrize("size", [(80, 70), (170, 40), (240, 70)])
async def test_where_all_numbers_are_shown_tab_says_so(size: tuple[int, int]) -> None:
    """A key that would change nothing says why."""
    async with opened(size) as (app, pilot):
        await pilot.press("tab")
        await pilot.pause()
        assert said(app) == ["All numbers are on this screen."]


@pytest.mark.parametrize("size", [(59, 18), (60, 17), (40, 10), (1, 1)])
async def test_a_screen_that_is_too_small_shows_nothing_broken(size: tuple[int, int]) -> None:
    """Below 60 by 18 there is only the line that says so; panels come back when it grows."""
    async with opened(size) as (app, pilot):
        assert regions(app) == {"toosmall": Region(0, 0, *size)}
        await pilot.press("right")
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert regions(app).keys() == ALWAYS
        assert "stage 2 of 30" in lines(app)[0]


async def test_below_a_dialog_nothing_is_drawn_in_the_arrangement_of_another_size(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """From the first drawing after a change of size on, what lies below has its new places."""
    drawn: set[tuple[int, int]] = set()
    draw = StagePanel.draw

    def noted(panel: StagePanel, view: View, width: int, height: int) -> Canvas:
        drawn.add((width, height))
        return draw(panel, view, width, height)

    async with opened((120, 36)) as (app, pilot):
        await pilot.press("g")
        below = app.screen_stack[0]
        before = below.query_one(StagePanel).size
        monkeypatch.setattr(StagePanel, "draw", noted)
        for size in (Size(75, 100), Size(60, 18)):
            drawn.clear()
            await pilot.resize_terminal(*size)
            await pilot.pause()
            part = chosen(STUDY, size)
            assert part is not None
            place = places(part, size)[StagePanel]
            assert app.screen is not below
            assert place == below.query_one(StagePanel).region
            assert tuple(place.size) in drawn
            assert drawn <= {tuple(before), tuple(place.size)}
            before = place.size


@pytest.mark.parametrize("size", [(60, 18), (80, 23), (80, 24), (93, 27), (100, 30)])
async def test_the_numbers_stand_apart_and_no_sentence_is_cut(size: tuple[int, int]) -> None:
    """A gutter parts table and list, a blank the values and the signs that there are more."""
    async with opened(size, walk="lesson") as (app, pilot):
        app.session.go_to(stage="dE_total/dw7")
        await pilot.press("tab")
        await pilot.pause()
        shown = lines(app)
        assert any(" next  " in line and "  all values " in line for line in shown)
        signs = [line[:-1] for line in shown if line.endswith(("▲", "▼"))]
        assert len(signs) == 2
        assert all(line.endswith(" ") for line in signs)
        edge = app.screen.query_one(ErrorPanel).region.right
        assert NO_CURVE in " ".join(" ".join(line[:edge] for line in shown).split())


@pytest.mark.parametrize("size", [(80, 24), (100, 30), (107, 33), (120, 30)])
@pytest.mark.parametrize("key", ["tab", "c"])
async def test_titles_stand_where_the_header_begins(size: tuple[int, int], key: str) -> None:
    """Without frames the numbers and the charts keep the first column free, as the header does."""
    async with opened(size) as (app, pilot):
        await pilot.press(key)
        await pilot.pause()
        title = "weights" if key == "tab" else "E_total"
        shown = lines(app)
        assert any(line.startswith(f" {title}") for line in shown)
        assert {line[:1] for line in shown} <= {"", " "}


@pytest.mark.parametrize(("size", "led"), [((60, 18), True), ((77, 22), True), ((80, 24), False)])
async def test_the_update_leads_to_the_new_weights(size: tuple[int, int], led: bool) -> None:
    """Where the network is too small for them, the update says which key lists them."""
    async with opened(size) as (app, pilot):
        app.session.go_to(stage="update")
        await pilot.press("right", "left")
        await pilot.pause()
        assert led == any("Tab: the new weights" in line for line in lines(app))
        assert led != any("w5⁺ 0.35" in line for line in lines(app))
        if led:
            await pilot.press("tab")
            await pilot.pause()
            assert any(line.strip().startswith("w5") and "0.3589" in line for line in lines(app))


async def test_the_update_names_no_key_of_another_screen() -> None:
    """In practice Tab gives a hint, so no word of it stands below the table of a round."""
    async with opened((60, 18)) as (app, pilot):
        app.session.go_to(stage="w4+")
        await pilot.press("y", "down", "enter")
        await until(pilot, lambda: "F2 summary" in "\n".join(lines(app)))
        await pilot.press("enter", "enter")
        await pilot.pause()
        assert any("this round" in line for line in lines(app))
        assert not any("Tab: the new weights" in line for line in lines(app))
