"""One answer against one stage."""

from __future__ import annotations

from math import exp

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine import Scenario
from engine.diagnosis import (
    Diagnosis,
    OwnNumbers,
    diagnose,
    read_answer,
    right_pass,
    why_not,
    why_not_lines,
)
from engine.diagnosis.digits import own_digits
from engine.misconceptions import readings
from engine.trace import Pass
from tests.engine.misconceptions.networks import random_scenario
from tests.engine.strategies import moderate_scenarios

TUTORIAL = right_pass(Scenario())


def diagnosed(text: str, stage: str, **own: str) -> Diagnosis:
    """An answer in the tutorial's first pass, after these earlier answers of one's own."""
    written = {name: read_answer(value).interval() for name, value in own.items()}
    numbers = [OwnNumbers(written, TUTORIAL)] if own else []
    return diagnose(read_answer(text), stage, TUTORIAL, numbers)


NAMED = {
    ("dE_total/dw1", "0.000364723"): "new_weight",
    ("net_h1", "0.3825"): "weights_crossed",
    ("net_h1", "0.0275"): "bias_left_out",
    ("net_h1", "0.375"): "inputs_crossed",
    ("dE_total/dw5", "-0.0821670"): "sign_turned",
    ("dE_total/dw5", "0.439829649"): "slope_left_out",
    ("dE_total/dw5", "0.1384986"): "delta_for_gradient",
    ("w5+", "0.4410835"): "added",
    ("w5+", "0.3178330"): "rate_left_out",
    ("out_o1", "1.105905967"): "net_for_out",
    ("E_o1", "0.549622"): "half_left_out",
}


@pytest.mark.parametrize(("stage", "text"), NAMED)
def test_mistakes_of_the_tutorial(stage: str, text: str) -> None:
    """The mistakes that students make with the tutorial's numbers are named."""
    assert (NAMED[stage, text],) == diagnosed(text, stage).ids


@given(moderate_scenarios, st.data())
def test_right_answers(scenario: Scenario, data: st.DataObject) -> None:
    """A right answer, rounded to 4 to 12 digits, is always right."""
    trace = right_pass(scenario)
    stage = data.draw(st.sampled_from([s.id for s in trace if s.value is not None]))
    digits = data.draw(st.integers(4, 12))
    text = f"{trace.values[stage]:.{digits - 1}e}"
    assert diagnose(read_answer(text), stage, trace).verdict == "right"


@given(moderate_scenarios, st.data())
def test_right_so_far(scenario: Scenario, data: st.DataObject) -> None:
    """Fewer than 4 digits are right so far, where the value itself has more."""
    trace = right_pass(scenario)
    stage = data.draw(st.sampled_from([s.id for s in trace if s.value]))
    digits = data.draw(st.integers(1, 3))
    value = trace.values[stage]
    expected = "right" if own_digits(value) <= digits else "more_digits"
    assert expected == diagnose(read_answer(f"{value:.{digits - 1}e}"), stage, trace).verdict


def test_a_value_with_few_digits_of_its_own() -> None:
    """No more digits are asked for than a value has: 0.42000000000000004 has two."""
    assert own_digits(0.42000000000000004) == 2
    trace = right_pass(Scenario(inputs=(0.3, 0.6)))
    assert diagnose(read_answer("0.3"), "dnet_h1/dw1", trace).verdict == "right"
    assert diagnose(read_answer("0.30000"), "dnet_h1/dw1", trace).verdict == "right"


def test_a_five_at_the_end_may_be_rounded_as_at_school() -> None:
    """0.3775 is 0.378 to three digits, though the float lies a little below or above it."""
    assert diagnosed("0.378", "net_h1").verdict == "more_digits"
    trace = right_pass(Scenario(inputs=(0.12345, 0.1)))
    assert diagnose(read_answer("0.1235"), "dnet_h1/dw1", trace).verdict == "right"


def test_fractions_and_arithmetic() -> None:
    """What is worked out is right as a number would be."""
    assert diagnosed("0.74136507*0.186815602*0.593269992", "dE_total/dw5").verdict == "right"
    assert diagnosed("151/400", "net_h1").verdict == "right"
    assert diagnosed("0.74136507*0.593269992", "dE_total/dw5").ids == ("slope_left_out",)


def test_wrong_without_a_name() -> None:
    """A number that nothing explains is wrong, and no mistake is made up."""
    assert Diagnosis("wrong") == diagnosed("0.123456", "dE_total/dw5")
    assert Diagnosis("wrong") == diagnosed("0", "dE_total/dw5")
    assert Diagnosis("wrong") == diagnosed("1e300", "dE_total/dw5")


