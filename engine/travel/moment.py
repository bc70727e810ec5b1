"""A moment: one stage of one pass, and what is known there. Frozen, so a screen can trust it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from engine.definition import Phase
from engine.names import next_value, parameter_of
from engine.trace import Pass, Stage


@dataclass(frozen=True)
class Moment:
    """The cursor's place, `position` counting all stages of the pass from 0.

    `detail` says whether the walk stops at every factor or only at the ordinary stages, and
    `hiding` whether the result of this stage is still to be asked for.
    """

    epoch: int
    trace: Pass
    position: int
    detail: bool
    hiding: bool = False

    @property
    def hidden(self) -> str | None:
        """The quantity whose value is hidden, if any; `update` computes none to hide."""
        return self.stage.id if self.hiding and self.stage.value is not None else None

    @property
    def stage(self) -> Stage:
        """The stage that the cursor is on."""
        return self.trace[self.position]

    @property
    def phase(self) -> Phase:
        """The phase that the cursor is in."""
        return self.stage.phase

    @cached_property
    def known(self) -> Mapping[str, float]:
        """The values known so far: what the pass started with, and each stage up to here."""
        ahead = {stage.id for stage in self.trace.stages[self.position + 1 :]} | {self.hidden}
        return {name: value for name, value in self.trace.values.items() if name not in ahead}

    def stand_in(self, name: str) -> str:
        """What stands for a value that is not known: a question where it is hidden, or a dash."""
        return "?" if name == self.hidden else "—"

    @cached_property
    def stops(self) -> tuple[int, ...]:
        """The positions at which this walk stops."""
        return tuple(
            position
            for position, stage in enumerate(self.trace)
            if self.detail or stage.definition.ordinary
        )

    @property
    def step(self) -> int:
        """How many stops of the walk have been reached in this pass, this one included."""
        return sum(position <= self.position for position in self.stops)

    @property
    def reads(self) -> tuple[str, ...]:
        """The quantities that this stage refers to; for `update`, all the new values."""
        if self.stage.definition.expression is not None:
            return self.stage.definition.reads
        following = (next_value(name) for name in self.trace.parameters)
        return tuple(name for name in following if name in self.known)

    @property
    def writes(self) -> tuple[str, ...]:
        """The quantity that this stage gives; for `update`, every parameter that it replaces."""
        if self.stage.definition.expression is not None:
            return (self.stage.id,)
        return tuple(parameter for name in self.reads if (parameter := parameter_of(name)))
