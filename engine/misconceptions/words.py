"""The names that the sentence about a mistake needs, for the stage where it was made."""

from __future__ import annotations

from collections.abc import Iterable

from engine.definition import Definition, Kind
from engine.expression import Notation
from engine.misconceptions.neighbours import (
    hidden_neuron_of,
    neuron_of,
    other_into,
    weight_named,
)
from engine.names import out
from engine.network import (
    HIDDEN,
    OUTPUTS,
    activation_of,
    incoming,
    outgoing,
)
from engine.policies import layer_bias

_OF_ONE_ROUTE = (Kind.NET_WRT_ACTIVATION, Kind.ROUTE)


def words(stage: Definition, notation: Notation) -> dict[str, str]:
    """What the `{words}` of a misconception's sentence stand for at a stage."""
    neuron = neuron_of(stage)
    found = {"neuron": neuron, "parameter": stage.about}
    found |= {"minus": notation.minus, "dot": notation.dot, "half": notation.half}
    found |= {"delta": notation.delta, "eta": notation.eta}
    if neuron in HIDDEN + OUTPUTS:
        found |= {"bias": layer_bias(neuron)}
        found["weights_into"] = _both(weight.name for weight in incoming(neuron))
    found["slopes"] = _slopes(stage, notation)
    if stage.kind in (Kind.GRADIENT, Kind.NET_WRT_WEIGHT):
        weight = weight_named(stage.about)
        found |= {"weight": weight.name, "source": weight.source}
        found["carried"] = activation_of(weight.source)
        found["other_carried"] = activation_of(other_into(weight).source)
    return found | _way_back(stage)


def _way_back(stage: Definition) -> dict[str, str]:
    hidden = hidden_neuron_of(stage)
    if hidden is None:
        return {}
    one = stage.kind in _OF_ONE_ROUTE
    weights = [w.name for w in outgoing(hidden) if not one or w.target == stage.via]
    names = _both(weights)
    return {
        "weights": names,
        "weights_were": f"{names} was" if one else f"{names} were",
        "ones_belong": "one belongs" if one else "ones belong",
    }


def _slopes(stage: Definition, notation: Notation) -> str:
    neuron = neuron_of(stage)
    if stage.kind is Kind.BIAS_GRADIENT:
        return f"out{notation.dot}(1 {notation.minus} out)"
    return f"{out(neuron)}{notation.dot}(1 {notation.minus} {out(neuron)})"


def _both(names: Iterable[str]) -> str:
    return " and ".join(names)
