"""The session's steps, one by one, on the tutorial and at the ends of what there is."""

import pytest

from engine import Scenario, trace_pass
from engine.lesson import WALKS, Walk
from engine.policies import Rules
from engine.scenario import Biases, Weights
from engine.travel import Session
from tests.begun import begun
from tests.engine.peers import scenario_of
from tests.engine.policies import each_rules
from tests.engine.travel.stages import COUNTS, stops_of

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
    return session.moment.epoch, session.moment.stage_id


@pytest.mark.parametrize("walk", WALKS)
@each_rules
def test_every_walk_stops_where_the_design_says(walk: Walk, rules: Rules) -> None:
    """Steps lead from the start through these stages to the next pass, and the same way back."""
    session = Session(scenario_of(rules), walk=walk)
    expected = stops_of(walk, rules.bias_updates)
    count = COUNTS[walk][rules.bias_updates]
    walked = []
    while session.next() and session.moment.epoch == 0:
        walked.append(session.moment.stage_id)
        assert (len(walked), count) == (session.moment.step, len(session.moment.stops))
    assert expected == walked
    assert here(session) == (1, "net_h1")
    while session.previous():
        assert walked[-1:] == ([] if session.moment.at_start else [session.moment.stage_id])
        walked = walked[:-1]
    assert here(session) == (0, "start")
    assert walked == []


def test_at_the_start_nothing_is_computed() -> None:
    """Before the first stage only what was given is known: inputs and targets are to be read."""
    session = Session(Scenario())
    moment = session.moment
    assert (
        moment.at_start,
        moment.position,
        moment.stage,
        moment.phase,
        moment.step,
    ) == (True, -1, None, None, 0)
    assert moment.reads == ("i1", "i2", "target_o1", "target_o2")
    assert moment.writes == ()
    given = {*Scenario().constants, *Scenario().parameters}
    assert given == moment.known.keys()
    assert (moment.upcoming, moment.last_error, moment.payoff) == ("net_h1", None, None)
    assert (moment.hidden, moment.between) == (None, False)


def test_ways_back_to_the_start() -> None:
    """The first stage's step back, a phase back, the key for it, and its name lead to the start."""
    for way in ("previous", "previous_phase", "restart"):
        session = Session(Scenario())
        session.first()
        assert getattr(session, way)()
        assert here(session) == (0, "start")
        assert not getattr(session, way)()
    session.go_to(3, "E_total")
    assert session.go_to(stage="start")
    assert here(session) == (0, "start")


def test_from_the_start_every_way_leads_on() -> None:
    """On, a phase on and the first stage lead to the first stage; a pass on to the next one's."""
    ways = {
        "next": (0, "net_h1"),
        "next_phase": (0, "net_h1"),
        "first": (0, "net_h1"),
        "last": (0, "update"),
        "next_pass": (1, "net_h1"),
    }
    for way, expected in ways.items():
        session = Session(Scenario())
        assert getattr(session, way)()
        assert expected == here(session)
    session = Session(Scenario())
    assert not session.go_to(0)
    assert session.go_to(7)
    assert here(session) == (7, "net_h1")


def test_phases_are_walked_forwards_and_back() -> None:
    """On leads to the next phase's first stage, back to this phase's and then to the one before."""
    starts = ["net_h1", "E_o1", "dE_total/dw5", "dE_total/dout_h1", "update"]
    session = begun()
    walked = [session.moment.stage_id]
    while session.moment.epoch == 0:
        assert session.next_phase()
        walked.append(session.moment.stage_id)
    assert [*starts, "net_h1"] == walked
    assert session.previous_phase()
    assert here(session) == (0, "update")
    session.go_to(0, "w6+")
    session.previous_phase()
    assert here(session) == (0, "dE_total/dw5")
    session.previous_phase()
    assert here(session) == (0, "E_o1")
    session.first()
    session.previous_phase()
    assert here(session) == (0, "start")


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


def test_a_factor_that_the_walk_passes_by_does_not_change_the_walk() -> None:
    """Going to such a factor shows it between two stops, from where steps lead to either."""
    session = Session(Scenario())
    for onward, expected in ((True, "dE_total/dw6"), (False, "w5+")):
        assert session.go_to(stage="dnet_o1/dw6")
        moment = session.moment
        assert (moment.walk, moment.between, moment.step) == ("lesson", True, 17)
        assert moment.upcoming == "dE_total/dw6"
        assert session.next() if onward else session.previous()
        assert here(session) == (0, expected)
        assert not session.moment.between


def test_another_walk_moves_nothing() -> None:
    """The three walks follow each other in a circle, and the cursor stays at its stage."""
    session = Session(Scenario())
    session.go_to(stage="delta_o1")
    seen = []
    for _ in range(4):
        seen.append((session.moment.walk, session.moment.step, session.moment.between))
        session.next_walk()
    assert here(session) == (0, "delta_o1")
    assert seen == [("lesson", 14, False), ("factor", 14, False), ("stage", 11, True), seen[0]]


def test_an_unknown_stage_is_refused_and_nothing_moves() -> None:
    """A stage that this pass does not have is a KeyError, and the cursor stays."""
    session = Session(Scenario())
    session.go_to(1, "E_total")
    with pytest.raises(KeyError, match="db1"):
        session.go_to(stage="dE_total/db1")
    assert here(session) == (1, "E_total")


def test_negative_epochs_do_not_exist() -> None:
    """An epoch before 0 cannot be gone to."""
    session = begun()
    assert not session.go_to(-1)
    assert here(session) == (0, "net_h1")


def test_restart_keeps_what_was_trained() -> None:
    """At the start the history is as long as before, and the visits are remembered."""
    session = Session(Scenario())
    session.go_to(40, "E_total")
    assert session.restart()
    assert here(session) == (0, "start")
    assert session.training.history.last == 40
    assert session.visited == {0, 40}
    assert not session.restart()


def test_following_a_run_is_no_visit() -> None:
    """What playing shows is the error of its pass, and only going there counts as a visit."""
    session = Session(Scenario())
    session.reach(5)
    session.follow(5)
    assert here(session) == (5, "E_total")
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


@pytest.mark.parametrize("walk", WALKS)
def test_the_end_of_a_diverged_run_is_the_end_of_travel(walk: Walk) -> None:
    """Where the next weights are not finite, every move on says no, and all others work."""
    session = Session(RUNAWAY, walk=walk)
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
    session = Session(RUNAWAY, walk="factor")
    seen = 0
    while session.next():
        stage = session.moment.stage
        assert stage is not None
        assert stage.formula()
        assert stage.definition.expression is None or stage.substituted()
        seen += 1
    assert seen == COUNTS["factor"]["frozen"]
