"""Results hidden until they are asked for, and revealed step by step."""

from engine.lesson import Reveal
from tests.begun import begun


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
