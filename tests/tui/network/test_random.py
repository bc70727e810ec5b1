"""The rules hold for any network: with huge, tiny and negative numbers, after any update."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from engine import Scenario
from engine.expression import ASCII, UNICODE
from engine.travel import Session
from tests.engine.strategies import moderate_scenarios, scenarios
from tests.tui.network import rules
from tests.tui.network.drawn import SIZES, moments, read_layout, rows_of
from tests.tui.network.facts import Facts
from tui.network import draw_network

FEW = settings(max_examples=12, deadline=None)


@FEW
@given(scenario=scenarios, size=st.sampled_from(SIZES), step=st.integers(0, 64))
def test_lines_names_and_numbers_are_true_for_any_network(
    scenario: Scenario, size: tuple[int, int], step: int
) -> None:
    """Whatever the numbers are, edges, weights, names, numbers and errors are as they should be."""
    where = read_layout(scenario, size)
    for moment in list(moments(scenario))[step::9]:
        rows, facts = rows_of(moment, size), Facts(moment)
        rules.lines_names_and_numbers_are_true(rows, where, facts)


@FEW
@given(scenario=moderate_scenarios, size=st.sampled_from(SIZES), epoch=st.integers(0, 3))
def test_the_wave_and_what_is_lit_are_true_in_any_pass(
    scenario: Scenario, size: tuple[int, int], epoch: int
) -> None:
    """Wave, path and markers do not depend on the numbers, nor on the epoch."""
    where = read_layout(scenario, size, epoch)
    for moment in list(moments(scenario, epoch))[epoch::7]:
        rows, facts = rows_of(moment, size), Facts(moment)
        rules.the_wave_is_seen(rows, where, facts)
        rules.the_path_is_heavy(rows, where, facts)
        rules.what_is_lit_is_marked(rows, where, facts)
        rules.boxes_list_what_is_due(rows, where, facts)


@settings(max_examples=60, deadline=None)
@given(
    scenario=scenarios,
    size=st.tuples(st.integers(1, 260), st.integers(1, 80)),
    digits=st.integers(3, 12),
    step=st.integers(0, 64),
    ascii_only=st.booleans(),
    room=st.booleans(),
)
def test_a_picture_can_be_drawn_at_any_size(
    scenario: Scenario,
    size: tuple[int, int],
    digits: int,
    step: int,
    ascii_only: bool,
    room: bool,
) -> None:
    """From 1 by 1 cell on, the drawing has exactly the cells that it was given."""
    session = Session(scenario, walk="factor")
    for _ in range(step):
        session.next()
    notation = ASCII if ascii_only else UNICODE
    canvas = draw_network(session.moment, size, digits, notation, room=room)
    for y in range(size[1]):
        text = "".join(piece for piece, _ in canvas.pieces(y, ascii_only=ascii_only))
        assert size[0] == len(text)
        assert not ascii_only or text.isascii()
