"""What the lesson says about each stage: whole sentences, true, and in words one can follow."""

from __future__ import annotations

import re
from decimal import Decimal
from math import isfinite

import pytest
from hypothesis import given, settings

from engine import Pass, Scenario, Stage, trace_pass
from engine.definition import Kind
from engine.expression import ASCII, UNICODE, Notation
from engine.gallery import GALLERY
from engine.lesson import Explanation, explain
from engine.lesson.texts import TEXTS
from engine.network import WEIGHTS
from engine.policies import Rules
from engine.scenario import Biases
from engine.travel import Session
from tests.engine.peers import scenario_of
from tests.engine.policies import ALL_RULES, each_rules
from tests.engine.strategies import scenarios

QUESTION, FIRST, SENTENCE = 78, 45, 100
"""Columns for a question at 80, for the first sentence and "Enter: more" at 60, and for others."""
FORBIDDEN = (
    "hear", "loud", "fire", "silent", "answer to", "weighs", "share", "goes back", "arrive",
    "nudge", "simply", "just", "obviously", "flat out", "miss ", "lacks",
)  # fmt: skip
"""Words that were unclear, or wrong for a rate of change."""
NUMBER = re.compile(r"(?<![\w.])−?\d+\.\d+(?:e−?\d+)?")
NAMES = re.compile(r"\b(?:[ioh][12]|w[1-8]|b_?[ho]?[12])\b")
BEGINS = re.compile(r"[A-Z]|[ioh][12]|w[1-8]|b_?[ho]?[12]|(?:net|out|delta)_|eta|[δη0-9−-]")
"""How a sentence may begin: with a capital letter, a quantity or a number."""
each_notation = pytest.mark.parametrize("notation", [UNICODE, ASCII], ids=["unicode", "ascii"])
OPPOSED = Scenario()
"""The tutorial's routes into h1 have different signs."""
AGREEING = Scenario(targets=(0.01, 0.01))
"""Both outputs are too large, and both weights positive: the routes have one sign."""


def says(text: str, value: float) -> bool:
    """Whether a number as it is written is this value, rounded to the digits written."""
    mantissa, _, exponent = text.replace("−", "-").partition("e")
    unit = Decimal(1).scaleb(int(exponent or 0) - len(mantissa.partition(".")[2]))
    off = abs(Decimal(text.replace("−", "-"))) - abs(Decimal(value))
    return abs(off) <= Decimal("0.5001") * unit


def told(trace: Pass, name: str, notation: Notation = UNICODE) -> Explanation:
    """What is said at a stage whose result is shown."""
    return explain(trace, trace[name], 9, notation, result=True)


def tutorial(name: str, rules: Rules | None = None) -> Explanation:
    """The same in the tutorial's network, under these rules."""
    return told(trace_pass(scenario_of(rules or Rules())), name)


def everything(text: Explanation) -> tuple[str, ...]:
    """All that is said."""
    return (text.question, *text.sentences, *text.more)


def all_texts(rules: Rules, notation: Notation = UNICODE) -> list[tuple[Stage | None, Explanation]]:
    """What is said at the start and at every stage."""
    trace = trace_pass(scenario_of(rules))
    return [(stage, explain(trace, stage, 9, notation, result=True)) for stage in (None, *trace)]


def test_every_kind_has_a_text_and_no_other() -> None:
    """There is a text for each kind of quantity."""
    assert set(Kind) == set(TEXTS)


@each_notation
@each_rules
def test_sentences_are_whole_and_the_question_is_one(rules: Rules, notation: Notation) -> None:
    """A question ends in its only question mark; each sentence starts as one and ends as one."""
    for stage, text in all_texts(rules, notation):
        assert text.question.endswith("?")
        assert text.question.count("?") == 1
        assert text.sentences
        assert text.more
        for sentence in (*text.sentences, *text.more):
            assert sentence[-1] in ".?", sentence
            assert not re.search(r"[.?] [A-Z]", sentence), sentence
            assert BEGINS.match(sentence), sentence
            assert sentence == " ".join(sentence.split())
            assert not set("{}") & set(sentence)
            assert "None" not in sentence
        assert stage is None or len(set(everything(text))) == len(everything(text)), stage.id


