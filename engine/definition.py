"""What it takes to define a quantity."""

from __future__ import annotations

from enum import Enum
from typing import Literal, NamedTuple, get_args

from engine.expression import Expression, reads

Phase = Literal["forward", "error", "backward-output", "backward-hidden", "update"]
PHASES: tuple[Phase, ...] = get_args(Phase)


class Kind(Enum):
    """What sort of quantity a definition gives; quantities of a kind share one explanation."""

    NET_INPUT = "net input"
    ACTIVATION = "activation"
    NEURON_ERROR = "error of one output"
    TOTAL_ERROR = "total error"
    ERROR_WRT_OUTPUT = "total error with respect to an output"
    SLOPE = "slope of the logistic function"
    NODE_DELTA = "node delta"
    NET_WRT_WEIGHT = "net input with respect to a weight"
    GRADIENT = "gradient"
    BIAS_GRADIENT = "gradient of a bias"
    NEXT_VALUE = "next value"
    NET_WRT_ACTIVATION = "net input with respect to an activation"
    ROUTE = "error of one output with respect to an activation"
    ROUTES = "total error with respect to an activation"
    UPDATE = "update"

    @property
    def is_factor(self) -> bool:
        """Whether it is met only where the chain rule is walked factor by factor."""
        return self in _FACTORS


_FACTORS = {
    Kind.ERROR_WRT_OUTPUT,
    Kind.SLOPE,
    Kind.NODE_DELTA,
    Kind.NET_WRT_WEIGHT,
    Kind.NET_WRT_ACTIVATION,
    Kind.ROUTE,
}


class Definition(NamedTuple):
    """One quantity of a pass.

    `about` is the neuron, weight or bias that it belongs to, and `via` the neuron through
    which it is seen, where there is one. The closing stage, `update`, has no expression.
    """

    id: str
    kind: Kind
    phase: Phase
    about: str = ""
    via: str = ""
    expression: Expression | None = None

    @property
    def ordinary(self) -> bool:
        """Whether it is one of the quantities that a pass by hand writes down."""
        return not self.kind.is_factor

    @property
    def reads(self) -> tuple[str, ...]:
        """The ids of the quantities that the definition refers to."""
        return reads(self.expression) if self.expression else ()
