"""Where things stand: the same for all stages of a size, whole, and without scroll bars."""

from __future__ import annotations

import re
import unicodedata
from decimal import ROUND_HALF_EVEN, Decimal
from itertools import groupby
from math import isfinite

import pytest

from engine import Scenario
from engine.expression import number
from tests.begun import here
from tests.oracles.matrices import MatrixNetwork
from tests.oracles.named import named_values
from tests.tui.figures import worked_out
from tests.tui.projection.cells import Cell, Grid, grid_of, lines_of
from tests.tui.projection.large_digits import BLOCKS, read_large
from tests.tui.projection.large_formula import read_sized, rows_of_letters
from tests.tui.projection.room import (
    SIZES,
    at,
    board_in,
    projected,
    shots,
)

SCENARIO = Scenario()
NETWORK = MatrixNetwork(
    list(vars(SCENARIO.weights).values()), list(vars(SCENARIO.biases).values()), 0.5
)
VALUES = named_values(NETWORK, SCENARIO.inputs, SCENARIO.targets)
STARTS = {
    **vars(SCENARIO.weights),
    **vars(SCENARIO.biases),
    **dict(zip(("i1", "i2"), SCENARIO.inputs, strict=True)),
    **dict(zip(("target_o1", "target_o2"), SCENARIO.targets, strict=True)),
    "eta": SCENARIO.learning_rate,
}
NUMBER = re.compile(r"−?\d+\.\d+(?:e−?\d+)?")
UNITS = ("i1", "i2", "h1", "h2", "o1", "o2", "η", "E_total")
WEIGHTS = tuple(f"w{number}" for number in range(1, 9))
DIRECTIONS = {"UP": {"up"}, "DOWN": {"down"}, "LEFT": {"left"}, "RIGHT": {"right"}} | {
    "VERTICAL": {"up", "down"},
    "HORIZONTAL": {"left", "right"},
}
STRAIGHT = ({"up", "down"}, {"left", "right"}, {"left"}, {"right"}, {"up"}, {"down"})
LARGEST = (240, 70)
SMALL = ((60, 18), (81, 25))
"""Where the result, which is the table's filled number, has no room to be named again."""
LARGE_TABLES = {
    (120, 36): ("0.298 0.291 0.0000351", "0.751 0.742 0.0159"),
    (160, 45): ("0.29837111 0.29102777 0.00003510", "0.75136507 0.74208811 0.01591362"),
    LARGEST: ("0.298371109 0.291027774 0.000035102", "0.751365070 0.742088111 0.015913620"),
}
"""Where the table of the round is set in large digits, the values of its first two rows."""
each_size = pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")


FAR_OUT = (
    Scenario(inputs=(1e9, -1e9), learning_rate=1e-9),
    Scenario(inputs=(-123456.789, 0.0), targets=(1e120, -1e-120)),
    Scenario(inputs=(1e300, 1e300), targets=(-1e300, 1e300), learning_rate=1e300),
)


def parts(text: str) -> list[str]:
    """What a row of a formula is made of, without bars and the letters that stand on them."""
    return [part for part in re.findall(r"[^\s─]+", text) if part not in "ABC"]


def written(value: float, decimals: int = 9) -> str:
    """A value with so many decimals, as the screen writes it."""
    unit = Decimal(1).scaleb(-decimals)
    return f"{Decimal(value).quantize(unit, ROUND_HALF_EVEN):f}".replace("-", "−")


def arms(cell: Cell) -> frozenset[str]:
    """The directions in which a line leaves a cell, whatever its weight."""
    words = unicodedata.name(cell.sign).split()
    return frozenset(arm for word in words for arm in DIRECTIONS.get(word, ()))


def corners(grid: Grid) -> dict[tuple[int, int], frozenset[str]]:
    """Where lines turn, meet or cross, and how."""
    return {
        (x, y): arms(cell)
        for y, row in enumerate(grid)
        for x, cell in enumerate(row)
        if cell.is_line and arms(cell) not in STRAIGHT
    }


def is_of_the_pass(text: str) -> bool:
    """Whether a number is one of the pass's values, rounded to the decimals that it shows."""
    number = text.replace("−", "-")
    mantissa, _, exponent = number.partition("e")
    unit = Decimal(1).scaleb(int(exponent or 0) - len(mantissa.partition(".")[2]))
    values = (*VALUES.values(), *STARTS.values())
    return any(Decimal(value).quantize(unit) == Decimal(number) for value in values)


def is_set_large(row: str, large: list[str]) -> bool:
    """Whether a row of a formula stands in large letters, in one row or in two."""
    return row in large or any(
        row == first + rest for first in large for rest in large if rest.startswith("+")
    )


