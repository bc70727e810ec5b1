"""Practice as a walk: what is shown, what is asked, and that nothing is known too early."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from engine import Scenario, trace_pass
from engine.lesson import Reveal, stops
from engine.practice import Exercise, Practice


def practised(**narrowed: object) -> Practice:
    """Practice of the tutorial from its first stage on."""
    return Practice(Exercise(Scenario(), **narrowed))  # type: ignore[arg-type]


def test_every_stop_of_the_lesson_is_there() -> None:
    """What is not asked is shown as in the lesson: all 48 stops, 19 of them questions."""
    practice = practised()
    seen, asked = [], 0
    while True:
        seen.append(practice.moment.position)
        if practice.asking:
            asked += 1
            practice.answer("")
        if not practice.next():
            break
    assert (len(seen), asked) == (48, 19)
    assert seen == list(stops(Scenario().rules, "lesson"))
    assert practice.over


def test_a_part_is_asked_without_a_way_round() -> None:
    """With `only`, the cursor goes from question to question."""
    practice = practised(only="update")
    seen = []
    while True:
        seen.append(practice.moment.stage_id)
        practice.answer("")
        if not practice.next():
            break
    assert [f"w{k}+" for k in (5, 6, 7, 8, 1, 2, 3, 4)] == seen


@given(st.lists(st.sampled_from(["next", "previous", "right", "wrong", "skip", "hint"])))
def test_nothing_is_known_before_it_is_answered(keys: list[str]) -> None:
    """Whatever is pressed, neither the value asked for nor any after it is known."""
    practice = practised()
    right = trace_pass(Scenario()).values
    for key in keys:
        match key:
            case "next":
                practice.next()
            case "previous":
                practice.previous()
            case _ if not practice.asking:
                continue
            case "right":
                practice.answer(f"{right[practice.moment.stage_id]:.6e}")
            case "wrong":
                practice.answer("0.123456")
            case "skip":
                practice.answer("")
            case "hint":
                practice.hint()
        moment = practice.moment
        current = practice.exercise.current
        assert current is not None
        least = moment.trace.positions[current.stage]
        assert moment.position <= least
        assert not [s.id for s in moment.trace.stages[least:] if s.id in moment.known]
        assert practice.asking == (moment.hidden == current.stage)
        assert practice.asking == (moment.revealed is not Reveal.RESULT)


def test_where_an_answer_went_wrong_stays_marked_while_there_is_help() -> None:
    """The departure is told until the question is answered."""
    practice = practised(stages=["dE_total/dw1"])
    assert practice.moment.departure is None
    practice.answer("0.000364723")
    practice.hint()
    assert practice.moment.departure == ("dE_total/dout_h1", ("w5", "w7"))
    practice.answer("0.000438568")
    assert practice.moment.departure is None


def test_a_formula_that_is_one_name_alone_is_not_given_away_as_a_hint() -> None:
    """Its number is the answer: the hint after the formula says so, and the question is done."""
    practice = practised(stages=["dnet_o1/dw5"])
    practice.hint()
    assert practice.moment.revealed is Reveal.FORMULA
    practice.hint()
    assert not practice.asking


def test_again_asks_only_what_was_not_right_and_then_the_whole_goes_on() -> None:
    """What is asked again stands in the same pass; the next pass asks for all of its own."""
    practice = practised()
    while not practice.over:
        if practice.asking:
            practice.answer("")
        practice.next()
    practice.again()
    assert (practice.epoch, practice.moment.stage_id) == (0, "out_o1")
    practice.next_pass()
    assert practice.epoch == 1
    assert len(practice.exercise.questions) > 19
    last = practice.moment.last_error
    assert last is not None
    assert abs(last.value - 0.2983711087600027) < 1e-15


def test_what_is_asked_again_begins_without_a_mark() -> None:
    """The mark of the last mistake, whose value was shown at the end of a pass, is gone by then."""
    practice = practised(stages=["w5+", "w4+"])
    practice.answer("0.4410835")
    practice.answer("")
    practice.next()
    practice.answer("0.3004977")
    assert practice.moment.departure is not None
    practice.answer("")
    assert practice.over
    practice.again()
    assert practice.moment.stage_id == "w5+"
    assert practice.moment.departure is None


def test_no_way_leads_beyond_the_open_question() -> None:
    """A stage is gone to when it has been reached, and none after the question."""
    practice = practised()
    while not practice.asking:
        practice.next()
    asked = practice.moment.stage_id
    assert practice.go("net_h1")
    assert not practice.go("E_total")
    assert practice.moment.stage_id == "net_h1"
    assert practice.go(asked)
