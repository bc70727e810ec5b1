"""The functions that a neuron may apply to its net input, one record each.

To add one, add a record: value, formula, LaTeX, source, slope and training follow from it.
"""

from __future__ import annotations

from math import exp
from typing import Any

from engine.expression.tree import ONE, Exponential, Function


def logistic(net: float) -> float:
    """The logistic function, 1 / (1 + e^-net), for any float.

    Of its two equal forms each is used where its exponential cannot overflow, so the result
    is right and silent up to the largest float, and NaN stays NaN.
    """
    if net >= 0.0:
        return 1.0 / (1.0 + exp(-net))
    grown = exp(net)
    return grown / (1.0 + grown)


def _logistic_on_arrays(numpy: Any, net: Any) -> Any:  # noqa: ANN401  (whatever arrays NumPy has)
    small = numpy.exp(-numpy.abs(net))
    return numpy.where(net >= 0, 1.0, small) / (1.0 + small)


def _logistic_source(net: str) -> str:
    """Both forms written out, for a call would cost more than the arithmetic."""
    if net.isidentifier():
        return (
            f"1.0 / (1.0 + exp(-{net})) if {net} >= 0.0 else (grown := exp({net})) / (1.0 + grown)"
        )
    return (
        f"1.0 / (1.0 + exp(-net)) if (net := {net}) >= 0.0 else (grown := exp(net)) / (1.0 + grown)"
    )


LOGISTIC = Function(
    name="logistic",
    written=lambda net: ONE / (ONE + Exponential(-net)),
    slope=lambda out: out * (ONE - out),
    value=logistic,
    on_arrays=_logistic_on_arrays,
    source=_logistic_source,
    helpers=(exp,),
    spreadsheet=lambda net: f"IF({net}>=0,1/(1+EXP(0-{net})),EXP({net})/(1+EXP({net})))",
)
"""The squashing function of the tutorial."""
