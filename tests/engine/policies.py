"""Every combination of the rules, for tests that hold under all of them."""

import pytest

from engine.policies import BIAS_UPDATES, UPDATE_ORDERS, Rules

ALL_RULES = tuple(Rules(biases, order) for biases in BIAS_UPDATES for order in UPDATE_ORDERS)

each_rules = pytest.mark.parametrize(
    "rules", ALL_RULES, ids=lambda rules: f"{rules.bias_updates}-{rules.update_order}"
)
