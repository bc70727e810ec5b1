"""Formulas set in two dimensions."""

from textwrap import dedent

import pytest
from hypothesis import given

from engine import Scenario, trace_pass
from engine.expression import (
    ASCII,
    UNICODE,
    Expression,
    Notation,
    Quantity,
    reads,
    set_expression,
    set_formula,
)
from tests.engine.expression.examples import EXAMPLES
from tests.engine.strategies import expressions

GOLDEN = {
    "constant": "x = 2",
    "ratio": """\
            3
        x = ─
            4""",
    "quantity": "x = w1",
    "derivative": """\
            ∂E_total
        x = ────────
            ∂out_o1""",
    "sum": "x = w1 + i1 + b1",
    "product": "x = w1·i1",
    "chain": """\
            ∂E_total   ∂out_o1
        x = ──────── · ───────
            ∂out_o1    ∂net_o1""",
    "products": "x = w1·i1 + b1·1",
    "sum in product": "x = w1·(i1 + b1)",
    "difference": "x = w1 − i1",
    "step": """\
                     ∂E_total
        x = w1 − η · ────────
                     ∂out_o1""",
    "sum taken away": "x = w1 − (i1 + b1)",
    "difference taken away": "x = w1 − (i1 − b1)",
    "negative": "x = −(w1 − i1)",
    "square": """\
            1
        x = ─ · (w1 − i1)²
            2""",
    "power": """\
                     2 − 1
        x = (w1 + i1)""",
    "quotient": """\
                 i1 + b1
        x = w1 · ───────
                   w1""",
    "power of a quotient": """\
                      3
                w1
        x = (────────)
             ∂E_total
             ────────
             ∂out_o1""",
    "exponential": "x = e^(−w1)·e^i1·(−1)",
    "unfinished": """\
             ∂  1
        x = ───[─ · (w1 − i1)²] + b1
            ∂w1 2""",
    "logistic": """\
                 1
        x = ───────────
            1 + e^(−w1)""",
    "logistic of a sum": """\
                    1
        x = ──────────────────
            1 + e^(−(w1 + i1))""",
}
WHOLE = {
    "out_h1": """\
                        1
        out_h1 = ───────────────
                 1 + e^(−net_h1)""",
    "E_o1": """\
               1
        E_o1 = ─ · (target_o1 − out_o1)²
               2""",
    "dE_total/dw5": """\
        ∂E_total   ∂E_total   ∂out_o1   ∂net_o1
        ──────── = ──────── · ─────── · ───────
          ∂w5      ∂out_o1    ∂net_o1     ∂w5""",
    "dE_total/dout_h1": """\
        ∂E_total    ∂E_o1     ∂E_o2
        ──────── = ─────── + ───────
        ∂out_h1    ∂out_h1   ∂out_h1""",
    "w5+": """\
                       ∂E_total
        w5⁺ = w5 − η · ────────
                         ∂w5""",
}


@pytest.mark.parametrize(("name", "expected"), GOLDEN.items())
def test_each_kind(name: str, expected: str) -> None:
    """Each kind of expression is set with its fraction bars on the line of the equals sign."""
    assert dedent(expected) == str(set_formula("x", EXAMPLES[name], UNICODE))


@pytest.mark.parametrize(("name", "expected"), WHOLE.items())
def test_definitions(name: str, expected: str) -> None:
    """Definitions of the tutorial are set as they stand in a textbook."""
    assert dedent(expected) == str(trace_pass(Scenario())[name].layout())


def test_plain_ascii_golden() -> None:
    """In ASCII a fraction bar is made of hyphens."""
    expected = """\
         dE_o1               dnet_o1
        ------- = delta_o1 * -------
        dout_h1              dout_h1"""
    assert dedent(expected) == str(trace_pass(Scenario())["dE_o1/dout_h1"].layout(ASCII))


@pytest.mark.parametrize("notation", [UNICODE, ASCII], ids=["unicode", "ascii"])
@given(expression=expressions)
def test_rows_are_equally_wide(notation: Notation, expression: Expression) -> None:
    """All rows of a formula have its width, and its baseline is one of them."""
    block = set_formula("E_total", expression, notation)
    widths = [sum(len(run.text) for run in row) for row in block.rows]
    assert [block.width] * block.height == widths
    assert 0 <= block.baseline < block.height
    assert " = " in "".join(run.text for run in block.rows[block.baseline])


@given(expressions)
def test_runs_carry_what_the_expression_reads(expression: Expression) -> None:
    """Each run that stands for a quantity carries its id: the defined one and those read."""
    block = set_formula("E_total", expression, UNICODE)
    carried = {run.quantity: run.text for row in block.rows for run in row if run.quantity}
    expected = {name: UNICODE.symbol(name) for name in ("E_total", *reads(expression))}
    assert expected == carried


def test_runs_of_a_derivative_all_carry_its_id() -> None:
    """Both halves of a derivative and its bar carry the id, so that it can be marked whole."""
    block = set_formula("x", EXAMPLES["derivative"], UNICODE)
    carried = [run.text for row in block.rows for run in row if run.quantity == "dE_total/dout_o1"]
    expected = ["∂E_total", "────────", "∂out_o1"]
    assert expected == carried


@given(expressions)
def test_plain_ascii(expression: Expression) -> None:
    """In ASCII notation no row has another sign."""
    assert str(set_formula("delta_o1", expression, ASCII)).isascii()


@pytest.mark.parametrize("notation", [UNICODE, ASCII])
def test_a_minus_keeps_apart_from_a_bar(notation: Notation) -> None:
    """Before a fraction it has a blank behind it, else it would look like a longer bar."""
    fraction = set_expression(-(Quantity("w1") / Quantity("w2")), notation)
    assert str(fraction).split("\n")[1] == f"{notation.minus} {notation.bar * 2}"
    assert str(set_expression(-Quantity("w1"), notation)) == f"{notation.minus}w1"
