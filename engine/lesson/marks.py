"""What happens in a network that is worth a mark where it happens: saturation, and twins."""

from __future__ import annotations

from collections.abc import Mapping

from engine.names import net, out, partial
from engine.network import HIDDEN, OUTPUTS, incoming, outgoing
from engine.policies import bias_of
from engine.trace import Pass

SATURATED_BELOW = 0.05
"""Below this slope, out·(1 − out), little of the error gets through a neuron."""


def saturated(trace: Pass, known: Mapping[str, float]) -> tuple[str, ...]:
    """The neurons whose out is known and whose out·(1 − out) is below SATURATED_BELOW."""
    return tuple(
        neuron
        for neuron in HIDDEN + OUTPUTS
        if out(neuron) in known
        and trace.values[partial(out(neuron), net(neuron))] < SATURATED_BELOW
    )


def twins(trace: Pass) -> bool:
    """Whether both hidden neurons are alike in all that leads into them and out of them.

    Then their gradients are alike too, and no update ever parts them.
    """
    first, second = (_around(trace, neuron) for neuron in HIDDEN)
    return first == second


def _around(trace: Pass, neuron: str) -> list[float]:
    weights = [weight.name for weight in incoming(neuron) + outgoing(neuron)]
    bias = bias_of(neuron, trace.scenario.bias_updates)
    return [trace.values[name] for name in (*weights, bias)]
