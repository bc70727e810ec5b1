"""The gallery: each network shows what its sentence says."""

from __future__ import annotations

import pytest

from engine import trace_pass, train
from engine.gallery import GALLERY
from engine.misconceptions.reading import readings
from engine.network import HIDDEN, OUTPUTS
from engine.scenario import Biases, Scenario

NAMES = (
    "tutorial", "shared_biases", "own_biases", "no_bias", "layer_by_layer", "saturated",
    "diverging", "twins", "unreachable", "telling",
)  # fmt: skip


def test_the_gallery_has_its_ten_names_in_their_order() -> None:
    """Others rely on the names."""
    assert tuple(GALLERY) == NAMES


def test_the_tutorial_is_the_default_scenario() -> None:
    """The first exhibit is what the program opens with."""
    assert GALLERY["tutorial"].scenario == Scenario()


@pytest.mark.parametrize("name", NAMES)
def test_every_exhibit_says_what_to_watch_for(name: str) -> None:
    """Each has sentences, the first short enough to stand alone, and a title of its own."""
    first, *_ = sentences = GALLERY[name].sentences
    assert all(sentence.endswith(".") for sentence in sentences)
    assert name == "tutorial" or len(first) <= 45
    titles = [exhibit.scenario.title for exhibit in GALLERY.values()]
    assert titles.count(GALLERY[name].scenario.title) == 1


def test_the_tutorials_error_falls_as_its_sentence_says() -> None:
    """0.298 before the first round and 0.291 after it."""
    history = train(GALLERY["tutorial"].scenario, 1)
    assert [round(history[epoch].E_total, 3) for epoch in (0, 1)] == [0.298, 0.291]


@pytest.mark.parametrize(
    ("name", "after_one"),
    [("shared_biases", 0.2857508866992965), ("own_biases", 0.28047144679143016)],
)
def test_learning_biases_give_their_known_errors(name: str, after_one: float) -> None:
    """The errors after one update are those that were worked out independently."""
    assert after_one == pytest.approx(train(GALLERY[name].scenario, 1)[1].E_total, rel=1e-11)


def test_no_bias_keeps_both_biases_at_zero() -> None:
    """They are 0 and frozen."""
    scenario = GALLERY["no_bias"].scenario
    assert (Biases(0.0, 0.0), "frozen") == (scenario.biases, scenario.bias_updates)


def test_layer_by_layer_gives_the_wrong_gradient_that_its_sentence_names() -> None:
    """∂E/∂w1 is 0.000364723 with the new weights, and 0.000438568 by the rule."""
    wrong = trace_pass(GALLERY["layer_by_layer"].scenario).values["dE_total/dw1"]
    right = trace_pass(Scenario()).values["dE_total/dw1"]
    assert (f"{wrong:.9f}", f"{right:.9f}") == ("0.000364723", "0.000438568")
    assert all(
        figure in GALLERY["layer_by_layer"].watch for figure in ("0.000364723", "0.000438568")
    )


def test_every_neuron_of_saturated_has_a_slope_close_to_zero() -> None:
    """out·(1 − out) is below 0.05 everywhere, though out_o1 is far from its target."""
    values = trace_pass(GALLERY["saturated"].scenario).values
    outs = [values[f"out_{neuron}"] for neuron in HIDDEN + OUTPUTS]
    assert all(out * (1 - out) < 0.05 for out in outs)
    assert values["out_o1"] - values["target_o1"] > 0.9
    assert abs(values["w5+"] - values["w5"]) < 0.02


def test_diverging_stops_at_epoch_1() -> None:
    """One update can be held, the second cannot."""
    assert train(GALLERY["diverging"].scenario, 10).last == 1


def test_twins_stay_equal() -> None:
    """After a thousand updates the weights into and out of h1 and h2 are equal to the last bit."""
    last = train(GALLERY["twins"].scenario, 1_000)[1_000].parameters
    pairs = [("w1", "w3"), ("w2", "w4"), ("w5", "w6"), ("w7", "w8")]
    assert all(last[one] == last[other] for one, other in pairs)
    assert last["w5"] != last["w7"]


def test_unreachable_never_gets_below_an_eighth() -> None:
    """½·(1.5 − 1)² = 0.125 is what is left at best."""
    history = train(GALLERY["unreachable"].scenario, 10_000)
    assert 0.125 < history[10_000].E_total < 0.126


@pytest.mark.parametrize(("name", "least", "most"), [("tutorial", 0.5, 0.6), ("telling", 0.8, 1)])
def test_telling_tells_apart_what_the_tutorial_hides(name: str, least: float, most: float) -> None:
    """Rounded to three decimals, most usual mistakes give answers of their own, as it says."""
    trace = trace_pass(GALLERY[name].scenario)
    apart = []
    for stage in trace:
        if not stage.definition.ordinary or stage.value is None:
            continue
        found: dict[str, set[float]] = {}
        for reading in readings(stage.id, "frozen"):
            value = reading.value(trace.values)
            if value != stage.value:
                found.setdefault(reading.id, set()).add(round(value, 3))
        for id_, values in found.items():
            others = {each for other, more in found.items() if other != id_ for each in more}
            apart.append(values.isdisjoint({*others, round(stage.value, 3)}))
    assert least < sum(apart) / len(apart) < most


def test_telling_has_a_learning_rate_that_is_not_1() -> None:
    """With η = 1 a rate that is left out could not be seen."""
    assert GALLERY["telling"].scenario.learning_rate not in (0.0, 1.0)
