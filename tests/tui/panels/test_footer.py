"""The bottom line: which keys stay where not all have room."""

from __future__ import annotations

import pytest

from engine.expression import ASCII
from tests.begun import begun
from tests.tui.opened import rows
from tui.app import BackpassApp
from tui.commands import EDIT, FIND, MATRICES, PRACTICE, STUDY, TRAINING, Groups
from tui.panels.footer import FooterBar
from tui.panels.study_footer import StudyFooter


@pytest.mark.parametrize("groups", [TRAINING, PRACTICE, FIND, EDIT, MATRICES])
@pytest.mark.parametrize("width", [60, 80, 120])
def test_help_and_a_way_out_always_stay(groups: Groups, width: int) -> None:
    """However few keys have room, help is one of them, and the key that leads away from here."""
    (line,) = rows(FooterBar(groups).draw(BackpassApp(begun()).view, width, 1))
    assert " help" in line
    assert " quit" in line or " Esc " in line


@pytest.mark.parametrize(("groups", "asking", "says"), [
    (PRACTICE, True, " Enter answer  Tab hint "),
    (PRACTICE, False, " Enter next  F2 summary "),
    (FIND, False, " Enter this line "),
    (FIND, True, " Enter answer "),
])  # fmt: skip
def test_enter_is_called_what_it_does(groups: Groups, asking: bool, says: str) -> None:
    """Where a value is asked for it answers; elsewhere it goes on, or takes a line."""
    view = BackpassApp(begun()).view._replace(asking=asking)
    (line,) = rows(FooterBar(groups).draw(view, 80, 1))
    assert says in line


@pytest.mark.parametrize("groups", [TRAINING, MATRICES])
@pytest.mark.parametrize("width", [60, 80, 120])
def test_while_it_plays_the_keys_say_how_to_pause_it(groups: Groups, width: int) -> None:
    """`a` is called pause then, + and - stand beside it, and help and a way out stay."""
    view = BackpassApp(begun()).view._replace(status="▶ 1 stage in 5 s")
    (line,) = rows(FooterBar(groups).draw(view, width, 1))
    assert " a pause  + - speed  " in line
    assert " a play" not in line
    assert " help" in line
    assert " quit" in line or " Esc " in line


@pytest.mark.parametrize("width", [60, 80, 120])
def test_a_speed_that_was_chosen_stands_beside_its_key(width: int) -> None:
    """After + and - the footer of the training screen says how fast it would play."""
    view = BackpassApp(begun()).view._replace(pace="1 stage in 2 s")
    (line,) = rows(FooterBar(TRAINING).draw(view, width, 1))
    assert " a play 1 stage in 2 s  " in line
    assert " quit" in line


def test_in_ascii_an_arrow_is_a_word() -> None:
    """There `>` is the key of the next pass and `v` that of the check, so no arrow looks so."""
    view = BackpassApp(begun()).view._replace(notation=ASCII)
    for panel in (StudyFooter(STUDY), FooterBar(FIND), FooterBar(TRAINING)):
        (line,) = rows(panel.draw(view, 160, 1))
        assert not {"<", ">", "^", "v"} & {*line.split()}, line
    (line,) = rows(StudyFooter(STUDY).draw(view, 160, 1))
    assert line.startswith(" Right next  Left back  Up Down phase ")
