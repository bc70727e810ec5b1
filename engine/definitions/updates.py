"""Gradient descent: a parameter's next value, and the moment when all of them take effect."""

from __future__ import annotations

from engine.definitions.definition import Definition, Kind, Phase
from engine.expression import Quantity


def next_value(name: str, phase: Phase) -> Definition:
    """A parameter less the learning rate times its gradient."""
    step = Quantity("eta") * Quantity(f"dE_total/d{name}")
    expression = Quantity(name) - step
    return Definition(f"{name}+", Kind.NEXT_VALUE, phase, expression, name, ordinary=True)


def update() -> Definition:
    """All next values replace the current ones at once; nothing is computed here."""
    return Definition("update", Kind.UPDATE, "update", None, "", ordinary=True)
