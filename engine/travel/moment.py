"""A moment: one stage of one pass, and what is known there. Frozen, so a screen can trust it.

The other ways of writing are loaded when somebody asks for one: the first frame waits for none.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from engine.definition import Phase
from engine.expression import UNICODE, Notation, significant
from engine.lesson import PayOff, PayOffs, Reveal, Walk, badges, stops
from engine.names import next_value, parameter_of
from engine.trace import Pass, Stage

if TYPE_CHECKING:
    from engine.calculus import Form, FormId

AT_START = -1
"""The position before the first stage."""
START = "start"
"""What the place before the first stage is called where other places have a stage's id."""
GIVEN = ("i1", "i2", "target_o1", "target_o2")
"""What the start shows: what goes in, and what should come out."""


class LastError(NamedTuple):
    """The last E_total that is known, and how many rounds ago it was computed: none, or one."""

    value: float
    rounds_ago: int


class Departure(NamedTuple):
    """Where a wrong reading of a stage departs from it.

    `factor` is a quantity of the formula, or the stage itself; `places` are neurons, weights,
    biases or other quantities of the network.
    """

    factor: str
    places: tuple[str, ...]


@dataclass(frozen=True)
class Moment:
    """The cursor's place, `position` counting all stages of the pass from 0; the start is -1.

    `walk` says at which stages the cursor stops, `revealed` how much of this stage is shown,
    and `error_before` is E_total of the pass before, where there was one. In a `form` stages are
    written as other books do, where there is such a way. `departure` is where an answer that was
    given for this stage went wrong.
    """

    epoch: int
    trace: Pass
    position: int
    walk: Walk
    revealed: Reveal = Reveal.RESULT
    error_before: float | None = None
    payoffs: PayOffs | None = field(default=None, compare=False, repr=False)
    form: FormId | None = None
    departure: Departure | None = None

    @property
    def at_start(self) -> bool:
        """Whether the cursor stands before the first stage of epoch 0, where nothing is known."""
        return self.position == AT_START

    @cached_property
    def stage(self) -> Stage | None:
        """The stage that the cursor is on, as the form writes it; None at the start."""
        if self.at_start:
            return None
        stage = self.trace[self.position]
        if self.written_as is None:
            return stage
        from engine.calculus.written import rewritten

        return rewritten(stage, self.written_as)

    @cached_property
    def forms(self) -> tuple[Form, ...]:
        """The ways in which this stage can be written, the lesson's first; empty where only one."""
        if self.at_start:
            return ()
        from engine.calculus import forms

        return forms(self.stage_id, self.trace.scenario.rules)

    @property
    def written_as(self) -> Form | None:
        """The form in which the stage is written, where it is not the lesson's."""
        if self.form is None:
            return None
        return next((found for found in self.forms[1:] if found.id == self.form), None)

    @property
    def stage_id(self) -> str:
        """The id of the stage, or `start`."""
        return START if self.at_start else self.trace[self.position].id

    @property
    def phase(self) -> Phase | None:
        """The phase that the cursor is in; None at the start."""
        return self.stage.phase if self.stage else None

    @property
    def hidden(self) -> str | None:
        """The quantity whose value is hidden, if any; `update` computes none to hide."""
        if self.stage is None or self.stage.value is None or self.revealed is Reveal.RESULT:
            return None
        return self.stage.id

    @cached_property
    def known(self) -> Mapping[str, float]:
        """The values known so far: what the pass started with, and each stage up to here."""
        ahead = {stage.id for stage in self.trace.stages[self.position + 1 :]} | {self.hidden}
        known = {name: value for name, value in self.trace.values.items() if name not in ahead}
        return {**known, **self._turned(known)}

    def _turned(self, names: Iterable[str]) -> Mapping[str, float]:
        """Those of the values that have the other sign in the chosen way of writing."""
        if self.form is None:
            return {}
        from engine.calculus import form

        rules, positions = self.trace.scenario.rules, self.trace.positions
        written = {name: form(name, self.form, rules) for name in names if name in positions}
        return {
            name: found.value(self.trace.values)
            for name, found in written.items()
            if found and found.turned
        }

    def written(self, name: str, decimals: int = 9, notation: Notation = UNICODE) -> str:
        """A value for a reader, as it is in the chosen way of writing."""
        turned = self._turned((name,))
        if name in turned:
            return significant(turned[name], decimals, notation)
        return self.trace.written(name, decimals, notation)

    def stand_in(self, name: str) -> str:
        """What stands for a value that is not known: a question where it is hidden, or a dash."""
        return "?" if name == self.hidden else "—"

    @property
    def stops(self) -> tuple[int, ...]:
        """The positions at which this walk stops."""
        return stops(self.trace.scenario.rules, self.walk)

    @property
    def step(self) -> int:
        """How many stops of the walk have been reached in this pass, this one included."""
        return bisect_right(self.stops, self.position)

    @property
    def between(self) -> bool:
        """Whether the cursor is on a factor that the walk passes by, after stop `step`."""
        return not self.at_start and self.stops[self.step - 1] != self.position

    @property
    def upcoming(self) -> str | None:
        """The id of the stage at which the walk stops next in this pass; None at its last."""
        after = self.stops[self.step : self.step + 1]
        return self.trace[after[0]].id if after else None

    @property
    def reads(self) -> tuple[str, ...]:
        """The quantities that this stage refers to; for `update`, all the new values."""
        if self.stage is None:
            return GIVEN
        if self.stage.definition.expression is not None:
            return self.stage.definition.reads
        following = (next_value(name) for name in self.trace.parameters)
        return tuple(name for name in following if name in self.known)

    @property
    def writes(self) -> tuple[str, ...]:
        """The quantity that this stage gives; for `update`, every parameter that it replaces."""
        if self.stage is None:
            return ()
        if self.stage.definition.expression is not None:
            return (self.stage.id,)
        return tuple(parameter for name in self.reads if (parameter := parameter_of(name)))

    @property
    def last_error(self) -> LastError | None:
        """The last E_total that was computed and is not hidden: of this pass or the one before."""
        if "E_total" in self.known:
            return LastError(self.known["E_total"], 0)
        return None if self.error_before is None else LastError(self.error_before, 1)

    @property
    def right_value(self) -> float | None:
        """What this stage would give if all weights changed at once, where that is another value.

        None as long as the stage's own value is hidden.
        """
        return None if self.hidden else self.trace.right_value(self.stage_id)

    @cached_property
    def payoff(self) -> PayOff | None:
        """What this round was good for; only at `update`."""
        if self.payoffs is None or self.stage_id != "update":
            return None
        return self.payoffs.of(self.epoch, self.trace)

    @property
    def badges(self) -> tuple[str, ...]:
        """How the rules differ from the tutorial's, to be shown wherever the moment is."""
        return (*badges(self.trace.scenario.rules), *self._written_as)

    @property
    def _written_as(self) -> tuple[str, ...]:
        """What the chosen form is called, at this stage where it has it."""
        if self.form is None:
            return ()
        from engine.calculus import LABELS, form_label

        if self.stage is None or self.written_as is None:
            return (f"written as {LABELS[self.form]}",)
        return (f"written as {form_label(self.written_as, self.stage.definition)}",)
