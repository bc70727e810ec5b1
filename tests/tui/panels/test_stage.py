"""The stage panel, read back from its cells: what stands where, whole, and works out."""

import re
from collections import defaultdict
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine import Scenario
from engine.lesson import Reveal, Walk, explain
from engine.policies import BiasUpdates, Rules
from engine.travel import Session
from tests.begun import here
from tests.engine.policies import each_rules
from tests.engine.strategies import scenarios
from tests.tui.figures import figures, is_rounding, worked_out, written
from tests.tui.large import read_large
from tests.tui.opened import rows, views
from tui.app import BackpassApp
from tui.drawing import Canvas, Role
from tui.panels.stage import StagePanel, panel
from tui.view import View

COMPACT, LOW, SMALL = (60, 7), (80, 7), (80, 8)
"""What the network leaves at 60 by 18, at 80 by 23 and at 80 by 24."""
ROOMY, LARGE, VAST = (72, 12), (100, 20), (164, 40)
PLAIN_SIZES = [COMPACT, LOW, SMALL, (100, 10)]
LARGE_SIZES = [ROOMY, LARGE, VAST]
SIZES = [*PLAIN_SIZES, *LARGE_SIZES]
SENTENCE_ENDS = (".", "?", ":", "Enter: more")


class Strict(Canvas):
    """A canvas on which nothing may fall outside."""

    def text(
        self, x: int, y: int, text: str, role: Role = Role.TEXT, *, target: str | None = None
    ) -> None:
        """Write text that must be within the canvas."""
        assert x >= 0
        assert x + len(text) <= self.width, text
        super().text(x, y, text, role, target=target)


def scenario_for(rules: Rules) -> Scenario:
    """The tutorial's scenario under other rules."""
    return Scenario(bias_updates=rules.bias_updates, update_order=rules.update_order)


def walked(walk: Walk, scenario: Scenario | None = None) -> list[View]:
    """The view at each stop of a pass, the start included."""
    session = Session(scenario or Scenario(), walk=walk)
    app = BackpassApp(session)
    found = [app.view]
    while session.next() and session.moment.epoch == 0:
        found.append(app.view)
    return found


def drawn(view: View, size: tuple[int, int]) -> list[str]:
    """The rows of the panel."""
    return rows(StagePanel().draw(view, *size))


def filled(view: View, size: tuple[int, int]) -> list[tuple[int, str]]:
    """The rows on which something is filled as the answer, and what it is."""
    canvas = StagePanel().draw(view, *size)
    return [
        (y, text.strip())
        for y in range(canvas.height)
        for text, role in canvas.pieces(y)
        if role is Role.WRITTEN
    ]


def equals_rows(lines: list[str]) -> list[int]:
    """The rows that hold an equals sign."""
    return [y for y, line in enumerate(lines) if "= " in line]


@pytest.mark.parametrize("walk", ["lesson", "factor", "stage"])
@pytest.mark.parametrize("size", SIZES)
def test_nothing_hops_from_one_stage_to_the_next(walk: Walk, size: tuple[int, int]) -> None:
    """Question, formula, numbers, result and words are on the same rows at every stage."""
    found: defaultdict[str, set[object]] = defaultdict(set)
    for view in walked(walk):
        lines = drawn(view, size)
        found["question"].add(next(y for y, line in enumerate(lines) if line.strip()))
        words = explain(view.moment.trace, view.moment.stage, result=True).sentences[0].split()[:3]
        starts = {y for y, line in enumerate(lines) if line.split()[:3] == words}
        found["words"] |= starts
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
    row = next(line for line in lines if line.split() == ["A", "B", "C"])
    bars = lines[lines.index(row) + 2]
    for letter in "ABC":
        x = row.index(letter)
        assert bars[x] == "─"
        start, end = bars.rindex(" ", 0, x) + 1, bars.index(" ", x)
        assert abs((start + end - 1) / 2 - x) <= 1
    assert "A" not in "".join(line for line in lines if "─" in line)


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


@pytest.mark.parametrize("size", SIZES)
def test_the_start_shows_what_is_given_and_nothing_else(size: tuple[int, int]) -> None:
    """Inputs and targets with their names, and no number that a pass computes."""
    start = walked("lesson")[0]
    lines = drawn(start, size)
    words = " ".join(lines).split()
    pairs = {("i1", "0.05"), ("i2", "0.10"), ("o1", "0.01"), ("o2", "0.99")}
    assert pairs <= set(pairwise(words))
    assert not equals_rows(lines)


