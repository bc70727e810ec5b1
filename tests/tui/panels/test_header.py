"""The header: where one is, the last error, and what plays."""

import re
from collections import defaultdict
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine import Scenario
from engine.policies import BIAS_UPDATES, UPDATE_ORDERS, BiasUpdates, UpdateOrder
from engine.travel import Session
from tests.tui.opened import rows
from tui.app import BackpassApp
from tui.panels.header import Header
from tui.panels.training_header import TrainingHeader
from tui.view import View


def header(view: View, width: int) -> str:
    """The line."""
    (line,) = rows(Header().draw(view, width, 1))
    return line


def at(stage: str | None, scenario: Scenario | None = None, epoch: int = 0) -> View:
    """The view at a stage of the lesson walk."""
    session = Session(scenario or Scenario(), walk="lesson")
    if stage:
        session.go_to(epoch, stage)
    return BackpassApp(session).view


WHOLE = {
    None: (" start · The tutorial's network", "lesson of 48 stops · epoch 0 · E_total — "),
    "net_h1": (" forward · net_h1", "lesson 1 of 48 · epoch 0 · E_total — "),
    "dE_total/dw5": (
        " ◀ output · ∂E_total/∂w5",
        "lesson 16 of 48 · epoch 0 · E_total 0.298371109 ",
    ),
    "update": (" update · all new weights", "lesson 48 of 48 · epoch 0 · E_total 0.298371109 "),
}


@pytest.mark.parametrize(("stage", "parts"), WHOLE.items())
def test_it_says_first_where_one_is(stage: str | None, parts: tuple[str, str]) -> None:
    """At 80 columns: phase and quantity on the left; stop, epoch and error on the right."""
    line = header(at(stage), 80)
    assert line.startswith(f"{parts[0]}  ")
    assert line.endswith(f" {parts[1]}")


def test_the_error_of_the_round_before_is_kept() -> None:
    """Until this round's error is known the last one stands there, and says how old it is."""
    assert "E_total 0.298371109, one round ago " in header(at("net_o2", epoch=1), 80)
    assert "E_total 0.291027774 " in header(at("E_total", epoch=1), 80)


def test_a_factor_that_the_walk_passes_by_is_between_two_stops() -> None:
    """It says between which."""
    assert "between 17 and 18 of 48" in header(at("dnet_o1/dw6"), 80)


@pytest.mark.parametrize("width", [60, 80, 120, 160])
def test_a_changed_rule_stays_on_the_screen(width: int) -> None:
    """At every stage the badge is whole from 80 columns on, and says below that what it is."""
    session = Session(Scenario(update_order="layer_by_layer"), walk="lesson")
    app = BackpassApp(session)
    badge = "layer by layer: wrong on purpose" if width >= 80 else "layer by layer: wrong"
    while session.moment.epoch < 2:
        assert badge in header(app.view, width)
        session.next()


@pytest.mark.parametrize("order", UPDATE_ORDERS)
@pytest.mark.parametrize("biases", BIAS_UPDATES)
def test_the_last_error_and_every_badge_stand_there(
    order: UpdateOrder, biases: BiasUpdates
) -> None:
    """With any rules, at every stage, playing or not: E_total and a word on each changed rule."""
    session = Session(Scenario(update_order=order, bias_updates=biases), walk="stage")
    app = BackpassApp(session)
    words = {"frozen": "", "shared": "biases learn", "per_neuron": "own bias"}[biases]
    while session.moment.epoch < 2:
        view = app.view
        for status, width in product(("", "▶ 1 stage/s"), (60, 80)):
            line = header(view._replace(status=status), width)
            assert words in line
            assert ("layer by layer: wrong" in line) == (order == "layer_by_layer")
            assert re.search(r" E(_total)? (was )?(—|0\.\d{3})", line), line
            assert "▶" in line or not status
        session.next()


BOTH = Scenario(update_order="layer_by_layer", bias_updates="per_neuron")


@pytest.mark.parametrize("width", [60, 80, 120])
def test_two_badges_are_both_read(width: int) -> None:
    """Neither is counted instead of told, nor takes the place of how far one is."""
    line = header(at("dE_o1/dout_h1", BOTH), width)
    assert "more" not in line
    assert "32" in line
    assert ("∂E_o1/∂out_h1" in line) == (width > 60)