@each_notation
@each_rules
def test_the_question_and_the_first_sentence_fit_a_row(rules: Rules, notation: Notation) -> None:
    """A question fits at 80 columns, a first sentence at 60 with the word that there is more.

    No sentence is so long that it takes more than two rows.
    """
    for _, text in all_texts(rules, notation):
        assert len(text.question) <= QUESTION, text.question
        assert len(text.sentences[0]) <= FIRST, text.sentences[0]
        assert all(len(sentence) <= SENTENCE for sentence in (*text.sentences, *text.more))


@each_notation
@each_rules
def test_no_word_is_unclear_or_wrong(rules: Rules, notation: Notation) -> None:
    """None of the words that were found to mislead is used."""
    for _, text in all_texts(rules, notation):
        for said in everything(text):
            assert [word for word in FORBIDDEN if word in f"{said.lower()} "] == [], said


@each_rules
def test_ascii_notation_gives_ascii(rules: Rules) -> None:
    """In the ASCII notation every text is ASCII."""
    for _, text in all_texts(rules, ASCII):
        assert all(said.isascii() for said in everything(text))


@each_rules
def test_letters_stand_in_the_order_of_the_formula(rules: Rules) -> None:
    """Where a sentence speaks of A, B and C it speaks of them in this order."""
    spoken = 0
    for _, text in all_texts(rules):
        for sentence in text.sentences:
            letters = "".join(re.findall(r"\b[ABC]\b", sentence))
            first_time = "".join(dict.fromkeys(letters))
            assert first_time in ("", "A", "B", "C", "AB", "ABC"), sentence
            spoken += first_time in ("AB", "ABC")
    assert spoken >= 12


@each_rules
def test_every_stage_with_letters_speaks_of_them_first(rules: Rules) -> None:
    """The first sentence of a product or of the sum of routes names all its letters."""
    letters = {Kind.GRADIENT: "ABC", Kind.NODE_DELTA: "AB", Kind.ROUTE: "AB", Kind.ROUTES: "AB"}
    for stage, text in all_texts(rules):
        if stage is not None and stage.definition.kind in letters:
            for letter in letters[stage.definition.kind]:
                assert re.search(rf"\b{letter}\b", text.sentences[0]), stage.id


@each_rules
def test_only_neighbours_are_named(rules: Rules) -> None:
    """The sentences name nothing but the stage's own neuron or weight and those it touches."""
    for stage, text in all_texts(rules):
        if stage is None or not stage.definition.about:
            continue
        about, via = stage.definition.about, stage.definition.via
        near = {about, via, about[2:]} - {""}
        for weight in WEIGHTS:
            ends = {weight.name, weight.source, weight.target}
            near |= ends if ends & {about, via} else set()
        near |= {weight.name for weight in WEIGHTS if weight.target in near}
        near |= {"b1", "b2", f"b_{about}", "o1", "o2"}
        near |= {"h1", "h2"} if about == "b1" else set()
        for said in (text.question, *text.sentences):
            assert set(NAMES.findall(said.replace("_", " "))) <= near, said


@settings(deadline=None, max_examples=30)
@given(scenarios)
def test_every_number_said_is_a_value_of_the_pass(scenario: Scenario) -> None:
    """Whatever has decimals is a value of this pass, or of it by the rule, rounded."""
    trace = trace_pass(scenario)
    values = [*trace.values.values(), *trace.by_the_rule.values.values()]
    known = {abs(value) for value in values if isfinite(value)}
    for stage in (None, *trace):
        for said in everything(explain(trace, stage, 9, result=True)):
            for number in NUMBER.findall(said):
                assert any(says(number, value) for value in known), said


