"""The stage on a vast screen: formula and digits are large, numbers and words are all there."""

from collections import defaultdict

import pytest

from engine import Scenario
from engine.lesson import Walk, explain
from engine.policies import Rules
from engine.travel import Session
from tests.engine.policies import each_rules
from tests.tui.opened import views
from tests.tui.panels.stage_cells import (
    GREAT,
    WIDE,
    Strict,
    assert_above_bars,
    drawn,
    filled,
    scenario_for,
    walked,
)
from tests.tui.projection.large_formula import read_sized, rows_of_letters
from tui.app import BackpassApp
from tui.panels.stage import StagePanel, panel

RESULT = slice(13, 21)
"""The rows of the result, whose dots are three cells wide."""
NUMBERS, SCALE = 11, 3


@each_rules
def test_every_formula_and_every_number_of_it_is_there(rules: Rules) -> None:
    """A stage has its name in large letters, and with all decimals the numbers that it reads."""
    for view in [*views(scenario_for(rules)), *walked("lesson")]:
        stage = view.moment.stage
        if stage is None or stage.value is None:
            continue
        lines = drawn(view, GREAT)
        result = read_sized([line.replace("=", " ") for line in lines[RESULT]], SCALE)
        assert view.written(stage.id).replace("-", "−") == result
        assert any(line.startswith(" = ") for line in lines[RESULT])
        assert list(rows_of_letters(lines[3:11])), "\n".join(lines)
        numbers = lines[NUMBERS]
        for name in stage.definition.reads:
            assert view.moment.trace.written(name, view.digits).lstrip("−") in numbers, stage.id


@pytest.mark.parametrize("walk", ["lesson", "factor", "stage"])
def test_nothing_hops(walk: Walk) -> None:
    """Question, numbers, result and words are on the same rows at every stage."""
    found: defaultdict[str, set[int]] = defaultdict(set)
    for view in walked(walk):
        lines = drawn(view, GREAT)
        text = explain(view.moment.trace, view.moment.stage, result=True)
        found["question"] |= {y for y, line in enumerate(lines) if text.question in line}
        if view.moment.stage is None:
            continue
        words = text.sentences[0].split()[:3]
        found["words"] |= {y for y, line in enumerate(lines) if line.split()[:3] == words}
        if view.moment.stage.value is not None:
            found["equals"] |= {y for y, line in enumerate(lines) if line.startswith(" = ")}
    assert found == {"question": {1}, "words": {22}, "equals": {16}}


def test_all_is_said() -> None:
    """No stage leaves a sentence to a key, not even of what stands behind Enter."""
    for view in [*walked("factor"), *walked("lesson")]:
        text = explain(view.moment.trace, view.moment.stage, result=True)
        shown = " ".join(" ".join(drawn(view, GREAT)).split())
        assert " ".join(text.sentences) in shown
        assert " ".join(text.more) in shown


def test_letters_stand_above_their_fractions() -> None:
    """A, B and C each above the middle of a bar."""
    view = next(view for view in views(Scenario()) if view.moment.stage_id == "dE_total/dw5")
    assert_above_bars(drawn(view, GREAT), "━", 4)


def test_the_update_keeps_all_decimals() -> None:
    """One reads it near by: its table has as many as the result below it, and all columns."""
    *_, last = walked("lesson")
    table = {line.split()[0]: line.split()[1:] for line in drawn(last, GREAT)[:10] if line.strip()}
    assert table["E_total"] == ["0.298371109", "→", "0.291027774", "0.000035102"]
    assert table["out_o1"] == ["0.751365070", "→", "0.742088111", "0.015913620", "0.01"]
    assert [text for _, text in filled(last, GREAT)] == ["0.291027774"]
    assert "E_total after this round" in "\n".join(drawn(last, GREAT))


def test_in_plain_letters_formula_and_start_are_ordinary_text() -> None:
    """Large letters of strokes are hard to read near by; digits of whole cells are not."""
    session = Session(Scenario(), walk="factor")
    app = BackpassApp(session, ascii_only=True)
    for size in (WIDE, GREAT):
        session.restart()
        lines = drawn(app.view, size)
        assert any("i1  0.05" in line for line in lines) or size == GREAT
        assert not any("|" in line for line in lines)
        session.go_to(0, "dE_total/dw5")
        shown = drawn(app.view, size)
        assert any(line.split() == ["dE_total", "dE_total", "dout_o1", "dnet_o1"] for line in shown)
        assert not any("|" in line for line in shown)


@each_rules
def test_nothing_falls_outside(rules: Rules, monkeypatch: pytest.MonkeyPatch) -> None:
    """All that is written is within the panel, in every walk and in ways of writing."""
    monkeypatch.setattr(panel, "Canvas", Strict)
    for view in views(scenario_for(rules)):
        for size in (GREAT, (80, 27), (300, 80)):
            StagePanel().draw(view, *size)
