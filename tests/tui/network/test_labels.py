"""What stands on and beside the edges of the biases, and how a fault is told."""

from __future__ import annotations

import re

import pytest

from engine import Scenario
from engine.scenario import Biases
from engine.travel import Session
from tests.tui.network.drawn import SCENARIOS, TUTORIAL, WHOLE, Size, moments, rows_of
from tests.tui.opened import lines, opened
from tui.drawing import Role
from tui.network.lighting import Lighting

SHARED = "shared-simultaneous"
ON_EDGE = re.compile(r"◆(∂\S+/∂w)5 0")
OWN = "per_neuron-simultaneous"
CONSTANT = re.compile(r"(?<!\d)1●")
some_sizes = pytest.mark.parametrize("size", [WHOLE[1], WHOLE[8]], ids=str)


def pictures(scenario: str, size: Size) -> dict[str, str]:
    """The picture of every stage of a pass."""
    return {
        moment.stage_id: "\n".join(rows_of(moment, size)) for moment in moments(SCENARIOS[scenario])
    }


@some_sizes
def test_biases_that_are_not_trained_are_frozen_and_say_so(size: Size) -> None:
    """At the update, and only there; where biases learn nothing is said of it."""
    found = pictures(TUTORIAL, size)
    assert [stage for stage, text in found.items() if "frozen" in text] == ["update"]
    assert "b1 frozen 0.35" in found["update"]
    assert "b2 frozen 0.60" in found["update"]
    assert not [text for text in pictures(SHARED, size).values() if "frozen" in text]


def test_a_frozen_bias_has_its_number_as_its_edge_has_it_or_none() -> None:
    """One that is too long is not written a second time with fewer digits."""
    session = Session(Scenario(biases=Biases(0.35, 1234.56789)))
    session.go_to(0, "update")
    text = "\n".join(rows_of(session.moment, WHOLE[1]))
    assert "b1 frozen 0.35" in text
    assert "b2 frozen   " in text


@pytest.mark.parametrize("size", [(120, 36), (136, 40), (160, 45), (200, 50)], ids=str)
async def test_the_legend_names_a_gradient_as_its_edge_does(size: Size) -> None:
    """Above the picture stands ∂E_total/∂w where the edges say ∂E_total/∂w5, else ∂E/∂w."""
    async with opened(size) as (app, _):
        app.session.go_to(0, "dE_total/dw5")
        app.show()
        heading, *picture = lines(app)[1:20]
        on_edge = next(found for row in picture if (found := ON_EDGE.search(row)))
        assert f"w weight · {on_edge[1]} gradient · w⁺ next weight" in heading


@some_sizes
def test_the_constant_is_read_where_a_bias_is_multiplied_by_it(size: Size) -> None:
    """The 1 has its ● at every net input, at the gradient of a bias, and nowhere else."""
    read = {stage for stage, text in pictures(SHARED, size).items() if CONSTANT.search(text)}
    nets = {f"net_{neuron}" for neuron in ("h1", "h2", "o1", "o2")}
    assert read == nets | {"dE_total/db1", "dE_total/db2"}


@pytest.mark.parametrize("size", [(116, 17), (120, 17), (160, 21)], ids=str)
def test_the_gradient_of_a_bias_of_its_own_says_whose_it_is(size: Size) -> None:
    """From 116 columns on it has its own name, ∂E/∂b_o1, as the weights have ∂E/∂w5."""
    found = pictures(OWN, size)
    for bias in ("b_h1", "b_h2", "b_o1", "b_o2"):
        text = found[f"dE_total/d{bias}"]
        assert re.search(rf"◆∂E(_total)?/∂{bias} −?\d", text)


def test_a_fault_is_told_before_all_else() -> None:
    """Where an answer went wrong there is a ! in the colours of a fault, read or written or not."""
    lit = Lighting(frozenset({"w5"}), frozenset({"o1"}), {"w5": "A"}, frozenset({"w5", "o1", "w7"}))
    for name in ("w5", "o1", "w7"):
        assert lit.marker(name) == ("!", Role.FAULT)
        assert lit.role(name) is Role.FAULT