@each_size
def test_nothing_moves_between_stages(size: tuple[int, int]) -> None:
    """In all 56 stages every corner, branch and crossing of the picture stands where it stood.

    Only a marker may stand in its place.
    """
    pictures = {stage: shot.picture for stage, shot in shots(size).items()}
    found = {stage: corners(picture) for stage, picture in pictures.items()}
    first: dict[tuple[int, int], frozenset[str]] = {}
    for places in found.values():
        first |= places
    assert len(first) >= 4 * 8
    for stage, places in found.items():
        assert places.items() <= first.items(), stage
        covered = {pictures[stage][y][x].sign for x, y in first.keys() - places.keys()}
        assert covered <= set("●◆ABC"), stage


@each_size
def test_every_result_is_whole_and_large(size: tuple[int, int]) -> None:
    """Each of the 55 results is drawn with all of its decimals, at least three rows tall.

    At the update that is the error after this round.
    """
    for stage, shot in shots(size).items():
        text, height = read_large(shot.board)
        expected = "0.291027774" if stage == "update" else written(VALUES[stage])
        assert expected.replace("−", "-") == text
        assert height >= 3


@each_size
def test_every_number_of_the_network_is_whole(size: tuple[int, int]) -> None:
    """All numbers beside names are values of the pass, rounded, not cut; or … for want of room."""
    for stage, shot in shots(size).items():
        text = "\n".join(lines_of(shot.picture))
        numbers = NUMBER.findall(text)
        assert len(numbers) >= 15
        assert [number for number in numbers if not is_of_the_pass(number)] == [], stage


@each_size
def test_every_unit_and_weight_is_named(size: tuple[int, int]) -> None:
    """Neurons, inputs, learning rate, error and weights have their names in every stage.

    Where an edge tells something else for the moment, its short name may stand for it.
    """
    for stage, shot in shots(size).items():
        text = "\n".join(lines_of(shot.picture))
        assert [name for name in UNITS if name not in text] == [], stage
        elsewhere = {name for name in shot.targets.values() if name.startswith(("dnet", "dE_o"))}
        unnamed = [name for name in WEIGHTS if name not in text]
        assert len(unnamed) <= len(elsewhere), stage


@each_size
def test_formula_and_numbers_are_whole(size: tuple[int, int]) -> None:
    """The formula stands in full, row by row, and below it numbers that give the result."""
    for stage, shot in shots(size).items():
        record = here(shot.moment)
        block = record.layout()
        if block is None:
            continue
        lines = [line.replace("━", "─") for line in lines_of(shot.board)]
        rows = ["".join(parts("".join(run.text for run in row))) for row in block.rows]
        unlettered = [re.sub("[ABC](?=[∂δ])", " ", line) for line in lines]
        drawn = ["".join(parts(line)) for line in unlettered]
        large = [row for scale in (1, 2) for row in rows_of_letters(lines_of(shot.board), scale)]
        large += [re.sub("[.,]", "", row) for row in large]  # of an i or a + that reaches in
        is_fraction = len(rows) > 1
        for place, row in enumerate(rows):
            if is_fraction and place == block.baseline and large:
                continue  # signs that reach beyond their row
            assert row in drawn or is_set_large(row.replace("_", ""), large), (stage, row)
        plain = [line.strip() for line in lines if not BLOCKS & set(line)]
        numbers = [line for line in plain if line.startswith("= ")]
        numbers += [text for text in large if re.match(r"=[(−]*[\d.]*\d", text)]
        line = numbers[0].removeprefix("=").strip()
        assert pytest.approx(VALUES[stage], rel=1e-6, abs=1e-9) == worked_out(line), stage


@pytest.mark.parametrize(
    ("size", "tall"),
    [((80, 60), 3), ((100, 30), 3), ((120, 36), 3), ((160, 45), 3), ((240, 70), 5)],
)
def test_the_formula_grows_where_there_is_room(size: tuple[int, int], tall: int) -> None:
    """Its letters are so many rows tall or more, at every stage whose formula has room for it."""
    formulas = {"dE_total/dw5", "dE_total/dw7", "delta_o1", "dE_o2/dout_h1", "out_h1", "E_total"}
    for stage in formulas if size[0] == 80 else formulas | {"net_h1", "E_o1", "w5+"}:
        board = lines_of(shots(size)[stage].board)
        inked = ["".join("#" if BLOCKS & {cell} else " " for cell in line[:24]) for line in board]
        heights = [
            len(list(rows)) for filled, rows in groupby(inked, lambda row: "#" in row) if filled
        ]
        assert max(heights[:2]) >= tall, stage  # the question may be large too