def test_following() -> None:
    """What follows from one's own earlier number is no new mistake."""
    assert Diagnosis("follows") == diagnosed("0.5944771", "out_h1", net_h1="0.3825")
    assert diagnosed("0.5944771", "out_h1").verdict == "wrong"
    assert diagnosed("0.3825", "out_h1", net_h1="0.3825").ids == ("net_for_out",)


def test_following_from_a_delta_of_ones_own() -> None:
    """A gradient follows from one's own δ too, though its definition multiplies three factors."""
    own = {"delta_o1": "0.7413651"}
    assert Diagnosis("follows") == diagnosed("0.4398296", "dE_total/dw5", **own)


def test_mistakes_with_ones_own_numbers_and_with_the_true_ones() -> None:
    """A mistake is found with either, and both are named."""
    right = TUTORIAL.values
    out_h2 = right["out_h2"]
    out = 1 / (1 + exp(-(0.4 * 0.6 + 0.45 * out_h2 + 0.6)))
    with_own = f"{(out - 0.01) * out * (1 - out) * out_h2:.9f}"
    with_true = f"{right['delta_o1'] * out_h2:.9f}"
    assert with_own != with_true
    for value in (with_own, with_true):
        diagnosis = diagnosed(value, "dE_total/dw5", out_h1="0.600000000")
        assert diagnosis.ids == ("wrong_activation",)


def test_on_a_form_zeros_at_the_end_may_be_missing() -> None:
    """On a form 0.36 stands for 0.360000, and for nothing that merely begins so."""
    trace = right_pass(Scenario(inputs=(0.3600004, 0.1)))
    right = diagnose(read_answer("0.36"), "dnet_h1/dw1", trace, on_form=True)
    assert right.verdict == "right"
    short = diagnose(read_answer("0.359"), "w5+", TUTORIAL, on_form=True)
    assert Diagnosis("wrong") == short
    four = diagnose(read_answer("0.3589"), "w5+", TUTORIAL, on_form=True)
    assert four.verdict == "right"


def test_on_a_form_a_mistake_is_known_without_its_zeros_too() -> None:
    """0.0275 is net_h1 without its bias, zeros dropped; 0.406 only begins like a mistake."""
    whole = diagnose(read_answer("0.0275"), "net_h1", TUTORIAL, on_form=True)
    assert whole == diagnose(read_answer("0.0275000"), "net_h1", TUTORIAL, on_form=True)
    assert whole.ids == ("bias_left_out",)
    assert diagnose(read_answer("0.4067"), "out_h1", TUTORIAL, on_form=True).ids
    short = diagnose(read_answer("0.406"), "out_h1", TUTORIAL, on_form=True)
    assert Diagnosis("wrong") == short


def test_why_not() -> None:
    """The two most usual wrong readings are told, each with a number that is not the right one."""
    told = [(why.reading.id, f"{why.value:.4f}") for why in why_not("net_h1", TUTORIAL)]
    assert told == [("bias_left_out", "0.0275"), ("weights_crossed", "0.3825")]
    told = [(why.reading.id, f"{why.value:.9f}") for why in why_not("dE_total/dw1", TUTORIAL)]
    assert told == [("new_weight", "0.000364723"), ("routes_crossed", "0.000461551")]


def test_why_not_in_words() -> None:
    """Each line has the wrong number and the reason, and not the right number."""
    first, second = why_not_lines("dE_total/dw1", TUTORIAL)
    new = "The new w5 and w7 were used where the old ones belong."
    assert first == f"Why not ∂E_total/∂w1 = 0.000364723? {new}"
    assert "0.000461551" in second
    assert "0.000438568" not in first + second


def test_why_not_passes_by_what_equals_the_right_value() -> None:
    """With twin weights crossing them changes nothing, and so is not told."""
    trace = right_pass(Scenario(inputs=(0.5, 0.5)))
    ids = {why.reading.id for why in why_not("net_h1", trace, count=10)}
    assert "inputs_crossed" not in ids
    assert "bias_left_out" in ids


@pytest.mark.parametrize("number", range(20))
def test_why_not_everywhere(number: int) -> None:
    """On any network each stage has two of them, different ones with different numbers."""
    trace = right_pass(random_scenario(number))
    for stage in _valued(trace):
        told = why_not(stage, trace)
        shown = {f"{why.value:.5e}" for why in told} | {f"{trace.values[stage]:.5e}"}
        assert len(shown) == len(told) + 1
        assert len({why.reading.id for why in told}) == len(told)
        assert len(told) == 2 or len({r.id for r in readings(stage, "frozen")}) <= 2


def _valued(trace: Pass) -> list[str]:
    return [stage.id for stage in trace if stage.value is not None]
