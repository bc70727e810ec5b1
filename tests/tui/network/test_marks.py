"""The marks: a saturated neuron says so where it stands, and twins are joined."""

from __future__ import annotations

from dataclasses import replace

import pytest

from engine import Scenario
from engine.gallery import GALLERY
from engine.network import HIDDEN, OUTPUTS
from engine.policies import BIAS_UPDATES, BiasUpdates
from engine.scenario import Weights
from tests.tui.lines import arms
from tests.tui.network import rules
from tests.tui.network.drawn import SIZES, Size, moments, read_layout, rows_of
from tests.tui.network.facts import Facts
from tests.tui.network.reader import SIGN, Box

SATURATED, TWINS = GALLERY["saturated"].scenario, GALLERY["twins"].scenario
every_size = pytest.mark.parametrize("size", SIZES, ids=str)


def says_it(rows: list[str], box: Box) -> bool:
    """Whether a neuron says that it is saturated: by the word, or by a sign that is explained."""
    signed = rows[box.top][box.left + 4] in (SIGN, "●") and f"{SIGN}: saturated" in "\n".join(rows)
    return says_near(rows, box, "saturated") or signed


def says_near(rows: list[str], box: Box, word: str) -> bool:
    """Whether a word stands on the frame of a box, or in the row above or below it."""
    near = rows[max(box.top - 1, 0) : box.bottom + 2]
    return any(word in row[box.left : box.right + 1] for row in near)


@every_size
def test_a_saturated_neuron_says_so(size: Size) -> None:
    """From the stage on at which its out is known, and not before, until all weights change."""
    where = read_layout(SATURATED, size)
    for moment in moments(SATURATED):
        if moment.phase == "update":
            break  # where the meaning of the sign stood, the biases say that they are frozen
        rows = rows_of(moment, size)
        said = {name for name in HIDDEN + OUTPUTS if says_it(rows, where.boxes[name])}
        assert said == {name for name in HIDDEN + OUTPUTS if f"out_{name}" in moment.known}


@every_size
def test_no_one_else_is_saturated(size: Size) -> None:
    """Nothing is marked in the tutorial's network."""
    for moment in moments(Scenario()):
        text = "".join(rows_of(moment, size))
        assert not [sign for sign in ("saturated", SIGN, "twins") if sign in text]


@every_size
@pytest.mark.parametrize("bias_updates", BIAS_UPDATES)
def test_twins_are_joined(size: Size, bias_updates: BiasUpdates) -> None:
    """A line leads from h1 down to h2 at every stage and epoch, behind what a stage writes there.

    The word stands beside it until the error is sent back to them, whose terms then stand there.
    """
    scenario = replace(TWINS, bias_updates=bias_updates)
    for epoch in (0, 100):
        where = read_layout(scenario, size, epoch)
        box, other = where.boxes["h1"], where.boxes["h2"]
        x = rows_of(next(moments(scenario, epoch)), size)[box.bottom + 1].index("║", box.left)
        for moment in moments(scenario, epoch):
            rows = rows_of(moment, size)
            between = rows[box.bottom + 1 : other.top]
            assert all(row[x] == "║" or not arms(row[x]) for row in between)
            assert any(row[x] == "║" for row in between)
            if moment.phase in (None, "forward", "error", "backward-output"):
                assert any("twins" in row[x:] for row in between)


def test_almost_alike_is_not_alike() -> None:
    """One weight that differs parts them."""
    scenario = replace(TWINS, weights=replace(TWINS.weights, w6=0.4000001))
    assert all("twins" not in "".join(rows_of(moment, SIZES[4])) for moment in moments(scenario))
    assert Weights() != TWINS.weights


@every_size
@pytest.mark.parametrize("name", ["saturated", "twins"])
def test_the_picture_stays_true(size: Size, name: str) -> None:
    """With marks on it every rule of the picture holds: no name or number is lost or false."""
    scenario = GALLERY[name].scenario
    where = read_layout(scenario, size)
    for moment in moments(scenario):
        rows, facts = rows_of(moment, size), Facts(moment)
        rules.lines_names_and_numbers_are_true(rows, where, facts)
        rules.the_wave_is_seen(rows, where, facts)
        rules.what_is_lit_is_marked(rows, where, facts)
        rules.boxes_list_what_is_due(rows, where, facts)
