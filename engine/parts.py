"""The parts of a pass that can be asked for by themselves."""

from __future__ import annotations

from typing import Literal, get_args

from engine.definition import Definition, Kind

Part = Literal["forward", "error", "output", "hidden", "update"]
PARTS: tuple[Part, ...] = get_args(Part)

_OF_PHASE: dict[str, Part] = {
    "forward": "forward",
    "error": "error",
    "backward-output": "output",
    "backward-hidden": "hidden",
    "update": "update",
}


def part_of(definition: Definition) -> Part:
    """The part that a stage belongs to: the next value of a parameter is of the update."""
    if definition.kind is Kind.NEXT_VALUE:
        return "update"
    return _OF_PHASE[definition.phase]


def asks(definition: Definition, only: Part | None) -> bool:
    """Whether a stage has a value to ask for, in the part that was chosen."""
    return definition.expression is not None and only in (None, part_of(definition))
