"""Training with every epoch kept, against the ways in which it is usually written.

The peers keep nothing of their epochs, which is in their favour.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

import numpy as np

from engine import Scenario, train
from engine.policies import BiasUpdates
from tests.benchmarks.effort import Effort
from tests.benchmarks.row import Row
from tests.benchmarks.samples import in_turn, ratio, seconds, told
from tests.engine.peers import matrices, neurons

POLICIES: tuple[BiasUpdates, ...] = ("frozen", "shared", "per_neuron")
SHARE = 4
"""The peers train one epoch where the engine trains so many, as they take longer for each."""


def training_rows(effort: Effort) -> Iterator[Row]:
    """Two rows for each bias policy: objects, and matrices."""
    for policy in POLICIES:
        scenario = Scenario(bias_updates=policy)
        ours, objects, arrays = in_turn(
            effort.rounds,
            partial(_by_engine, scenario, effort.epochs),
            partial(_by_objects, scenario, effort.epochs // SHARE),
            partial(_by_matrices, scenario, effort.epochs // SHARE),
        )
        for peer, name, bar in ((objects, "an object a neuron", 5), (arrays, "NumPy, 2x2", 14)):
            faster = ratio(peer, ours)
            yield Row(
                f"an epoch of training, {policy} biases",
                told(ours, "µs", 1e-6),
                f"{name}: {told(peer, 'µs', 1e-6)}",
                faster,
                f"at least {bar}x as fast",
                faster >= bar,
            )


def _by_engine(scenario: Scenario, epochs: int) -> float:
    return seconds(lambda: train(scenario, epochs)) / epochs


def _by_objects(scenario: Scenario, epochs: int) -> float:
    network = neurons(scenario)
    return _repeated(lambda: network.train(scenario.inputs, scenario.targets), epochs)


def _by_matrices(scenario: Scenario, epochs: int) -> float:
    network = matrices(scenario)
    inputs, targets = np.array(scenario.inputs), np.array(scenario.targets)
    return _repeated(lambda: network.train(inputs, targets), epochs)


def _repeated(update: Callable[[], None], epochs: int) -> float:
    def work() -> None:
        for _ in range(epochs):
            update()

    return seconds(work) / epochs
