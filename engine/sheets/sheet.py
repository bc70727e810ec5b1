"""A sheet: a network with a name, and the stages that it asks for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache

from engine.diagnosis.diagnosis import right_pass
from engine.misconceptions import book, upstream
from engine.parts import Part, asks
from engine.scenario import Scenario
from engine.sheets.choice import Telling, chosen_network, telling
from engine.trace import Pass, Stage

SEED = re.compile(r"[A-Za-z0-9]{1,32}", re.ASCII)
_NAME = re.compile(r"([A-Za-z0-9]{1,32})-([1-9][0-9]{0,5})", re.ASCII)


class UnknownSheetError(ValueError):
    """A name that no sheet has; its text says what names look like."""


@dataclass(frozen=True)
class Sheet:
    """A network to work through on paper; `owner` is the one whom it is for, if that is known."""

    name: str
    scenario: Scenario
    telling: Telling
    owner: str = ""

    @cached_property
    def trace(self) -> Pass:
        """The pass that it asks for, by the right rule."""
        return right_pass(self.scenario)

    def questions(self, only: Part | None = None) -> tuple[Stage, ...]:
        """The ordinary stages that it asks for, in order."""
        return tuple(
            stage
            for stage in self.trace
            if stage.definition.ordinary and asks(stage.definition, only)
        )

    def known(self, only: Part | None = None) -> tuple[Stage, ...]:
        """The ordinary stages before the last question that are not asked, and so are given.

        None of them is made of a question: from w1⁺ one would have ∂E/∂w1.
        """
        asked = {stage.id for stage in self.questions(only)}
        if not asked:
            return ()
        last = max(self.trace.positions[stage] for stage in asked)
        definitions = book(self.scenario.bias_updates)
        return tuple(
            stage
            for stage in self.questions()
            if self.trace.positions[stage.id] < last
            and asked.isdisjoint(upstream(stage.id, definitions))
        )

    def told(self, only: Part | None = None) -> Telling:
        """How many mistakes the numbers of its questions tell apart."""
        return self.telling if only is None else telling(self.trace, only)


@lru_cache(maxsize=256)
def sheet_named(name: str) -> Sheet:
    """The sheet of a name such as `7-12`. Raises UnknownSheetError where it is no such name."""
    if not _NAME.fullmatch(name):
        raise UnknownSheetError("expected the name of a sheet, such as 7-12")
    chosen = chosen_network(name)
    return Sheet(name, chosen.scenario, chosen.telling)


def sheet_name(seed: str, number: int) -> str:
    """The name of a seed's sheet with this number, counted from 1."""
    return f"{seed}-{number}"


def own_sheet(scenario: Scenario, number: int) -> Sheet:
    """A sheet of a network that was given; its number is all the name that it has."""
    return Sheet(str(number), scenario, telling(right_pass(scenario)))
