"""The gallery: ten networks that each show one thing, by name, and what to watch for."""

from __future__ import annotations

from types import MappingProxyType
from typing import NamedTuple

from engine.scenario import Biases, Scenario, Weights


class Exhibit(NamedTuple):
    """A scenario of the gallery, and the sentences that are shown when it opens.

    The first of them is short enough to stand alone in a small terminal.
    """

    scenario: Scenario
    sentences: tuple[str, ...]

    @property
    def watch(self) -> str:
        """What to watch for."""
        return " ".join(self.sentences)


_TUTORIAL = Exhibit(
    Scenario(),
    ("The tutorial's numbers: watch E_total fall from 0.298 to 0.291 in one round.",),
)

GALLERY = MappingProxyType(
    {
        "tutorial": _TUTORIAL,
        "shared_biases": Exhibit(
            Scenario(title="One bias a layer, and it learns", bias_updates="shared"),
            (
                "b1 and b2 learn here, as the weights do.",
                "The gradient of a bias is the sum of the deltas of both neurons of its layer.",
            ),
        ),
        "own_biases": Exhibit(
            Scenario(title="Every neuron has a bias of its own", bias_updates="per_neuron"),
            (
                "Every neuron has a bias of its own here.",
                "Each starts as b1 or b2, and then goes its own way.",
                "Its gradient is the delta of its neuron.",
            ),
        ),
        "no_bias": Exhibit(
            Scenario(title="No biases", biases=Biases(0.0, 0.0)),
            (
                "b1 and b2 are 0 and stay 0.",
                "Only the inputs and the weights decide.",
            ),
        ),
        "layer_by_layer": Exhibit(
            Scenario(title="Layer by layer", update_order="layer_by_layer"),
            (
                "This is wrong on purpose.",
                "The hidden layer's gradients are taken with the new w5 to w8.",
                "∂E/∂w1 is 0.000364723 here, and should be 0.000438568.",
            ),
        ),
        "saturated": Exhibit(
            Scenario(title="Saturated neurons", biases=Biases(4.0, 3.0)),
            (
                "out_o1 is far too large, yet w5 hardly moves.",
                "The logistic slope is close to 0 in every neuron.",
                "Every gradient has such a slope as a factor.",
            ),
        ),
        "diverging": Exhibit(
            Scenario(
                title="A learning rate that is far too large",
                targets=(0.01, -100.0),
                learning_rate=1e306,
            ),
            (
                "One step makes the weights enormous.",
                "The next is larger than any number that a computer holds.",
                "Training stops at epoch 1, and says so.",
            ),
        ),
        "twins": Exhibit(
            Scenario(
                title="Twins",
                weights=Weights(0.2, 0.3, 0.2, 0.3, 0.4, 0.4, 0.5, 0.5),
            ),
            (
                "h1 and h2 start with equal weights.",
                "Their gradients are equal too, so they stay equal for ever.",
                "Two neurons do the work of one.",
                "Random first weights prevent this.",
            ),
        ),
        "unreachable": Exhibit(
            Scenario(title="A target out of reach", targets=(0.01, 1.5)),
            (
                "o2 cannot reach its target of 1.5.",
                "No logistic output gets above 1.",
                "E_total never falls below 0.125, however long one trains.",
            ),
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
            (
                "Here three decimals tell most mistakes apart.",
                "With the tutorial's numbers a wrong w1⁺ often looks right.",
                "Press y and make a mistake.",
            ),
        ),
    }
)
"""Every exhibit by its name, in the order in which they are listed."""


def sentences_of(scenario: Scenario) -> tuple[str, ...]:
    """What to watch for in a scenario of the gallery that is not the tutorial's; else nothing."""
    if scenario == _TUTORIAL.scenario:
        return ()
    return next((e.sentences for e in GALLERY.values() if e.scenario == scenario), ())
