"""What a training run leaves behind: the parameters of every epoch, in as little as they take.

An epoch is the number of updates done. Only the trained parameters are kept, in float64: the
error and the outputs of an epoch follow from them by the definitions, to the last bit, and are
computed when they are asked for.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from engine.network import CONSTANTS
from engine.policies import trained_names
from engine.scenario import Parameters, Scenario
from engine.training.blocks import Blocks
from engine.training.compiler import OBSERVED, computed, forward_pass, observer, table


class Epoch(NamedTuple):
    """A network after `epoch` updates: its parameters, and the error and outputs they give."""

    epoch: int
    parameters: Parameters
    observed: Mapping[str, float]

    @property
    def E_total(self) -> float:  # noqa: N802  (the field's own name)
        """The total error."""
        return self.observed["E_total"]

    @property
    def out_o1(self) -> float:
        """The activation of the first output."""
        return self.observed["out_o1"]

    @property
    def out_o2(self) -> float:
        """The activation of the second output."""
        return self.observed["out_o2"]


class History:
    """The epochs that were reached, from 0 to `last`. A run adds to it and changes nothing."""

    def __init__(self, scenario: Scenario) -> None:
        """Start with epoch 0, the scenario's own parameters."""
        self.scenario = scenario
        self.names = trained_names(scenario.bias_updates)
        self.constants = tuple(scenario.constants[name] for name in CONSTANTS)
        self.weights = Blocks(len(self.names))
        self.add(scenario.parameters[name] for name in self.names)

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
        found = run(self.constants, tuple(parameters.values()))
        return Epoch(epoch, parameters, dict(zip(OBSERVED, found, strict=True)))

    def __iter__(self) -> Iterator[Epoch]:
        """All epochs in order."""
        return (self[epoch] for epoch in range(len(self)))

    def parameters(self, epoch: int) -> Parameters:
        """Every weight and bias after `epoch` updates; IndexError where it was not reached."""
        row = zip(self.names, self.weights[epoch], strict=True)
        return {**self.scenario.parameters, **dict(row)}

    def rows(self, start: int, end: int) -> array[float]:
        """The trained parameters of the epochs `start` to before `end`, one behind another."""
        return self.weights.between(start, end)

    def observed(self, rows: array[float]) -> array[float]:
        """E_total and both outputs for rows of trained parameters, one behind another."""
        observe = observer(self.scenario.rules)
        start = tuple(self.scenario.parameters.values())
        return observe(self.constants, start, self._by_epoch(rows))

    def _by_epoch(self, rows: array[float]) -> Iterator[tuple[float, ...]]:
        return zip(*[iter(rows)] * len(self.names), strict=True)

    def passes(self, start: int, end: int, names: Iterable[str]) -> Iterator[tuple[float, ...]]:
        """The quantities of these names, for each epoch from `start` to before `end`.

        They are those of the stages, to the last bit. Raises KeyError for a name of none.
        """
        rules, parameters = self.scenario.rules, self.scenario.parameters
        known = {name: place for place, name in enumerate((*parameters, *computed(rules)))}
        places = [known[name] for name in names]
        rows = self._by_epoch(self.rows(start, end))
        for found in table(rules)(self.constants, tuple(parameters.values()), rows):
            yield tuple(map(found.__getitem__, places))

    def add(self, rows: Iterable[float]) -> None:
        """Add epochs: their trained parameters, one epoch behind another."""
        self.weights.extend(rows)

    @property
    def bytes_kept(self) -> int:
        """The memory that the epochs take."""
        return self.weights.nbytes