@each_rules
def test_a_hidden_result_is_not_told(rules: Rules) -> None:
    """Unless it may be told, no sentence contains the number that the stage computes."""
    trace = trace_pass(scenario_of(rules))
    for stage in trace:
        if stage.value is None or stage.definition.kind is Kind.NEXT_VALUE:
            continue
        text = explain(trace, stage, 9)
        numbers = [number for said in everything(text) for number in NUMBER.findall(said)]
        assert not [n for n in numbers if says(n, stage.value)], stage.id


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("net_h1", "Multiply each input by its weight. Add the products and the bias."),
        ("net_o2", "What total net input does o2 get?"),
        ("out_h1", "The logistic function squashes net_h1."),
        ("out_h1", "A function that does this is called an activation function."),
        ("out_o1", "out_o1 should be 0.01."),
        ("E_o1", "Square (target − output), then halve it."),
        ("E_o1", "so η absorbs the ½."),
        ("dE_total/dout_o1", "E_o2 does not depend on out_o1, so its derivative is 0"),
        ("dE_total/dout_o1", "−(target − output). That is output − target."),
        ("dE_total/dout_o1", "the partial derivative of E_total, taken with respect to out_o1"),
        ("dE_total/dout_o1", "how E_total changes with out_o1 while all else stays the same"),
        ("dout_o1/dnet_o1", "output · (1 − output)"),
        ("dout_o1/dnet_o1", "tells how strongly"),
        ("delta_o1", "this is the node delta. It is ∂E_total/∂net_o1."),
        ("delta_o1", "Some books take the minus out"),
        ("dnet_o1/dw5", "In net_o1, w5 is multiplied by out_h1"),
        ("dE_total/dw5", "By the chain rule, multiply A, B and C."),
        ("dE_total/dw5", "C, ∂net_o1/∂w5, is out_h1."),
        ("dE_total/dw5", "the partial derivative of E_total, taken with respect to w5"),
        ("dE_total/dw5", "call it the gradient, here with respect to w5"),
        ("dE_total/dw5", "E_total would grow by 0.082167041 times as much"),
        ("dE_total/dw7", "E_total would shrink by 0.022602540 times as much"),
        ("dE_total/dw6", "A · B is δ_o1, as for w5; multiply by C. Only C is new: it is out_h2."),
        ("dE_total/dw2", "A · B is δ_h1, as for w1; multiply by C. Only C is new: it is i2."),
        ("w5+", "The gradient is positive, so w5⁺ is smaller than w5."),
        ("w5+", "other books call it α (alpha) or ε (epsilon)"),
        ("w5+", "w5 itself stays 0.40 until the update."),
        ("w7+", "The gradient is negative, so w7⁺ is larger than w7."),
        ("dnet_o2/dout_h1", "In net_o2, out_h1 is multiplied by w7"),
        ("dnet_o1/dout_h1", "Take the old w5, 0.40, and not the new w5⁺."),
        ("dE_o1/dout_h2", "A is δ_o1, B is w6: multiply."),
        ("dE_total/dout_h1", "0.055399425 from o1 and −0.019049118 from o2"),
        ("update", "b1 0.35 and b2 0.60 are frozen: they are not trained here."),
    ],
)
def test_what_a_student_needs_is_said(name: str, words: str) -> None:
    """Each thing that the tutorial explains has its sentence, at the stage where it belongs."""
    assert words in " ".join(everything(tutorial(name)))


def test_the_start_says_what_goes_in_and_what_should_come_out() -> None:
    """Before the first stage the pair is named, as it was given."""
    text = explain(trace_pass(Scenario()), None)
    assert "0.05 and 0.10 should give 0.01 and 0.99." in text.sentences


@pytest.mark.parametrize(
    ("scenario", "words"), [(OPPOSED, "they pull against each other."), (AGREEING, "the same way.")]
)
def test_whether_the_routes_agree_is_said(scenario: Scenario, words: str) -> None:
    """The sum of the two routes says whether they have one sign."""
    sentence = told(trace_pass(scenario), "dE_total/dout_h1").sentences[-1]
    assert sentence.endswith(words)


