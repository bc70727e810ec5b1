"""The timeline: one mark for each stage, done, here and to come."""

from itertools import pairwise

import pytest

from engine.lesson import Walk
from tests.begun import begun
from tests.tui.opened import rows
from tui.app import BackpassApp
from tui.panels.timeline import Timeline

COUNTS: dict[Walk, list[int]] = {
    "lesson": [8, 3, 15, 21, 1],
    "factor": [8, 3, 18, 26, 1],
    "stage": [8, 3, 8, 10, 1],
}
"""How many stops each walk has in each phase."""


@pytest.mark.parametrize("walk", COUNTS)
@pytest.mark.parametrize("width", [80, 120])
def test_each_stage_has_its_mark(walk: Walk, width: int) -> None:
    """Marks stand in groups by phase: filled behind, a diamond here, empty ahead."""
    session = begun(walk=walk)
    app = BackpassApp(session)
    for place in range(sum(COUNTS[walk])):
        (line,) = rows(Timeline().draw(app.view, width, 1))
        marks = "".join(sign for sign in line if sign in "●◆○")
        assert marks == "●" * place + "◆" + "○" * (sum(COUNTS[walk]) - place - 1)
        groups = [word for word in line.split() if set(word) <= set("●◆○")]
        assert COUNTS[walk] == [len(group) for group in groups]
        session.next()


def test_a_mark_leads_to_its_stage() -> None:
    """Each mark's cell is the target of the stage that it stands for, from left to right."""
    session = begun(walk="factor")
    timeline = Timeline()
    (line,) = rows(timeline.draw(BackpassApp(session).view, 80, 1))
    found = [timeline.targets[x, 0] for x, sign in enumerate(line) if sign in "●◆○"]
    assert [stage.id for stage in session.moment.trace] == found


def test_the_phase_is_named_beside_its_marks() -> None:
    """Where all names fit they are there; at 80 columns with every factor, only the current one."""
    session = begun()
    app = BackpassApp(session)
    (line,) = rows(Timeline().draw(app.view, 80, 1))
    places = [line.index(name) for name in ("forward", "error", "output", "hidden", "update")]
    assert all(before < after for before, after in pairwise(places))
    session.set_walk("factor")
    session.go_to(stage="delta_h1")
    (line,) = rows(Timeline().draw(app.view, 80, 1))
    assert "hidden ●" in line
    assert "output" not in line
