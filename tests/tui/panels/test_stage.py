"""The stage panel, read back from its cells: what stands where, and that nothing hops."""

from collections import defaultdict

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine import Scenario
from engine.lesson import Walk, explain
from engine.policies import BiasUpdates, Rules
from engine.travel import Session
from tests.begun import here
from tests.engine.policies import each_rules
from tests.engine.strategies import scenarios
from tests.tui.opened import rows, views
from tests.tui.panels.stage_cells import (
    COMPACT,
    LARGE,
    SIZES,
    assert_above_bars,
    drawn,
    equals_rows,
    filled,
    scenario_for,
    walked,
)
from tui.app import BackpassApp
from tui.panels.stage import StagePanel


@pytest.mark.parametrize("walk", ["lesson", "factor", "stage"])
@pytest.mark.parametrize("size", SIZES)
def test_nothing_hops_from_one_stage_to_the_next(walk: Walk, size: tuple[int, int]) -> None:
    """Question, formula, numbers, result and words are on the same rows at every stage.

    At the start no formula stands: there the words may begin higher, so that all have room.
    """
    found: defaultdict[str, set[object]] = defaultdict(set)
    for view in walked(walk):
        lines = drawn(view, size)
        found["question"].add(next(y for y, line in enumerate(lines) if line.strip()))
        words = explain(view.moment.trace, view.moment.stage, result=True).sentences[0].split()[:3]
        if view.moment.stage:
            found["words"] |= {y for y, line in enumerate(lines) if line.split()[:3] == words}
        if view.moment.stage and view.moment.stage.value is not None:
            found["equals"].add(tuple(equals_rows(lines)))
            found["answer"] |= {y for y, _ in filled(view, size)}
    assert all(len(places) <= 1 for places in found.values()), dict(found)
    assert len(found["equals"]) == 1


@pytest.mark.parametrize(
    ("epoch", "policy"), [(1, "frozen"), (10_000, "frozen"), (1, "per_neuron")]
)
def test_no_result_hops_in_later_rounds(epoch: int, policy: BiasUpdates) -> None:
    """With weights of many decimals too, the smallest panel has the result behind its numbers."""
    session = Session(Scenario(bias_updates=policy), walk="stage")
    session.go_to(epoch, "net_h1")
    app = BackpassApp(session)
    places = set()
    while session.moment.phase != "update":
        ((y, _),) = filled(app.view, COMPACT)
        places.add(y)
        session.next()
    assert places == {5}


@each_rules
@pytest.mark.parametrize("size", SIZES)
def test_each_number_stands_in_the_column_of_its_factor(
    rules: Rules, size: tuple[int, int]
) -> None:
    """The cells of a quantity in the formula and in the line of numbers have the same middle."""
    for view in views(scenario_for(rules)):
        stage = here(view.moment)
        canvas = StagePanel().draw(view, *size)
        lines = rows(canvas)
        numbers = equals_rows(lines)[1] if stage.value is not None else 0
        for quantity in stage.definition.reads:
            places = [place for place, name in canvas.targets.items() if name == quantity]
            above = [x for x, y in places if y < numbers]
            below = [x for x, y in places if y == numbers]
            if below:
                middles = [(min(columns) + max(columns)) / 2 for columns in (above, below)]
                assert abs(middles[0] - middles[1]) <= 1, "\n".join(lines)
            else:
                assert len(stage.definition.reads) == 1


@pytest.mark.parametrize("size", SIZES)
def test_letters_stand_above_the_fractions_of_the_chain_rule(size: tuple[int, int]) -> None:
    """A, B and C are in a row of their own, each above the middle of its factor's bar."""
    view = next(view for view in views(Scenario()) if view.moment.stage_id == "dE_total/dw5")
    lines = drawn(view, size)
    assert_above_bars(lines, "─", 2)
    assert "A" not in "".join(line for line in lines if "─" in line)


@pytest.mark.parametrize("stage", ["start", "update"])
def test_what_has_nothing_to_hide_keeps_its_words(stage: str) -> None:
    """While results are hidden, start and update say all that they have to say."""
    session = Session(Scenario())
    if stage == "update":
        session.go_to(0, "update")
    shown = drawn(BackpassApp(session).view, LARGE)
    session.hide_or_reveal()
    assert session.moment.stage_id == stage
    assert shown == drawn(BackpassApp(session).view, LARGE)


@settings(max_examples=30, deadline=None)
@given(
    scenario=scenarios,
    width=st.integers(1, 60),
    height=st.integers(1, 12),
    place=st.integers(-1, 55),
)
def test_no_size_is_too_small(scenario: Scenario, width: int, height: int, place: int) -> None:
    """From one cell on it draws as much as there is room for, and says nothing of its trouble."""
    session = Session(scenario, walk="factor")
    for _ in range(place + 1):
        session.next()
    lines = drawn(BackpassApp(session).view, (width, height))
    assert [width] * height == [len(line) for line in lines]
