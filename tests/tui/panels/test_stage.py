"""The stage panel at the smallest size: everything is there, whole, and works out."""

import re

import pytest

from engine import Scenario
from engine.lesson import explain
from engine.policies import Rules
from tests.begun import here
from tests.engine.policies import each_rules
from tests.tui.figures import figures, is_rounding, worked_out, written
from tests.tui.large import read_large
from tests.tui.opened import rows, views
from tui.panels.stage import StagePanel

SMALLEST = (80, 8)
"""What an 80 by 24 terminal leaves below the network."""
BESIDE = (44, 20)
"""What a 120 by 36 terminal leaves beside outline, weights and error."""


def scenario_for(rules: Rules) -> Scenario:
    """The tutorial's scenario under other rules."""
    return Scenario(bias_updates=rules.bias_updates, update_order=rules.update_order)


def stands_in_order(wanted: list[str], found: list[str]) -> bool:
    """Whether all words occur one after the other, with others between them at most."""
    rest = iter(found)
    return all(word in rest for word in wanted)


@each_rules
@pytest.mark.parametrize("ascii_only", [False, True])
def test_every_text_fits_at_80_by_24(rules: Rules, ascii_only: bool) -> None:
    """Question, line with numbers and explanation are whole at every stage, in either notation."""
    for view in views(scenario_for(rules), ascii_only=ascii_only):
        moment, stage = view.moment, here(view.moment)
        drawn = rows(StagePanel().draw(view, *SMALLEST))
        text = explain(moment.trace, stage, 9, view.notation)
        substituted = stage.substituted(9, view.notation)
        words = " ".join(drawn).split()
        for part in (text.question, text.sentences[0], substituted):
            assert stands_in_order(part.split(), words), "\n".join(drawn)


@each_rules
@pytest.mark.parametrize("size", [BESIDE, (44, 17), (80, 30), (164, 34)])
def test_an_explanation_ends_with_a_sentence(rules: Rules, size: tuple[int, int]) -> None:
    """Where there is room it goes on below the result, and never stops in mid-sentence."""
    for view in views(scenario_for(rules)):
        stage = here(view.moment)
        words = " ".join(rows(StagePanel().draw(view, *size))).split()
        text = explain(view.moment.trace, stage, result=True)
        whole = " ".join(text.sentences + text.more).split()
        assert stands_in_order(text.sentences[0].split(), words), stage.id
        assert words[-1].endswith((".", "?"))
        assert words[-1] in whole
        assert size[1] < 30 or stands_in_order(whole, words), stage.id


@each_rules
def test_the_result_is_large_and_right_at_80_by_24(rules: Rules) -> None:
    """Each value stands in large digits, to 9 decimals, and is what the matrices give."""
    values = figures(scenario_for(rules))
    for view in views(scenario_for(rules)):
        stage = view.moment.stage_id
        drawn = rows(StagePanel().draw(view, *SMALLEST))
        if stage != "update":
            assert written(values[stage]) == read_large(drawn).replace("-", "−"), stage


@each_rules
def test_the_line_with_numbers_works_out_to_the_result(rules: Rules) -> None:
    """Whoever types the line into a calculator gets the value."""
    values = figures(scenario_for(rules))
    for view in views(scenario_for(rules)):
        stage = view.moment.stage_id
        drawn = rows(StagePanel().draw(view, *SMALLEST))
        if stage != "update":
            line = next(row for row in drawn if row.startswith(" = ") and "█" not in row)
            assert pytest.approx(values[stage], rel=1e-6, abs=1e-9) == worked_out(line[3:].strip())


def test_the_formula_is_that_of_the_stage_and_stands_apart_from_the_rest() -> None:
    """The rows of the set formula are in the panel one below the other, but for its marks."""
    for view in views(Scenario()):
        block = here(view.moment).layout(view.notation)
        if block is None:
            continue
        drawn = rows(StagePanel().draw(view, *SMALLEST))
        expected = [line.rstrip() for line in str(block).splitlines()]
        height = len(expected)
        found = [
            start
            for start in range(len(drawn) - height)
            if all(
                same_but_for_marks(want, row[1:].rstrip())
                for want, row in zip(expected, drawn[start : start + height], strict=True)
            )
        ]
        assert len(found) == 1, "\n".join(drawn)


def same_but_for_marks(expected: str, found: str) -> bool:
    """Whether two rows are alike where no letter marks a factor."""
    width = max(len(expected), len(found))
    pairs = zip(expected.ljust(width), found.ljust(width), strict=True)
    return all(want == sign or sign in "ABC" for want, sign in pairs)


@pytest.mark.parametrize("size", [SMALLEST, BESIDE])
@each_rules
def test_the_update_lists_every_parameter_that_changes(rules: Rules, size: tuple[int, int]) -> None:
    """The closing stage shows old and new of each, to 6 decimals where it is short of room."""
    scenario = scenario_for(rules)
    *_, last = views(scenario)
    listed = re.findall(
        r"(\w+) +(−?\d\.\d+) → (−?\d\.\d+)(?= |$)",
        "\n".join(rows(StagePanel().draw(last, *size))),
        re.MULTILINE,
    )
    after = figures(scenario)
    changed = {name[:-1] for name in after if name.endswith("+")}
    assert changed == {name for name, _, _ in listed}
    for name, old, new in listed:
        assert is_rounding(old, scenario.parameters[name])
        assert pytest.approx(after[f"{name}+"], abs=1e-6) == float(new)
        assert len(new) >= len("0.123456")


def test_a_negative_result_is_large_beside_the_tables_too() -> None:
    """The widest value of the tutorial, with its minus sign, fits in the narrowest panel."""
    values = figures(Scenario())
    for view in views(Scenario()):
        stage = view.moment.stage_id
        drawn = rows(StagePanel().draw(view, *BESIDE))
        if stage != "update":
            assert written(values[stage]) == read_large(drawn).replace("-", "−"), stage


@pytest.mark.parametrize("digits", range(3, 13))
def test_a_result_has_as_many_decimals_as_are_asked_for(digits: int) -> None:
    """From 3 to 12 decimals, the value stands large or, where it is too wide, written plainly."""
    values = figures(Scenario())
    for view in views(Scenario(), digits=digits):
        stage = view.moment.stage_id
        if stage == "update" or abs(values[stage]) < 10**-digits / 2:
            continue
        drawn = rows(StagePanel().draw(view, *SMALLEST))
        assert written(values[stage], digits) == read_large(drawn).replace("-", "−"), stage
