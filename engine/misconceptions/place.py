"""A stage as a misconception finds it: what it is made of, and how a piece of it is changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import cast

from engine.definition import Definition, Kind
from engine.expression import ONE, Expression, Product, Quantity, Square, Sum
from engine.misconceptions.neighbours import hidden_neuron_of, neuron_of, weight_named
from engine.names import gradient, net, out, partial
from engine.network import Weight, activation_of, incoming, outgoing
from engine.policies import BiasUpdates, fed_by

Change = Mapping[str, Expression]
"""What is taken for a quantity instead of its definition, by the quantity's id.

The quantity may be the stage itself or one before it, where the mistake lies.
"""

Taken = Callable[[Weight], Expression]
"""What is taken for each of some weights."""


@dataclass(frozen=True, slots=True)
class Place:
    """A stage, with its own neighbours by what they are to it."""

    stage: Definition
    bias_updates: BiasUpdates

    @property
    def right(self) -> Expression:
        """What the stage is defined as."""
        return cast("Expression", self.stage.expression)

    @property
    def terms(self) -> tuple[Expression, ...]:
        """What a sum adds; of all else the one term that it is."""
        return self.right.terms if isinstance(self.right, Sum) else (self.right,)

    @property
    def square(self) -> Square:
        """The square in an output's error."""
        return cast("Square", cast("Product", self.right).factors[1])

    @property
    def neuron(self) -> str:
        """The neuron at which the stage stands."""
        return neuron_of(self.stage)

    @property
    def is_hidden(self) -> bool:
        """Whether that is a hidden one."""
        return hidden_neuron_of(self.stage) is not None

    @property
    def net(self) -> Expression:
        """Its net input."""
        return Quantity(net(self.neuron))

    @property
    def out(self) -> Expression:
        """Its activation."""
        return Quantity(out(self.neuron))

    @property
    def slope(self) -> Expression:
        """Its slope."""
        return Quantity(_slope(self.neuron))

    @property
    def weight(self) -> Weight:
        """The weight that the stage is about."""
        return weight_named(self.stage.about)

    @property
    def parameter(self) -> Expression:
        """The weight or bias that the stage is about, as a quantity."""
        return Quantity(self.stage.about)

    @property
    def gradient(self) -> Expression:
        """The gradient with respect to that."""
        return Quantity(gradient(self.stage.about))

    def itself(self, taken: Expression) -> Change:
        """Something else in place of the whole stage."""
        return {self.stage.id: taken}

    def weighted(self, product: Taken) -> Change:
        """Other products in a net input, the bias as it is."""
        products = (product(weight) for weight in incoming(self.neuron))
        return self.itself(Sum((*products, self.terms[-1])))

    def slope_taken(self, taken: Expression) -> Change:
        """Something else in place of the neuron's slope."""
        return {_slope(self.neuron): taken}

    def no_slopes(self, layer: tuple[str, ...]) -> list[Change]:
        """No slope at all, where the deltas that the stage is made of are of this layer."""
        neurons: tuple[str, ...] = (self.neuron,)
        if self.stage.kind is Kind.BIAS_GRADIENT:
            neurons = fed_by(self.stage.about, self.bias_updates)
        return [dict.fromkeys(map(_slope, neurons), ONE)] if set(neurons) <= set(layer) else []

    def carried_taken(self, taken: Expression) -> Change:
        """Something else in place of what the weight carries."""
        return {partial(net(self.stage.via), self.stage.about): taken}

    def sent_back(self, taken: Taken) -> list[Change]:
        """Something else in place of the weights out of the neuron, where it is a hidden one."""
        weights = outgoing(self.neuron) if self.is_hidden else ()
        change = {partial(net(w.target), out(w.source)): taken(w) for w in weights}
        return [change] if change else []


def carried(weight: Weight) -> Expression:
    """What a weight carries."""
    return Quantity(activation_of(weight.source))


def _slope(neuron: str) -> str:
    return partial(out(neuron), net(neuron))
