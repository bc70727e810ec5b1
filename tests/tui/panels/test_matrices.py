"""The pass in matrices, at every stage and size, read back from its cells."""

import pytest

from engine import Scenario
from engine.calculus.matrices import lit
from engine.travel import Session
from tests.engine.policies import ALL_RULES
from tui.drawing import Canvas
from tui.panels.matrices import MatrixPanel
from tui.screens.stepping import stage_of
from tui.view import View

SIZES = [(60, 16), (80, 21), (120, 34), (160, 40)]


def drawn(session: Session, size: tuple[int, int]) -> Canvas:
    """The panel at the session's moment."""
    return MatrixPanel().draw(View(session.moment, 0, frozenset()), *size)


def marked(canvas: Canvas, sign: str) -> list[tuple[int, int]]:
    """Where a sign stands."""
    rows = str(canvas).split("\n")
    return [(x, y) for y, row in enumerate(rows) for x, each in enumerate(row) if each == sign]


@pytest.mark.parametrize("size", SIZES)
def test_every_stage_with_a_cell_has_it_marked_and_leads_back(size: tuple[int, int]) -> None:
    """The cell of a stage is marked, all it reads is in sight, and a click there comes back."""
    session = Session(Scenario())
    for stage in session.moment.trace:
        session.go_to(0, stage.id)
        canvas = drawn(session, size)
        assert "…" not in str(canvas), stage.id
        found = lit(stage.id, session.moment.trace.scenario.rules)
        written = marked(canvas, "◆")
        if found is None:
            assert (stage.id, 8) == ("update", len(written))
            continue
        assert len(found.cells) == len(written), stage.id
        assert len(found.reads) == len(marked(canvas, "●")), stage.id
        for place in written:
            assert stage_of(canvas.targets[place], session) == stage.id


@pytest.mark.parametrize("size", SIZES[1:])
def test_the_learning_rate_is_written_as_everywhere(size: tuple[int, int]) -> None:
    """It is 0.5, with no zero behind it that nobody gave."""
    session = Session(Scenario())
    session.go_to(0, "w5+")
    text = str(drawn(session, size))
    assert "0.5·[" in text
    assert "0.50·[" not in text


def test_under_every_rule_all_numbers_show() -> None:
    """In the smallest terminal too nothing is left out, whatever the biases do."""
    for rules in ALL_RULES:
        order = rules.update_order
        session = Session(Scenario(bias_updates=rules.bias_updates, update_order=order))
        for stage in session.moment.trace.stages[::-8]:
            session.go_to(0, stage.id)
            canvas = drawn(session, (60, 16))
            assert "…" not in str(canvas), (rules, stage.id)
            assert marked(canvas, "◆") + marked(canvas, "●"), (rules, stage.id)


@pytest.mark.parametrize("size", SIZES)
def test_no_sentence_below_the_matrices_is_cut(size: tuple[int, int]) -> None:
    """At every stage what is said ends as a sentence does, in both orders of updates."""
    for rules in ALL_RULES[:2]:
        session = Session(Scenario(update_order=rules.update_order))
        for stage in session.moment.trace:
            session.go_to(0, stage.id)
            assert str(drawn(session, size)).rstrip().endswith("."), stage.id
