"""The picture never lies: each rule, read back at every size, stage, bias policy and order."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.tui.network import rules
from tests.tui.network.drawn import (
    COMPACT,
    SCENARIOS,
    SIZES,
    TUTORIAL,
    Size,
    moments,
    read_layout,
    rows_of,
    walk,
    where_in,
)
from tests.tui.network.facts import Facts
from tests.tui.network.reader import MARKERS, items

LAYERED, OWN = "frozen-layer_by_layer", "per_neuron-simultaneous"
every_picture = pytest.mark.parametrize(
    ("size", "scenario"),
    [(size, name) for size in SIZES for name in (TUTORIAL, "long", "tiny")]
    + [(size, name) for size in (SIZES[0], SIZES[4], SIZES[9]) for name in [*SCENARIOS][1:-2]],
    ids=lambda value: "x".join(map(str, value)) if isinstance(value, tuple) else value,
)
tutorials = pytest.mark.parametrize("size", SIZES, ids=str)


@every_picture
def test_every_edge_leaves_at_out_and_arrives_at_net(size: Size, scenario: str) -> None:
    """Followed along its line, an edge joins its source's `out` to its target's `net`."""
    for rows, _ in walk(size, scenario):
        rules.edges_join_what_they_should(rows, where_in(size, scenario))


@every_picture
def test_no_upright_line_touches_a_box(size: Size, scenario: str) -> None:
    """One empty column lies between a box and the upright lines beside it."""
    for rows, _ in walk(size, scenario):
        rules.boxes_stand_clear(rows, where_in(size, scenario))


@every_picture
def test_a_weight_stays_on_its_edge(size: Size, scenario: str) -> None:
    """From the first stage to the last, each edge shows the weight that the pass uses."""
    for rows, facts in walk(size, scenario):
        rules.weights_stay(rows, where_in(size, scenario), facts)


@every_picture
def test_names_are_shortened_only_to_true_names(size: Size, scenario: str) -> None:
    """Name, blank, number; nothing else stands in the picture but units and lines."""
    for rows, _ in walk(size, scenario):
        rules.names_are_true(rows, where_in(size, scenario))


@every_picture
def test_a_number_is_never_false(size: Size, scenario: str) -> None:
    """What is known is rounded and keeps three digits, or is `…`; what is not is `—`."""
    for rows, facts in walk(size, scenario):
        rules.numbers_are_true(rows, where_in(size, scenario), facts)


@tutorials
def test_a_dash_is_not_taken_for_a_line(size: Size) -> None:
    """What stands for a number that is not known touches no line."""
    for rows, _ in walk(size, TUTORIAL):
        rules.dashes_stand_clear(rows)


@pytest.mark.parametrize("digits", [3, 4, 12])
@pytest.mark.parametrize("size", [(80, 13), (100, 17)], ids=str)
def test_every_number_of_the_tutorial_has_room(size: Size, digits: int) -> None:
    """From 80 columns on none is `…` or a power of ten, whatever decimals are asked for."""
    for moment in moments(SCENARIOS[TUTORIAL]):
        picture = "".join(rows_of(moment, size, digits))
        assert "…" not in picture, moment.stage_id
        assert "e−" not in picture, moment.stage_id


@pytest.mark.parametrize("scenario", [TUTORIAL, "shared-simultaneous", OWN])
def test_every_number_of_a_late_round_has_room(scenario: str) -> None:
    """At 80 columns the small numbers of a trained network show three digits, and no `…`."""
    for epoch in (1_000, 10_000):
        for moment in moments(SCENARIOS[scenario], epoch):
            assert "…" not in "".join(rows_of(moment, (80, 13))), (epoch, moment.stage_id)


@tutorials
def test_all_numbers_have_the_same_decimals(size: Size) -> None:
    """One number of decimals for the picture; more only where three digits need them."""
    for rows, facts in walk(size, TUTORIAL):
        rules.decimals_agree(rows, where_in(size, TUTORIAL), facts)


@every_picture
def test_the_errors_are_never_lost(size: Size, scenario: str) -> None:
    """E_o1, E_o2 and E_total stand there at every stage, joined to each other and the outputs."""
    for rows, _ in walk(size, scenario):
        rules.errors_are_joined(rows, where_in(size, scenario))


@every_picture
def test_the_wave_of_the_error_is_seen(size: Size, scenario: str) -> None:
    """An arrow turns when the error has come there, and not before."""
    for rows, facts in walk(size, scenario):
        rules.the_wave_is_seen(rows, where_in(size, scenario), facts)


@every_picture
def test_the_path_is_heavy_and_nothing_else(size: Size, scenario: str) -> None:
    """From E_total to the quantity of the stage the lines are heavy; all others are light."""
    for rows, facts in walk(size, scenario):
        rules.the_path_is_heavy(rows, where_in(size, scenario), facts)


@every_picture
def test_what_is_read_and_written_has_its_sign(size: Size, scenario: str) -> None:
    """● or a letter where the stage reads, ◆ where it writes, and none elsewhere."""
    for rows, facts in walk(size, scenario):
        rules.what_is_lit_is_marked(rows, where_in(size, scenario), facts)


@every_picture
def test_all_that_is_read_or_written_is_in_the_picture(size: Size, scenario: str) -> None:
    """Where boxes have all their rows, nothing that a stage reads or writes is missing."""
    if size not in COMPACT:
        for rows, facts in walk(size, scenario):
            rules.all_that_is_lit_is_there(rows, where_in(size, scenario), facts)
            rules.one_of_two_stands_beside(rows, where_in(size, scenario), facts)


@every_picture
def test_a_diamond_says_what_is_written(size: Size, scenario: str) -> None:
    """At every stage that writes something there is at least one ◆, at the start there is none."""
    for rows, facts in walk(size, scenario):
        assert bool(facts.written) == ("◆" in "".join(rows)), "\n".join(rows)


@every_picture
def test_a_box_lists_only_what_is_due(size: Size, scenario: str) -> None:
    """No dash for what the lesson has not come to."""
    for rows, facts in walk(size, scenario):
        rules.boxes_list_what_is_due(rows, where_in(size, scenario), facts)


@pytest.mark.parametrize("size", [size for size in SIZES if size not in COMPACT], ids=str)
def test_the_gradient_stays_while_the_next_value_is_made_of_it(size: Size) -> None:
    """At w5⁺ the gradient under w5 is still there, read; from the next stage on w5⁺ is."""
    stages = {facts.stage: "\n".join(rows) for rows, facts in walk(size, TUTORIAL)}
    assert "●∂E/∂w5 " in stages["w5+"] or "●∂E_total/∂w5 " in stages["w5+"]
    assert "w5⁺ " in stages["dnet_o1/dw6"]


ROUNDS = [(name, epoch) for name in (TUTORIAL, OWN) for epoch in (1, 10_000)]


@pytest.mark.parametrize(("name", "epoch"), [*ROUNDS, (LAYERED, 0)])
def test_the_smallest_picture_loses_no_weight_and_no_mark(name: str, epoch: int) -> None:
    """In later rounds too each edge carries its number, and what is read and written its mark."""
    scenario = SCENARIOS[name]
    for size in COMPACT:
        where = read_layout(scenario, size, epoch)
        for moment in moments(scenario, epoch):
            rows, facts = rows_of(moment, size), Facts(moment)
            rules.weights_stay(rows, where, facts)
            carried = [item for item in items(rows) if rules.label_at(item, where)]
            assert len(where.labels) == len([item for item in carried if item.number != "…"])
            marks = Counter(sign for sign in "".join(rows) if sign in MARKERS)
            assert set(facts.signs.values()) == marks.keys(), "\n".join(rows)
            if moment.stage_id.endswith("+"):
                assert Counter("◆●●●") == marks, "\n".join(rows)


@pytest.mark.parametrize(("name", "epoch"), [*ROUNDS, (TUTORIAL, 0), (OWN, 0), (LAYERED, 0)])
def test_beside_the_edges_of_the_smallest_picture_stands_what_the_stage_is_about(
    name: str, epoch: int
) -> None:
    """There no new value is left over from another stage, and nothing stands there twice."""
    scenario = SCENARIOS[name]
    for size in COMPACT:
        where = read_layout(scenario, size, epoch)
        for moment in moments(scenario, epoch):
            rows, facts = rows_of(moment, size), Facts(moment)
            found = [each for each in items(rows) if each.name[0] in "∂δ" or "⁺" in each.name]
            beside = Counter(rules.quantity_of(each, where) for each in found)
            assert beside.keys() <= facts.signs.keys(), "\n".join(rows)
            assert set(beside.values()) <= {1}, "\n".join(rows)


@pytest.mark.parametrize("epoch", [0, 1, 10_000])
def test_the_errors_have_room_in_the_smallest_picture(epoch: int) -> None:
    """However small they have become, three digits of each error show there."""
    for size in COMPACT:
        for moment in moments(SCENARIOS[TUTORIAL], epoch):
            rows = rows_of(moment, size)
            assert "…" not in "".join(rows), "\n".join(rows)
            if moment.stage_id == "update":
                errors = [each.number for each in items(rows) if each.name.startswith("E")]
                assert all(number[0].isdecimal() for number in errors), errors
                assert len(errors) == len(("E_o1", "E_o2", "E_total"))
