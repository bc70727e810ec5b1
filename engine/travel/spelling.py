"""The names under which a stage is known: its id, its symbol, and what people make of them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from engine.backpropagation import definitions
from engine.definition import Definition, Kind, Phase
from engine.expression import UNICODE
from engine.names import TOTAL_ERROR, Partial, parameter_of, read
from engine.policies import Rules
from engine.travel.moment import START

_SIGNS = {"∂": "d", "δ": "delta", "⁺": "+", "_": "", " ": ""}
_PHASES: dict[Phase, tuple[str, ...]] = {
    "forward": ("forward",),
    "error": ("error",),
    "backward-output": ("backward", "output", "backward output"),
    "backward-hidden": ("hidden", "backward hidden"),
    "update": ("update",),
}


class Candidate(NamedTuple):
    """A place that can be gone to: a stage's id and symbol, or the start."""

    id: str
    symbol: str


def plain(text: str) -> str:
    """A name without what is written in several ways: case, blanks, underscores, Greek signs."""
    lowered = "".join(text.split()).casefold()
    for sign, letters in _SIGNS.items():
        lowered = lowered.replace(sign, letters)
    return lowered


@cache
def spellings(rules: Rules) -> dict[str, str]:
    """Every plain name of every place, and the id that it stands for; the first meaning counts."""
    found = {START: START}
    phases: set[Phase] = set()
    order = definitions(rules)
    for definition in order:
        found.setdefault(plain(definition.id), definition.id)
    for definition in order:
        for name in _others(definition):
            found.setdefault(plain(name), definition.id)
        if definition.phase not in phases:
            phases.add(definition.phase)
            for name in _PHASES[definition.phase]:
                found.setdefault(plain(name), definition.id)
    return found


def narrowed(text: str, rules: Rules) -> tuple[Candidate, ...]:
    """The places that a part of a name can mean: those so called, so beginning, so containing.

    Within each of these they stand in the order of the pass. Nothing typed means all of them.
    """
    typed = plain(text)
    ranks: dict[str, int] = {}
    for name, place in spellings(rules).items():
        if typed in name:
            rank = 0 if name == typed else 1 if name.startswith(typed) else 2
            ranks[place] = min(rank, ranks.get(place, rank))
    order = (START, *(definition.id for definition in definitions(rules)))
    chosen = sorted((name for name in order if name in ranks), key=ranks.__getitem__)
    return tuple(Candidate(name, UNICODE.symbol(name)) for name in chosen)


def _others(definition: Definition) -> Iterator[str]:
    """Other names of a stage, as screens print them or people say them."""
    name = definition.id
    if name == TOTAL_ERROR:
        yield from ("E", "total error")
    if definition.kind is Kind.NET_INPUT:
        yield definition.about
    if parameter := parameter_of(name):
        yield from (parameter, f"new {parameter}")
    parts = read(name)
    if isinstance(parts, Partial) and parts.of == TOTAL_ERROR:
        yield from (f"dE/d{parts.by}", f"d{parts.by}", f"gradient {parts.by}")
