"""What is asked when: a worked example that fades, the last step of each chain first."""

from __future__ import annotations

from collections.abc import Collection

from engine.definition import Definition, Kind
from engine.names import out
from engine.network import OUTPUTS
from engine.parts import Part, asks
from engine.trace import Pass

KNOWN_AFTER = 2
"""So often a stage is answered well before it is asked no more."""

_FIRST = {Kind.TOTAL_ERROR, Kind.GRADIENT, Kind.BIAS_GRADIENT, Kind.NEXT_VALUE}
_SECOND = _FIRST | {Kind.NET_INPUT, Kind.ACTIVATION, Kind.NODE_DELTA, Kind.ROUTES}
_OUTPUTS = {out(neuron) for neuron in OUTPUTS}


def questions(
    trace: Pass, turn: int, only: Part | None = None, known: Collection[str] = ()
) -> tuple[str, ...]:
    """The stages that the `turn`-th pass (from 1) asks for, less those that are `known`.

    What is not asked is shown.
    """
    return tuple(
        stage.id
        for stage in trace
        if asks(stage.definition, only)
        and _has_its_turn(stage.definition, turn)
        and stage.id not in known
    )


def _has_its_turn(definition: Definition, turn: int) -> bool:
    if turn == 1:
        return definition.kind in _FIRST or definition.id in _OUTPUTS
    return turn > 2 or definition.kind in _SECOND
