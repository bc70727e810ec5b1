"""Every combination of the rules, for tests that hold under all of them."""

import pytest

from engine.network import BiasUpdates, Rules, UpdateOrder

BIAS_UPDATES: tuple[BiasUpdates, ...] = ("frozen", "shared", "per_neuron")
UPDATE_ORDERS: tuple[UpdateOrder, ...] = ("simultaneous", "layer_by_layer")
ALL_RULES = tuple(Rules(biases, order) for biases in BIAS_UPDATES for order in UPDATE_ORDERS)

each_rules = pytest.mark.parametrize(
    "rules", ALL_RULES, ids=lambda rules: f"{rules.bias_updates}-{rules.update_order}"
)
