"""Why a derivative is what it is, other ways of writing it, and the matrices."""

import pytest

from engine import Scenario
from engine.calculus import derivation, differentiated
from engine.expression import UNICODE
from engine.policies import Rules
from tests.tui.figures import worked_out
from tests.tui.opened import find, lines, opened, said, until
from tests.tui.projection.large_formula import rows_of_letters
from tui.screens.derivation import DerivationScreen
from tui.screens.matrices import MatrixScreen
from tui.screens.projection import ProjectionScreen
from tui.screens.study import StudyScreen

SIZES = [(60, 18), (80, 24), (120, 36)]


@pytest.mark.parametrize("size", SIZES)
async def test_a_derivation_walks_line_by_line_and_back(size: tuple[int, int]) -> None:
    """From its definition to −(target − out): one line a key, each named, and one taken back."""
    async with opened(size) as (app, pilot):
        app.session.go_to(0, "dE_total/dout_o1")
        await pilot.press("i")
        await until(pilot, lambda: isinstance(app.screen, DerivationScreen))
        steps = derivation("dE_total/dout_o1", Rules())
        for place, step in enumerate(steps, 1):
            text = "\n".join(lines(app))
            assert f"line {place} of {len(steps)}" in text
            assert step.name in text
            await pilot.press("right")
        assert "= −(0.01 − 0.751365070) = 0.741365070" in "\n".join(lines(app))
        await pilot.press("right")
        assert "That is the last line." in said(app)
        await pilot.press("left", "left")
        assert f"line {len(steps) - 1} of {len(steps)}" in "\n".join(lines(app))
        await pilot.press("home", "left")
        assert "This is the first line." in said(app)
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, StudyScreen))
        assert app.session.moment.stage_id == "dE_total/dout_o1"


@pytest.mark.parametrize("size", [(160, 45), (240, 70)])
@pytest.mark.parametrize("stage", ["dE_total/dw5", "delta_o1", "dE_total/dout_h1"])
async def test_on_a_large_screen_the_lines_grow(size: tuple[int, int], stage: str) -> None:
    """All are in large letters, and what is said stands below the place of the last of them."""
    async with opened(size) as (app, pilot):
        app.session.go_to(0, stage)
        await pilot.press("i")
        await until(pilot, lambda: isinstance(app.screen, DerivationScreen))
        steps = derivation(stage, Rules())
        said_at = set()
        for step in steps:
            shown = lines(app)
            begins = " ".join(step.sentence(UNICODE).split()[:4])
            said_at.add(next(y for y, line in enumerate(shown) if line.strip().startswith(begins)))
            y = max(y for y, line in enumerate(shown) if line.strip().startswith(step.name))
            drawn = [line[24:].ljust(size[0]) for line in shown[max(y - 5, 2) : y + 5]]
            assert list(rows_of_letters(drawn))
            await pilot.press("right")
        (words,) = said_at
        last = max(y for y, line in enumerate(lines(app)) if line.startswith(f" {steps[-1].name}"))
        assert last < words < last + 8 < size[1]


@pytest.mark.parametrize("size", SIZES)
async def test_the_last_line_is_whole(size: tuple[int, int]) -> None:
    """It has its numbers as the stage has them, from its name on, and what is taken instead."""
    async with opened(size, Scenario(update_order="layer_by_layer")) as (app, pilot):
        app.session.go_to(0, "dE_total/dw1")
        await pilot.press("i", "right", "right", "right")
        await until(pilot, lambda: any("Layer by layer" in line for line in lines(app)))
        text = " ".join(" ".join(lines(app)).split())
        assert "∂E_total/∂w1 = 0.036350306 · 0.241300709 · 0.05 = 0.000438568" in text
        assert "and so gets 0.000364723." in text


