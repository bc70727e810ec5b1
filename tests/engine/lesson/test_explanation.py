"""What the lesson says about each stage: whole, in its notation, and short enough to be shown."""

from __future__ import annotations

import re
from textwrap import wrap

import pytest

from engine import trace_pass
from engine.backpropagation import definitions
from engine.definition import Definition, Kind
from engine.expression import ASCII, UNICODE, Notation
from engine.lesson import explain
from engine.lesson.texts import TEXTS
from engine.network import WEIGHTS
from engine.policies import Rules
from tests.engine.peers import scenario_of
from tests.engine.policies import ALL_RULES, each_rules

WIDTH = 78
"""Columns for a question on a small screen."""
BESIDE, LINES = 31, 3
"""Columns and rows beside the large result on a small screen."""
NAMES = re.compile(r"\b(?:[ioh][12]|w[1-8]|b_?[ho]?[12])\b")
each_notation = pytest.mark.parametrize("notation", [UNICODE, ASCII], ids=["unicode", "ascii"])


def stage(name: str, rules: Rules | None = None) -> Definition:
    """One definition by its id."""
    return next(each for each in definitions(rules or Rules()) if each.id == name)


def parts(rules: Rules, definition: Definition, notation: Notation) -> tuple[str, str, str]:
    """Question, answer and the paragraph for those who ask."""
    trace = trace_pass(scenario_of(rules))
    text = explain(trace, trace[definition.id], 9, notation)
    return text.question, " ".join(text.sentences), " ".join(text.more)


def test_every_kind_has_texts_and_no_other() -> None:
    """There is a text for each kind of quantity, with all three parts."""
    assert set(Kind) == set(TEXTS)
    assert all(part.strip() for text in TEXTS.values() for part in text)


def test_each_kind_is_told_apart() -> None:
    """No two kinds are explained in the same words."""
    assert len(TEXTS) == len({text.answer for text in TEXTS.values()})
    assert len(TEXTS) == len({text.more for text in TEXTS.values()})


@each_notation
@each_rules
def test_every_placeholder_is_filled(rules: Rules, notation: Notation) -> None:
    """No stage's texts keep a brace, an empty name or a doubled space."""
    for definition in definitions(rules):
        for part in parts(rules, definition, notation):
            assert not set("{}") & set(part)
            assert "  " not in part
            assert "None" not in part
            assert not re.search(r"\b(net|out|E)_(?![a-z])", part)
            assert part == part.strip()


@each_notation
@each_rules
def test_questions_ask_and_answers_state(rules: Rules, notation: Notation) -> None:
    """A question is one sentence that ends in a question mark; the others end in a full stop."""
    for definition in definitions(rules):
        question, answer, more = parts(rules, definition, notation)
        assert question.endswith("?")
        assert question.count("?") == 1
        assert (answer[-1], more[-1]) == (".", ".")
        assert all(part[0].isupper() or NAMES.match(part) for part in (question, answer, more))


@each_rules
def test_ascii_notation_gives_ascii(rules: Rules) -> None:
    """In the ASCII notation every text is ASCII."""
    for definition in definitions(rules):
        assert all(part.isascii() for part in parts(rules, definition, ASCII))


@each_notation
@each_rules
def test_texts_fit_a_small_screen(rules: Rules, notation: Notation) -> None:
    """At 80 columns a question takes one line, and an answer three beside the result.

    The update has no result to stand beside.
    """
    for definition in definitions(rules):
        question, answer, _ = parts(rules, definition, notation)
        assert len(question) <= WIDTH, question
        lines = wrap(answer, WIDTH if definition.kind is Kind.UPDATE else BESIDE)
        assert len(lines) <= LINES, lines


@each_rules
def test_only_neighbours_are_named(rules: Rules) -> None:
    """A text names nothing but its own neuron or weight and those that it touches."""
    for definition in definitions(rules):
        about, via = definition.about, definition.via
        near = {about, via} - {""}
        for weight in WEIGHTS:
            ends = {weight.name, weight.source, weight.target}
            near |= ends if about in ends and (not via or via in ends) else set()
        if not about:
            continue
        for part in parts(rules, definition, UNICODE):
            assert set(NAMES.findall(part.replace("_", " "))) <= near | {about[2:]}, definition.id


@pytest.mark.parametrize(
    ("name", "part", "words"),
    [
        ("net_h1", 2, "h1 hears i1 and i2 and a constant 1."),
        ("net_o2", 2, "o2 hears h1 and h2 and a constant 1."),
        ("dnet_o1/dw6", 1, "w6 multiplies out_h2, so a little more of w6 adds out_h2"),
        ("dnet_h2/dw3", 1, "w3 multiplies i1"),
        ("dnet_o2/dout_h1", 1, "o2 weighs h1 by w7"),
        ("dE_o1/dout_h2", 1, "sent back along w6, the weight between the two"),
        ("dE_total/dw1", 1, "from w1 to net_h1, from there to out_h1"),
        ("delta_o1", 1, "this is the node delta, ∂E_total/∂net_o1"),
        ("w5+", 2, "w5⁺ is only noted down here"),
        ("E_o1", 2, "The ½ changes nothing"),
        ("w8+", 1, "scaled by the learning rate η"),
    ],
)
def test_texts_speak_of_their_own_stage(name: str, part: int, words: str) -> None:
    """The names in a text are those of the stage's own neuron, weight and neighbours."""
    assert words in parts(Rules(), stage(name), UNICODE)[part]


def test_layer_by_layer_is_explained_where_it_differs() -> None:
    """Only stages that the order of updates touches say so, and in other words than usual."""
    changed = Rules(update_order="layer_by_layer")
    for usual, other in zip(definitions(Rules()), definitions(changed), strict=True):
        differs = parts(Rules(), usual, UNICODE) != parts(changed, other, UNICODE)
        touched = usual.kind in (Kind.NET_WRT_ACTIVATION, Kind.NEXT_VALUE, Kind.UPDATE)
        assert touched == differs, usual.id
    crossed = parts(changed, stage("dnet_o1/dout_h1", changed), UNICODE)[1]
    assert crossed.startswith("Layer by layer, w5 is gone by now: w5⁺ takes the place")


@pytest.mark.parametrize(
    ("policy", "name", "expected"),
    [
        ("shared", "dE_total/db1", "One bias feeds a constant 1 to both neurons of its layer"),
        ("per_neuron", "dE_total/db_h2", "so its gradient is the node delta itself."),
    ],
)
def test_a_shared_bias_counts_both_deltas(policy: str, name: str, expected: str) -> None:
    """A bias of both neurons is explained by both deltas, one of its own by its own."""
    rules = next(each for each in ALL_RULES if each.bias_updates == policy)
    assert expected in parts(rules, stage(name, rules), UNICODE)[1]
