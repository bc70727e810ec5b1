"""The numbers of a stage: right, alike in their decimals, and the result behind its =."""

import re

import pytest

from engine import Scenario
from engine.policies import Rules
from tests.engine.policies import each_rules
from tests.tui.figures import figures, is_rounding, worked_out, written
from tests.tui.large import read_large
from tests.tui.opened import views
from tests.tui.panels.stage_cells import (
    COMPACT,
    LARGE_SIZES,
    PLAIN_SIZES,
    ROOMY,
    SMALL,
    drawn,
    equals_rows,
    filled,
    scenario_for,
)


@each_rules
@pytest.mark.parametrize("size", PLAIN_SIZES)
def test_the_result_is_filled_behind_its_equals_sign(rules: Rules, size: tuple[int, int]) -> None:
    """One cell range is filled: the value to nine decimals, as the matrices give it."""
    values = figures(scenario_for(rules))
    for view in views(scenario_for(rules)):
        stage = view.moment.stage_id
        if stage != "update":
            ((y, text),) = filled(view, size)
            assert written(values[stage]) == text
            assert drawn(view, size)[y].rstrip().endswith(f"= {text}")


@each_rules
@pytest.mark.parametrize("size", LARGE_SIZES[:2])
def test_a_large_result_is_right_and_keeps_its_equals_sign(
    rules: Rules, size: tuple[int, int]
) -> None:
    """In large digits stands what the matrices give, negative or not, behind an = in one place."""
    values = figures(scenario_for(rules))
    for view in views(scenario_for(rules)):
        stage = view.moment.stage_id
        if stage != "update":
            lines = drawn(view, size)
            assert written(values[stage]) == read_large(lines).replace("-", "−"), stage
            top = next(y for y, line in enumerate(lines) if "█" in line or "▀" in line)
            assert lines[top + 1].startswith(" = ")


@each_rules
def test_the_line_with_numbers_works_out_to_the_result(rules: Rules) -> None:
    """Whoever types the line into a calculator gets the value."""
    values = figures(scenario_for(rules))
    for view in views(scenario_for(rules)):
        stage = view.moment.stage_id
        if stage != "update":
            lines = drawn(view, ROOMY)
            line = lines[equals_rows(lines)[1]].strip().removeprefix("= ")
            assert pytest.approx(values[stage], rel=1e-6, abs=1e-9) == worked_out(line)


@pytest.mark.parametrize("digits", range(3, 13))
@pytest.mark.parametrize("size", [COMPACT, SMALL])
def test_a_result_has_as_many_decimals_as_are_asked_for(digits: int, size: tuple[int, int]) -> None:
    """The factors may lose decimals; the result never does, and has three digits at least."""
    values = figures(Scenario())
    for view in views(Scenario(), digits=digits):
        stage = view.moment.stage_id
        if stage != "update":
            ((_, text),) = filled(view, size)
            value = values[stage]
            if abs(value) >= 10 ** (2 - digits):
                assert written(value, digits) == text, stage
            assert pytest.approx(value, rel=0.005) == float(text.replace("−", "-"))


def test_all_numbers_of_a_stage_have_as_many_decimals_as_each_other() -> None:
    """Computed factors lose the same number of decimals; given ones are written as given."""
    view = next(view for view in views(Scenario()) if view.moment.stage_id == "dE_total/dw1")
    lines = drawn(view, COMPACT)
    first, second, given_one, result = lines[equals_rows(lines)[1]].split()[1::2]
    assert len(first) == len(second) < len(result) == len("0.000438568")
    assert given_one == "0.05"


def test_beside_a_wrong_value_stands_the_right_one() -> None:
    """Layer by layer, every stage whose value is wrong says what it would be, and no other."""
    rightly = figures(Scenario())
    scenario = Scenario(update_order="layer_by_layer")
    wrong = {
        view.moment.stage_id
        for view in views(scenario)
        if "The old weights give" in " ".join(drawn(view, SMALL))
    }
    wrongly = figures(scenario)
    assert {name for name in wrongly if abs(wrongly[name] - rightly.get(name, 0)) > 1e-12} == wrong
    for view in views(scenario):
        if view.moment.stage_id in wrong:
            shown = " ".join(" ".join(drawn(view, SMALL)).split())
            match = re.search(r"old weights give (−?\d\.\d+)\.", shown)
            assert match, shown
            assert is_rounding(match[1], rightly[view.moment.stage_id])
