"""What gives the printed figures that the tutorial's own rule does not give."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal
from functools import cached_property

from engine.scenario import Scenario
from engine.trace import trace_pass
from engine.training import History, train

NINE_DECIMALS = Decimal("1e-9")

OLD_ORDER = (
    "An early version of the author's script changed the output layer's weights before it"
    " computed the hidden layer's gradients, which the text itself warns against."
)
ONE_SHORT = (
    "The error as the 10,000th pass sees it, before that pass makes its own update:"
    " so it belongs to 9,999 updates."
)
TOO_EARLY = (
    "The tutorial multiplied a node delta of o2 that it had rounded to 9 decimals before. That"
    " moves the last digit."
)
SLIP = "A slip of index: it is w2 that carries i2 to h1, as in the forward pass; w3 leads to h2."


class Runs:
    """The trainings that the figures are taken from, each done when it is first needed."""

    def __init__(self, updates: int) -> None:
        """Runs of so many updates."""
        self.updates = updates
        self.first = trace_pass(Scenario())

    @cached_property
    def as_written(self) -> History:
        """The tutorial's rule: all weights at once."""
        return train(Scenario(), self.updates)

    @cached_property
    def old_order(self) -> History:
        """The output layer's weights first."""
        return train(replace(Scenario(), update_order="layer_by_layer"), self.updates)


@dataclass(frozen=True, slots=True)
class Witness:
    """Why a figure differs, what gives it, and that computed."""

    reason: str
    method: str
    value: Callable[[Runs], float]


def _rounded_too_early(runs: Runs) -> float:
    delta = Decimal(runs.first.values["delta_o2"]).quantize(NINE_DECIMALS)
    product = delta * Decimal(repr(runs.first.values["w7"]))
    return float(product.quantize(NINE_DECIMALS, ROUND_HALF_UP))


def _index_slipped(runs: Runs) -> float:
    start = runs.first.parameters
    return trace_pass(Scenario(), {**start, "w2": start["w3"]}).values["net_h1"]


WITNESSES = {
    ("dE_o2/dout_h1", "-0.019049119"): Witness(
        TOO_EARLY,
        "the node delta of o2 rounded to 9 decimals, times w7, rounded again",
        _rounded_too_early,
    ),
    ("net_h1", "w3*i2"): Witness(SLIP, "net_h1 with w3 in place of w2", _index_slipped),
    ("E_total", "0.291027924"): Witness(
        OLD_ORDER,
        "output layer first, 1 update",
        lambda runs: runs.old_order[1].E_total,
    ),
    ("E_total", "0.0000351085"): Witness(
        ONE_SHORT, "the rule as written, 9,999 updates", lambda runs: runs.as_written[9_999].E_total
    ),
    ("out_o1", "0.015912196"): Witness(
        OLD_ORDER,
        "output layer first, 10,000 updates",
        lambda runs: runs.old_order[10_000].out_o1,
    ),
    ("out_o2", "0.984065734"): Witness(
        OLD_ORDER,
        "output layer first, 10,000 updates",
        lambda runs: runs.old_order[10_000].out_o2,
    ),
}
"""By quantity and printed figure."""
