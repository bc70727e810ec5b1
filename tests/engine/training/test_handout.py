"""The training loop as a handout."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from engine import Scenario, train
from engine.policies import BIAS_UPDATES, UPDATE_ORDERS, BiasUpdates, UpdateOrder
from engine.scenario import Weights
from engine.training.handout import handout
from tests.engine.test_second_activation import TanhScenario


def run(text: str, epochs: int) -> list[str]:
    """What a printed function gives, executed with nothing but what it says, to the last bit."""
    names: dict[str, Callable[[int], tuple[float, ...]]] = {}
    exec(text, names)  # noqa: S102  (that it runs as printed is what is tested)
    return [value.hex() for value in names["backpropagation"](epochs)]


@pytest.mark.parametrize("update_order", UPDATE_ORDERS)
@pytest.mark.parametrize("bias_updates", BIAS_UPDATES)
@pytest.mark.parametrize("epochs", [0, 1, 500])
def test_it_trains_as_the_program_does(
    bias_updates: BiasUpdates, update_order: UpdateOrder, epochs: int
) -> None:
    """Run as it is printed it gives the same parameters as training, to the last bit."""
    scenario = replace(
        Scenario(),
        bias_updates=bias_updates,
        update_order=update_order,
        weights=Weights(w5=-3.25, w6=-1e-3),  # net inputs of both signs
    )
    expected = [value.hex() for value in train(scenario, epochs).parameters(epochs).values()]
    assert expected == run(handout(scenario), epochs)


def test_another_function() -> None:
    """A second function of the neurons is imported by its name."""
    scenario = TanhScenario()
    expected = [value.hex() for value in train(scenario, 20).parameters(20).values()]
    assert "from math import tanh\n" in handout(scenario)
    assert expected == run(handout(scenario), 20)


def test_it_reads_as_the_lesson() -> None:
    """One function, headed, with a comment for each phase, and short enough for a page."""
    text = handout(Scenario())
    assert text.count("def ") == 1
    assert "Backpropagation, written out." in text
    comments = [row.strip() for row in text.splitlines() if row.strip().startswith("#")]
    assert [comment[:9] for comment in comments] == [
        "# forward",
        "# the err",
        "# back th",
        "# back th",
        "# update:",
    ]
    code = [row for row in text.splitlines() if "=" in row and "#" not in row]
    assert 45 <= len(code) <= 55
    wrong = handout(replace(Scenario(), update_order="layer_by_layer"))
    assert "along weights that have changed: the mistake" in wrong
    assert "the mistake" not in text