async def test_in_plain_letters_the_lines_stay_ordinary() -> None:
    """Large letters of strokes are for a room: near by one reads ordinary ones better."""
    async with opened((160, 45), ascii_only=True) as (app, pilot):
        app.session.go_to(0, "delta_o1")
        await pilot.press("i")
        await until(pilot, lambda: isinstance(app.screen, DerivationScreen))
        assert "[E_o1 + E_o2]" in "\n".join(lines(app))


async def test_the_changed_piece_is_underlined() -> None:
    """Below the newest line, and only there, what the rule has changed is underlined."""
    async with opened((80, 24)) as (app, pilot):
        app.session.go_to(0, "dE_total/dout_o1")
        await pilot.press("i", "right", "right")
        x, y = find(app, "] + 0")
        marks = lines(app)[y + 2]
        assert marks.strip() == "━"
        assert marks.index("━") == x + len("] + ")
        assert sum("━" in row for row in lines(app)) == 1


async def test_a_hidden_result_stays_hidden() -> None:
    """Where the class is to say the result, no line tells it."""
    async with opened((80, 24)) as (app, pilot):
        app.session.go_to(0, "dout_o1/dnet_o1")
        await pilot.press("r", "right")
        app.session.go_to(0, "dout_o1/dnet_o1")
        assert app.session.moment.hidden == "dout_o1/dnet_o1"
        await pilot.press("i", "end")
        text = "\n".join(lines(app))
        assert "0.186815602" not in text
        assert "∂out_o1/∂net_o1 = ?" in text


async def test_what_is_no_derivative_says_so() -> None:
    """At every other stage the key says why it does nothing."""
    async with opened() as (app, pilot):
        for stage in app.session.moment.trace:
            if differentiated(stage.id) is None:
                app.session.go_to(0, stage.id)
                await pilot.press("i")
                assert isinstance(app.screen, StudyScreen), stage.id
        assert any("Only a derivative can be derived" in text for text in said(app))


async def test_in_projection_and_in_ascii() -> None:
    """In a room, in plain characters, it is the same walk and leads back there."""
    async with opened((80, 24), ascii_only=True) as (app, pilot):
        app.session.go_to(0, "dE_total/dw5")
        await pilot.press("f")
        await until(pilot, lambda: isinstance(app.screen, ProjectionScreen))
        await pilot.press("i", "pagedown", "pagedown")
        await until(pilot, lambda: isinstance(app.screen, DerivationScreen))
        assert "\n".join(lines(app)).isascii()
        assert "line 3 of 3" in "\n".join(lines(app))
        await pilot.press("m", "escape")
        await until(pilot, lambda: isinstance(app.screen, ProjectionScreen))


@pytest.mark.parametrize(
    ("stage", "formulas", "value"),
    [
        (
            "dE_total/dw5",
            ["−(target_o1 − out_o1)·out_o1·(1 − out_o1)·out_h1", "δ_o1·out_h1", "−δ_o1·out_h1"],
            0.082167041,
        ),
        (
            "dE_total/dw1",
            [
                " + ∂E_total/∂out_o2·∂out_o2/∂net_o2·∂net_o2/∂out_h1)·∂out_h1/∂net_h1·∂net_h1/∂w1",
                "(δ_o1·w5 + δ_o2·w7)·out_h1·(1 − out_h1)·i1",
                "δ_h1·i1",
                "−δ_h1·i1",
            ],
            0.000438568,
        ),
    ],
)
async def test_ways_of_writing(stage: str, formulas: list[str], value: float) -> None:
    """`m` goes through all forms with the same value, then to the matrices, then back."""
    async with opened((120, 36)) as (app, pilot):
        app.session.go_to(0, stage)
        for formula in formulas:
            await pilot.press("m")
            found = app.view.moment.stage
            assert found is not None
            assert found.value is not None
            assert found.formula().replace(" · ", "·").endswith(formula)
            assert round(found.value, 9) == value
        await pilot.press("m")
        await until(pilot, lambda: isinstance(app.screen, MatrixScreen))
        assert "written as" not in lines(app)[0]
        await pilot.press("m")
        await until(pilot, lambda: isinstance(app.screen, StudyScreen))
        assert app.view.moment.written_as is None


