"""Which stages of which pass an export shows."""

from __future__ import annotations

from typing import Literal

from engine.scenario import Parameters, Scenario
from engine.trace import Pass, Stage, trace_pass
from engine.training import train

Detail = Literal["stage", "factor"]
"""How finely a pass is walked: at its ordinary stages, or at every chain-rule factor."""


class EpochNotReachedError(ValueError):
    """An epoch that training does not get to, as its weights stop being finite before it."""

    def __init__(self, epoch: int, last: int) -> None:
        """Build the message from the epoch asked for and the last one that was reached."""
        super().__init__(
            f"epoch {epoch:,} is not reached: training diverges after {in_updates(last)},"
            " as too large a learning rate makes its steps overflow"
        )


def in_updates(count: int) -> str:
    """So many updates, in words."""
    return f"{count:,} update" + ("" if count == 1 else "s")


def traced(scenario: Scenario, epoch: int, parameters: Parameters | None) -> Pass:
    """The pass of an epoch; its parameters are trained for where they are not given.

    Raises EpochNotReachedError where training ends before it.
    """
    if parameters is None:
        history = train(scenario, epoch)
        if history.last < epoch:
            raise EpochNotReachedError(epoch, history.last)
        parameters = history.parameters(epoch)
    return trace_pass(scenario, parameters)


def shown(trace: Pass, detail: Detail) -> list[Stage]:
    """The stages that are stopped at in this detail."""
    return [stage for stage in trace if detail == "factor" or stage.definition.ordinary]
