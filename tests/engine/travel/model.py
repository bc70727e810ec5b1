"""A model of the session for tests: a position in a plain list of stages, and nothing else.

It knows the order of stages and the rules of stepping, and computes every pass afresh from
parameters that single updates gave.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from math import isfinite

from engine import Pass, Scenario, trace_pass
from engine.backpropagation import definitions
from engine.network import CONSTANTS
from engine.scenario import Parameters
from engine.training.compiler import training_loop

PHASE_ORDER = ("forward", "error", "backward-output", "backward-hidden", "update")


@dataclass
class Model:
    """Where the cursor must be, and what must be known there."""

    scenario: Scenario
    epoch: int = 0
    place: int = 0
    detail: bool = False
    hiding: bool = False
    revealed: bool = True
    visited: set[int] = field(default_factory=lambda: {0})

    def __post_init__(self) -> None:
        """List the stages once, and start with the scenario's own parameters."""
        self.all = [definition.id for definition in definitions(self.scenario.rules)]
        self.phases = [definition.phase for definition in definitions(self.scenario.rules)]
        self.ordinary = [definition.ordinary for definition in definitions(self.scenario.rules)]
        self.rows: list[Parameters] = [self.scenario.parameters]
        self.diverged = False

    @property
    def stops(self) -> list[int]:
        """The places at which the walk stops."""
        return [place for place in range(len(self.all)) if self.detail or self.ordinary[place]]

    @property
    def hidden(self) -> str | None:
        """The quantity whose result is hidden."""
        here = self.all[self.place]
        return here if self.hiding and not self.revealed and here != "update" else None

    def reach(self, epoch: int) -> bool:
        """Carry out single updates until an epoch is there; False where they end before it."""
        names = tuple(self.scenario.parameters)
        loop = training_loop(self.scenario.rules)
        constants = tuple(self.scenario.constants[name] for name in CONSTANTS)
        while len(self.rows) <= epoch and not self.diverged:
            after, _ = loop(constants, tuple(self.rows[-1].values()), 1, 0.0)
            self.diverged = not all(map(isfinite, after))
            if not self.diverged:
                self.rows.append(dict(zip(names, after, strict=True)))
        return epoch < len(self.rows)

    def fresh_pass(self) -> Pass:
        """The pass of the cursor's epoch, computed anew."""
        return trace_pass(self.scenario, self.rows[self.epoch])

    def move(self, epoch: int, place: int) -> bool:
        """Go to a place; what was revealed is so no longer, except where nothing moved."""
        moved = (epoch, place) != (self.epoch, self.place)
        self.epoch, self.place = epoch, place
        self.visited.add(epoch)
        self.revealed = self.revealed and not moved
        return moved

    def next(self) -> bool:
        """Reveal, or go to the next stop, or to the first of the next pass."""
        if self.hidden:
            self.revealed = True
            return True
        self.revealed = True
        later = [place for place in self.stops if place > self.place]
        if later:
            return self.move(self.epoch, later[0])
        return self.reach(self.epoch + 1) and self.move(self.epoch + 1, self.stops[0])

    def previous(self) -> bool:
        """Go to the stop before, or to the last of the pass before; what was seen stays seen."""
        earlier = [place for place in self.stops if place < self.place]
        if earlier:
            moved = self.move(self.epoch, earlier[-1])
        else:
            moved = self.epoch > 0 and self.move(self.epoch - 1, self.stops[-1])
        self.revealed = self.revealed or moved
        return moved

    def phase_starts(self) -> list[int]:
        """The first stop of each phase."""
        return [
            next(place for place in self.stops if self.phases[place] == phase)
            for phase in PHASE_ORDER
        ]

    def next_phase(self) -> bool:
        """Go to the first stop of a later phase, or into the next pass."""
        later = [place for place in self.phase_starts() if place > self.place]
        if later:
            return self.move(self.epoch, later[0])
        return self.reach(self.epoch + 1) and self.move(self.epoch + 1, self.stops[0])

    def previous_phase(self) -> bool:
        """Go to the start of this phase or of the one before, across passes too."""
        earlier = [place for place in self.phase_starts() if place < self.place]
        if earlier:
            return self.move(self.epoch, earlier[-1])
        return self.epoch > 0 and self.move(self.epoch - 1, self.phase_starts()[-1])

    def next_pass(self) -> bool:
        """The same place one update on."""
        return self.reach(self.epoch + 1) and self.move(self.epoch + 1, self.place)

    def previous_pass(self) -> bool:
        """The same place one update back."""
        return self.epoch > 0 and self.move(self.epoch - 1, self.place)

    def go_to(self, epoch: int | None, stage: str | None) -> bool:
        """Go to an epoch, a stage or both; a factor switches the detail on."""
        place = self.place if stage is None else self.all.index(stage)
        epoch = self.epoch if epoch is None else epoch
        if not self.reach(epoch):
            return False
        self.detail = self.detail or not self.ordinary[place]
        return self.move(epoch, place)

    def set_detail(self, detail: bool) -> None:
        """Change the walk; a place that is no stop of it gives way to the next that is."""
        self.detail = detail
        self.move(self.epoch, next(place for place in self.stops if place >= self.place))

    def hide_or_reveal(self) -> None:
        """Hide; reveal what is hidden; stop hiding."""
        if not self.hiding:
            self.hiding, self.revealed = True, False
        elif self.hidden:
            self.revealed = True
        else:
            self.hiding = False
