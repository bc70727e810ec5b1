"""Expressions in LaTeX."""

import re
from math import e

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from engine import Scenario, trace_pass
from engine.expression import Expression, Quantity, evaluate, latex, latex_symbol, reads
from tests.engine.expression.examples import EXAMPLES
from tests.engine.strategies import expressions

SYMBOLS = {
    "w1": "w_{1}",
    "i2": "i_{2}",
    "b1": "b_{1}",
    "b_h1": "b_{h1}",
    "eta": r"\eta",
    "net_h1": r"\mathrm{net}_{h1}",
    "target_o2": r"\mathrm{target}_{o2}",
    "E_total": "E_{total}",
    "delta_o1": r"\delta_{o1}",
    "w5+": "w_{5}^{+}",
    "b_o2+": "b_{o2}^{+}",
    "dE_total/dw5": r"\frac{\partial E_{total}}{\partial w_{5}}",
    "dnet_o1/dout_h2": r"\frac{\partial \mathrm{net}_{o1}}{\partial \mathrm{out}_{h2}}",
}
BY_OUT = r"\frac{\partial E_{total}}{\partial \mathrm{out}_{o1}}"
GOLDEN = {
    "constant": "2",
    "ratio": r"\frac{3}{4}",
    "half": r"\frac{1}{2}",
    "quantity": "w_{1}",
    "derivative": BY_OUT,
    "sum": "w_{1} + i_{1} + b_{1}",
    "product": r"w_{1} \cdot i_{1}",
    "chain": BY_OUT + r" \cdot \frac{\partial \mathrm{out}_{o1}}{\partial \mathrm{net}_{o1}}",
    "products": r"w_{1} \cdot i_{1} + b_{1} \cdot 1",
    "sum in product": r"w_{1} \cdot \left(i_{1} + b_{1}\right)",
    "difference": "w_{1} - i_{1}",
    "step": r"w_{1} - \eta \cdot " + BY_OUT,
    "sum taken away": r"w_{1} - \left(i_{1} + b_{1}\right)",
    "difference taken away": r"w_{1} - \left(i_{1} - b_{1}\right)",
    "negative": r"-\left(w_{1} - i_{1}\right)",
    "square": r"\frac{1}{2} \cdot \left(w_{1} - i_{1}\right)^{2}",
    "power": r"\left(w_{1} + i_{1}\right)^{2 - 1}",
    "quotient": r"w_{1} \cdot \frac{i_{1} + b_{1}}{w_{1}}",
    "power of a quotient": rf"\left(\frac{{w_{{1}}}}{{{BY_OUT}}}\right)^{{3}}",
    "exponential": r"e^{-w_{1}} \cdot e^{i_{1}} \cdot \left(-1\right)",
    "unfinished": (
        r"\frac{\partial}{\partial w_{1}}\left[\frac{1}{2} \cdot"
        r" \left(w_{1} - i_{1}\right)^{2}\right] + b_{1}"
    ),
    "logistic": r"\frac{1}{1 + e^{-w_{1}}}",
    "logistic of a sum": r"\frac{1}{1 + e^{-\left(w_{1} + i_{1}\right)}}",
}
PYTHON = {
    r"\left(": "(",
    r"\right)": ")",
    r"\cdot": "*",
    r"\frac{": "(",
    "}{": ")/(",
    "^{": "**(",
    "{": "(",
    "}": ")",
}
halves = st.integers(-6, 6).map(lambda count: count / 2)


@pytest.mark.parametrize(("name", "expected"), SYMBOLS.items())
def test_symbols(name: str, expected: str) -> None:
    """Every sort of quantity has its symbol, indices below and the new value's plus above."""
    assert expected == latex_symbol(name)


@pytest.mark.parametrize(("name", "expected"), GOLDEN.items())
def test_each_kind(name: str, expected: str) -> None:
    """Each kind of expression is written as a textbook sets it."""
    assert expected == latex(EXAMPLES[name])


def test_every_example_is_written_out() -> None:
    """No kind of expression goes without an expected text."""
    assert list(EXAMPLES) == list(GOLDEN)


def test_whole_definition() -> None:
    """A stage in LaTeX is an equation."""
    expected = (
        r"\delta_{o1} = "
        + BY_OUT
        + (r" \cdot \frac{\partial \mathrm{out}_{o1}}{\partial \mathrm{net}_{o1}}")
    )
    assert expected == trace_pass(Scenario())["delta_o1"].latex()


def in_python(text: str, names: dict[str, float]) -> float:
    """The value of LaTeX, read by the rules of arithmetic; `names` gives each symbol's value."""
    for symbol, value in names.items():
        text = text.replace(symbol, f"({value!r})")
    for latex_text, python_text in PYTHON.items():
        text = text.replace(latex_text, python_text)
    return float(eval(re.sub(r"\s+", " ", text), {"e": e}))  # noqa: S307  (the text is our own)


@given(expressions, st.data())
def test_no_bracket_is_missing(expression: Expression, data: st.DataObject) -> None:
    """LaTeX, read by the rules of arithmetic, has the expression's value."""
    values = {name: data.draw(halves, label=name) for name in reads(expression)}
    # Longer symbols first: that of w5+ contains that of w5.
    symbols = sorted(values, key=lambda name: -len(latex_symbol(name)))
    expected = evaluate(expression, values)
    try:
        found = in_python(latex(expression), {latex(Quantity(n)): values[n] for n in symbols})
    except OverflowError:
        assume(False)
    assume(abs(expected) < 1e9)
    assert pytest.approx(expected, rel=1e-6, abs=1e-6) == found
