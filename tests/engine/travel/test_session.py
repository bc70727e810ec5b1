"""The session's steps, one by one, on the tutorial and at the ends of what there is."""

from dataclasses import FrozenInstanceError

import pytest

from engine import Scenario, trace_pass
from engine.policies import Rules
from engine.scenario import Biases, Weights
from engine.travel import Moment, Session
from tests.engine.peers import scenario_of
from tests.engine.policies import each_rules

ORDINARY, ALL = 30, 56
RUNAWAY = Scenario(
    inputs=(1e300, 1e300),
    targets=(-1e300, 1e300),
    learning_rate=1e300,
    weights=Weights(1e-301, 1e-301, 1e-301, 1e-301, 0.0, 0.0, 0.0, 0.0),
    biases=Biases(0.0, 0.0),
)
"""Its very first update leaves the floats."""


def here(session: Session) -> tuple[int, str]:
    """The cursor's epoch and stage."""
    return session.moment.epoch, session.moment.stage.id


@pytest.mark.parametrize(("detail", "expected"), [(False, ORDINARY), (True, ALL)])
def test_a_pass_of_the_tutorial_has_30_stages_and_56_factors(detail: bool, expected: int) -> None:
    """Stepping takes so many stops to the next pass, and the same number back."""
    session = Session(Scenario(), detail=detail)
    steps = 0
    while session.moment.epoch == 0:
        assert (steps + 1, expected) == (session.moment.step, len(session.moment.stops))
        assert session.next()
        steps += 1
    assert expected == steps
    assert here(session) == (1, "net_h1")
    while session.previous():
        steps -= 1
    assert steps == 0
    assert here(session) == (0, "net_h1")


@each_rules
def test_trained_biases_add_their_stages(rules: Rules) -> None:
    """A gradient and a next value for each trained bias: none, two of them, or four."""
    added = {"frozen": 0, "shared": 4, "per_neuron": 8}[rules.bias_updates]
    for detail, count in ((False, ORDINARY), (True, ALL)):
        session = Session(scenario_of(rules), detail=detail)
        assert count + added == len(session.moment.stops)


def test_phases_are_walked_forwards_and_back() -> None:
    """On leads to the next phase's first stage, back to this phase's and then to the one before."""
    starts = ["net_h1", "E_o1", "dE_total/dw5", "dE_total/dout_h1", "update"]
    session = Session(Scenario())
    walked = [session.moment.stage.id]
    while session.moment.epoch == 0:
        assert session.next_phase()
        walked.append(session.moment.stage.id)
    assert [*starts, "net_h1"] == walked
    assert session.previous_phase()
    assert here(session) == (0, "update")
    session.go_to(0, "w6+")
    session.previous_phase()
    assert here(session) == (0, "dE_total/dw5")
    session.previous_phase()
    assert here(session) == (0, "E_o1")
    session.restart()
    assert not session.previous_phase()


def test_passes_keep_the_stage() -> None:
    """The next and the previous pass show the same stage one update on and back."""
    session = Session(Scenario())
    session.go_to(2, "E_total")
    assert session.next_pass()
    assert here(session) == (3, "E_total")
    assert session.previous_pass()
    assert session.previous_pass()
    assert session.previous_pass()
    assert here(session) == (0, "E_total")
    assert not session.previous_pass()


def test_a_factor_that_the_walk_passes_by_switches_the_detail_on() -> None:
    """Going to a factor shows it, and the walk goes on by factors."""
    session = Session(Scenario())
    assert session.go_to(stage="dout_o1/dnet_o1")
    assert session.moment.detail
    session.next()
    assert here(session) == (0, "delta_o1")


@pytest.mark.parametrize(
    ("factor", "expected"),
    [("delta_o1", "dE_total/dw5"), ("dnet_o1/dout_h1", "dE_total/dout_h1"), ("w5+", "w5+")],
)
def test_without_detail_a_factor_gives_way_to_the_next_stage(factor: str, expected: str) -> None:
    """Switching the detail off on a factor goes on to the stage that it is a factor of."""
    session = Session(Scenario())
    session.go_to(stage=factor)
    session.set_detail(False)
    assert here(session) == (0, expected)
    assert not session.moment.detail


def test_an_unknown_stage_is_refused_and_nothing_moves() -> None:
    """A stage that this pass does not have is a KeyError, and the cursor stays."""
    session = Session(Scenario())
    session.go_to(1, "E_total")
    with pytest.raises(KeyError, match="db1"):
        session.go_to(stage="dE_total/db1")
    assert here(session) == (1, "E_total")


def test_negative_epochs_do_not_exist() -> None:
    """An epoch before 0 cannot be gone to."""
    session = Session(Scenario())
    assert not session.go_to(-1)
    assert here(session) == (0, "net_h1")


def test_restart_keeps_what_was_trained() -> None:
    """Back at the start the history is as long as before, and the visits are remembered."""
    session = Session(Scenario())
    session.go_to(40, "E_total")
    assert session.restart()
    assert here(session) == (0, "net_h1")
    assert session.training.history.last == 40
    assert session.visited == {0, 40}
    assert not session.restart()


