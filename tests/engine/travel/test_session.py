"""The session's steps, one by one, on the tutorial and at the ends of what there is."""

from dataclasses import FrozenInstanceError

import pytest

from engine import Scenario, trace_pass
from engine.lesson import WALKS, Reveal, Walk
from engine.policies import Rules
from engine.scenario import Biases, Weights
from engine.travel import LastError, Moment, Session
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


def test_results_are_hidden_revealed_and_shown_again() -> None:
    """One key hides, reveals step by step, and ends hiding."""
    session = begun()
    states = []
    for _ in range(6):
        session.hide_or_reveal()
        states.append((session.hiding, session.moment.revealed, session.moment.hidden))
    assert states == [
        (True, Reveal.QUESTION, "net_h1"),
        (True, Reveal.FORMULA, "net_h1"),
        (True, Reveal.NUMBERS, "net_h1"),
        (True, Reveal.RESULT, None),
        (False, Reveal.RESULT, None),
        (True, Reveal.QUESTION, "net_h1"),
    ]


def test_the_next_key_reveals_first_and_then_moves() -> None:
    """With results hidden each stage takes four keys, and the hidden value is not known."""
    session = begun()
    session.hide_or_reveal()
    walked = []
    for _ in range(6):
        moment = session.moment
        assert (moment.stage_id in moment.known) == (moment.hidden is None)
        walked.append((moment.stage_id, moment.revealed, moment.hidden is None))
        assert session.next()
    expected = [
        ("net_h1", Reveal.QUESTION, False),
        ("net_h1", Reveal.FORMULA, False),
        ("net_h1", Reveal.NUMBERS, False),
        ("net_h1", Reveal.RESULT, True),
        ("out_h1", Reveal.QUESTION, False),
        ("out_h1", Reveal.FORMULA, False),
    ]
    assert expected == walked


def test_a_formula_that_is_one_quantity_shows_its_number_as_the_result() -> None:
    """Where the numbers are the result, they are no step of their own."""
    session = begun()
    session.go_to(stage="dnet_o1/dw5")
    session.hide_or_reveal()
    steps = []
    while session.reveal():
        steps.append(session.moment.revealed)
    assert steps == [Reveal.FORMULA, Reveal.RESULT]


def test_what_was_seen_is_not_hidden_again_on_the_way_back() -> None:
    """Going back shows the results, and going on from there hides the next one."""
    session = begun()
    session.go_to(stage="out_h2")
    session.hide_or_reveal()
    session.previous()
    assert session.moment.hidden is None
    session.previous()
    assert (session.moment.stage_id, session.moment.hidden) == ("out_h1", None)
    session.next()
    assert session.moment.hidden == "net_h2"


def test_reveal_says_whether_there_was_anything_to_reveal() -> None:
    """Only a hidden result can be revealed, in three steps; the update and the start have none."""
    session = begun()
    assert not session.reveal()
    session.hide_or_reveal()
    assert [session.reveal() for _ in range(4)] == [True, True, True, False]
    session.last()
    assert not session.reveal()
    session.restart()
    assert not session.reveal()


def test_a_step_that_leads_nowhere_leaves_the_result_as_it_is() -> None:
    """A pass back from epoch 0 neither moves nor reveals."""
    session = begun()
    session.hide_or_reveal()
    assert not session.previous_pass()
    assert session.moment.hidden == "net_h1"


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
