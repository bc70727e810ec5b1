"""The moment that is shown: what is known in it, and that nothing changes it."""

from dataclasses import FrozenInstanceError

import pytest

from engine import Scenario
from engine.policies import Rules
from engine.travel import LastError, Moment, Session
from tests.begun import begun
from tests.engine.peers import scenario_of
from tests.engine.policies import each_rules


def test_what_stands_for_an_unknown_value() -> None:
    """A hidden value is a question, one to come is a dash."""
    session = begun()
    session.hide_or_reveal()
    expected = ("?", "—")
    assert expected == (session.moment.stand_in("net_h1"), session.moment.stand_in("out_h1"))


def test_the_last_error_is_kept_until_the_new_one_is_known() -> None:
    """The header can always say an error: the last one, which hiding does not give away."""
    session = begun()
    assert session.moment.last_error is None
    session.go_to(0, "E_total")
    assert LastError(0.2983711087600027, 0) == session.moment.last_error
    session.go_to(1, "net_h1")
    assert LastError(0.2983711087600027, 1) == session.moment.last_error
    session.hide_or_reveal()
    session.go_to(stage="E_total")
    assert LastError(0.2983711087600027, 1) == session.moment.last_error
    while session.reveal():
        pass
    assert session.moment.last_error == (pytest.approx(0.29102777369359933, rel=1e-11), 0)


def test_the_right_value_does_not_give_a_hidden_one_away() -> None:
    """Where the rule is broken, what it would give shows with the stage's own value, not before."""
    session = begun(Scenario(update_order="layer_by_layer"))
    session.go_to(stage="dE_total/dw1")
    session.hide_or_reveal()
    assert session.moment.right_value is None
    while session.reveal():
        pass
    assert pytest.approx(0.000438568, abs=5e-10) == session.moment.right_value


@each_rules
def test_what_a_stage_reads_and_writes(rules: Rules) -> None:
    """A stage reads what its definition refers to; the update reads all new values."""
    session = Session(scenario_of(rules), walk="factor")
    trace = session.moment.trace
    for position, stage in enumerate(trace):
        moment = Moment(0, trace, position, "factor")
        if stage.id != "update":
            assert stage.definition.reads == moment.reads
            assert (stage.id,) == moment.writes
            assert set(moment.reads) <= moment.known.keys()
    new = [stage.id for stage in trace if stage.id.endswith("+")]
    session.last()
    assert sorted(new) == sorted(session.moment.reads)
    assert [name[:-1] for name in session.moment.reads] == list(session.moment.writes)


@pytest.mark.parametrize("name", ["epoch", "trace", "position", "walk", "revealed"])
def test_a_moment_cannot_be_changed(name: str) -> None:
    """No field of a moment can be set."""
    with pytest.raises(FrozenInstanceError):
        setattr(Session(Scenario()).moment, name, None)


def test_the_moment_is_kept_until_something_changes() -> None:
    """Asked twice it is the same record; after any step, walk or reveal it is another."""
    session = Session(Scenario())
    for change in (session.next, session.next_pass, session.next_walk, session.hide_or_reveal):
        before = session.moment
        assert before is session.moment
        change()
        assert before is not session.moment
