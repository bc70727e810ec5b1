"""In a roomy picture nothing is glued to a line, and what has room is there."""

from __future__ import annotations

import pytest

from engine import Scenario
from engine.gallery import GALLERY
from engine.travel import Session
from tests.tui.lines import DOWN, LEFT, UP, arms
from tests.tui.network.drawn import TUTORIAL, Size, rows_of, walk
from tests.tui.network.reader import Item, char, items

ROOMY: tuple[Size, ...] = ((116, 17), (118, 17), (127, 21), (158, 25), (236, 29))
HIGH: tuple[Size, ...] = ((158, 25), (236, 29))
"""Sizes at which there are rows for both that stand beside a bias of its own."""
every_roomy = pytest.mark.parametrize("size", ROOMY, ids=str)


def glued(rows: list[str]) -> list[Item]:
    """The numbers directly behind which an upright line stands that is not their own."""
    found = []
    for item in items(rows):
        behind = arms(char(rows, (item.end, item.y))).keys()
        if {UP, DOWN} & behind and LEFT not in behind:
            found.append(item)
    return found


def drawn_at(size: Size, scenario: Scenario, epoch: int, stage: str) -> list[str]:
    """The picture at a stage of an epoch."""
    session = Session(scenario, walk="factor")
    session.go_to(epoch, stage)
    return rows_of(session.moment, size)


@every_roomy
@pytest.mark.parametrize("scenario", [TUTORIAL, "per_neuron-simultaneous", "long"])
def test_a_blank_stands_behind_every_number(size: Size, scenario: str) -> None:
    """Between a number and a line that passes it is a blank, negative or long as it may be."""
    for rows, _ in walk(size, scenario):
        assert glued(rows) == []


@every_roomy
@pytest.mark.parametrize("stage", ["dnet_o1/dout_h1", "dnet_o2/dout_h2"])
def test_a_route_keeps_clear_of_the_trunks(size: Size, stage: str) -> None:
    """So does a factor of a route, which is a weight with all its decimals after an update."""
    assert glued(drawn_at(size, Scenario(), 1, stage)) == []
    assert glued(drawn_at(size, Scenario(), 10_000, stage)) == []


def test_a_number_that_touches_a_line_is_found() -> None:
    """The rule is not believed before it has failed."""
    rows = drawn_at((116, 17), Scenario(), 0, "dE_total/dw7")
    broken = [row.replace("∂E/∂w7 −0.022602540 ", " ∂E/∂w7 −0.022602540") for row in rows]
    assert [item.name for item in glued(broken)] == ["∂E/∂w7"]


@every_roomy
def test_what_stands_below_an_edge_begins_in_one_column(size: Size) -> None:
    """A gradient and the next value below it are read as two lines of one list."""
    for rows, _ in walk(size, TUTORIAL):
        starts = {item.name: item.x for item in items(rows)}
        for number in range(1, 9):
            names = [f"∂E/∂w{number}", f"∂E_total/∂w{number}", f"w{number}⁺"]
            assert len({starts[name] for name in names if name in starts}) <= 1, names


@every_roomy
@pytest.mark.parametrize(("stage", "sign"), [("net_h1", "●"), ("dE_total/dw2", "C")])
def test_the_marker_of_an_input_stands_before_its_name(size: Size, stage: str, sign: str) -> None:
    """As it does everywhere: `C−2.00` would be a difference, and `C0.05` no number at all."""
    rows = drawn_at(size, Scenario(inputs=(0.05, -2.0)), 0, stage)
    y = next(y for y, row in enumerate(rows) if f"{sign}i2 " in row)
    assert " −2.00" in rows[y + 1]


@pytest.mark.parametrize("size", HIGH, ids=str)
def test_a_bias_of_its_own_shows_gradient_and_next_value(size: Size) -> None:
    """Where there are rows for both, neither takes the place of the other."""
    rows = drawn_at(size, Scenario(bias_updates="per_neuron"), 0, "update")
    names = {item.name for item in items(rows)}
    for neuron in ("h1", "h2", "o1", "o2"):
        assert {f"∂E_total/∂b_{neuron}", f"b_{neuron}⁺"} <= names


@every_roomy
def test_a_word_on_a_frame_has_a_blank_at_either_side(size: Size) -> None:
    """As the target has that stands on a frame: the word is not run into by the line."""
    rows = drawn_at(size, GALLERY["saturated"].scenario, 0, "E_total")
    on_frames = [row for row in rows if "saturated" in row]
    assert on_frames
    assert all(" saturated " in row for row in on_frames)


@pytest.mark.parametrize("size", [(104, 17), (107, 17), (120, 17), (236, 29)], ids=str)
def test_a_picture_with_columns_to_spare_stands_clear_of_its_sides(size: Size) -> None:
    """A blank column is left and right of it, and one between the routes and the trunk there."""
    for rows, facts in walk(size, TUTORIAL):
        assert {row[0] + row[-1] for row in rows} == {"  "}, facts.stage
        routes = [item for item in items(rows) if "/∂out_h" in item.name]
        assert {char(rows, (item.end, item.y)) for item in routes} <= {" "}, facts.stage