def test_following_a_run_is_no_visit() -> None:
    """What playing shows is the end of its pass, and only going there counts as a visit."""
    session = Session(Scenario())
    session.reach(5)
    session.follow(5)
    assert here(session) == (5, "update")
    assert session.visited == {0}
    session.previous()
    assert session.visited == {0, 5}


def test_epochs_are_opened_as_they_were_trained() -> None:
    """An epoch far on is the pass of the parameters that single updates gave."""
    session = Session(Scenario())
    parameters = Scenario().parameters
    for _ in range(50):
        parameters = trace_pass(Scenario(), parameters).next
    session.go_to(50, "update")
    assert trace_pass(Scenario(), parameters).values == session.moment.known


@pytest.mark.parametrize("detail", [False, True])
def test_the_end_of_a_diverged_run_is_the_end_of_travel(detail: bool) -> None:
    """Where the next weights are not finite, every move on says no, and all others work."""
    session = Session(RUNAWAY, detail=detail)
    session.last()
    assert not session.next()
    assert not session.next_pass()
    assert not session.next_phase()
    assert not session.go_to(1)
    assert not session.reach(1)
    assert session.training.diverged
    assert here(session) == (0, "update")
    assert session.previous()
    assert session.previous_phase()
    assert session.first()


def test_every_stage_of_a_diverged_pass_can_be_looked_at() -> None:
    """Stages whose values are no finite numbers are shown as any other, in figures and words."""
    session = Session(RUNAWAY, detail=True)
    seen = 1
    while session.next():
        assert session.moment.stage.formula()
        assert session.moment.stage.definition.expression is None or (
            session.moment.stage.substituted()
        )
        seen += 1
    assert seen == ALL


def test_results_are_hidden_revealed_and_shown_again() -> None:
    """One key hides, reveals, and ends hiding; the next stage is hidden while it lasts."""
    session = Session(Scenario())
    states = []
    for _ in range(4):
        session.hide_or_reveal()
        states.append((session.hiding, session.moment.hidden))
    assert states == [(True, "net_h1"), (True, None), (False, None), (True, "net_h1")]


def test_the_next_key_reveals_first_and_then_moves() -> None:
    """With results hidden each stage takes two steps, and the hidden value is not known."""
    session = Session(Scenario())
    session.hide_or_reveal()
    walked = []
    for _ in range(4):
        moment = session.moment
        walked.append((moment.stage.id, moment.hidden, moment.stage.id in moment.known))
        assert session.next()
    expected = [
        ("net_h1", "net_h1", False),
        ("net_h1", None, True),
        ("out_h1", "out_h1", False),
        ("out_h1", None, True),
    ]
    assert expected == walked


def test_what_was_seen_is_not_hidden_again_on_the_way_back() -> None:
    """Going back shows the results, and going on from there hides the next one."""
    session = Session(Scenario())
    session.go_to(stage="out_h2")
    session.hide_or_reveal()
    session.previous()
    assert session.moment.hidden is None
    session.previous()
    assert (session.moment.stage.id, session.moment.hidden) == ("out_h1", None)
    session.next()
    assert session.moment.hidden == "net_h2"


def test_reveal_says_whether_there_was_anything_to_reveal() -> None:
    """Only a hidden result can be revealed, and only once."""
    session = Session(Scenario())
    assert not session.reveal()
    session.hide_or_reveal()
    assert session.reveal()
    assert not session.reveal()
    session.last()
    assert not session.reveal()


def test_a_step_that_leads_nowhere_leaves_the_result_as_it_is() -> None:
    """At the very start a step back neither moves nor reveals."""
    session = Session(Scenario())
    session.hide_or_reveal()
    assert not session.previous()
    assert session.moment.hidden == "net_h1"


def test_what_stands_for_an_unknown_value() -> None:
    """A hidden value is a question, one to come is a dash."""
    session = Session(Scenario())
    session.hide_or_reveal()
    expected = ("?", "—")
    assert expected == (session.moment.stand_in("net_h1"), session.moment.stand_in("out_h1"))


@each_rules
def test_what_a_stage_reads_and_writes(rules: Rules) -> None:
    """A stage reads what its definition refers to; the update reads all new values."""
    session = Session(scenario_of(rules), detail=True)
    trace = session.moment.trace
    for position, stage in enumerate(trace):
        moment = Moment(0, trace, position, detail=True)
        if stage.id != "update":
            assert stage.definition.reads == moment.reads
            assert (stage.id,) == moment.writes
            assert set(moment.reads) <= moment.known.keys()
    new = [stage.id for stage in trace if stage.id.endswith("+")]
    session.last()
    assert sorted(new) == sorted(session.moment.reads)
    assert [name[:-1] for name in session.moment.reads] == list(session.moment.writes)


@pytest.mark.parametrize("name", ["epoch", "trace", "position", "detail", "hiding"])
def test_a_moment_cannot_be_changed(name: str) -> None:
    """No field of a moment can be set."""
    with pytest.raises(FrozenInstanceError):
        setattr(Session(Scenario()).moment, name, None)
