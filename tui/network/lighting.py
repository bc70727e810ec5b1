"""What is lit at a moment: what the stage reads, what it writes, and the marks of its factors."""

from __future__ import annotations

from typing import NamedTuple

from engine.definition import Kind
from engine.lesson import Reveal
from engine.travel import Moment
from tui.drawing import Role

MARKS = "ABC"
WRONG = "!"
"""Where an answer went wrong."""
MARKED = {Kind.GRADIENT, Kind.NODE_DELTA, Kind.ROUTE, Kind.ROUTES}
"""The kinds of stage that apply the chain rule, or add up what it gave."""


class Lighting(NamedTuple):
    """The quantities that a stage reads and writes; some of those it reads carry a mark.

    Both are told by shape as well as by colour: what is read has a dot or its letter, what is
    written a diamond and a filled ground. Where an answer went wrong stands a `!` on a ground of
    its own.
    """

    read: frozenset[str]
    written: frozenset[str]
    marks: dict[str, str]
    faults: frozenset[str] = frozenset()

    def role(self, name: str, otherwise: Role = Role.TEXT) -> Role:
        """The role of a quantity's number."""
        if name in self.faults:
            return Role.FAULT
        if name in self.written:
            return Role.WRITTEN
        return Role.READ if name in self.read else otherwise

    def marker(self, name: str, otherwise: str = " ") -> tuple[str, Role]:
        """The sign beside a quantity, and its role."""
        if name in self.faults:
            return WRONG, Role.FAULT
        if name in self.written:
            return "◆", Role.WRITTEN
        if name in self.marks:
            return self.marks[name], Role.MARK
        return ("●", Role.READ) if name in self.read else (otherwise, Role.LINE)


NOTHING_LIT = Lighting(frozenset(), frozenset(), {})


def lighting(moment: Moment) -> Lighting:
    """What to light at a moment.

    Letters are given where there are enough for all that the stage reads. A factor that merely
    names another quantity, as ∂net_o1/∂w5 names out_h1, lights that quantity too, so that one
    sees where the number comes from.
    """
    marks: dict[str, str] = {}
    if moment.stage is None:
        return Lighting(frozenset(moment.reads), frozenset(), marks)
    definition = moment.stage.definition
    read = set(moment.reads)
    if definition.kind in MARKED:
        named = {name: (name, *_named(moment, name)) for name in moment.reads}
        read.update(*named.values())
        if len(named) <= len(MARKS):
            for mark, names in zip(MARKS, named.values(), strict=False):
                marks |= dict.fromkeys(names, mark)
    if definition.kind is Kind.UPDATE:
        return Lighting(frozenset(), frozenset(moment.reads), marks)
    faults = frozenset(moment.departure.places if moment.departure else ())
    return Lighting(frozenset(read), frozenset(moment.writes), marks, faults)


def seen(moment: Moment) -> Lighting:
    """What the picture lights: of a formula that is still to be guessed it gives nothing away."""
    lit = lighting(moment)
    asked = moment.hidden is not None and moment.revealed is Reveal.QUESTION
    return Lighting(frozenset(), lit.written, {}) if asked else lit


def _named(moment: Moment, name: str) -> tuple[str, ...]:
    position = moment.trace.positions.get(name)
    if position is None:
        return ()
    definition = moment.trace[position].definition
    is_name = definition.kind in (Kind.NET_WRT_WEIGHT, Kind.NET_WRT_ACTIVATION)
    return definition.reads if is_name else ()
