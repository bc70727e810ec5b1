"""What a user may choose. A scenario never changes; the tutorial's values are its defaults."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from functools import cached_property
from math import isfinite
from types import MappingProxyType

from engine.network import CONSTANTS, HIDDEN, OUTPUTS
from engine.policies import (
    BIAS_UPDATES,
    UPDATE_ORDERS,
    BiasUpdates,
    Rules,
    UpdateOrder,
    bias_of,
    layer_bias,
)

Parameters = Mapping[str, float]
TITLE = "The tutorial's network"
"""What a scenario is called unless it has a title of its own."""


@dataclass(frozen=True)
class Weights:
    """The eight weights before the first update."""

    w1: float = 0.15
    w2: float = 0.20
    w3: float = 0.25
    w4: float = 0.30
    w5: float = 0.40
    w6: float = 0.45
    w7: float = 0.50
    w8: float = 0.55

    def __post_init__(self) -> None:
        """Raise ScenarioError for a weight that is not finite."""
        check_finite(self)


@dataclass(frozen=True)
class Biases:
    """The bias weights of the hidden layer (b1) and the output layer (b2)."""

    b1: float = 0.35
    b2: float = 0.60

    def __post_init__(self) -> None:
        """Raise ScenarioError for a bias that is not finite."""
        check_finite(self)


class ScenarioError(ValueError):
    """A value that a scenario cannot have; `key` names it and `expected` says what it may be."""

    def __init__(self, key: str, expected: str, got: object = None) -> None:
        """Build the one line that a user reads."""
        super().__init__(
            f"{key}: expected {expected}" + (f", got {got}" if got is not None else "")
        )
        self.key = key


def check_finite(group: Weights | Biases) -> None:
    """Raise ScenarioError for the first value of a group that is not a finite number."""
    for item in fields(group):
        _finite(f"{type(group).__name__.lower()}.{item.name}", getattr(group, item.name))


@dataclass(frozen=True)
class Scenario:
    """A network, its training pair and how it learns. `Scenario()` is the tutorial's.

    Raises ScenarioError, a ValueError, for a value that is not finite, a learning rate that
    is not above 0, or a policy that does not exist.
    """

    title: str = TITLE
    inputs: tuple[float, float] = (0.05, 0.10)
    targets: tuple[float, float] = (0.01, 0.99)
    learning_rate: float = 0.5
    bias_updates: BiasUpdates = "frozen"
    update_order: UpdateOrder = "simultaneous"
    weights: Weights = field(default_factory=Weights)
    biases: Biases = field(default_factory=Biases)

    def __post_init__(self) -> None:
        """Raise ScenarioError where a value is none that a network can have."""
        for name in ("inputs", "targets"):
            for position, value in enumerate(getattr(self, name)):
                _finite(f"{name}[{position}]", value)
        _finite("learning_rate", self.learning_rate)
        if self.learning_rate <= 0:
            raise ScenarioError("learning_rate", "a number above 0", self.learning_rate)
        _one_of("bias_updates", self.bias_updates, BIAS_UPDATES)
        _one_of("update_order", self.update_order, UPDATE_ORDERS)

    @cached_property
    def heading(self) -> str:
        """The title; never the tutorial's where a number or a rule is not the tutorial's."""
        own = self.title == TITLE and self != Scenario()
        return "Your own network" if own else self.title

    @cached_property
    def rules(self) -> Rules:
        """The choices that decide which quantities a pass has."""
        return Rules(self.bias_updates, self.update_order)

    @cached_property
    def constants(self) -> Mapping[str, float]:
        """What no update changes, by the names that the definitions use."""
        pairs = zip(CONSTANTS, (*self.inputs, *self.targets, self.learning_rate), strict=True)
        return MappingProxyType(dict(pairs))

    @cached_property
    def parameters(self) -> Parameters:
        """Every weight and bias before the first update."""
        weights = asdict(self.weights)
        start = weights | asdict(self.biases)
        biases = {
            bias_of(neuron, self.bias_updates): start[layer_bias(neuron)]
            for neuron in HIDDEN + OUTPUTS
        }
        return MappingProxyType(weights | biases)

    @property
    def warnings(self) -> tuple[str, ...]:
        """What is allowed, but probably not meant."""
        return tuple(
            f"targets[{position}]: a logistic output lies between 0 and 1 and cannot reach {target}"
            for position, target in enumerate(self.targets)
            if not 0 < target < 1
        )


def _finite(key: str, value: float) -> None:
    if not isfinite(value):
        raise ScenarioError(key, "a finite number", value)


def _one_of(key: str, value: str, choices: tuple[str, ...]) -> None:
    if value not in choices:
        raise ScenarioError(key, "one of " + ", ".join(choices), f'"{value}"')
