"""A 2-2-2 network as two matrices of weights, in NumPy.

Row r of a matrix holds the weights into neuron r of its layer.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


def logistic(net: Floats) -> Floats:
    """The logistic function of each net input."""
    return 1 / (1 + np.exp(-net))


class MatrixNetwork:
    """A network that keeps every quantity of its last pass, each as a vector or a matrix."""

    def __init__(
        self,
        weights: Sequence[float],
        biases: Sequence[float],
        rate: float,
        bias_updates: str = "frozen",
        update_order: str = "simultaneous",
    ) -> None:
        """Start from w1 to w8 and the biases of both layers."""
        self.hidden_weights: Floats = np.array(weights[:4], dtype=float).reshape(2, 2)
        self.output_weights: Floats = np.array(weights[4:], dtype=float).reshape(2, 2)
        self.hidden_bias: Floats = np.full(2, biases[0], dtype=float)
        self.output_bias: Floats = np.full(2, biases[1], dtype=float)
        self.rate = rate
        self.update_order = update_order
        # A bias of its own sees one delta, a shared bias the sum of both, a frozen bias none.
        self.bias_sees: Floats = {
            "frozen": np.zeros((2, 2)),
            "shared": np.ones((2, 2)),
            "per_neuron": np.eye(2),
        }[bias_updates]

    @property
    def weights(self) -> list[float]:
        """The weights w1 to w8."""
        return [*self.hidden_weights.flat, *self.output_weights.flat]

    @property
    def biases(self) -> list[float]:
        """The biases of h1, h2, o1 and o2."""
        return [*self.hidden_bias, *self.output_bias]

    def feed(self, inputs: Floats, targets: Floats) -> None:
        """The forward pass and the error."""
        self.hidden_net = self.hidden_weights @ inputs + self.hidden_bias
        self.hidden_out = logistic(self.hidden_net)
        self.output_net = self.output_weights @ self.hidden_out + self.output_bias
        self.output_out = logistic(self.output_net)
        self.errors = (targets - self.output_out) ** 2 / 2
        self.total_error = float(self.errors.sum())

    def train(self, inputs: Floats, targets: Floats) -> None:
        """One update."""
        self.feed(inputs, targets)
        self.error_by_output = self.output_out - targets
        self.output_slope = self.output_out * (1 - self.output_out)
        self.output_delta = self.error_by_output * self.output_slope
        self.output_gradient = np.outer(self.output_delta, self.hidden_out)
        output_next = self.output_weights - self.rate * self.output_gradient
        crossed = output_next if self.update_order == "layer_by_layer" else self.output_weights
        self.routes = self.output_delta[:, None] * crossed
        self.crossed = crossed
        self.error_by_hidden = self.routes.sum(axis=0)
        self.hidden_slope = self.hidden_out * (1 - self.hidden_out)
        self.hidden_delta = self.error_by_hidden * self.hidden_slope
        self.hidden_gradient = np.outer(self.hidden_delta, inputs)
        self.output_weights = output_next
        self.hidden_weights = self.hidden_weights - self.rate * self.hidden_gradient
        self.output_bias_gradient = self.bias_sees @ self.output_delta
        self.hidden_bias_gradient = self.bias_sees @ self.hidden_delta
        self.output_bias = self.output_bias - self.rate * self.output_bias_gradient
        self.hidden_bias = self.hidden_bias - self.rate * self.hidden_bias_gradient
