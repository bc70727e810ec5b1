"""Backpropagation: every quantity of one pass through the network, stated once, in its order.

A pass goes forward, from the inputs to the error, and then backward, from the error to the
weights: the chain rule says, one factor at a time, how much the error changes when a weight
does, and a small step against that gradient gives the weight's next value.

A `Quantity` stands for a number that is known by then, and its id says which: `out("h1")` is
the activation of h1, `partial(net("o1"), "w5")` is ∂net_o1/∂w5, `gradient("w5")` is
∂E_total/∂w5. Values, formulas, the picture, the training loop and every export are made from
these definitions and state none of them again.

The method and its notation of half the squared error: Rumelhart, Hinton and Williams, "Learning
representations by back-propagating errors", Nature 323 (1986).
"""

from __future__ import annotations

import functools
from collections.abc import Iterator

from engine.definition import Definition, Kind, Phase
from engine.expression import HALF, ONE, Quantity, Square, total
from engine.names import (
    LEARNING_RATE,
    TOTAL_ERROR,
    UPDATE,
    delta,
    error,
    gradient,
    net,
    next_value,
    out,
    partial,
    target,
)
from engine.network import HIDDEN, OUTPUTS, Weight, activation_of, incoming, outgoing
from engine.policies import Rules, bias_names, bias_of, fed_by


@functools.cache
def definitions(rules: Rules) -> tuple[Definition, ...]:
    """The quantities of a pass: 56 of them, and two more for each bias that is trained."""
    return (
        *forward(rules),
        *errors(),
        *backward_through_outputs(rules),
        *biases(OUTPUTS, "backward-output", rules),
        *backward_through_hidden(rules),
        *biases(HIDDEN, "backward-hidden", rules),
        update(),
    )


def forward(rules: Rules) -> Iterator[Definition]:
    """Each neuron adds up its inputs times their weights and its bias, and squashes the sum."""
    define = functools.partial(Definition, phase="forward")
    for neuron in HIDDEN + OUTPUTS:
        weighted = (Quantity(w.name) * Quantity(activation_of(w.source)) for w in incoming(neuron))
        net_input = total(*weighted, Quantity(bias_of(neuron, rules.bias_updates)) * ONE)
        activation = rules.activation(Quantity(net(neuron)))
        yield define(id=net(neuron), kind=Kind.NET_INPUT, about=neuron, expression=net_input)
        yield define(id=out(neuron), kind=Kind.ACTIVATION, about=neuron, expression=activation)


def errors() -> Iterator[Definition]:
    """Each output's squared error, halved so that its derivative carries no 2; and their sum."""
    define = functools.partial(Definition, phase="error")
    for neuron in OUTPUTS:
        squared = HALF * Square(Quantity(target(neuron)) - Quantity(out(neuron)))
        yield define(id=error(neuron), kind=Kind.NEURON_ERROR, about=neuron, expression=squared)
    both = total(*(Quantity(error(neuron)) for neuron in OUTPUTS))
    yield define(id=TOTAL_ERROR, kind=Kind.TOTAL_ERROR, expression=both)


def backward_through_outputs(rules: Rules) -> Iterator[Definition]:
    """Each output is in one error alone, so the derivative of E_total by it is short."""
    define = functools.partial(Definition, phase="backward-output")
    for neuron in OUTPUTS:
        by_output = -(Quantity(target(neuron)) - Quantity(out(neuron)))
        yield define(
            id=gradient(out(neuron)), kind=Kind.ERROR_WRT_OUTPUT, about=neuron, expression=by_output
        )
        yield from backward_through_neuron(neuron, "backward-output", rules)


def backward_through_hidden(rules: Rules) -> Iterator[Definition]:
    """A hidden neuron feeds both outputs: it changes the error on two routes, which add."""
    define = functools.partial(Definition, phase="backward-hidden")
    for neuron in HIDDEN:
        for weight in outgoing(neuron):
            yield from route(weight, rules)
        both = total(*(Quantity(partial(error(output), out(neuron))) for output in OUTPUTS))
        yield define(id=gradient(out(neuron)), kind=Kind.ROUTES, about=neuron, expression=both)
        yield from backward_through_neuron(neuron, "backward-hidden", rules)


