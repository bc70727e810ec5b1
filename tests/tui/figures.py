"""The figures of the lesson's passes, computed in matrices, and what becomes of them on paper."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_EVEN, Decimal
from math import exp

from engine import Scenario
from tests.oracles.matrices import MatrixNetwork
from tests.oracles.named import named_biases, named_values


def figures(scenario: Scenario, epochs: int = 1) -> dict[str, float]:
    """Every value of the last of so many passes, by its id."""
    network = MatrixNetwork(
        list(vars(scenario.weights).values()),
        list(vars(scenario.biases).values()),
        scenario.learning_rate,
        scenario.bias_updates,
        scenario.update_order,
    )
    values: dict[str, float] = {}
    for _ in range(epochs):
        values = named_values(network, scenario.inputs, scenario.targets)
    return values | named_biases(network, scenario.bias_updates)


def written(value: float, decimals: int = 9) -> str:
    """A value with so many decimals, with the minus sign of the screen."""
    rounded = Decimal(value).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_EVEN)
    return f"{rounded:f}".replace("-", "−")


def is_rounding(text: str, value: float) -> bool:
    """Whether a number as it is shown is that value, rounded to the decimals that it shows."""
    mantissa, _, exponent = text.replace("−", "-").partition("e")
    decimals = len(mantissa.partition(".")[2])
    unit = Decimal(1).scaleb(int(exponent or 0) - decimals)
    return Decimal(text.replace("−", "-")) == Decimal(value).quantize(unit, ROUND_HALF_EVEN)


def worked_out(line: str) -> float:
    """What a line of numbers comes to, as `½·(0.01 − 0.75136507)²` or `1/(1 + e^(−0.3775))`."""
    spelled = re.sub(r"\be\^", "exp", line)
    for sign, source in {"·": "*", "−": "-", "½": "0.5", "²": "**2"}.items():
        spelled = spelled.replace(sign, source)
    assert not set(spelled) - set("0123456789.e+-*/() xp"), f"not a line of numbers: {line}"
    return float(eval(spelled, {"exp": exp}))  # noqa: S307  (digits and signs only, as asserted)