@pytest.mark.parametrize(
    ("size", "scale"),
    [((80, 60), 1), ((100, 30), 1), ((120, 36), 1), ((160, 45), 1), ((200, 50), 2), (LARGEST, 2)],
)
def test_what_is_raised_and_lowered_is_read_from_far(size: tuple[int, int], scale: int) -> None:
    """The plus of a new weight and the square have signs of their own, as subscripts have."""
    for stage, text in {"w5+": "w5⁺=w5−η·", "E_o1": "·(targeto1−outo1)²"}.items():
        board = [line.replace("=", " ") for line in lines_of(shots(size)[stage].board)]
        bars = next(line for line in board if "━━━" in line)
        before = slice(0, bars.index("━")) if stage == "w5+" else slice(bars.rindex("━") + 1, None)
        assert text in rows_of_letters([line[before] for line in board], scale), stage


@pytest.mark.parametrize("size", [(160, 45), (200, 50)])
def test_large_numbers_keep_clear_of_the_formula(size: tuple[int, int]) -> None:
    """A blank row parts them from its letters and subscripts, which would else run into them."""
    for stage in ("dE_total/dw5", "dE_total/dout_h1", "w5+"):
        board = lines_of(shots(size)[stage].board)
        bar = max(y for y, line in enumerate(board) if "━━━" in line)
        below = [y for y, line in enumerate(board) if y > bar and not line.strip()]
        assert below[0] in range(bar + 4, bar + 7), stage
        assert BLOCKS & set(board[below[0] + 1]), stage


@each_size
def test_no_line_is_thin(size: tuple[int, int]) -> None:
    """Every border, line and fraction bar is at least heavy, in the network and on the board."""
    for stage, shot in shots(size).items():
        signs = {
            cell.sign for row in shot.grid for cell in row if "\u2500" <= cell.sign <= "\u257f"
        }
        assert len(signs) > 3
        assert [sign for sign in signs if "LIGHT" in unicodedata.name(sign)] == [], stage


@each_size
def test_the_update_tells_what_the_round_was_good_for(size: tuple[int, int]) -> None:
    """Error and outputs before and after the round and after many; the weights are above.

    Where there is room they are large, with as many decimals as that leaves them.
    """
    shot = shots(size)["update"]
    text = "\n".join(lines_of(shot.board))
    large = "\n".join(rows_of_letters(text.replace("→", " ").split("\n")))
    if size in LARGE_TABLES:
        assert [row for row in LARGE_TABLES[size] if row.replace(" ", "") not in large] == []
        is_plain = bool(re.search("[▀█] *o1", text))
        assert is_plain is (size == (160, 45)), "only where names have no room are they smaller"
    else:
        whole = ("0.298371109 → 0.291027774 0.000035102", "0.751365070 → 0.742088111 0.015913620")
        assert [row for row in whole if row not in " ".join(text.split())] == []
    assert "E_total after this round" in text or size in SMALL
    picture = "\n".join(lines_of(shot.picture))
    assert [name for name in WEIGHTS if name not in picture] == []


