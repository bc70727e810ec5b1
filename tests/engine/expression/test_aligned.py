"""Formulas with their numbers below them."""

from textwrap import dedent

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine import Scenario, trace_pass
from engine.expression import (
    ASCII,
    UNICODE,
    Aligned,
    Block,
    Equation,
    Expression,
    Notation,
    reads,
    set_aligned,
    significant,
)
from engine.expression import given as as_given
from tests.engine.strategies import expressions

WHOLE = {
    "net_o1": """\

        net_o1 =  w5  ·   out_h1    +  w6  ·   out_h2    +  b2  · 1
               = 0.40 · 0.593269992 + 0.45 · 0.596884378 + 0.60 · 1 = 1.105905967""",
    "out_h1": """\

                            1
        out_h1 = ────────────────────────
                    1 + e^(−  net_h1   )
               = 1/(1 + e^(−0.377500000)) = 0.593269992""",
    "E_o1": """\

               1
        E_o1 = ─ · (target_o1 −   out_o1   )²
               2
             = ½ · (  0.01    − 0.751365070)² = 0.274811083""",
    "dE_total/dw5": """\
                        A             B             C
        ∂E_total    ∂E_total       ∂out_o1       ∂net_o1
        ──────── =  ────────   ·   ───────   ·   ───────
          ∂w5       ∂out_o1        ∂net_o1         ∂w5
                 = 0.741365070 · 0.186815602 · 0.593269992 = 0.082167041""",
    "dnet_o1/dw5": """\

        ∂net_o1
        ─────── =   out_h1
          ∂w5
                = 0.593269992""",
}
NARROW = """\
                   A           B           C
    ∂E_total   ∂E_total     ∂out_o1     ∂net_o1
    ──────── = ────────  ·  ───────  ·  ───────
      ∂w5      ∂out_o1      ∂net_o1       ∂w5
             = 0.7413651 · 0.1868156 · 0.5932700 = 0.082167041"""
PASS = trace_pass(Scenario())


def write(name: str, decimals: int) -> str:
    """The tutorial's own number, as it gives it or with so many decimals."""
    value = PASS.values[name]
    known = name in PASS.parameters or name in PASS.scenario.constants
    return (as_given if known else significant)(value, decimals)


def tutorials(name: str, width: int) -> Aligned | None:
    """A definition of the tutorial's pass with its numbers."""
    stage = PASS[name]
    assert stage.definition.expression is not None
    assert stage.value is not None
    letters = dict(zip(stage.definition.reads, "ABC", strict=False)) if "dE" in name else {}
    equation = Equation(name, stage.definition.expression, letters, significant(stage.value))
    return set_aligned(equation, write, 9, width, UNICODE)


def text(aligned: Aligned | None) -> str:
    """All rows, one below the other."""
    assert aligned is not None
    return "\n".join(map(str, aligned))


@pytest.mark.parametrize(("name", "expected"), WHOLE.items())
def test_definitions(name: str, expected: str) -> None:
    """Letters stand above, numbers below their factors, and the result behind them."""
    assert dedent(expected) == text(tutorials(name, 78))


def test_factors_lose_decimals_and_the_result_keeps_its_own() -> None:
    """Where a row is too short for nine decimals each, the factors have seven, all of them."""
    assert dedent(NARROW) == text(tutorials("dE_total/dw5", 58))


@pytest.mark.parametrize("notation", [UNICODE, ASCII], ids=["unicode", "ascii"])
@given(
    expression=expressions,
    value=st.floats(allow_nan=False),
    width=st.integers(0, 120),
    digits=st.integers(3, 12),
)
def test_any_expression_fits_or_is_refused(
    notation: Notation, expression: Expression, value: float, width: int, digits: int
) -> None:
    """No row is wider than allowed, all are as wide as each other, and more room never harms."""
    letters = dict(zip(reads(expression), "ABC", strict=False))
    equation = Equation("E_total", expression, letters, significant(value, digits, notation))

    def number(_: str, decimals: int) -> str:
        return significant(value, decimals, notation)

    found = set_aligned(equation, number, digits, width, notation)
    wider = set_aligned(equation, number, digits, width + 1, notation)
    if found is None:
        return
    assert wider is not None
    assert found.numbers.width <= width
    assert len({block.width for block in found}) == 1
    if notation is ASCII:
        assert text(found).isascii()


@given(expression=expressions, value=st.floats(allow_nan=False))
def test_each_number_is_in_the_column_of_its_quantity(expression: Expression, value: float) -> None:
    """From left to right, symbol and number of a quantity cover the same cells, and so its letter.

    One of the two is the wider, and the other lies within it, in its middle.
    """
    letters = dict(zip(reads(expression), "ABC", strict=False))
    equation = Equation("x", expression, letters)
    found = set_aligned(equation, lambda _, __: significant(value), 9, 10_000, UNICODE)
    assert found is not None
    symbols = [span for span in _spans(found.formula) if span[0] != "x"]
    numbers = _spans(found.numbers)
    assert [name for name, _, _ in symbols] == [name for name, _, _ in numbers]
    row = "".join(run.text for run in found.letters.rows[0])
    for (name, start, end), (_, first, last) in zip(symbols, numbers, strict=True):
        assert abs((start + end) - (first + last)) <= 2, str(found)
        if name in letters and "1 + e" not in str(found.formula):
            assert letters[name] in row[min(start, first) : max(end, last)]


def _spans(block: Block) -> list[tuple[str, int, int]]:
    """The quantities from left to right, and the cells from which and to which each is written."""
    found = []
    for row in block.rows:
        x = 0
        for run in row:
            if run.quantity:
                found.append((run.quantity, x, x + len(run.text)))
            x += len(run.text)
    return sorted(found, key=lambda span: span[1])
