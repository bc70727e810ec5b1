"""What hypothesis makes up: scenarios, moderate and extreme, and expressions."""

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from engine import Scenario
from engine.expression import (
    LOGISTIC,
    Applied,
    Constant,
    Difference,
    Exponential,
    Expression,
    Negative,
    Power,
    Product,
    Quantity,
    Quotient,
    Ratio,
    Square,
    Sum,
)
from engine.policies import BIAS_UPDATES, UPDATE_ORDERS
from engine.scenario import Biases, Weights

NAMES = ("w1", "w5+", "out_h1", "E_o2", "delta_o1", "eta", "i2", "target_o1")
"""Quantities whose symbols differ in kind."""

any_float = st.floats(allow_nan=False, allow_infinity=False)
positive_float = st.floats(min_value=0.0, exclude_min=True, allow_infinity=False)


def _scenarios(
    value: SearchStrategy[float], rate: SearchStrategy[float]
) -> SearchStrategy[Scenario]:
    pair = st.tuples(value, value)
    return st.builds(
        Scenario,
        inputs=pair,
        targets=pair,
        learning_rate=rate,
        bias_updates=st.sampled_from(BIAS_UPDATES),
        update_order=st.sampled_from(UPDATE_ORDERS),
        weights=st.builds(Weights, **{f"w{number}": value for number in range(1, 9)}),
        biases=st.builds(Biases, b1=value, b2=value),
    )


moderate_scenarios = _scenarios(st.floats(-3.0, 3.0), st.floats(0.001, 5.0))
extreme_scenarios = _scenarios(any_float, positive_float)
scenarios = moderate_scenarios | extreme_scenarios


def _joined(part: SearchStrategy[Expression]) -> SearchStrategy[Expression]:
    parts = st.lists(part, min_size=1, max_size=3).map(tuple)
    return (
        st.builds(Sum, parts)
        | st.builds(Product, parts)
        | st.builds(Difference, part, part)
        | st.builds(Negative, part)
        | st.builds(Square, part)
        | st.builds(Applied, st.just(LOGISTIC), part)
    )


leaves: SearchStrategy[Expression] = (
    st.builds(Quantity, st.sampled_from(NAMES))
    | st.builds(Constant, st.integers(0, 3))
    | st.builds(Ratio, st.integers(1, 3), st.integers(1, 4))
)
expressions = st.recursive(leaves, _joined, max_leaves=12)
"""What the definitions of a pass are made of."""


def _joined_in_every_way(part: SearchStrategy[Expression]) -> SearchStrategy[Expression]:
    return (
        _joined(part)
        | st.builds(Quotient, part, part)
        | st.builds(Power, part, st.builds(Constant, st.integers(0, 3)))
        | st.builds(Exponential, part)
    )


every_expression = st.recursive(
    st.builds(Quantity, st.sampled_from(("w1", "i2", "out_h1")))
    | st.builds(Constant, st.integers(-1, 3)),
    _joined_in_every_way,
    max_leaves=8,
)
"""What a derivation is made of besides, but for what is unfinished."""
