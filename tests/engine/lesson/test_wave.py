"""How far the error has come, and the way from E_total to what a stage asks for."""

from __future__ import annotations

from engine.backpropagation import definitions
from engine.lesson.wave import Link, path, turned
from engine.policies import Rules
from tests.engine.policies import ALL_RULES, each_rules

TUTORIAL = Rules()


def reached(stage: str, rules: Rules = TUTORIAL) -> set[str]:
    """Every stage of a pass up to this one."""
    ids = [definition.id for definition in definitions(rules)]
    return set(ids[: ids.index(stage) + 1])


def way(stage: str, rules: Rules = TUTORIAL) -> tuple[set[str], set[tuple[str, str]]]:
    """The path to a stage, as plain sets."""
    asked = next(definition for definition in definitions(rules) if definition.id == stage)
    found = path(asked, rules.bias_updates)
    return set(found.units), {(link.source, link.target) for link in found.links}


def test_nothing_turns_before_the_backward_pass() -> None:
    """Up to E_total all arrows point ahead."""
    parts = turned(reached("E_total"))
    assert not parts.units
    assert not parts.links


def test_an_output_turns_before_its_edges() -> None:
    """o1 turns with ∂E_total/∂out_o1; w5, w6 and its bias with δ_o1; o2 and h1 wait."""
    first = turned(reached("dE_total/dout_o1"))
    assert first.units == {"o1", "E_o1", "E_total"}
    assert first.links == {("o1", "E_o1"), ("E_o1", "E_total")}
    then = turned(reached("delta_o1"))
    assert then.units == first.units
    assert then.links - first.links == {("h1", "o1"), ("h2", "o1"), ("1", "o1")}


def test_a_hidden_neuron_turns_with_its_first_route() -> None:
    """h1 turns with ∂E_o1/∂out_h1, and what leads into it with δ_h1; h2 waits."""
    assert "h1" not in turned(reached("dnet_o1/dout_h1")).units
    parts = turned(reached("dE_o1/dout_h1"))
    assert "h1" in parts.units
    assert not {link for link in parts.links if link.target == "h1"}
    assert Link("i1", "h1") in turned(reached("delta_h1")).links
    assert "h2" not in turned(reached("w2+")).units


@each_rules
def test_once_turned_everything_stays_so(rules: Rules) -> None:
    """The wave only grows; at the update everything has turned."""
    before = turned(set())
    for definition in definitions(rules):
        parts = turned(reached(definition.id, rules))
        assert before.units <= parts.units
        assert before.links <= parts.links
        before = parts
    assert {"o1", "o2", "h1", "h2"} <= before.units
    assert len(before.links) == 4 + 12


def test_the_path_to_a_hidden_weight_is_the_second_figure_of_the_tutorial() -> None:
    """Over both outputs into h1, and along w1: w6 and w8 are no part of it."""
    units, links = way("dE_total/dw1")
    assert units == {"E_total", "E_o1", "E_o2", "o1", "o2", "h1"}
    assert links == {
        ("E_o1", "E_total"),
        ("E_o2", "E_total"),
        ("o1", "E_o1"),
        ("o2", "E_o2"),
        ("h1", "o1"),
        ("h1", "o2"),
        ("i1", "h1"),
    }


def test_the_path_to_an_output_weight_goes_over_its_own_output() -> None:
    """For w7 it is E_total, E_o2, o2 and w7; the factors, δ and w7⁺ lie on the same one."""
    units, links = way("dE_total/dw7")
    assert units == {"E_total", "E_o2", "o2"}
    assert links == {("E_o2", "E_total"), ("o2", "E_o2"), ("h1", "o2")}
    assert way("w7+") == way("dnet_o2/dw7") == (units, links)
    assert way("delta_o2") == (units, links - {("h1", "o2")})


def test_a_route_goes_over_one_output() -> None:
    """∂E_o1/∂out_h2 comes over o1 and w6."""
    units, links = way("dE_o1/dout_h2")
    assert units == {"E_total", "E_o1", "o1", "h2"}
    assert ("h2", "o1") in links
    assert not {"o2", "E_o2"} & {unit for link in links for unit in link}


def test_a_shared_bias_lies_on_two_paths() -> None:
    """b2 feeds both outputs, b_o2 only its own."""
    _, links = way("dE_total/db2", Rules("shared"))
    assert {("1", "o1"), ("1", "o2")} <= links
    _, links = way("dE_total/db_o2", Rules("per_neuron"))
    assert ("1", "o2") in links
    assert ("1", "o1") not in links


def test_forwards_the_path_comes_from_what_a_quantity_is_made_of() -> None:
    """net_h1 is made of both inputs and the bias, E_o1 of o1, E_total of both errors."""
    assert way("net_h1") == ({"i1", "i2", "1", "h1"}, {("i1", "h1"), ("i2", "h1"), ("1", "h1")})
    assert way("out_h1") == ({"h1"}, set())
    assert way("E_o1") == ({"o1", "E_o1"}, {("o1", "E_o1")})
    assert {("E_o1", "E_total"), ("E_o2", "E_total")} == way("E_total")[1]


def test_start_and_update_ask_for_no_one_quantity() -> None:
    """There is no path at the start and at the update."""
    for rules in ALL_RULES:
        assert way("update", rules) == (set(), set())
        assert not path(None, rules.bias_updates).links
