"""Back to where a jump began."""

import pytest

from engine import Scenario
from engine.lesson import Reveal
from engine.travel import Session
from tests.begun import begun


def here(session: Session) -> tuple[int, str]:
    """The cursor's epoch and stage."""
    return session.moment.epoch, session.moment.stage_id


def test_without_a_jump_there_is_nothing_to_go_back_to() -> None:
    """Steps are undone by steps, so they leave nothing behind."""
    session = Session(Scenario())
    session.next()
    session.next_phase()
    session.previous()
    assert not session.back()


@pytest.mark.parametrize("jump", ["first", "last", "restart", "next_pass", "previous_pass"])
def test_a_jump_is_taken_back(jump: str) -> None:
    """Ends of a pass, the start and other passes are jumps."""
    session = begun()
    session.go_to(3, "E_total")
    while session.back():
        pass
    session.go_to(3, "E_total")
    session.next()
    session.previous()
    place = here(session)
    assert getattr(session, jump)()
    assert session.back()
    assert place == here(session)


def test_jumps_are_taken_back_one_by_one() -> None:
    """The last jump first, and then those before it."""
    session = Session(Scenario())
    for epoch, stage in ((5, "E_total"), (0, "w1+"), (9, "delta_h1")):
        session.go_to(epoch, stage)
    walked = []
    while session.back():
        walked.append(here(session))
    assert walked == [(0, "w1+"), (5, "E_total"), (0, "start")]


def test_steps_along_a_chart_are_one_jump() -> None:
    """Column after column, and pass after pass between them, is taken back at once."""
    session = begun()
    session.go_to(900, "E_total")
    for epoch in (700, 500, 300):
        assert session.same_stage_at(epoch)
    assert session.previous_pass()
    assert here(session) == (299, "E_total")
    assert session.back()
    assert here(session) == (900, "E_total")


def test_steps_after_a_jump_do_not_matter() -> None:
    """One goes back to where the jump began, however far one has walked since."""
    session = begun()
    session.go_to(stage="E_total")
    for _ in range(4):
        session.next()
    session.back()
    assert here(session) == (0, "net_h1")


def test_passes_in_a_row_are_one_jump() -> None:
    """However many passes were passed over, one key leads back."""
    session = begun()
    for _ in range(7):
        session.next_pass()
    session.previous_pass()
    session.back()
    assert here(session) == (0, "net_h1")
    assert not session.back() or here(session) == (0, "start")


def test_what_was_played_is_one_jump() -> None:
    """After a run, and the jump to a stage at its end, one key leads to where it began."""
    session = begun()
    session.go_to(stage="w5+")
    session.reach(40)
    for epoch in (10, 20, 40):
        session.follow(epoch)
    session.go_to(40, "delta_o1")
    session.back()
    assert here(session) == (0, "w5+")


def test_a_jump_to_where_one_is_is_none() -> None:
    """A jump that leads nowhere is not remembered."""
    session = begun()
    while session.back():
        pass
    session.go_to(*here(session))
    assert not session.back()


def test_what_one_comes_back_to_is_not_hidden_again() -> None:
    """It has been seen."""
    session = begun()
    session.hide_or_reveal()
    session.go_to(stage="E_total")
    session.back()
    assert session.moment.revealed is Reveal.RESULT
