"""Papers against their sheets."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest

from engine.diagnosis import read_answer as read
from engine.diagnosis import right_pass
from engine.diagnosis.digits import own_digits
from engine.marking import UNREADABLE, Marked, frequencies, mark
from engine.marking.report import report_text
from engine.misconceptions import Reading, readings
from engine.sheets import sheet_named
from engine.trace import Pass
from tests.engine.marking.papers import FORM, Mistakes, paper, read_wrongly
from tests.engine.misconceptions.networks import random_scenario

SHEETS = ("7-1", "7-2", "7-9")
PARTS = 10
"""Among so many tests what can be planted is shared out."""


def as_is(value: float) -> float:
    """A calculator that keeps everything."""
    return value


def six(value: float) -> float:
    """Rounded to six digits at every step, those of the stages that no form asks for as well."""
    return float(f"{value:.6g}")


def seven(value: float) -> float:
    """Rounded to seven digits, and then to six on the paper."""
    return float(f"{value:.7g}")


def marked(
    trace: Pass, mistakes: Mistakes | None = None, rounded: Callable[[float], float] = as_is
) -> Marked:
    """A paper of all ordinary stages, marked."""
    return mark("Ada", "7-1", trace, paper(trace, mistakes, rounded))


@pytest.mark.parametrize("rounded", [as_is, seven, six])
@pytest.mark.parametrize("number", range(100))
def test_hand_rounded_work_is_right(number: int, rounded: Callable[[float], float]) -> None:
    """Rounding on the way is no mistake, on any network."""
    found = marked(right_pass(random_scenario(number)), rounded=rounded)
    assert (found.first_mistake, found.marks) == (None, 29)
    assert set(found.with_verdict("right")) == set(FORM)


def planted(stages: Iterable[str]) -> list[tuple[str, Reading]]:
    """Every mistake that can be planted at some stages."""
    every = ((stage, reading) for stage in stages for reading in readings(stage, "frozen"))
    return [(stage, reading) for stage, reading in every if reading.id != "rounded_early"]


@pytest.mark.parametrize("rounded", [as_is, six])
@pytest.mark.parametrize("part", range(PARTS))
def test_one_mistake_followed_through(part: int, rounded: Callable[[float], float]) -> None:
    """It is found at its stage and by its name, and no other stage is accused.

    Every mistake is made on three sheets, and no two parts of them on the same.
    """
    for name in (f"{seed}-{part + 1}" for seed in ("7", "class", "b")):
        trace = sheet_named(name).trace
        for stage, reading in planted(FORM)[part::PARTS]:
            found = marked(trace, {stage: reading}, rounded)
            first = found.first_mistake
            assert first is not None, (name, stage, reading.id)
            named = reading.id in first.ids or _too_short(reading.value(trace.values))
            assert (stage, True) == (first.stage, named), (name, reading.id)
            assert (stage,) == found.with_verdict("wrong")
            assert found.marks == 28


@pytest.mark.parametrize("part", range(PARTS))
def test_one_mistake_on_any_network(part: int) -> None:
    """The same where nobody chose the numbers: it is found there, and nothing else is accused."""
    for number in range(part, 200, PARTS):
        trace = right_pass(random_scenario(number))
        for stage, reading in planted(FORM)[number::97]:
            value, right = reading.value(trace.values), trace.values[stage]
            if abs(value - right) < 1e-3 * abs(right) or _too_short(value):
                continue
            found = marked(trace, {stage: reading})
            first = found.first_mistake
            assert first is not None, (number, stage, reading.id)
            assert (stage, True) == (first.stage, reading.id in first.ids), (number, reading.id)
            assert (stage,) == found.with_verdict("wrong"), number


def _too_short(value: float) -> bool:
    """Whether a number has fewer than 4 digits: where the right one begins so, it has no name."""
    return own_digits(value) < 4


@pytest.mark.parametrize("rounded", [as_is, six])
@pytest.mark.parametrize("stage", ["delta_o1", "delta_o2", "delta_h1"])
@pytest.mark.parametrize("name", SHEETS)
def test_a_mistake_that_is_not_on_the_form(
    name: str, stage: str, rounded: Callable[[float], float]
) -> None:
    """One in a δ explains all that follows from it, and is the one mistake."""
    trace = sheet_named(name).trace
    for reading in readings(stage, "frozen"):
        if reading.id == "rounded_early":
            continue
        found = marked(trace, {stage: reading}, rounded)
        first = found.first_mistake
        assert first is not None
        assert (stage, True) == (first.stage, reading.id in first.ids), reading.id
        assert not found.with_verdict("wrong")
        assert found.with_verdict("follows")


@pytest.mark.parametrize("numbers", [(5, 6, 7, 8), (1, 2, 3, 4)])
def test_the_same_mistake_at_all_four_weights(numbers: tuple[int, ...]) -> None:
    """It is marked wrong each time, and is one mistake, at the first of them."""
    stages = [f"dE_total/dw{number}" for number in numbers]
    ids = dict.fromkeys(reading.id for _, reading in planted(stages))
    assert len(ids) >= 10
    for place, id_ in enumerate(ids, 1):
        trace = sheet_named(f"7-{place}").trace
        found = marked(trace, {stage: read_wrongly(stage, id_) for stage in stages}, six)
        assert found.with_verdict("wrong") == tuple(stages), id_
        first = found.first_mistake
        assert first is not None
        assert first.stage == stages[0]
        assert all(id_ in each.ids for each in found.stages if each.verdict == "wrong"), id_
        usual = next(each for each in frequencies([found]) if each.id == id_)
        assert (usual.students, usual.stages) == (1, 4)


def test_what_follows_is_worth_what_the_teacher_says() -> None:
    """Full marks, half, or none; what is right keeps its mark."""
    trace = sheet_named("7-1").trace
    answers = paper(trace, {"net_h1": read_wrongly("net_h1", "bias_left_out")})
    full = mark("Ada", "7-1", trace, answers)
    follows = len(full.with_verdict("follows"))
    assert follows > 15
    assert full.marks == 28
    assert mark("Ada", "7-1", trace, answers, "half").marks == 28 - follows / 2
    assert mark("Ada", "7-1", trace, answers, "none").marks == 28 - follows


@pytest.mark.parametrize("trivial", ["0", "1"])
def test_a_trivial_answer_earns_no_followers(trivial: str) -> None:
    """0 and 1 make what follows too easy: it earns nothing."""
    trace = sheet_named("7-1").trace
    values = dict(trace.values) | {"out_h1": float(trivial)}
    net = values["w5"] * values["out_h1"] + values["w6"] * values["out_h2"] + values["b2"]
    answers = paper(trace)
    answers["out_h1"] = read(trivial)
    answers["net_o1"] = read(f"{net:.6g}")
    found = mark("Ada", "7-1", trace, answers)
    assert found.with_verdict("wrong") == ("out_h1", "net_o1")


def test_two_equal_outputs_earn_no_followers() -> None:
    """Neither does one number for both neurons of a layer."""
    trace = sheet_named("7-1").trace
    answers = paper(trace)
    answers["out_h1"] = answers["out_h2"] = read("0.512345")
    values = trace.values
    net = (values["w5"] + values["w6"]) * 0.512345 + values["b2"]
    answers["net_o1"] = read(f"{net:.6g}")
    found = mark("Ada", "7-1", trace, answers)
    assert found.with_verdict("wrong") == ("out_h1", "out_h2", "net_o1")
    answers["out_h1"] = read("0.612345")
    net = values["w5"] * 0.612345 + values["w6"] * 0.512345 + values["b2"]
    answers["net_o1"] = read(f"{net:.6g}")
    assert "net_o1" in mark("Ada", "7-1", trace, answers).with_verdict("follows")


def test_blanks_and_nonsense() -> None:
    """A blank is blank, what cannot be read is wrong, and what follows over a blank is right."""
    trace = sheet_named("7-1").trace
    answers = paper(trace)
    answers["out_h1"] = None
    answers["w1+"] = UNREADABLE
    found = mark("Ada", "7-1", trace, answers)
    assert found.with_verdict("blank") == ("out_h1",)
    assert found.with_verdict("wrong") == ("w1+",)
    assert found.marks == 27
    nonsense = mark("Bo", "7-1", trace, dict.fromkeys(FORM, read("0.123456")))
    assert nonsense.marks == 0
    empty = mark("Cy", "7-1", trace, dict.fromkeys(FORM, None))
    assert (empty.marks, empty.first_mistake) == (0, None)


def test_a_form_with_columns_for_factors() -> None:
    """A form may ask for any stage: there the δ itself is wrong, and the rest follows."""
    trace = sheet_named("7-1").trace
    form = [stage.id for stage in trace if stage.value is not None]
    mistakes = {"delta_o1": read_wrongly("delta_o1", "slope_left_out")}
    found = mark("Ada", "7-1", trace, paper(trace, mistakes, six, form))
    assert found.with_verdict("wrong") == ("delta_o1",)
    assert "dE_total/dw5" in found.with_verdict("follows")
    assert found.of == 55


def test_trailing_zeros_may_be_missing() -> None:
    """A short number is right only where the missing digits are zeros."""
    trace = sheet_named("7-1").trace
    right = trace.values["net_h1"]
    answers = paper(trace)
    answers["net_h1"] = read(f"{right:g}")
    answers["out_h1"] = read(f"{trace.values['out_h1']:.2g}")
    found = mark("Ada", "7-1", trace, answers)
    assert found.with_verdict("wrong") == ("out_h1",)
    assert found.first_mistake is not None
    assert found.first_mistake.ids == ()


def test_a_report_to_read() -> None:
    """A mistake is told once, what has no name stands in one place, and no line is too long."""
    trace = sheet_named("7-1").trace
    answers = paper(trace, {"net_h1": read_wrongly("net_h1", "bias_left_out")})
    for stage in ("w1+", "w2+", "w3+"):
        answers[stage] = UNREADABLE
    text = report_text([mark("Ada", "7-1", trace, answers)])
    assert max(map(len, text.split("\n"))) < 80
    assert text.count("net_h1") == 1
    assert "first mistake     net_h1: The bias b1 is missing from the sum." in text
    assert "wrong, no name    w1⁺, w2⁺, w3⁺\n" in text
