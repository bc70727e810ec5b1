"""The backward pass: the chain rule, one factor at a time."""

from __future__ import annotations

from collections.abc import Iterator

from engine.definitions.definition import Definition, Kind, Phase
from engine.definitions.forward import total
from engine.definitions.updates import next_value
from engine.expression import ONE, Expression, Quantity
from engine.network import OUTPUTS, UpdateOrder, Weight, activation_of, incoming, outgoing


def output_neuron(neuron: str) -> Iterator[Definition]:
    """An output neuron's node delta, then the gradient and next value of each weight into it."""
    phase: Phase = "backward-output"
    out = Quantity(f"out_{neuron}")
    by_output = -(Quantity(f"target_{neuron}") - out)
    yield Definition(f"dE_total/dout_{neuron}", Kind.ERROR_BY_OUTPUT, phase, by_output, neuron)
    yield from _node_delta(neuron, phase)
    for weight in incoming(neuron):
        yield from _weight(weight, phase)


def hidden_neuron(neuron: str, order: UpdateOrder) -> Iterator[Definition]:
    """How the error sees a hidden neuron along both routes, and then as for an output neuron."""
    phase: Phase = "backward-hidden"
    for weight in outgoing(neuron):
        yield from _route(weight, order)
    routes = total([Quantity(f"dE_{output}/dout_{neuron}") for output in OUTPUTS])
    name = f"dE_total/dout_{neuron}"
    yield Definition(name, Kind.ROUTES, phase, routes, neuron, ordinary=True)
    yield from _node_delta(neuron, phase)
    for weight in incoming(neuron):
        yield from _weight(weight, phase)


def bias(name: str, neurons: tuple[str, ...], phase: Phase) -> Iterator[Definition]:
    """A bias feeds a constant 1 to its neurons, so its gradient is the sum of their deltas."""
    deltas: list[Expression] = [Quantity(f"delta_{neuron}") * ONE for neuron in neurons]
    gradient = f"dE_total/d{name}"
    yield Definition(gradient, Kind.BIAS_GRADIENT, phase, total(deltas), name, ordinary=True)
    yield next_value(name, phase)


def _node_delta(neuron: str, phase: Phase) -> Iterator[Definition]:
    """The slope of the logistic function, and ∂E_total/∂net, which is the node delta."""
    out = Quantity(f"out_{neuron}")
    slope = f"dout_{neuron}/dnet_{neuron}"
    yield Definition(slope, Kind.SLOPE, phase, out * (ONE - out), neuron)
    delta = Quantity(f"dE_total/dout_{neuron}") * Quantity(slope)
    yield Definition(f"delta_{neuron}", Kind.NODE_DELTA, phase, delta, neuron)


def _weight(weight: Weight, phase: Phase) -> Iterator[Definition]:
    """The gradient of one weight as the product of its three factors, and its next value."""
    neuron, name = weight.target, weight.name
    carried = Quantity(activation_of(weight.source))
    by_weight = f"dnet_{neuron}/d{name}"
    yield Definition(by_weight, Kind.NET_BY_WEIGHT, phase, carried, name, neuron)
    factors = (
        Quantity(f"dE_total/dout_{neuron}")
        * Quantity(f"dout_{neuron}/dnet_{neuron}")
        * Quantity(by_weight)
    )
    gradient = f"dE_total/d{name}"
    yield Definition(gradient, Kind.GRADIENT, phase, factors, name, neuron, ordinary=True)
    yield next_value(name, phase)


def _route(weight: Weight, order: UpdateOrder) -> Iterator[Definition]:
    """One route from a hidden neuron to the error: through the output neuron of one weight.

    The order of updates shows here and only here: layer by layer, the error is sent back
    along the weight's next value instead of the value that the forward pass used.
    """
    hidden, output = weight.source, weight.target
    crossed = weight.name if order == "simultaneous" else f"{weight.name}+"
    phase: Phase = "backward-hidden"
    by_activation = f"dnet_{output}/dout_{hidden}"
    yield Definition(
        by_activation, Kind.NET_BY_ACTIVATION, phase, Quantity(crossed), hidden, output
    )
    route = Quantity(f"delta_{output}") * Quantity(by_activation)
    yield Definition(f"dE_{output}/dout_{hidden}", Kind.ROUTE, phase, route, hidden, output)
