"""Expressions on one line, with symbols and with numbers."""

from math import e

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from engine.expression import ASCII, UNICODE, Expression, broken, evaluate, line, shortest
from tests.engine.expression.examples import EXAMPLES
from tests.engine.strategies import NAMES, expressions

WITH_SYMBOLS = {
    "constant": ("2", "2"),
    "ratio": ("3/4", "3/4"),
    "half": ("½", "1/2"),
    "quantity": ("w1", "w1"),
    "derivative": ("∂E_total/∂out_o1", "dE_total/dout_o1"),
    "sum": ("w1 + i1 + b1", "w1 + i1 + b1"),
    "product": ("w1 · i1", "w1 * i1"),
    "chain": (
        "∂E_total/∂out_o1 · ∂out_o1/∂net_o1",
        "dE_total/dout_o1 * dout_o1/dnet_o1",
    ),
    "products": ("w1·i1 + b1·1", "w1*i1 + b1*1"),
    "sum in product": ("w1·(i1 + b1)", "w1*(i1 + b1)"),
    "difference": ("w1 − i1", "w1 - i1"),
    "step": ("w1 − η·∂E_total/∂out_o1", "w1 - eta*dE_total/dout_o1"),
    "sum taken away": ("w1 − (i1 + b1)", "w1 - (i1 + b1)"),
    "difference taken away": ("w1 − (i1 − b1)", "w1 - (i1 - b1)"),
    "negative": ("−(w1 − i1)", "-(w1 - i1)"),
    "square": ("½·(w1 − i1)²", "1/2*(w1 - i1)^2"),
    "power": ("(w1 + i1)^(2 − 1)", "(w1 + i1)^(2 - 1)"),
    "quotient": ("w1·((i1 + b1)/w1)", "w1*((i1 + b1)/w1)"),
    "power of a quotient": ("(w1/(∂E_total/∂out_o1))^3", "(w1/(dE_total/dout_o1))^3"),
    "exponential": ("e^(−w1)·e^i1·(−1)", "e^(-w1)*e^i1*(-1)"),
    "unfinished": ("∂[½·(w1 − i1)²]/∂w1 + b1", "d[1/2*(w1 - i1)^2]/dw1 + b1"),
    "logistic": ("1/(1 + e^(−w1))", "1/(1 + e^(-w1))"),
    "logistic of a sum": ("1/(1 + e^(−(w1 + i1)))", "1/(1 + e^(-(w1 + i1)))"),
}
NEGATIVE = {"w1": -0.5, "i1": -2.0, "b1": -3.0, "eta": -0.1, "dE_total/dout_o1": -4e-12}
WITH_NUMBERS = {
    "quantity": "−0.5",
    "sum": "−0.5 + (−2) + (−3)",
    "product": "−0.5 · (−2)",
    "products": "−0.5·(−2) + (−3)·1",
    "sum in product": "−0.5·(−2 + (−3))",
    "step": "−0.5 − (−0.1)·(−4e−12)",
    "sum taken away": "−0.5 − (−2 + (−3))",
    "negative": "−(−0.5 − (−2))",
    "square": "½·(−0.5 − (−2))²",
    "power": "(−0.5 + (−2))^(2 − 1)",
    "quotient": "−0.5·((−2 + (−3))/(−0.5))",
    "exponential": "e^(−(−0.5))·e^(−2)·(−1)",
    "unfinished": "∂[½·(w1 − i1)²]/∂w1 + (−3)",
    "logistic": "1/(1 + e^(−(−0.5)))",
}
halves = st.integers(-6, 6).map(lambda count: count / 2)


@pytest.mark.parametrize(("name", "expected"), WITH_SYMBOLS.items())
def test_with_symbols(name: str, expected: tuple[str, str]) -> None:
    """Each kind of expression reads as it does on paper, in both character sets."""
    both = tuple(line(EXAMPLES[name], signs.symbol, signs) for signs in (UNICODE, ASCII))
    assert expected == both


def test_every_example_is_written_out() -> None:
    """No kind of expression goes without an expected line."""
    assert list(EXAMPLES) == list(WITH_SYMBOLS)


@pytest.mark.parametrize(("name", "expected"), WITH_NUMBERS.items())
def test_with_negative_numbers(name: str, expected: str) -> None:
    """A negative number stands in brackets unless it leads, so that no two signs meet."""
    assert expected == line(EXAMPLES[name], lambda quantity: shortest(NEGATIVE[quantity]), UNICODE)


def in_python(text: str) -> float:
    """The value of a line of ASCII, read as Python reads it."""
    return float(eval(text.replace("^", "**"), {"e": e}))  # noqa: S307  (the line is our own)


@given(expressions, st.fixed_dictionaries(dict.fromkeys(NAMES, halves)))
def test_no_bracket_is_missing(expression: Expression, values: dict[str, float]) -> None:
    """A line with every digit, read by the rules of arithmetic, has the expression's value."""
    text = line(expression, lambda name: shortest(values[name], None, ASCII), ASCII)
    expected = evaluate(expression, values)
    try:
        found = in_python(text)
    except OverflowError:
        assume(False)
    assume(abs(expected) < 1e9)
    assert pytest.approx(expected, rel=1e-6, abs=1e-6) == found


@given(expressions)
def test_plain_ascii(expression: Expression) -> None:
    """In ASCII notation no line has another sign."""
    assert line(expression, ASCII.symbol, ASCII).isascii()


def test_a_long_line_is_broken() -> None:
    """At blanks and after the signs of products, at as few places as there can be."""
    text = "(a·b·c + d·e)·f·(1 − f)"
    assert broken(text, 30, UNICODE) == [text]
    assert broken(text, 10, UNICODE) == ["(a·b·c +", "d·e)·f·(1", "− f)"]
    assert broken("a_long_name·b", 4, UNICODE) == ["a_long_name·", "b"]
    assert broken("a*b", 2, ASCII) == ["a*", "b"]
