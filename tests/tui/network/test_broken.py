"""The rules themselves: each finds the fault in a drawing that breaks it.

A true picture is taken, one thing in it is changed by hand, and the rule has to fail.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.tui.network import rules
from tests.tui.network.drawn import TUTORIAL, walk, where_in
from tests.tui.network.facts import Facts
from tests.tui.network.reader import Layout

SIZE = (80, 13)
Rule = Callable[..., None]

BROKEN: list[tuple[Rule, str, str, str]] = [
    # the line of w5 and w7 leaves h1 nowhere; w5 arrives above net; two lines joined
    (rules.edges_join_what_they_should, "E_total", "out         0.5933├", "out         0.5933│"),
    (
        rules.edges_join_what_they_should,
        "E_total",
        "─────┬▶┤net       1.1",
        "─────┐▶┤net       1.1",
    ),
    (rules.edges_join_what_they_should, "E_total", "└│───w7", "└┼───w7"),
    (
        rules.edges_join_what_they_should,
        "E_total",
        "├─┤                │ │out",
        "│ │                │ │out",
    ),
    # a trunk right beside the box, and a collecting line
    (rules.boxes_stand_clear, "E_total", "0.5933├─┤", "0.5933├┤ "),
    (rules.boxes_stand_clear, "E_total", "│ │out       0.7514", " ││out       0.7514"),
    # the weight gone, the new one in its place, a wrong one
    (rules.weights_stay, "dE_total/dw5", "w5 0.40", "───────"),
    (rules.weights_stay, "dE_total/dw1", "w5 0.40", "w5⁺ 0.4"),
    (rules.weights_stay, "dE_total/dw1", "w5 0.40", "w5 0.36"),
    # the false names of earlier days, a minus glued to a name, a name without a number
    (rules.names_are_true, "dE_total/dw5", "◆∂E/∂w5 0.0822", "◆  ∂w5 0.0822 "),
    (rules.names_are_true, "dE_total/dw1", "∂E_o1/∂out_h1 0.0554", "           ∂E 0.0554"),
    (rules.names_are_true, "dE_total/dw1", "∂E_o1/∂out_h1 0.0554", "           ∂n 0.0554"),
    (rules.names_are_true, "dE_total/dw1", "δ_o2 −0.0381", "δ_o2−0.0381 "),
    (rules.names_are_true, "dE_total/dw1", "w5⁺ 0.3589", "w5⁺       "),
    # a number that is wrong, one with two digits, one cut, 0 for what is not known
    (rules.numbers_are_true, "dE_total/dw5", "∂E/∂w5 0.0822", "∂E/∂w5 0.0823"),
    (rules.numbers_are_true, "dE_total/dw1", "∂E/∂w1 0.000439", "∂E/∂w1 0.00044 "),
    (rules.numbers_are_true, "dE_total/dw1", "0.000439", "0.000438"),
    (rules.numbers_are_true, "E_total", "∂E/∂out       — ", "∂E/∂out       0 "),
    # a dash that touches a frame
    (rules.dashes_stand_clear, "E_total", "∂E/∂out       — ", "∂E/∂out        —"),
    # one decimal fewer than all others
    (rules.decimals_agree, "E_total", "net         0.3775", "net          0.378"),
    # an error lost, its line cut, E_total joined to one error only
    (rules.errors_are_joined, "dE_total/dw1", "E_o2     0.0236", "               "),
    (rules.errors_are_joined, "E_total", "0.7514├─┐", "0.7514│ ┐"),
    (rules.errors_are_joined, "E_total", "┗●E_o2", "╺●E_o2"),
    # all arrows turned at once, a neuron turned too early, one not turned
    (rules.the_wave_is_seen, "dE_total/dw5", "───w7", "─◀─w7"),
    (rules.the_wave_is_seen, "dE_total/dw5", "┌ h1", "┌◀h1"),
    (rules.the_wave_is_seen, "dE_total/dw5", "┏◀o1", "┏ o1"),
    (rules.the_wave_is_seen, "dE_total/dw5", "▶┤net         0.3925", "─┤net         0.3925"),
    (rules.the_wave_is_seen, "dE_total/dw5", "━◀━w5", "━━━w5"),
    (rules.the_wave_is_seen, "dE_total/dw5", "┏▶E_o1", "┏━E_o1"),
    # a link of the path unlit, and one lit that is not on it
    (rules.the_path_is_heavy, "dE_total/dw1", "◀━w7", "◀─w7"),
    (rules.the_path_is_heavy, "dE_total/dw1", "◀─w6", "◀━w6"),
    (rules.the_path_is_heavy, "dE_total/dw1", "∂E/∂out  −0.2171┃ ", "∂E/∂out  −0.2171│ "),
    (rules.the_path_is_heavy, "dE_total/dw1", "━target 0.99┓", "━target 0.99┐"),
    # a marker missing, one too many, the letters changed round
    (rules.what_is_lit_is_marked, "dE_total/dw1", "◆∂E/∂w1", " ∂E/∂w1"),
    (rules.what_is_lit_is_marked, "dE_total/dw1", "  w5⁺", " ●w5⁺"),
    (rules.what_is_lit_is_marked, "dE_total/dw1", "A∂E/∂out", "B∂E/∂out"),
    (rules.what_is_lit_is_marked, "dE_total/dw1", "Ci1", " i1"),
    # what is read is nowhere
    (rules.all_that_is_lit_is_there, "dE_total/dw1", "A∂E/∂out     0.0364", "┃                  "),
    (rules.one_of_two_stands_beside, "dE_total/dw1", "w5⁺ 0.3589", "          "),
    # a dash for what the lesson has not come to
    (rules.boxes_list_what_is_due, "E_total", "│∂E/∂out       — │", "│∂out/∂net     — │"),
]
"""A rule, a stage, what is changed in its picture, and into what."""


@pytest.mark.parametrize(("rule", "stage", "old", "new"), BROKEN)
def test_a_broken_rule_is_found(rule: Rule, stage: str, old: str, new: str) -> None:
    """The rule holds for the picture as it is drawn, and fails for the one that was changed."""
    rows, facts = next(each for each in walk(SIZE, TUTORIAL) if each[1].stage == stage)
    text = "\n".join(rows)
    assert old in text
    assert len(old) == len(new)
    follow(rule, rows, where_in(SIZE, TUTORIAL), facts)
    with pytest.raises(AssertionError):
        follow(rule, text.replace(old, new, 1).split("\n"), where_in(SIZE, TUTORIAL), facts)


def follow(rule: Rule, rows: list[str], where: Layout, facts: Facts) -> None:
    """Hold a rule against a picture; some need to know what the picture has to say."""
    takes = rule.__code__.co_argcount
    rule(*(rows, where, facts)[:takes])


def test_every_rule_has_a_broken_drawing() -> None:
    """No rule is believed that has never failed."""
    tried = {rule.__name__ for rule, *_ in BROKEN}
    helpers = {"is_true", "is_meant", "label_at", "quantity_of", "beside"}
    helpers.add("lines_names_and_numbers_are_true")  # several rules at once
    written = {
        name
        for name, value in vars(rules).items()
        if callable(value) and getattr(value, "__module__", "") == rules.__name__
    }
    assert written - helpers == tried
