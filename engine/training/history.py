"""What a training run leaves behind: the parameters of every epoch, in as little as they take.

An epoch is the number of updates done. The trained parameters are kept in float64, the error
once more in float32 for drawing its curve; the exact error of an epoch is computed from its
parameters, by the same definitions, when it is asked for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from engine.network import trained_names
from engine.scenario import Parameters, Scenario
from engine.training.blocks import Blocks
from engine.training.compiler import CONSTANTS, forward_pass

SINGLE_PRECISION = 1e-6
"""More than the share by which a float32 may differ from the float64 it was made from."""


class Epoch(NamedTuple):
    """A network after `epoch` updates: its parameters, and what they give."""

    epoch: int
    parameters: Parameters
    E_total: float
    out_o1: float
    out_o2: float


class History:
    """The epochs that were reached, from 0 to `last`. A run adds to it and changes nothing."""

    def __init__(self, scenario: Scenario) -> None:
        """Start with epoch 0, the scenario's own parameters."""
        self.scenario = scenario
        self.names = trained_names(scenario.bias_updates)
        self.constants = tuple(scenario.constants[name] for name in CONSTANTS)
        self.weights = Blocks("d", len(self.names))
        self.errors = Blocks("f", 1)
        self.add([scenario.parameters[name] for name in self.names], [])

    @property
    def last(self) -> int:
        """The newest epoch."""
        return len(self.weights) - 1

    def __len__(self) -> int:
        """How many epochs there are, epoch 0 among them."""
        return len(self.weights)

    def __getitem__(self, epoch: int) -> Epoch:
        """An epoch, to the last bit as it was trained; IndexError where it was not reached."""
        parameters = self.parameters(epoch)
        run = forward_pass(self.scenario.rules)
        return Epoch(epoch, parameters, *run(self.constants, tuple(parameters.values())))

    def __iter__(self) -> Iterator[Epoch]:
        """All epochs in order."""
        return (self[epoch] for epoch in range(len(self)))

    def parameters(self, epoch: int) -> Parameters:
        """Every weight and bias after `epoch` updates; IndexError where it was not reached."""
        row = zip(self.names, self.weights[epoch], strict=True)
        return {**self.scenario.parameters, **dict(row)}

    def add(self, rows: Iterable[float], errors: Iterable[float]) -> None:
        """Add epochs: their trained parameters, and the errors of the epochs before each.

        The error of the newest epoch is computed here, so that there is one for each. In this
        order an interruption leaves no epoch without the right error but the newest, and to
        add nothing mends that.
        """
        self.errors.keep(self.last)
        self.errors.extend(errors)
        self.weights.extend(rows)
        self.errors.keep(self.last)
        self.errors.extend([self[self.last].E_total])

    def first_below(self, error: float) -> int | None:
        """The first epoch whose error is below a value, or None where there is none yet."""
        nearly = error * (1 + SINGLE_PRECISION)
        for epoch in range(len(self)):
            if self.errors[epoch][0] <= nearly and self[epoch].E_total < error:
                return epoch
        return None

    @property
    def bytes_kept(self) -> int:
        """The memory that the epochs take."""
        return self.weights.nbytes + self.errors.nbytes
