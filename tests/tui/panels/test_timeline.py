"""The timeline: one mark for each stage, done, here and to come."""

from itertools import pairwise

import pytest

from engine import Scenario
from engine.travel import Session
from tests.tui.opened import rows
from tui.app import BackpassApp
from tui.panels.timeline import Timeline

COUNTS = {False: [8, 3, 8, 10, 1], True: [8, 3, 18, 26, 1]}
"""How many stages each phase has, without and with the factors."""


@pytest.mark.parametrize("detail", [False, True])
@pytest.mark.parametrize("width", [80, 120])
def test_each_stage_has_its_mark(detail: bool, width: int) -> None:
    """Marks stand in groups by phase: filled behind, a diamond here, empty ahead."""
    session = Session(Scenario(), detail=detail)
    app = BackpassApp(session)
    for place in range(sum(COUNTS[detail])):
        (line,) = rows(Timeline().draw(app.view, width, 1))
        marks = "".join(sign for sign in line if sign in "●◆○")
        assert marks == "●" * place + "◆" + "○" * (sum(COUNTS[detail]) - place - 1)
        groups = [word for word in line.split() if set(word) <= set("●◆○")]
        assert COUNTS[detail] == [len(group) for group in groups]
        session.next()


def test_a_mark_leads_to_its_stage() -> None:
    """Each mark's cell is the target of the stage that it stands for, from left to right."""
    session = Session(Scenario(), detail=True)
    timeline = Timeline()
    (line,) = rows(timeline.draw(BackpassApp(session).view, 80, 1))
    found = [timeline.targets[x, 0] for x, sign in enumerate(line) if sign in "●◆○"]
    assert [stage.id for stage in session.moment.trace] == found


def test_the_phase_is_named_beside_its_marks() -> None:
    """Where all names fit they are there; at 80 columns with every factor, only the current one."""
    session = Session(Scenario())
    app = BackpassApp(session)
    (line,) = rows(Timeline().draw(app.view, 80, 1))
    places = [line.index(name) for name in ("forward", "error", "output", "hidden", "update")]
    assert all(before < after for before, after in pairwise(places))
    session.set_detail(True)
    session.go_to(stage="delta_h1")
    (line,) = rows(Timeline().draw(app.view, 80, 1))
    assert "hidden ●" in line
    assert "output" not in line
