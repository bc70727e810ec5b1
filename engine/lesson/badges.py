"""How the rules of a scenario differ from the tutorial's, in words that stay on the screen."""

from __future__ import annotations

from engine.policies import Rules

_WRONG = "layer by layer: wrong on purpose"
_BIASES = {
    "frozen": (),
    "shared": ("shared biases learn",),
    "per_neuron": ("each neuron's own bias learns",),
}
_SHORTER = {
    _WRONG: (_WRONG, "layer by layer: wrong"),
    "shared biases learn": ("biases learn",),
    "each neuron's own bias learns": ("own biases learn", "own biases learn", "own biases"),
}
"""The same in ever fewer words, all true. That something is wrong is said in full longest."""


def badges(rules: Rules) -> tuple[str, ...]:
    """One badge for each rule that is not the tutorial's; none where all of them are."""
    wrong = (_WRONG,) if rules.update_order == "layer_by_layer" else ()
    return wrong + _BIASES[rules.bias_updates]


def wording(badge: str, step: int) -> str:
    """A badge in ever fewer words: all of them at step 0, the fewest from some step on."""
    wordings = (badge, *_SHORTER.get(badge, (badge.removeprefix("written as "),)))
    return wordings[min(step, len(wordings) - 1)]
