"""What it takes to define a quantity."""

from __future__ import annotations

from enum import Enum
from typing import Literal, NamedTuple

from engine.expression import Expression, reads

Phase = Literal["forward", "error", "backward-output", "backward-hidden", "update"]
PHASES: tuple[Phase, ...] = ("forward", "error", "backward-output", "backward-hidden", "update")


class Kind(Enum):
    """What sort of quantity a definition gives; quantities of a kind share one explanation."""

    NET_INPUT = "net input"
    ACTIVATION = "activation"
    NEURON_ERROR = "error of one output"
    TOTAL_ERROR = "total error"
    ERROR_BY_OUTPUT = "error by output"
    SLOPE = "slope of the logistic function"
    NODE_DELTA = "node delta"
    NET_BY_WEIGHT = "net input by weight"
    GRADIENT = "gradient"
    BIAS_GRADIENT = "gradient of a bias"
    NEXT_VALUE = "next value"
    NET_BY_ACTIVATION = "net input by activation"
    ROUTE = "error of one output by activation"
    ROUTES = "total error by activation"
    UPDATE = "update"


class Definition(NamedTuple):
    """One quantity of a pass.

    `about` is the neuron, weight or bias that it belongs to, and `via` the output neuron
    through which it is seen, where there is one. `ordinary` says whether the ordinary walk
    stops at it or only the finer one. The closing stage, `update`, has no expression.
    """

    id: str
    kind: Kind
    phase: Phase
    expression: Expression | None
    about: str
    via: str = ""
    ordinary: bool = False

    @property
    def reads(self) -> tuple[str, ...]:
        """The ids of the quantities that the definition refers to."""
        return reads(self.expression) if self.expression else ()
