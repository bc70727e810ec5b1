"""How the rules of a scenario differ from the tutorial's, in words that stay on the screen."""

from __future__ import annotations

from engine.policies import Rules

_BIASES = {
    "frozen": (),
    "shared": ("shared biases learn",),
    "per_neuron": ("each neuron's own bias learns",),
}


def badges(rules: Rules) -> tuple[str, ...]:
    """One badge for each rule that is not the tutorial's; none where all of them are."""
    wrong = ("layer by layer: wrong on purpose",) if rules.update_order == "layer_by_layer" else ()
    return wrong + _BIASES[rules.bias_updates]