def route(weight: Weight, rules: Rules) -> Iterator[Definition]:
    """One of the two: from an output's error to its net input, and over a weight to a hidden out.

    The order of updates shows here and only here: layer by layer, the weight's next value
    stands in place of the value that the forward pass used.
    """
    hidden, output = weight.source, weight.target
    define = functools.partial(Definition, phase="backward-hidden", about=hidden, via=output)
    simultaneous = rules.update_order == "simultaneous"
    crossed = Quantity(weight.name if simultaneous else next_value(weight.name))
    by_activation = partial(net(output), out(hidden))
    sent_back = Quantity(delta(output)) * Quantity(by_activation)
    yield define(id=by_activation, kind=Kind.NET_WRT_ACTIVATION, expression=crossed)
    yield define(id=partial(error(output), out(hidden)), kind=Kind.ROUTE, expression=sent_back)


def backward_through_neuron(neuron: str, phase: Phase, rules: Rules) -> Iterator[Definition]:
    """From a neuron's activation to its net input, and from there to each weight.

    The logistic function's slope is out · (1 − out), so it needs nothing but the activation itself.
    What all of its weights share, the derivative of E_total by the net input, is the node delta.
    """
    define = functools.partial(Definition, phase=phase, about=neuron)
    by_output, slope = gradient(out(neuron)), partial(out(neuron), net(neuron))
    steepness = rules.activation.slope(Quantity(out(neuron)))
    node_delta = Quantity(by_output) * Quantity(slope)
    yield define(id=slope, kind=Kind.SLOPE, expression=steepness)
    yield define(id=delta(neuron), kind=Kind.NODE_DELTA, expression=node_delta)
    for weight in incoming(neuron):
        yield from weight_gradient(weight, phase)


def weight_gradient(weight: Weight, phase: Phase) -> Iterator[Definition]:
    """The chain rule: three factors lead from the error to a weight, and give its gradient."""
    name, neuron = weight.name, weight.target
    define = functools.partial(Definition, phase=phase, about=name, via=neuron)
    by_output, slope = gradient(out(neuron)), partial(out(neuron), net(neuron))
    by_weight = partial(net(neuron), name)
    carried = Quantity(activation_of(weight.source))
    product = Quantity(by_output) * Quantity(slope) * Quantity(by_weight)
    yield define(id=by_weight, kind=Kind.NET_WRT_WEIGHT, expression=carried)
    yield define(id=gradient(name), kind=Kind.GRADIENT, expression=product)
    yield descent(name, phase)


def biases(layer: tuple[str, ...], phase: Phase, rules: Rules) -> Iterator[Definition]:
    """A bias feeds a constant 1 to its neurons, so its gradient is the sum of their deltas."""
    define = functools.partial(Definition, phase=phase)
    policy = rules.bias_updates
    for bias in bias_names(policy, layer) if policy != "frozen" else ():
        deltas = total(*(Quantity(delta(neuron)) * ONE for neuron in fed_by(bias, policy)))
        yield define(id=gradient(bias), kind=Kind.BIAS_GRADIENT, about=bias, expression=deltas)
        yield descent(bias, phase)


def descent(parameter: str, phase: Phase) -> Definition:
    """Gradient descent: a step against the gradient, as large as the learning rate says."""
    define = functools.partial(Definition, phase=phase)
    less = Quantity(parameter) - Quantity(LEARNING_RATE) * Quantity(gradient(parameter))
    return define(id=next_value(parameter), kind=Kind.NEXT_VALUE, about=parameter, expression=less)


def update() -> Definition:
    """All next values replace the current ones at once; nothing is computed here."""
    return Definition(id=UPDATE, kind=Kind.UPDATE, phase="update")