@pytest.mark.parametrize("size", [(80, 60), (100, 30), (160, 45), LARGEST])
async def test_the_start_grows_too(size: tuple[int, int]) -> None:
    """Inputs and targets stand in large digits, each with its name, words below or beside."""
    async with projected(size) as (app, pilot):
        await pilot.press("home", "left")
        await pilot.pause()
        lines = lines_of(grid_of(app))
        titles = "goes in", "should come out"
        places = [next(y for y, line in enumerate(lines) if title in line) for title in titles]
        scale, height = (4, 10) if size == LARGEST else (1, 3)
        for title, y, row in zip(titles, places, ("i10.05i20.10", "o10.01o20.99"), strict=True):
            shown = lines[y - height // 2 :][:height]
            rows = [line.replace(title, " " * len(title)) for line in shown]
            assert read_sized(rows, scale) == row
        words = next(y for y, line in enumerate(lines) if "0.05 and 0.10 should give" in line)
        is_beside = lines[words].index("0.05 and") > size[0] // 2
        assert is_beside if size[0] >= 160 else words > places[1] + 1


@pytest.mark.parametrize("size", [(160, 45), (200, 50), LARGEST])
@pytest.mark.parametrize("ascii_only", [False, True])
async def test_the_start_asks_in_large_letters(size: tuple[int, int], *, ascii_only: bool) -> None:
    """In large rooms its question takes two rows of them, and nothing that it says is left out."""
    async with projected(size, ascii_only=ascii_only) as (app, pilot):
        await pilot.press("home", "left")
        await pilot.pause()
        board = lines_of(board_in(app, grid_of(app)))
        if not ascii_only:
            asked = "".join(rows_of_letters(board[:8]))
            assert asked == "Howmusttheweightschangesothattheoutputscomeclosertotheirtargets?"
        assert not any("How must" in line for line in board)
        said = " ".join(" ".join(line.split()[-1:]) for line in board)
        for word in ("update.", "outputs.", "smaller.", "round."):
            assert word in said


@each_size
def test_every_cell_of_the_terminal_is_drawn(size: tuple[int, int]) -> None:
    """The drawing is exactly as large as the terminal, row by row."""
    for shot in shots(size).values():
        assert (size[1], {size[0]}) == (len(shot.grid), {len(row) for row in shot.grid})


@pytest.mark.parametrize("size", [SIZES[0], SIZES[1], SIZES[5]])
async def test_there_is_nothing_to_scroll(size: tuple[int, int]) -> None:
    """No scroll bar is shown and nothing lies outside."""
    async with projected(size) as (app, _):
        assert app.screen.scrollbars_enabled == (False, False)
        assert (app.screen.max_scroll_x, app.screen.max_scroll_y) == (0, 0)


@pytest.mark.parametrize("size", SIZES[:6])
def test_questions_are_asked_where_there_is_room(size: tuple[int, int]) -> None:
    """Each stage has its question, at every size."""
    for stage, shot in shots(size).items():
        lines = lines_of(shot.board)
        asked = [*lines, *rows_of_letters(lines[:5])]
        assert any(line.strip().endswith("?") for line in asked), stage


@pytest.mark.parametrize("size", [(160, 45), (200, 50), LARGEST])
def test_the_question_grows_too(size: tuple[int, int]) -> None:
    """In large rooms it is read in large letters, but for one that is too long for them."""
    large = shots(size)
    for stage, asked in {
        "net_h1": "Whattotalnetinputdoesh1get?",
        "dE_total/dw5": "Ifw5grewalittle,howwouldEtotalchange?",
        "delta_o1": "Ifneto1grewalittle,howwouldEtotalchange?",
        "E_o2": "Howfariso2fromitstarget?",
        "update": "Whatarethenewweights?",
    }.items():
        assert asked in rows_of_letters(lines_of(large[stage].board)[:5]), stage


@pytest.mark.parametrize("size", [(59, 18), (60, 17), (20, 5), (1, 1)])
async def test_a_terminal_that_is_too_small_is_told(size: tuple[int, int]) -> None:
    """Below the smallest size one line asks for more, and nothing else is drawn."""
    async with projected(size) as (app, pilot):
        await pilot.press("pagedown")
        text = " ".join(" ".join(lines_of(at(app, "E_total"))).split())
    if size[0] >= 59:
        message = "backpass needs 60 by 18 cells here; this terminal has {} by {}. q quits."
        assert message.format(*size) == text
    assert not set("┌┏│┃━") & set(text)


async def test_resizing_keeps_the_place_and_draws_anew() -> None:
    """Through any sizes, even too small ones, the same stage stands there, whole again."""
    async with projected((80, 24)) as (app, pilot):
        before = at(app, "delta_o2")
        for size in ((240, 70), (61, 19), (5, 3), (80, 60), (80, 24)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
            assert app.session.moment.stage_id == "delta_o2"
        assert lines_of(before) == lines_of(at(app, "delta_o2"))


@pytest.mark.parametrize("size", SIZES[:3])
@pytest.mark.parametrize("scenario", FAR_OUT, ids=["small-rate", "small-target", "large-all"])
def test_numbers_that_are_huge_or_tiny_are_whole(size: tuple[int, int], scenario: Scenario) -> None:
    """Results far from 1 are written in powers of ten, large or at least in full."""
    for stage, shot in shots(size, scenario).items():
        value = here(shot.moment).value
        if value is not None and isfinite(value):
            text = " ".join(lines_of(shot.board))
            large = read_large(shot.board)[0].replace("-", "−")
            assert number(value) in (large, *text.split()), stage


@pytest.mark.parametrize("size", SIZES[:3])
async def test_a_room_is_told_which_rules_are_not_the_tutorials(size: tuple[int, int]) -> None:
    """A changed rule stands in the top row from the start to the update, playing or not."""
    scenario = Scenario(update_order="layer_by_layer")
    async with projected(size, scenario) as (app, pilot):
        for stage in ("net_h1", "dE_total/dw5", "dnet_o1/dout_h1", "update"):
            assert "layer by layer" in lines_of(at(app, stage))[0]
        await pilot.press("home", "a")
        await pilot.pause()
        top = lines_of(grid_of(app))[0]
        assert "▶" in top
        assert "layer by layer" in top
