"""All quantities of one pass by their ids, taken from the matrices."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from tests.oracles.matrices import Floats, MatrixNetwork


def named_values(
    network: MatrixNetwork, inputs: Sequence[float], targets: Sequence[float]
) -> dict[str, float]:
    """Train the network once and name what the pass computed on the way."""
    network.train(np.array(inputs), np.array(targets))
    named = {"E_total": network.total_error}
    for row in (0, 1):
        named |= _neuron("h", row, network.hidden_net, network.hidden_out)
        named |= _neuron("o", row, network.output_net, network.output_out)
        named[f"E_o{row + 1}"] = network.errors[row]
        named |= _node("o", row, network.error_by_output, network.output_slope)
        named |= _node("h", row, network.error_by_hidden, network.hidden_slope)
        named[f"delta_o{row + 1}"] = network.output_delta[row]
        named[f"delta_h{row + 1}"] = network.hidden_delta[row]
        for column in (0, 1):
            named |= _route(network, row, column)
            named |= _weight(network, row, column, inputs)
    return {name: float(value) for name, value in named.items()}


def named_biases(network: MatrixNetwork, bias_updates: str) -> dict[str, float]:
    """The gradients and next values of the biases, after `named_values`."""
    if bias_updates == "frozen":
        return {}
    shared = bias_updates == "shared"
    named = {}
    for row in (0, 1):
        hidden, output = ("b1", "b2") if shared else (f"b_h{row + 1}", f"b_o{row + 1}")
        named[f"dE_total/d{hidden}"] = network.hidden_bias_gradient[row]
        named[f"dE_total/d{output}"] = network.output_bias_gradient[row]
        named[f"{hidden}+"] = network.hidden_bias[row]
        named[f"{output}+"] = network.output_bias[row]
    return {name: float(value) for name, value in named.items()}


def _neuron(layer: str, row: int, net: Floats, out: Floats) -> dict[str, float]:
    return {f"net_{layer}{row + 1}": net[row], f"out_{layer}{row + 1}": out[row]}


def _node(layer: str, row: int, by_output: Floats, slope: Floats) -> dict[str, float]:
    neuron = f"{layer}{row + 1}"
    return {
        f"dE_total/dout_{neuron}": by_output[row],
        f"dout_{neuron}/dnet_{neuron}": slope[row],
    }


def _route(network: MatrixNetwork, row: int, column: int) -> dict[str, float]:
    output, hidden = f"o{row + 1}", f"h{column + 1}"
    return {
        f"dnet_{output}/dout_{hidden}": network.crossed[row, column],
        f"dE_{output}/dout_{hidden}": network.routes[row, column],
    }


def _weight(
    network: MatrixNetwork, row: int, column: int, inputs: Sequence[float]
) -> dict[str, float]:
    into_hidden, into_output = f"w{2 * row + column + 1}", f"w{2 * row + column + 5}"
    return {
        f"dnet_h{row + 1}/d{into_hidden}": inputs[column],
        f"dnet_o{row + 1}/d{into_output}": network.hidden_out[column],
        f"dE_total/d{into_hidden}": network.hidden_gradient[row, column],
        f"dE_total/d{into_output}": network.output_gradient[row, column],
        f"{into_hidden}+": network.hidden_weights[row, column],
        f"{into_output}+": network.output_weights[row, column],
    }
