"""The gallery: ten networks that each show one thing, by name, and what to watch for."""

from __future__ import annotations

from types import MappingProxyType
from typing import NamedTuple

from engine.scenario import Biases, Scenario, Weights


class Exhibit(NamedTuple):
    """A scenario of the gallery, and the sentence that is shown when it opens."""

    scenario: Scenario
    watch: str


_TUTORIAL = Exhibit(
    Scenario(),
    "The tutorial's numbers: watch E_total fall from 0.298 to 0.291 in one round.",
)

GALLERY = MappingProxyType(
    {
        "tutorial": _TUTORIAL,
        "shared_biases": Exhibit(
            Scenario(title="One bias a layer, and it learns", bias_updates="shared"),
            "Each bias has a gradient too: the sum of the deltas of both neurons of its layer.",
        ),
        "own_biases": Exhibit(
            Scenario(title="Every neuron has a bias of its own", bias_updates="per_neuron"),
            "Each bias starts as b1 or b2 and then goes its own way: its gradient is the delta"
            " of its neuron.",
        ),
        "no_bias": Exhibit(
            Scenario(title="No biases", biases=Biases(0.0, 0.0)),
            "b1 and b2 are 0 and stay 0: only the inputs and the weights decide.",
        ),
        "layer_by_layer": Exhibit(
            Scenario(title="Layer by layer", update_order="layer_by_layer"),
            "Wrong on purpose: the hidden layer's gradients are taken with the new w5 to w8."
            " ∂E/∂w1 is 0.000364723 here, and should be 0.000438568.",
        ),
        "saturated": Exhibit(
            Scenario(title="Saturated neurons", biases=Biases(4.0, 3.0)),
            "out_o1 is far from its target, and yet w5 hardly moves: out·(1 − out) is close to"
            " 0, and every gradient is multiplied by it.",
        ),
        "diverging": Exhibit(
            Scenario(
                title="A learning rate that is far too large",
                targets=(0.01, -100.0),
                learning_rate=1e306,
            ),
            "One step makes the weights enormous, and the next is larger than any number that"
            " the computer holds: training stops at epoch 1 and says so.",
        ),
        "twins": Exhibit(
            Scenario(
                title="Twins",
                weights=Weights(0.2, 0.3, 0.2, 0.3, 0.4, 0.4, 0.5, 0.5),
            ),
            "h1 and h2 start with equal weights, get equal gradients, and stay equal for ever:"
            " two neurons that do the work of one. Random first weights prevent this.",
        ),
        "unreachable": Exhibit(
            Scenario(title="A target out of reach", targets=(0.01, 1.5)),
            "No logistic output gets above 1, so o2 cannot reach 1.5: E_total never falls below"
            " 0.125, however long one trains.",
        ),
        "telling": Exhibit(
            Scenario(
                title="Numbers that tell mistakes apart",
                inputs=(0.6, -0.9),
                targets=(0.2, 0.7),
                learning_rate=0.7,
                weights=Weights(0.7, -0.4, -1.1, 0.9, 1.3, -0.8, 0.6, 1.2),
                biases=Biases(0.25, -0.35),
            ),
            "With these numbers the usual mistakes give answers that differ: a wrong one shows"
            " which mistake was made.",
        ),
    }
)
"""Every exhibit by its name, in the order in which they are listed."""
