"""The pass in matrices as code: what NumPy needs for it, as text."""

from __future__ import annotations

from engine.policies import Rules

_FORWARD = """\
h = 1 / (1 + np.exp(-(W1 @ x + b1)))
o = 1 / (1 + np.exp(-(W2 @ h + b2)))
E = ((t - o) ** 2).sum() / 2
delta_o = (o - t) * o * (1 - o)
"""
_TOGETHER = """\
delta_h = (W2.T @ delta_o) * h * (1 - h)
W1, W2 = W1 - eta * np.outer(delta_h, x), W2 - eta * np.outer(delta_o, h)
"""
_LAYER_BY_LAYER = """\
W2 = W2 - eta * np.outer(delta_o, h)
delta_h = (W2.T @ delta_o) * h * (1 - h)
W1 = W1 - eta * np.outer(delta_h, x)
"""
_BIASES = {
    "frozen": "",
    "shared": "b1, b2 = b1 - eta * delta_h.sum(), b2 - eta * delta_o.sum()\n",
    "per_neuron": "b1, b2 = b1 - eta * delta_h, b2 - eta * delta_o\n",
}


def numpy_lines(rules: Rules) -> str:
    """One pass and its update in NumPy, for the logistic function: six lines in the tutorial.

    `np` is NumPy; `x`, `t` and the biases are vectors or numbers, `W1` and `W2` matrices with a
    row for each neuron.
    """
    together = rules.update_order == "simultaneous"
    return _FORWARD + (_TOGETHER if together else _LAYER_BY_LAYER) + _BIASES[rules.bias_updates]
