"""How answers are read."""

from __future__ import annotations

from fractions import Fraction
from math import exp

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.diagnosis import AnswerError, read_answer

NUMBERS = {
    "0.3775": (0.3775, 4),
    ".5": (0.5, 1),
    "5.": (5.0, 1),
    "0,3775": (0.3775, 4),
    ",5": (0.5, 1),
    "1e-3": (0.001, 1),
    "-2.26e-02": (-0.0226, 3),
    "4,38568E-04": (0.000438568, 6),
    "\u22120.0190": (-0.019, 3),
    "+0.25": (0.25, 2),
    " 0.000438568 ": (0.000438568, 6),
    "- 0.5": (-0.5, 1),
    "0": (0.0, 0),
    "120": (120.0, 3),
}
ARITHMETIC = {
    "3/8": 3 / 8,
    "0.74136507*0.186815602*0.593269992": 0.74136507 * 0.186815602 * 0.593269992,
    "0.4 - 0.5*0.082167041": 0.4 - 0.5 * 0.082167041,
    "0,4 − 0,5·0,082167041": 0.4 - 0.5 * 0.082167041,
    "1/(1+exp(-0.3775))": 1 / (1 + exp(-0.3775)),
    "2**-3": 0.125,
    "-2**2": -4.0,
    "2**3**2": 512.0,
    "(0.01-0.75136507)**2/2": (0.01 - 0.75136507) ** 2 / 2,
    "1-2-3": -4.0,
    "8/2/2": 2.0,
    "--1*2": 2.0,
    "((1+2))*3": 9.0,
}
UNREADABLE = (
    *("", "   ", "abc", "1 2", "0.5 0.5", "1.234,5", "1..2", "1e", "e5", "nan", "inf", "0x10"),
    *("1+", "*2", "(1", "1)", "()", "exp 2", "exp", "exp()", "1/0", "1/(2-2)", "9**9**9", "1e999"),
    *("exp(1000)", "(-1)**.5", "0**-1", "1_000", "2^3", "1e5000", "\u0661", "1j", "\x1b[2J1"),
    *("__import__('os')", "max(1,2)", "(" * 100 + "1" + ")" * 100, "-" * 300 + "1", "1+" * 5000),
)


@pytest.mark.parametrize("text", NUMBERS)
def test_numbers(text: str) -> None:
    """A number keeps its value and its significant digits, zeros at the end included."""
    answer = read_answer(text)
    assert NUMBERS[text] == (answer.value, answer.digits)


@pytest.mark.parametrize("text", ARITHMETIC)
def test_arithmetic(text: str) -> None:
    """Plain arithmetic is worked out with the usual precedence."""
    assert ARITHMETIC[text] == pytest.approx(read_answer(text).value, rel=1e-15)


@pytest.mark.parametrize("text", UNREADABLE)
def test_all_else_gets_a_line(text: str) -> None:
    """What is no answer is refused in one short line, whatever it is."""
    with pytest.raises(AnswerError) as refused:
        read_answer(text)
    line = str(refused.value)
    assert 10 < len(line) < 80
    assert line.isprintable()


@given(st.text(max_size=30) | st.text("0123456789.,eE+-*/() xp", max_size=30))
def test_whatever_is_typed(text: str) -> None:
    """Any text is either an answer with a finite value, or refused."""
    try:
        answer = read_answer(text)
    except AnswerError:
        return
    assert abs(answer.value) < float("inf")


whole = st.integers(1, 999)


@given(whole, whole, whole, whole)
def test_the_four_operations(a: int, b: int, c: int, d: int) -> None:
    """Sums, differences, products and quotients are those of exact fractions."""
    expected = float(Fraction(a, b) - Fraction(c) * Fraction(d) + Fraction(a * c, d))
    found = read_answer(f"{a}/{b} - {c}*{d} + ({a}*{c})/{d}").value
    assert expected == pytest.approx(found, rel=1e-12, abs=1e-9)
