"""The names and numbers of one stage, as its sentences use them."""

from __future__ import annotations

from math import isfinite

from engine.definition import Definition
from engine.expression import Notation, given
from engine.names import delta, error, net, next_value, out
from engine.network import HIDDEN, WEIGHTS, Weight, activation_of, incoming
from engine.policies import bias_of
from engine.trace import Pass


class Words:
    """A stage's own neuron or weight, its neighbours, and the values of its pass."""

    def __init__(
        self,
        trace: Pass,
        definition: Definition,
        digits: int,
        notation: Notation,
        *,
        result: bool,
    ) -> None:
        """Take the pass, the stage, and how numbers and signs are written."""
        self.trace = trace
        self.about = definition.about
        self.via = definition.via
        self.id = definition.id
        self.reads = definition.reads
        self.result = result
        self.notation = notation
        self.digits = digits
        self.symbol = notation.symbol
        self.d, self.dot, self.half, self.minus = (
            notation.partial,
            notation.dot,
            notation.half,
            notation.minus,
        )
        plain = notation.eta.isascii()
        self.alpha = notation.alpha if plain else f"{notation.alpha} (alpha)"
        self.epsilon = notation.epsilon if plain else f"{notation.epsilon} (epsilon)"
        self.layer_by_layer = trace.scenario.update_order == "layer_by_layer"

    def value(self, name: str) -> float:
        """A quantity's value in this pass."""
        return self.trace.values[name]

    def number(self, name: str) -> str:
        """The same, written."""
        return self.written(self.value(name))

    def written(self, value: float) -> str:
        """A number as the reader wants it."""
        return given(value, self.digits, self.notation)

    @property
    def right_value(self) -> tuple[str, ...]:
        """What the rule gives, where the weights were updated too early; or nothing to say."""
        right = self.trace.right_value(self.id)
        if not self.result or right is None:
            return ()
        return (f"The old weights give {self.written(right)}.",)

    def all_finite(self, *names: str) -> bool:
        """Whether these values can be spoken of as numbers."""
        return all(isfinite(self.value(name)) for name in names)

    def delta(self, neuron: str) -> str:
        """The symbol of a neuron's delta."""
        return self.symbol(delta(neuron))

    def activation(self, weight: Weight) -> str:
        """What a weight is multiplied by."""
        return activation_of(weight.source)

    @property
    def is_hidden(self) -> bool:
        """Whether the stage's neuron stands in the hidden layer."""
        return self.about in HIDDEN

    @property
    def bias(self) -> str:
        """The bias of the stage's neuron."""
        return bias_of(self.about, self.trace.scenario.bias_updates)

    @property
    def weight(self) -> Weight:
        """The weight that the stage is about, or that joins its two neurons."""
        for weight in WEIGHTS:
            ends = (weight.source, weight.target)
            if self.about == weight.name or (self.about, self.via) == ends:
                return weight
        raise KeyError(self.id)

    @property
    def carried(self) -> str:
        """The value that the weight is multiplied by."""
        return self.activation(self.weight)

    @property
    def sibling(self) -> Weight | None:
        """The weight into the same neuron that came before this one, if one did."""
        first, _ = incoming(self.weight.target)
        return None if first == self.weight else first

    @property
    def next(self) -> str:
        """The symbol of the parameter's next value."""
        return self.symbol(next_value(self.about))

    @property
    def out(self) -> str:
        """The neuron's output."""
        return out(self.about)

    @property
    def net(self) -> str:
        """The neuron's net input."""
        return net(self.about)

    @property
    def via_net(self) -> str:
        """The net input of the neuron that the stage leads through."""
        return net(self.via)

    @property
    def via_error(self) -> str:
        """The error of that neuron."""
        return error(self.via)
