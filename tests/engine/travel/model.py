"""A model of the session for tests: a position in a plain list of stages, and nothing else.

It knows the design's list of stages and the rules of stepping, and computes every pass afresh
from parameters that single updates gave.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from math import isfinite

from engine import Pass, Scenario, trace_pass
from engine.lesson import Reveal, Walk
from engine.network import CONSTANTS
from engine.scenario import Parameters
from engine.training.compiler import training_loop
from tests.engine.travel.stages import all_stages, phase_starts, stops_of

BARE = ("dnet",)
"""How the ids of stages begin whose formula is one quantity alone, so that its number is the
result."""


@dataclass
class Model:
    """Where the cursor must be, and what must be known there; place -1 is the start."""

    scenario: Scenario
    walk: Walk = "lesson"
    epoch: int = 0
    place: int = -1
    hiding: bool = False
    revealed: Reveal = Reveal.RESULT
    visited: set[int] = field(default_factory=lambda: {0})

    def __post_init__(self) -> None:
        """List the stages once, and start with the scenario's own parameters."""
        self.all = all_stages(self.scenario.bias_updates)
        self.rows: list[Parameters] = [self.scenario.parameters]
        self.diverged = False

    @property
    def stops(self) -> list[int]:
        """The places at which the walk stops."""
        return [self.all.index(name) for name in stops_of(self.walk, self.scenario.bias_updates)]

    @property
    def here(self) -> str:
        """The stage that the cursor is on, or the start."""
        return self.all[self.place] if self.place >= 0 else "start"

    @property
    def hidden(self) -> str | None:
        """The quantity whose result is hidden."""
        if not self.hiding or self.revealed is Reveal.RESULT or self.here in ("start", "update"):
            return None
        return self.here

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
        if moved:
            self.revealed = Reveal.QUESTION
        return moved

    def reveal(self) -> bool:
        """Show one step more of a hidden stage."""
        if not self.hidden:
            return False
        self.revealed = Reveal(self.revealed + 1)
        if self.revealed is Reveal.NUMBERS and self.here.startswith(BARE):
            self.revealed = Reveal.RESULT
        return True

    def next(self) -> bool:
        """Reveal, or go to the next stop, or to the first of the next pass."""
        if self.reveal():
            return True
        later = [place for place in self.stops if place > self.place]
        return self.move(self.epoch, later[0]) if later else self.on(self.stops[0])

    def on(self, place: int) -> bool:
        """Go to a place in the next pass."""
        return self.reach(self.epoch + 1) and self.move(self.epoch + 1, place)

    def back(self, place: int) -> bool:
        """Go to a place in the pass before, or from epoch 0 to the start."""
        return self.move(self.epoch - 1, place) if self.epoch else self.move(0, -1)

    def previous(self) -> bool:
        """Go to the stop before, or to the last of the pass before; what was seen stays seen."""
        earlier = [place for place in self.stops if place < self.place]
        moved = self.move(self.epoch, earlier[-1]) if earlier else self.back(self.stops[-1])
        if moved:
            self.revealed = Reveal.RESULT
        return moved

    def phase_starts(self) -> list[int]:
        """The first stop of each phase."""
        names = phase_starts(self.walk, self.scenario.bias_updates)
        return [self.all.index(name) for name in names]

    def next_phase(self) -> bool:
        """Go to the first stop of a later phase, or into the next pass."""
        later = [place for place in self.phase_starts() if place > self.place]
        return self.move(self.epoch, later[0]) if later else self.on(self.stops[0])

    def previous_phase(self) -> bool:
        """Go to the start of this phase or of the one before, across passes too."""
        starts = self.phase_starts()
        earlier = [place for place in starts if place < self.place]
        return self.move(self.epoch, earlier[-1]) if earlier else self.back(starts[-1])

    def next_pass(self) -> bool:
        """The same place one update on; from the start the first stage."""
        return self.on(max(self.place, 0))

    def previous_pass(self) -> bool:
        """The same place one update back."""
        return self.epoch > 0 and self.back(self.place)

    def go_to(self, epoch: int | None, stage: str | None) -> bool:
        """Go to an epoch, a stage or both, or to the start; the walk stays."""
        if stage == "start":
            return self.move(0, -1)
        place = self.place if stage is None else self.all.index(stage)
        epoch = self.epoch if epoch is None else epoch
        if not self.reach(epoch):
            return False
        return self.move(epoch, max(place, 0) if epoch else place)

    def hide_or_reveal(self) -> None:
        """Hide; reveal one step of what is hidden; stop hiding."""
        if not self.hiding:
            self.hiding, self.revealed = True, Reveal.QUESTION
        elif not self.reveal():
            self.hiding = False