@pytest.mark.parametrize("scenario", [Scenario(), Scenario(bias_updates="per_neuron")])
@pytest.mark.parametrize("width", [60, 80, 100])
def test_the_words_are_the_same_at_all_stages_of_a_phase(scenario: Scenario, width: int) -> None:
    """Only the quantity and the number of the stop change from key to key, and nothing moves."""
    session = Session(scenario, walk="lesson")
    app = BackpassApp(session)
    said: dict[tuple[object, ...], set[tuple[int, str]]] = defaultdict(set)
    while session.next() and session.moment.epoch < 2:
        moment = session.moment
        line = header(app.view, width)
        stop = re.search(rf" {moment.step}(?=/| of )", line)
        assert stop, line
        known = moment.last_error is not None and not moment.last_error.rounds_ago
        kind = moment.epoch, moment.phase, known
        said[kind].add((stop.end(), line[stop.end() :]))
    assert {len(each) for each in said.values()} == {1}


def test_where_the_phase_has_no_room_the_epoch_has() -> None:
    """The timeline names the phase too; the epoch stands nowhere else."""
    own = Scenario(bias_updates="per_neuron")
    assert " net_h1  own biases learn " in header(at("net_h1", own, epoch=1), 60)
    assert " epoch 1 " in header(at("net_h1", own, epoch=1), 60)


@pytest.mark.parametrize("width", [60, 80, 120])
def test_what_plays_is_shown_and_nothing_where_nothing_plays(width: int) -> None:
    """Paused it says nothing of playing; while it plays, that comes last."""
    paused = at("dE_total/dout_o1")
    assert "▶" not in header(paused, width)
    assert header(paused._replace(status="▶ 1 stage/s"), width).endswith("▶ 1 stage/s ")


def test_a_hidden_error_is_hidden_here_too() -> None:
    """While E_total is still to be guessed, the header says so."""
    session = Session(Scenario(), walk="lesson")
    session.go_to(stage="E_total")
    session.hide_or_reveal()
    assert "E_total ? " in header(BackpassApp(session).view, 80)


@given(
    title=st.text(max_size=300),
    width=st.integers(1, 240),
    place=st.integers(-1, 55),
    status=st.sampled_from(["", "▶ 1 stage in 20 s", "training 100%, 123,456/s, 9,999 s left"]),
)
def test_any_title_at_any_width(title: str, width: int, place: int, status: str) -> None:
    """The line is as wide as it should be in cells, whatever the title holds."""
    session = Session(Scenario(title=title or "x"), walk="lesson")
    if place >= 0:
        session.go_to(0, session.moment.trace[place].id)
    view = BackpassApp(session).view._replace(status=status)
    canvas = Header().draw(view, width, 1)
    assert len(canvas._chars[0]) == width  # noqa: SLF001  (one entry a cell)


def test_wide_characters_take_two_cells() -> None:
    """What stands right of a title in wide characters is where it would be otherwise."""
    wide = header(at(None, Scenario(title="神经网络")), 80)
    plain = header(at(None, Scenario(title="netwnetw")), 80)
    assert wide.replace("神经网络", "netwnetw") == plain


@pytest.mark.parametrize("width", [60, 80, 120])
def test_the_training_screen_s_line_is_about_epochs(width: int) -> None:
    """It says how far one is, and nothing of a stage or of the error, which its charts show."""
    view = at("net_o2", epoch=3)._replace(last=10_000)
    (line,) = rows(TrainingHeader().draw(view, width, 1))
    assert line.startswith(" all epochs · The tutorial")
    assert line.endswith(" epoch 3 of 10,000 trained ")
    assert "E_total" not in line


@pytest.mark.parametrize("width", [60, 80, 120])
def test_on_the_training_screen_too_something_moves_while_it_plays(width: int) -> None:
    """Stage by stage the charts stay as they are, so the line counts the stops."""
    view = at("net_o2", epoch=3)._replace(last=10_000, status="▶ 1 stage in 10 s")
    (line,) = rows(TrainingHeader().draw(view, width, 1))
    assert "7 of 48" in line
    assert line.endswith(" ▶ 1 stage in 10 s ")
    (line,) = rows(TrainingHeader().draw(view._replace(by_rounds=True), width, 1))
    assert "of 48" not in line


def test_the_training_screen_says_that_a_rule_was_changed() -> None:
    """What is wrong on purpose is said there too."""
    view = at("net_o2", Scenario(update_order="layer_by_layer"))
    (line,) = rows(TrainingHeader().draw(view, 80, 1))
    assert "wrong on purpose" in line
