"""The start, the update, and what a stage shows while its result is hidden."""

import re
from itertools import pairwise

import pytest

from engine import Scenario
from engine.gallery import GALLERY
from engine.lesson import Reveal, explain
from engine.trace import trace_pass
from engine.travel import Session
from tests.tui.large import read_large
from tests.tui.opened import rows
from tests.tui.panels.stage_cells import (
    GREAT,
    HIGH,
    LARGE,
    LARGE_SIZES,
    PLAIN_SIZES,
    ROOMY,
    SIZES,
    SMALL,
    WIDE,
    drawn,
    equals_rows,
    filled,
    walked,
)
from tests.tui.projection.large_formula import read_sized
from tui.app import BackpassApp
from tui.drawing.big_digits import big_height
from tui.panels.stage import StagePanel


@pytest.mark.parametrize("size", SIZES)
def test_the_start_shows_what_is_given_and_nothing_else(size: tuple[int, int]) -> None:
    """Inputs and targets with their names, and no number that a pass computes."""
    lines = drawn(walked("lesson")[0], size)
    assert not equals_rows(lines)
    if size == WIDE:
        assert given_at_the_start(lines, scale=1) == ["i10.05i20.10", "o10.01o20.99"]
    else:
        words = " ".join(lines).split()
        pairs = {("i1", "0.05"), ("i2", "0.10"), ("o1", "0.01"), ("o2", "0.99")}
        assert pairs <= set(pairwise(words))


def given_at_the_start(lines: list[str], scale: int) -> list[str]:
    """What stands in large digits behind each title of the start."""
    found = []
    for title in ("goes in", "should come out"):
        y = next(y for y, line in enumerate(lines) if line.strip().startswith(title))
        around = big_height(scale) // 2
        rows = [line.replace(title, " " * len(title)) for line in lines[y - around :]]
        found.append(read_sized(rows[: big_height(scale)], scale))
    return found


@pytest.mark.parametrize(("size", "scale"), [(WIDE, 1), ((102, 22), 1), (GREAT, 2)])
def test_the_start_says_all_it_has_to_say_where_there_is_room(
    size: tuple[int, int], scale: int
) -> None:
    """Large digits, and below them every sentence; each part of a round has a line of its own."""
    view = walked("lesson")[0]
    lines = [line.rstrip() for line in drawn(view, size)]
    assert given_at_the_start(drawn(view, size), scale) == ["i10.05i20.10", "o10.01o20.99"]
    text = explain(view.moment.trace, None)
    assert " ".join(text.sentences) in " ".join(" ".join(lines).split())
    assert [each for each in text.more if f" {each}" not in lines] == []


@pytest.mark.parametrize("name", GALLERY)
def test_every_start_of_the_gallery_is_large_and_whole_at_160_by_45(name: str) -> None:
    """What to watch for takes rows: then no blank one parts the large digits."""
    scenario = GALLERY[name].scenario
    lines = drawn(walked("lesson", scenario)[0], WIDE)
    given_at_the_start(lines, scale=1)
    shown = " ".join(" ".join(lines).split())
    text = explain(trace_pass(scenario), None)
    assert f"{' '.join(text.sentences)} {' '.join(text.more)}" in shown


@pytest.mark.parametrize("size", [(95, 15), WIDE, GREAT])
def test_the_start_leaves_nothing_to_a_key_on_a_large_screen(size: tuple[int, int]) -> None:
    """The five parts of a round are told on it, and none without the others."""
    view = walked("lesson")[0]
    text = explain(view.moment.trace, None)
    shown = " ".join(" ".join(drawn(view, size)).split())
    assert f"{' '.join(text.sentences)} {' '.join(text.more)}" in shown


@pytest.mark.parametrize("size", [ROOMY, LARGE, WIDE, HIGH])
def test_where_not_all_of_the_more_has_room_it_is_said(size: tuple[int, int]) -> None:
    """What is told of an explanation ends with it, or with the word that Enter shows the rest."""
    for view in walked("factor"):
        text = explain(view.moment.trace, view.moment.stage, result=True)
        shown = " ".join(" ".join(drawn(view, size)).split())
        told = [each for each in text.more if each in shown]
        assert not told or len(told) == len(text.more) or shown.endswith("Enter: more"), shown


@pytest.mark.parametrize("size", [*SIZES, (98, 22)])
def test_the_update_tells_what_the_round_was_good_for(size: tuple[int, int]) -> None:
    """Error and outputs before it, after it and after 10,000 rounds, and the targets."""
    *_, last = walked("lesson")
    shown = [line for line in drawn(last, size) if line.strip()]
    table = {line.split()[0]: line.split()[1:] for line in reversed(shown)}
    assert table["E_total"][:4] == ["0.298371109", "→", "0.291027774", "0.000035102"]
    assert table["out_o1"] == ["0.751365070", "→", "0.742088111", "0.015913620", "0.01"]
    assert table["out_o2"] == ["0.772928465", "→", "0.775284968", "0.984064274", "0.99"]
    assert [text for _, text in filled(last, size)] == ["0.291027774"]
    named = any("E_total after this round" in line for line in drawn(last, size))
    assert named == (size not in PLAIN_SIZES)
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


def test_the_update_says_where_the_run_ends() -> None:
    """Where the weights do not stay finite, it says after which round, and promises nothing."""
    scenario = Scenario(targets=(1e5, 1e5), learning_rate=1e308)
    *_, last = walked("stage", scenario)
    assert last.moment.payoff
    shown = " ".join(drawn(last, SMALL))
    assert f"round {last.moment.payoff.diverges_at:,} gives weights that are not finite" in shown
    assert "after 10,000" not in shown


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
