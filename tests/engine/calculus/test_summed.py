"""A sum over the outputs as books print it: one term behind a Σ, in two dimensions."""

from __future__ import annotations

import pytest

from engine.backpropagation import definitions
from engine.calculus import form, forms
from engine.calculus.summed import set_definition
from engine.expression import ASCII, UNICODE, Block, Notation, set_formula
from engine.policies import Rules
from tests.engine.policies import each_rules

WIDE = """\
∂E_total      ∂E_total   ∂out_o   ∂net_o     ∂out_h1   ∂net_h1
──────── = (Σ ──────── · ────── · ───────) · ─────── · ───────
  ∂w1       o  ∂out_o    ∂net_o   ∂out_h1    ∂net_h1     ∂w1"""
NARROW = """\
∂E_total      ∂E_total ∂out_o ∂net_o   ∂out_h1 ∂net_h1
──────── = (Σ ────────·──────·───────)·───────·───────
  ∂w1       o  ∂out_o  ∂net_o ∂out_h1  ∂net_h1   ∂w1"""
PLAIN = """\
dE_total        dE_total dout_o dnet_o   dout_h1 dnet_h1
-------- = (sum --------*------*-------)*-------*-------
  dw1        o   dout_o  dnet_o dout_h1  dnet_h1   dw1"""

TERMS = """\
∂E_total
──────── =   (δ_o1·w5 + δ_o2·w7)·out_h1·(1 − out_h1)·1
  ∂b1      + (δ_o1·w6 + δ_o2·w8)·out_h2·(1 − out_h2)·1"""


def signs(block: Block) -> list[str]:
    """All signs of a formula, wherever they stand."""
    return sorted("".join(str(block).split()))


def last_formula(width: int, notation: Notation = UNICODE, rules: Rules | None = None) -> Block:
    """The tutorial's last formula for w1."""
    found = form("dE_total/dw1", "sum", rules or Rules())
    assert found is not None
    block = set_definition("dE_total/dw1", found.expression, notation, width)
    assert block is not None
    return block


@pytest.mark.parametrize(
    ("width", "notation", "expected"),
    [(78, UNICODE, WIDE), (58, UNICODE, NARROW), (58, ASCII, PLAIN)],
)
def test_the_terms_stand_behind_one_sign(width: int, notation: Notation, expected: str) -> None:
    """Where the two terms have no room beside each other, one stands for both."""
    assert expected == str(last_formula(width, notation))


def test_where_there_is_room_both_terms_are_written_out() -> None:
    """Nothing is shortened that need not be."""
    text = str(last_formula(100))
    assert "Σ" not in text
    assert text.count("∂out_o1") == text.count("∂out_o2") == 2


@each_rules
def test_a_part_of_the_term_leads_to_the_first_output(rules: Rules) -> None:
    """What stands for both outputs keeps the id of a quantity that there is."""
    block = last_formula(58, rules=rules)
    named = {run.quantity for row in block.rows for run in row if run.quantity}
    terms = {"dE_total/dout_o1", "dout_o1/dnet_o1", "dnet_o1/dout_h1"}
    assert named == terms | {"dE_total/dw1", "dout_h1/dnet_h1", "dnet_h1/dw1"}


def test_a_sum_of_other_terms_stays_as_it_is() -> None:
    """Two weights are no numbered neurons: δ_o1·w5 + δ_o2·w7 has no one term."""
    found = form("dE_total/dw1", "delta-rule", Rules())
    assert found is not None
    text = str(set_definition("dE_total/dw1", found.expression, UNICODE, 58))
    assert "(δ_o1·w5 + δ_o2·w7)·out_h1·(1 − out_h1)·i1" in text


def test_brackets_stay_behind_the_sign() -> None:
    """A difference that is a factor keeps its brackets, and a sum alone needs none around it."""
    found = form("dE_total/db2", "delta-rule", Rules("shared"))
    assert found is not None
    text = str(set_definition("dE_total/db2", found.expression, UNICODE, 60))
    assert "──────── = Σ −(target_o − out_o) · out_o · (1 − out_o) · 1" in text


@each_rules
def test_where_nothing_is_summed_only_blanks_differ(rules: Rules) -> None:
    """A formula set closer or in rows has the same signs; behind a Σ the one term is whole."""
    for definition in definitions(rules):
        for found in forms(definition.id, rules):
            wide = set_formula(definition.id, found.expression, UNICODE)
            close = set_definition(definition.id, found.expression, UNICODE, wide.width - 1)
            if close is not None and "Σ" not in str(close):
                assert signs(wide) == signs(close)


@pytest.mark.parametrize("width", [58, 78])
def test_terms_that_are_not_alike_stand_below_each_other(width: int) -> None:
    """δ_o1·w5 … + δ_o1·w6 … has no one term: each has a row, and the fraction its bar."""
    found = form("dE_total/db1", "delta-rule", Rules("shared"))
    assert found is not None
    assert str(set_definition("dE_total/db1", found.expression, UNICODE, width)) == TERMS


def test_what_is_wider_than_that_is_not_set() -> None:
    """Nothing is cut: the caller hears that there is no room."""
    found = form("dE_total/dw1", "sum", Rules())
    assert found is not None
    assert set_definition("dE_total/dw1", found.expression, UNICODE, 53) is None
