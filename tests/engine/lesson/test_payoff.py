"""What a round was good for."""

import pytest

from engine import Scenario
from engine.lesson import MANY, PayOff
from engine.policies import Rules
from engine.scenario import Biases, Weights
from engine.training import Outcome, Training
from engine.travel import Session
from tests.engine.peers import scenario_of

BEFORE = (0.2983711087600027, 0.7513650695523157, 0.7729284653214625)
AFTER = {
    ("frozen", "simultaneous"): (0.29102777369359933, 0.7420881111907824, 0.7752849682944595),
    ("shared", "simultaneous"): (0.2857508866992965, 0.7320241671, 0.7659846534),
    ("per_neuron", "simultaneous"): (0.28047144679143016, 0.7284417622, 0.7783769203),
    ("frozen", "layer_by_layer"): (0.29102792390544197, 0.7420884384791137, 0.7752853846239224),
}
AFTER_MANY = {
    ("frozen", "simultaneous"): (3.510187782978859e-05, 0.01591362044355068, 0.9840642735146238),
    ("shared", "simultaneous"): (4.355321066163751e-06, 0.0121021591, 0.9879283897),
    ("per_neuron", "simultaneous"): (2.4475622359322466e-06, 0.0115875274, 0.9884589350),
    ("frozen", "layer_by_layer"): (3.5084786296312774e-05, 0.0159121963260343, 0.9840657344856291),
}
"""The design's own table: E_total, out_o1, out_o2."""
EXPLODING = Scenario(
    targets=(1.7e308, 1.7e308),
    learning_rate=3e-310,
    weights=Weights(w5=10.0, w6=10.0, w7=10.0, w8=10.0),
    biases=Biases(0.35, -16.0),
)
"""Errors near the largest float: the weights grow slowly, and then beyond all floats."""


def payoff(session: Session) -> PayOff:
    """The pay-off at the end of the pass."""
    session.last()
    found = session.moment.payoff
    assert found is not None
    return found


@pytest.mark.parametrize("rules", AFTER)
def test_the_design_s_figures(rules: tuple[str, str]) -> None:
    """At the first update: error and outputs before, after this round, and after 10,000."""
    found = payoff(Session(scenario_of(Rules(*rules))))  # type: ignore[arg-type]
    changes = (found.E_total, found.out_o1, found.out_o2)
    assert pytest.approx(BEFORE, rel=1e-8) == [change.before for change in changes]
    assert pytest.approx(AFTER[rules], rel=1e-8) == [change.after for change in changes]
    assert pytest.approx(AFTER_MANY[rules], rel=1e-8) == [change.after_many for change in changes]
    assert found.diverges_at is None


def test_only_the_update_has_one() -> None:
    """No other stage is the end of a round."""
    session = Session(Scenario(), walk="factor")
    while session.next() and session.moment.stage_id != "update":
        assert session.moment.payoff is None


def test_one_round_s_after_is_the_next_round_s_before() -> None:
    """What a round gives is what the next one starts with, to the last bit."""
    session = Session(Scenario())
    first = payoff(session)
    session.next_pass()
    assert first.E_total.after == payoff(session).E_total.before


def test_it_is_told_without_training_the_session() -> None:
    """The session's own history grows by nothing, and the many rounds are run once."""
    session = Session(Scenario())
    found = payoff(session)
    assert session.training.history.last == 0
    session.next_pass()
    assert found.E_total.after_many == payoff(session).E_total.after_many


def test_many_rounds_are_not_run_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """However often it is asked for, and whatever the epoch, 10,000 rounds are run once."""
    runs: list[int] = []
    run = Training.run

    def counted(training: Training, epochs: int) -> Outcome:
        runs.append(epochs)
        return run(training, epochs)

    monkeypatch.setattr(Training, "run", counted)
    session = Session(Scenario())
    for _ in range(3):
        assert payoff(session).E_total.after_many
        session.next_pass()
    assert [epochs for epochs in runs if epochs == MANY] == [MANY]


def test_what_was_trained_already_is_used() -> None:
    """Where the session has come so far itself, its own numbers are told."""
    session = Session(Scenario())
    session.reach(MANY)
    assert session.training.history[MANY].E_total == payoff(session).E_total.after_many


@pytest.mark.parametrize("epoch", [MANY, MANY + 5])
def test_from_there_on_nothing_is_said_of_it(epoch: int) -> None:
    """At epoch 10,000 and past it, the many rounds are not ahead any more."""
    session = Session(Scenario())
    session.go_to(epoch)
    found = payoff(session)
    assert found.E_total.after is not None
    assert (found.E_total.after_many, found.diverges_at) == (None, None)


def test_what_many_rounds_give_is_not_told_once_they_are_over() -> None:
    """Nor where it was told the round before."""
    session = Session(Scenario())
    session.go_to(MANY - 1)
    assert payoff(session).E_total.after_many == pytest.approx(3.510187782978859e-05, rel=1e-11)
    session.go_to(MANY)
    assert payoff(session).E_total.after_many is None


def test_a_run_that_ends_says_where() -> None:
    """Where the weights stop being finite, it tells the round, and gives no number after it."""
    training = Training(EXPLODING)
    training.run(MANY)
    last = training.history.last
    assert last < MANY
    session = Session(EXPLODING)
    session.go_to(last)
    found = payoff(session)
    expected = (last + 1, None, None)
    assert expected == (found.diverges_at, found.E_total.after, found.E_total.after_many)


def test_a_run_that_ends_later_says_so_from_the_first_round() -> None:
    """The first round has an error after it, and the round that ends the run is named."""
    training = Training(EXPLODING)
    training.run(MANY)
    found = payoff(Session(EXPLODING))
    assert found.E_total.after is not None
    assert (training.history.last + 1, None) == (found.diverges_at, found.E_total.after_many)
