"""The words of a stage: whole sentences in lines of a good length, whatever the numbers."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from engine import Scenario
from engine.lesson import explain
from engine.policies import Rules
from engine.scenario import Biases, Weights
from engine.travel import Session
from tests.engine.policies import each_rules
from tests.engine.strategies import scenarios
from tests.tui.opened import views
from tests.tui.panels.stage_cells import (
    LARGE_SIZES,
    LOW,
    SENTENCE_ENDS,
    SIZES,
    SMALL,
    Strict,
    drawn,
    filled,
    scenario_for,
    walked,
)
from tui.app import BackpassApp
from tui.panels.stage import StagePanel, panel


@each_rules
@pytest.mark.parametrize("size", SIZES)
def test_no_sentence_is_cut(rules: Rules, size: tuple[int, int]) -> None:
    """The words end with a sentence, or with the word that there are more behind Enter."""
    for view in [*views(scenario_for(rules)), *walked("lesson")]:
        lines = [line.strip() for line in drawn(view, size)]
        words = [line for line in lines if line][-1]
        text = explain(view.moment.trace, view.moment.stage, result=True)
        said = " ".join((*text.sentences, *text.more))
        if words.removesuffix("Enter: more").strip() in said:
            assert words.endswith(SENTENCE_ENDS), "\n".join(lines)
        shown = " ".join(" ".join(lines).split())
        assert "Enter: more" in shown or all(each in shown for each in text.sentences), shown


@pytest.mark.parametrize("size", [LOW, SMALL, (100, 10), *LARGE_SIZES])
def test_the_first_sentence_is_always_there(size: tuple[int, int]) -> None:
    """With the tutorial's numbers at least one sentence is whole from 80 by 23 on."""
    for view in walked("factor"):
        first = explain(view.moment.trace, view.moment.stage, result=True).sentences[0]
        shown = " ".join(" ".join(drawn(view, size)).split())
        assert first in shown, shown


@pytest.mark.parametrize("size", [SMALL, (100, 10), *LARGE_SIZES])
def test_the_lesson_leaves_no_sentence_to_a_key(size: tuple[int, int]) -> None:
    """From 80 by 24 on, each stop of the tutorial's lesson says all that it has to say."""
    for view in walked("lesson"):
        text = explain(view.moment.trace, view.moment.stage, result=True)
        shown = " ".join(" ".join(drawn(view, size)).split())
        assert " ".join(text.sentences) in shown


@pytest.mark.parametrize("size", SIZES)
def test_no_line_of_words_ends_within_a_product(size: tuple[int, int]) -> None:
    """`A · B` and `1 − output` stay on one line, so that they are read as one."""
    for view in walked("lesson"):
        text = explain(view.moment.trace, view.moment.stage, result=True)
        said = " ".join((*text.sentences, *text.more))
        lines = [line.strip() for line in drawn(view, size)]
        for line in lines:
            assert not (line and line in said and line.endswith((" ·", " −"))), line
            assert not (line and line in said and line.startswith(("· ", "− "))), line


@pytest.mark.parametrize("size", SIZES)
def test_lines_of_text_end_in_time(size: tuple[int, int]) -> None:
    """No line of question or words is longer than 78 cells, however wide the panel is."""
    for view in walked("lesson"):
        text = explain(view.moment.trace, view.moment.stage, result=True)
        said = " ".join((text.question, *text.sentences, *text.more))
        lines = [line.strip() for line in drawn(view, size)]
        assert max(len(line) for line in lines if line and line in said) <= 78


@settings(max_examples=30, deadline=None)
@given(
    scenario=scenarios,
    width=st.integers(60, 130),
    height=st.integers(7, 30),
    digits=st.integers(3, 12),
    place=st.integers(-1, 55),
    epoch=st.integers(0, 1),
)
@example(
    scenario=Scenario(
        inputs=(1.5530995763775532, 1.5530995763775532),
        weights=Weights(w1=1.5445017847784586, w2=0.4342960381517109),
        biases=Biases(b1=0.78125),
    ),
    width=79,
    height=27,
    digits=11,
    place=0,
    epoch=0,
)  # its numbers fill the row below a formula in large letters
def test_whatever_the_numbers_nothing_is_cut(
    scenario: Scenario, width: int, height: int, digits: int, place: int, epoch: int
) -> None:
    """At every size of a study screen all that is written is within the panel."""
    session = Session(scenario, walk="factor")
    for _ in range(place + 1):
        session.next()
    session.go_to(epoch)
    view = BackpassApp(session, digits=digits).view
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(panel, "Canvas", Strict)
        StagePanel().draw(view, width, height)


@pytest.mark.parametrize("size", [(80, 10), (100, 10), (85, 10), (100, 11)])
def test_words_stand_apart_from_the_result(size: tuple[int, int]) -> None:
    """From ten rows on a blank one is between them, at each stop of the lesson with a formula."""
    stops = [view for view in walked("lesson") if filled(view, size)]
    for view in stops:
        if view.moment.stage_id != "update":
            lines = [line.strip() for line in drawn(view, size)]
            result = filled(view, size)[-1][0]
            assert not lines[result + 1], view.moment.stage_id
            assert lines[result + 2], view.moment.stage_id
    assert len(stops) == 48