def test_layer_by_layer_says_that_it_is_the_mistake() -> None:
    """Where the order departs from the rule it says so, with the value that the rule gives."""
    rules = Rules(update_order="layer_by_layer")
    crossed = tutorial("dnet_o1/dout_h1", rules)
    assert crossed.sentences[0].startswith("The mistake: w5⁺ stands in place of w5")
    assert "The old weights give 0.40." in crossed.sentences[1]
    assert "The old weights give 0.000438568." in tutorial("dE_total/dw1", rules).sentences[1]
    for weight, mistake in (("w5", "The mistake begins here"), ("w8", "The same mistake")):
        _, second, *_ = tutorial(f"{weight}+", rules).sentences
        assert second == f"{mistake}: {weight}⁺ is used at once, in place of {weight}."
    assert "that is the mistake" in " ".join(tutorial("update", rules).sentences)


def test_what_a_gradient_tells_is_told_of_the_right_one() -> None:
    """Layer by layer too, E_total changes with w1 as the derivative says that the rule gives."""
    text = tutorial("dE_total/dw1", Rules(update_order="layer_by_layer"))
    said = "If w1 grew by a little, E_total would grow by 0.000438568 times as much."
    assert said in text.more


def test_a_slope_of_zero_is_not_called_positive_without_a_word() -> None:
    """Where the computer gives a slope of 0, the sentence says why the stage shows a 0."""
    saturated = Scenario(biases=Biases(b1=0.35, b2=60.0))
    text = told(trace_pass(saturated), "dout_o1/dnet_o1")
    assert "so close to 0 that the computer takes it for 0" in text.sentences[1]


def test_a_weight_that_a_step_does_not_change_is_not_said_to_change() -> None:
    """Where a step is lost in rounding, nothing says that the weight becomes smaller or larger."""
    hopeless = Scenario(biases=Biases(b1=0.35, b2=-60.0))
    trace = trace_pass(hopeless)
    said = " ".join(told(trace, "w5+").sentences)
    assert trace.values["w5+"] == 0.4
    assert "so small that w5⁺ equals w5" in said
    assert "smaller than" not in said
    assert "larger than" not in said


def test_where_a_run_ends_no_weight_is_said_to_be_replaced() -> None:
    """Where the new weights are not finite, the update says that no round follows."""
    session = Session(GALLERY["diverging"].scenario)
    session.go_to(1, "update")
    text = explain(session.moment.trace, session.moment.stage, result=True)
    assert "training stops here" in text.sentences[1]
    assert "replace" not in " ".join(text.sentences)


def test_only_what_the_order_touches_is_said_otherwise() -> None:
    """Layer by layer, what comes before the first new weight is explained as ever."""
    changed = Rules(update_order="layer_by_layer")
    for usual, other in zip(all_texts(Rules()), all_texts(changed), strict=True):
        stage = usual[0]
        early = stage is None or stage.phase in ("forward", "error")
        assert not early or usual[1] == other[1]


@pytest.mark.parametrize(
    ("policy", "name", "expected"),
    [
        ("shared", "dE_total/db1", "b1 reaches h1 and h2: add both deltas."),
        ("per_neuron", "dE_total/db_h2", "Its input is 1, so its gradient is δ_h2."),
        ("shared", "update", "The biases b1 and b2 are replaced too."),
        ("per_neuron", "update", "The biases b_h1, b_h2, b_o1 and b_o2 are replaced too."),
    ],
)
def test_trained_biases(policy: str, name: str, expected: str) -> None:
    """A bias of both neurons is explained by both deltas, one of its own by its own."""
    rules = next(each for each in ALL_RULES if each.bias_updates == policy)
    assert expected in " ".join(tutorial(name, rules).sentences)
