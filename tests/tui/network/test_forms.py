"""The picture beside a formula in another way of writing."""

import re
from dataclasses import replace

import pytest

from engine import Scenario
from engine.calculus import FORM_IDS, FormId, form_sentences
from engine.lesson import explain
from engine.names import delta
from engine.network import HIDDEN, OUTPUTS
from engine.travel import Moment, Session
from tests.engine.policies import ALL_RULES
from tests.tui.network.drawn import rows_of
from tui.network.lighting import MARKS, lighting

SIZE = (127, 21)
DELTAS = {"o1": "0.138498562", "o2": "−0.038098237", "h1": "0.008771355"}
TURNED = {"o1": "−0.138498562", "o2": "0.038098237", "h1": "−0.008771355"}


def written(stage: str, form: FormId | None) -> Moment:
    """The tutorial's pass at a stage, in a way of writing."""
    session = Session(Scenario())
    session.go_to(0, stage)
    return replace(session.moment, form=form)


@pytest.mark.parametrize(("form", "expected"), [("delta", DELTAS), ("minus-delta", TURNED)])
def test_a_delta_has_the_sign_that_the_form_means(form: FormId, expected: dict[str, str]) -> None:
    """Where the minus stands outside δ, every δ of the network has the other sign too."""
    text = "\n".join(rows_of(written("dE_total/dw1", form), SIZE))
    found = re.findall(r"δ +([−.\d]+)", text)
    assert sorted(expected.values()) == sorted(found)


@pytest.mark.parametrize("form", FORM_IDS)
def test_the_picture_has_the_numbers_of_the_formula(form: FormId) -> None:
    """At every stage, under every rule, what the formula reads is what is known beside it."""
    for rules in ALL_RULES:
        order = rules.update_order
        session = Session(Scenario(bias_updates=rules.bias_updates, update_order=order))
        for stage in session.moment.trace:
            session.go_to(0, stage.id)
            moment = replace(session.moment, form=form)
            if moment.stage is not None and moment.stage.value is not None:
                assert pytest.approx(moment.stage.value, rel=1e-12) == moment.known[stage.id]
                for name in moment.reads:
                    assert pytest.approx(moment.stage.values[name], rel=1e-12) == moment.known[name]


def test_no_value_but_that_of_a_delta_turns() -> None:
    """In no way of writing has anything else another value than in the lesson."""
    for form in FORM_IDS:
        moment = written("update", form)
        moved = {n for n, value in moment.known.items() if value != moment.trace.values[n]}
        deltas = {delta(neuron) for neuron in HIDDEN + OUTPUTS}
        assert moved == (deltas if form == "minus-delta" else set())


def test_letters_where_there_are_enough() -> None:
    """Either all that a formula reads has a letter in the network, or none has one."""
    for form in FORM_IDS:
        for stage in written("update", None).trace:
            moment = written(stage.id, form)
            marks = lighting(moment).marks
            assert not marks or set(moment.reads) <= set(marks)
            assert not marks or len(moment.reads) <= len(MARKS)
    links = lighting(written("dE_total/dw1", "sum"))
    assert links.marks == {}
    assert {"w5", "w7", "i1"} <= links.read
    assert set(lighting(written("dE_total/dw1", "delta")).marks.values()) == {"A", "B"}


def test_what_is_said_is_about_the_chosen_form() -> None:
    """At every stage the first sentence is that of the form, also where two are written alike."""
    for stage in written("update", None).trace:
        for form in FORM_IDS[1:]:
            moment = written(stage.id, form)
            if moment.written_as and moment.stage:
                said = explain(
                    moment.trace, moment.stage, form=moment.written_as, result=True
                ).sentences
                meant = form_sentences(moment.written_as, moment.stage.definition)
                assert meant[0] == said[0], (stage.id, form)
