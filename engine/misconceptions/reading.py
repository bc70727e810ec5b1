"""A misconception at one stage: the changed expression, its value, and where it departs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from engine.backpropagation import definitions
from engine.definition import Definition
from engine.expression import (
    UNICODE,
    Expression,
    Notation,
    Quantity,
    evaluate,
    occurrences,
    reads,
    substitute,
)
from engine.misconceptions.misconception import Misconception
from engine.misconceptions.place import Change, Place
from engine.misconceptions.table import MISCONCEPTIONS
from engine.misconceptions.words import words
from engine.names import Subscripted, read
from engine.policies import BiasUpdates, Rules

Book = Mapping[str, Definition]


@dataclass(frozen=True, slots=True)
class Reading:
    """A stage as somebody with a misconception reads it.

    `factor` is the quantity of the stage's formula at which the reading departs from it, or the
    stage itself where the whole formula does; `places` are the neurons, weights and biases of
    the network where the mistake lies. With `decimals` all that is read is rounded to so many.
    """

    misconception: Misconception
    stage: Definition
    expression: Expression
    factor: str
    places: tuple[str, ...]
    decimals: int | None = None

    @property
    def id(self) -> str:
        """The id of the misconception."""
        return self.misconception.id

    def value(self, values: Mapping[str, float]) -> float:
        """What is written by whoever holds it, where `values` are all known quantities."""
        if self.decimals is not None:
            values = {name: round(values[name], self.decimals) for name in reads(self.expression)}
        return evaluate(self.expression, values)

    def sentence(self, notation: Notation = UNICODE) -> str:
        """What happened, in the names of the stage's own neighbours."""
        return self.misconception.sentence.format_map(words(self.stage, notation))


@cache
def book(bias_updates: BiasUpdates) -> Book:
    """The definitions of a pass by id, with the right order of updates whatever the lesson's is."""
    return {each.id: each for each in definitions(Rules(bias_updates, "simultaneous"))}


@cache
def readings(stage: str, bias_updates: BiasUpdates) -> tuple[Reading, ...]:
    """All wrong readings of a stage, in the order of the table. KeyError for an unknown stage."""
    definition = book(bias_updates)[stage]
    return tuple(
        reading
        for misconception in MISCONCEPTIONS
        if definition.kind in misconception.kinds
        for reading in _readings(misconception, definition, bias_updates)
    )


def _readings(
    misconception: Misconception, stage: Definition, bias_updates: BiasUpdates
) -> Iterator[Reading]:
    right = stage.expression
    if right is None:
        return
    for decimals in misconception.decimals:
        yield Reading(misconception, stage, right, stage.id, (stage.about or stage.id,), decimals)
    for change in misconception.changes(Place(stage, bias_updates)):
        changed = changed_expression(stage, change, book(bias_updates))
        if changed != right:
            factor = _departure(stage, changed)
            places = _places(stage, change, book(bias_updates))
            yield Reading(misconception, stage, changed, factor, places)


def changed_expression(stage: Definition, change: Change, definitions: Book) -> Expression:
    """A stage's expression, where a change is put in: in itself or in what it is made of."""
    known: dict[str, Expression] = {}

    def taken_for(name: str) -> Expression:
        if name not in known:
            known[name] = _taken_for(name)
        return known[name]

    def _taken_for(name: str) -> Expression:
        if name in change:
            return change[name]
        own = definitions[name].expression if name in definitions else None
        if own is None or (changed := substitute(own, taken_for)) == own:
            return Quantity(name)
        return changed

    changed = taken_for(stage.id)
    right = stage.expression
    return right if changed == Quantity(stage.id) and right is not None else changed


def _departure(stage: Definition, changed: Expression) -> str:
    """The first quantity that the formula has more or less often than its wrong reading."""
    if stage.expression is None:
        return stage.id
    right, wrong = occurrences(stage.expression), occurrences(changed)
    return next((name for name in right if right[name] != wrong[name]), stage.id)


def _places(stage: Definition, change: Change, definitions: Book) -> tuple[str, ...]:
    """Where in the network the changes lie that reach the stage."""
    reached = upstream(stage.id, definitions)
    departures = (
        (definitions[name], _departure(definitions[name], expression))
        for name, expression in change.items()
        if name in reached and expression != definitions[name].expression
    )
    return tuple(dict.fromkeys(_place(name, definition) for definition, name in departures))


def _place(name: str, definition: Definition) -> str:
    """A weight or a bias itself; for all else what the changed definition is about."""
    match read(name):
        case Subscripted("w" | "b"):
            return name
        case _:
            return definition.about or definition.id


def upstream(stage: str, definitions: Book) -> frozenset[str]:
    """A stage and all that it is made of, directly or not."""
    found: set[str] = set()
    left = [stage]
    while left:
        if (name := left.pop()) not in found:
            found.add(name)
            left += definitions[name].reads if name in definitions else ()
    return frozenset(found)
