"""Networks at random, whose numbers are as plain as those that a teacher would choose."""

from __future__ import annotations

from random import Random

from engine import Scenario
from engine.policies import BiasUpdates
from engine.scenario import Biases, Weights


def random_scenario(number: int, bias_updates: BiasUpdates = "frozen") -> Scenario:
    """A network of its own for each number."""
    random = Random(number)  # noqa: S311  (a network, not a secret)

    def drawn(low: float, high: float, decimals: int = 3) -> float:
        return round(random.uniform(low, high), decimals)

    return Scenario(
        inputs=(drawn(0.05, 0.95), drawn(0.05, 0.95)),
        targets=(drawn(0.01, 0.3), drawn(0.7, 0.99)),
        learning_rate=drawn(0.2, 0.9),
        bias_updates=bias_updates,
        weights=Weights(*(drawn(-0.9, 0.9) for _ in range(8))),
        biases=Biases(drawn(0.1, 0.9), drawn(0.1, 0.9)),
    )