async def test_the_form_stays_and_is_named() -> None:
    """As one steps on the form stays, wherever a stage has it, and the header names it."""
    async with opened((120, 36)) as (app, pilot):
        app.session.go_to(0, "dE_total/dw5")
        await pilot.press("m", "m")
        assert "written as node delta" in lines(app)[0]
        await pilot.press("right", "right")
        assert app.session.moment.stage_id == "dE_total/dw6"
        assert "written as node delta" in lines(app)[0]
        found = app.view.moment.stage
        assert found is not None
        assert found.formula() == "∂E_total/∂w6 = δ_o1 · out_h2"


@pytest.mark.parametrize("size", SIZES)
async def test_the_matrices_light_what_the_network_does(size: tuple[int, int]) -> None:
    """At every stage the sentence names it, and where it has a number of its own that is marked."""
    async with opened(size, walk="factor") as (app, pilot):
        app.session.first()
        await pilot.press("m")
        await until(pilot, lambda: isinstance(app.screen, MatrixScreen))
        for stage in app.session.moment.trace:
            assert app.session.moment.stage_id == stage.id
            text = "\n".join(lines(app)[1:-1])
            assert "◆" in text or "●" in text, stage.id
            if stage.id != "update":
                assert f"{stage.symbol()} is " in text
            await pilot.press("right")


async def test_a_click_on_a_cell_goes_to_its_stage() -> None:
    """The mouse leads from a number to the stage that computes it."""
    async with opened((120, 36)) as (app, pilot):
        app.session.go_to(0, "update")
        await pilot.press("m")
        await until(pilot, lambda: isinstance(app.screen, MatrixScreen))
        x, y = find(app, "∂E/∂W2 = δo")
        await pilot.click(offset=(x + 4, y + 1))
        await until(pilot, lambda: app.session.moment.stage_id == "dE_total/dw5")
        assert isinstance(app.screen, MatrixScreen)


async def test_code_in_place_of_matrices() -> None:
    """Enter shows the six lines of NumPy, and the matrices again."""
    async with opened((80, 24), Scenario(), ascii_only=True) as (app, pilot):
        await pilot.press("m", "enter")
        assert "delta_h = (W2.T @ delta_o) * h * (1 - h)" in "\n".join(lines(app))
        await pilot.press("enter")
        assert "net1 = W1*x + b1" in "\n".join(lines(app))


async def test_keys_in_one_burst_open_one_screen() -> None:
    """Pressed twice before the screen is there, a key opens it once; one Escape leads back."""
    async with opened() as (app, pilot):
        app.session.go_to(0, "dE_total/dw5")
        for key in ("i", "m"):
            for _ in range(2):
                app.simulate_key(key)
            await pilot.pause()
            await pilot.press("escape", "escape")
            await until(pilot, lambda: isinstance(app.screen, StudyScreen))
            assert len(app.screen_stack) == 1


@pytest.mark.parametrize("stage", ["delta_o1", "dE_total/dw5", "dE_total/dw8", "dE_total/dw1"])
async def test_the_numbers_of_every_way_of_writing_work_out(stage: str) -> None:
    """What stands between the equals signs comes to what stands behind them, δ's minus or not."""
    async with opened((120, 36)) as (app, pilot):
        app.session.go_to(0, stage)
        app.show()
        for form in app.session.moment.forms:
            text = [row[2:72].strip() for row in lines(app)]
            numbers = next(row for row in text if row.startswith("= ") and "·" in row)
            assert app.view.moment.stage is not None
            shown = app.view.moment.stage.value
            assert shown == pytest.approx(worked_out(numbers[2:]), rel=0.02), (
                form.id
            )  # few decimals fit
            await pilot.press("m")