@pytest.mark.parametrize("size", SIZES)
def test_the_update_tells_what_the_round_was_good_for(size: tuple[int, int]) -> None:
    """Error and outputs before it, after it and after 10,000 rounds, and the targets."""
    *_, last = walked("lesson")
    table = {line.split()[0]: line.split()[1:] for line in drawn(last, size) if line.strip()}
    assert table["E_total"][:4] == ["0.298371109", "→", "0.291027774", "0.000035102"]
    assert table["out_o1"] == ["0.751365070", "→", "0.742088111", "0.015913620", "0.01"]
    assert table["out_o2"] == ["0.772928465", "→", "0.775284968", "0.984064274", "0.99"]
    assert [text for _, text in filled(last, size)] == ["0.291027774"]
    if size in (ROOMY, LARGE):
        assert read_large(drawn(last, size)) == "0.291027774"


@pytest.mark.parametrize("size", LARGE_SIZES)
def test_in_plain_letters_nothing_is_compared_with_what_it_becomes(size: tuple[int, int]) -> None:
    """`0.77 > 0.78` would be false: an arrow of two signs leads from before to after."""
    session = Session(Scenario())
    session.go_to(0, "update")
    shown = rows(StagePanel().draw(BackpassApp(session, ascii_only=True).view, *size))
    text = "\n".join(row.replace("→", ">") for row in shown)
    assert "0.772928465 -> 0.775284968" in text
    assert not re.search(r"\d > ", text)


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


def test_the_update_says_where_the_run_ends() -> None:
    """Where the weights do not stay finite, it says after which round, and promises nothing."""
    scenario = Scenario(targets=(1e5, 1e5), learning_rate=1e308)
    *_, last = walked("stage", scenario)
    assert last.moment.payoff
    shown = " ".join(drawn(last, SMALL))
    assert f"round {last.moment.payoff.diverges_at:,} gives weights that are not finite" in shown
    assert "after 10,000" not in shown


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


@pytest.mark.parametrize("size", [SMALL, *LARGE_SIZES])
def test_a_stage_is_revealed_in_steps(size: tuple[int, int]) -> None:
    """First the question alone, then the formula, then the numbers, then result and words."""
    session = Session(Scenario(), walk="lesson")
    session.go_to(stage="dE_total/dout_o1")
    session.hide_or_reveal()
    app = BackpassApp(session)
    shown = {}
    for step in Reveal:
        assert session.moment.revealed is step
        shown[step] = "\n".join(drawn(app.view, size))
        session.reveal()
    assert all("If out_o1 grew a little" in text for text in shown.values())
    signs = {"target_o1": Reveal.FORMULA, "0.751365070": Reveal.NUMBERS}
    for sign, first in signs.items():
        assert [step >= first for step in Reveal] == [sign in shown[step] for step in Reveal]
    assert "0.741365070" not in "".join(shown[step] for step in Reveal if step < Reveal.RESULT)
    words = "The derivative of E_o1 is"
    assert [step is Reveal.RESULT for step in Reveal] == [words in shown[step] for step in Reveal]


@pytest.mark.parametrize("size", PLAIN_SIZES)
def test_nothing_moves_when_the_result_is_revealed(size: tuple[int, int]) -> None:
    """Formula and numbers stand from the first where they stand behind the result."""
    session = Session(Scenario(), walk="factor")
    session.go_to(0, "net_h1")
    session.hide_or_reveal()
    app = BackpassApp(session)
    while session.moment.phase != "update":
        before: list[str] = []
        while session.moment.revealed < Reveal.RESULT:
            before = drawn(app.view, size)[:6]
            session.reveal()
        after = drawn(app.view, size)[:6]
        (result,) = {text for _, text in filled(app.view, size)}
        hidden = [line.replace(result, "?".ljust(len(result))) for line in after]
        for line, later in zip(before, hidden, strict=True):
            assert line.rstrip() in ("", later.rstrip())
        session.next()


@settings(max_examples=30, deadline=None)
@given(
    scenario=scenarios,
    width=st.integers(60, 130),
    height=st.integers(7, 30),
    digits=st.integers(3, 12),
    place=st.integers(-1, 55),
    epoch=st.integers(0, 1),
)
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
