"""One pass, stage by stage, against one update of the compiled loop: the same to the last bit."""

from __future__ import annotations

from dataclasses import dataclass

from engine.network import CONSTANTS
from engine.policies import trained_names
from engine.scenario import Parameters, Scenario
from engine.trace import trace_pass
from engine.training.compiler import training_loop


@dataclass(frozen=True, slots=True)
class Agreement:
    """A parameter's next value, from the stages of a pass and from the training loop."""

    name: str
    traced: float
    trained: float

    @property
    def agrees(self) -> bool:
        """Whether the two are the same float, bit for bit."""
        return self.traced.hex() == self.trained.hex()


def check_agreement(
    scenario: Scenario, parameters: Parameters | None = None
) -> tuple[Agreement, ...]:
    """Each trained parameter after one update, from these parameters (by default the scenario's).

    Raises KeyError where `parameters` lacks a weight or a bias.
    """
    trace = trace_pass(scenario, parameters)
    constants = tuple(scenario.constants[name] for name in CONSTANTS)
    loop = training_loop(scenario.rules)
    _, row = loop(constants, tuple(trace.parameters.values()), 1, 0.0)
    return tuple(
        Agreement(name, trace.next[name], trained)
        for name, trained in zip(trained_names(scenario.bias_updates), row, strict=True)
    )
