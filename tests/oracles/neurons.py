"""A 2-2-2 network made of one object a neuron, in plain Python."""

from __future__ import annotations

from collections.abc import Sequence
from math import exp


class Neuron:
    """A logistic neuron, which remembers what it was fed."""

    def __init__(self, weights: Sequence[float], bias: float) -> None:
        """Start with these weights."""
        self.weights = list(weights)
        self.bias = bias
        self.inputs: Sequence[float] = ()
        self.output = 0.0
        self.delta = 0.0

    def feed(self, inputs: Sequence[float]) -> float:
        """The output for some inputs."""
        self.inputs = inputs
        net = sum(weight * value for weight, value in zip(self.weights, inputs, strict=True))
        self.output = 1 / (1 + exp(-(net + self.bias)))
        return self.output

    def blame(self, error_by_output: float) -> None:
        """Set the node delta from the derivative of the error by this neuron's output."""
        self.delta = error_by_output * self.output * (1 - self.output)

    def descend(self, rate: float) -> None:
        """Change each weight against its gradient."""
        for position, value in enumerate(self.inputs):
            self.weights[position] -= rate * self.delta * value


class Layer:
    """Neurons side by side."""

    def __init__(self, neurons: Sequence[Neuron], bias_updates: str) -> None:
        """Join the neurons; `bias_updates` is frozen, shared or per_neuron."""
        self.neurons = list(neurons)
        self.bias_updates = bias_updates

    def feed(self, inputs: Sequence[float]) -> list[float]:
        """The outputs of all neurons for the same inputs."""
        return [neuron.feed(inputs) for neuron in self.neurons]

    def blame(self, errors_by_output: Sequence[float]) -> None:
        """Set all node deltas."""
        for neuron, error_by_output in zip(self.neurons, errors_by_output, strict=True):
            neuron.blame(error_by_output)

    def errors_by_input(self) -> list[float]:
        """The derivative of the error by each input of the layer, along all of its routes."""
        return [
            sum(neuron.delta * neuron.weights[position] for neuron in self.neurons)
            for position in range(len(self.neurons[0].weights))
        ]

    def descend(self, rate: float) -> None:
        """Change all weights, and the biases as the policy says."""
        shared = sum(neuron.delta for neuron in self.neurons)
        for neuron in self.neurons:
            neuron.descend(rate)
            if self.bias_updates == "shared":
                neuron.bias -= rate * shared
            elif self.bias_updates == "per_neuron":
                neuron.bias -= rate * neuron.delta


class Network:
    """A hidden layer and an output layer."""

    def __init__(
        self,
        weights: Sequence[float],
        biases: Sequence[float],
        rate: float,
        bias_updates: str = "frozen",
        update_order: str = "simultaneous",
    ) -> None:
        """Start from w1 to w8 and the biases of both layers."""
        pairs = [weights[start : start + 2] for start in range(0, 8, 2)]
        self.hidden = Layer([Neuron(pair, biases[0]) for pair in pairs[:2]], bias_updates)
        self.output = Layer([Neuron(pair, biases[1]) for pair in pairs[2:]], bias_updates)
        self.rate = rate
        self.update_order = update_order

    @property
    def neurons(self) -> list[Neuron]:
        """All neurons, hidden layer first."""
        return self.hidden.neurons + self.output.neurons

    @property
    def weights(self) -> list[float]:
        """The weights w1 to w8."""
        return [weight for neuron in self.neurons for weight in neuron.weights]

    @property
    def biases(self) -> list[float]:
        """The biases of h1, h2, o1 and o2."""
        return [neuron.bias for neuron in self.neurons]

    def feed(self, inputs: Sequence[float]) -> list[float]:
        """The outputs for some inputs."""
        return self.output.feed(self.hidden.feed(inputs))

    def error(self, inputs: Sequence[float], targets: Sequence[float]) -> float:
        """Half the sum of the squared errors."""
        outputs = self.feed(inputs)
        return sum((target - out) ** 2 / 2 for target, out in zip(targets, outputs, strict=True))

    def train(self, inputs: Sequence[float], targets: Sequence[float]) -> None:
        """One update."""
        outputs = self.feed(inputs)
        self.output.blame([out - target for target, out in zip(targets, outputs, strict=True)])
        if self.update_order == "layer_by_layer":
            self.output.descend(self.rate)
            self.hidden.blame(self.output.errors_by_input())
        else:
            self.hidden.blame(self.output.errors_by_input())
            self.output.descend(self.rate)
        self.hidden.descend(self.rate)
