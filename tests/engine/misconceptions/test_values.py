"""Every misconception has the value that the table says, and is named for it."""

from __future__ import annotations

import re

import pytest

from engine import Scenario
from engine.diagnosis import diagnose, read_answer, right_pass
from engine.misconceptions import MISCONCEPTIONS, book, readings
from engine.policies import BIAS_UPDATES, BiasUpdates
from tests.engine.misconceptions.networks import random_scenario
from tests.engine.misconceptions.written_out import mistaken

NETWORKS = 200

ORDER: tuple[str, ...] = (
    *("bias_left_out", "weights_crossed", "inputs_crossed", "out_for_net", "net_for_out"),
    *("exponent_sign", "half_left_out", "not_squared", "one_output_only", "mean_for_sum"),
    *("sign_turned", "slope_left_out", "slope_of_net", "one_minus_left_out", "slope_twice"),
    *("error_for_derivative", "wrong_activation", "weight_for_activation", "net_for_activation"),
    *("new_weight", "routes_crossed", "error_not_delta", "weight_left_out_on_the_way_back"),
    *("own_slope_left_out", "delta_for_gradient", "gradient_for_weight", "rate_left_out"),
    *("added", "rate_twice", "rounded_early"),
)


def test_the_order_of_the_table() -> None:
    """The ids stand in the order in which they are named."""
    assert tuple(misconception.id for misconception in MISCONCEPTIONS) == ORDER


@pytest.mark.parametrize("bias_updates", BIAS_UPDATES)
def test_which_apply_where(bias_updates: BiasUpdates) -> None:
    """Each stage has the misconceptions that the table gives it, and no others."""
    expected = set(mistaken(random_scenario(0, bias_updates)))
    found = {
        (stage, reading.id)
        for stage in book(bias_updates)
        for reading in readings(stage, bias_updates)
        if reading.id != "rounded_early"
    }
    assert expected == found


@pytest.mark.parametrize("bias_updates", BIAS_UPDATES)
def test_values_on_random_networks(bias_updates: BiasUpdates) -> None:
    """On 200 networks every reading has the value that plain arithmetic gives."""
    for number in range(NETWORKS):
        scenario = random_scenario(number, bias_updates)
        values = right_pass(scenario).values
        for (stage, id_), expected in mistaken(scenario).items():
            found = [r.value(values) for r in readings(stage, bias_updates) if r.id == id_]
            assert expected == pytest.approx(found, rel=1e-12, abs=1e-15), (number, stage, id_)


@pytest.mark.parametrize("bias_updates", BIAS_UPDATES)
def test_rounded_early(bias_updates: BiasUpdates) -> None:
    """Rounded early means that all that a stage reads has 2, or has 3 decimals."""
    values = right_pass(random_scenario(1, bias_updates)).values
    w5, eta, gradient = values["w5"], values["eta"], values["dE_total/dw5"]
    expected = [round(w5, d) - round(eta, d) * round(gradient, d) for d in (2, 3)]
    found = [r.value(values) for r in readings("w5+", bias_updates) if r.id == "rounded_early"]
    assert expected == found
    rest = set(book(bias_updates)) - {"update"}
    rounding = {s for s in rest if any(r.decimals == 3 for r in readings(s, bias_updates))}
    assert rest == rounding


def test_named_on_random_networks() -> None:
    """Answered with 7 digits, each is named, unless those digits are the right value's as well."""
    for number in range(NETWORKS):
        scenario = random_scenario(number)
        trace = right_pass(scenario)
        for (stage, id_), values in mistaken(scenario).items():
            for value in values:
                given = f"{value:.6e}"
                diagnosis = diagnose(read_answer(given), stage, trace)
                if given == f"{trace.values[stage]:.6e}":
                    assert diagnosis.verdict == "right"
                else:
                    assert (diagnosis.verdict, id_ in diagnosis.ids) == ("wrong", True)


def test_named_in_the_order_of_the_table() -> None:
    """Where several fit, they are named in the table's order and each once."""
    trace = right_pass(Scenario(learning_rate=1.0))
    answer = read_answer(repr(trace.values["w5"]))
    assert diagnose(answer, "w5+", trace).verdict == "wrong"
    answer = read_answer(f"{trace.values['w5'] + trace.values['dE_total/dw5']:.9f}")
    assert diagnose(answer, "w5+", trace).ids == ("added",)
    zero = right_pass(Scenario(inputs=(0.5, 0.5)))
    ids = diagnose(read_answer("0.35"), "dnet_h1/dw1", zero).ids
    assert ids == tuple(sorted(ids, key=ORDER.index))
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize("bias_updates", BIAS_UPDATES)
def test_sentences_and_places(bias_updates: BiasUpdates) -> None:
    """Each is told in a sentence without a gap, and departs somewhere that the network has."""
    known = right_pass(random_scenario(0, bias_updates)).values
    for stage in book(bias_updates):
        for reading in readings(stage, bias_updates):
            sentence = reading.sentence()
            assert re.fullmatch(r"[A-Z∂a-z].*\.", sentence)
            assert not set("{}") & set(sentence)
            assert reading.factor == stage or reading.factor in reading.stage.reads
            assert reading.places
            for place in reading.places:
                assert place in known or place in ("h1", "h2", "o1", "o2")


PLACES = {
    ("net_h1", "bias_left_out"): ("b1", ("b1",)),
    ("net_h1", "weights_crossed"): ("w2", ("w2",)),
    ("dE_total/dw5", "slope_left_out"): ("dout_o1/dnet_o1", ("o1",)),
    ("dE_total/dw5", "delta_for_gradient"): ("dnet_o1/dw5", ("w5",)),
    ("dE_total/dw1", "new_weight"): ("dE_total/dout_h1", ("w5", "w7")),
    ("dE_o2/dout_h1", "new_weight"): ("dnet_o2/dout_h1", ("w7",)),
    ("w5+", "rate_left_out"): ("eta", ("w5",)),
    ("w5+", "rate_twice"): ("eta", ("w5",)),
    ("w5+", "added"): ("w5+", ("w5",)),
}


@pytest.mark.parametrize(("stage", "id_"), PLACES)
def test_where_it_departs(stage: str, id_: str) -> None:
    """The factor of the formula and the place in the network are those of the mistake."""
    reading = next(r for r in readings(stage, "frozen") if r.id == id_)
    assert PLACES[stage, id_] == (reading.factor, reading.places)


def test_the_order_of_updates_changes_nothing() -> None:
    """A lesson that updates layer by layer is practised by the right rule all the same."""
    wrong = right_pass(Scenario(update_order="layer_by_layer"))
    assert right_pass(Scenario()).values == wrong.values
    answer = read_answer("0.000364723")
    diagnosis = diagnose(answer, "dE_total/dw1", wrong)
    assert diagnosis.ids == ("new_weight",)
    assert "new w5 and w7 were used where the old ones belong" in diagnosis.mistakes[0].sentence()


def test_phases_are_covered() -> None:
    """Every stage but the update has at least one wrong reading."""
    empty = [stage for stage in book("shared") if not readings(stage, "shared")]
    assert empty == ["update"]
