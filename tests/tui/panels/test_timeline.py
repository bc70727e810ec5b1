"""The timeline: one mark for each stop, done, here and to come, under the names of all phases."""

from itertools import pairwise

import pytest

from engine import Scenario
from engine.lesson import Walk
from engine.travel import Session
from tests.tui.opened import rows
from tui.app import BackpassApp
from tui.drawing import Canvas
from tui.panels.timeline import Timeline, draw_phase

COUNTS: dict[Walk, list[int]] = {
    "lesson": [8, 3, 15, 21, 1],
    "factor": [8, 3, 18, 26, 1],
    "stage": [8, 3, 8, 10, 1],
}
"""How many stops each walk has in each phase."""
NAMES = ("forward", "error", "◀ output", "◀ hidden", "update")
MARKS = "●◆○"


def timeline(session: Session, width: int) -> Canvas:
    """The timeline at a session's moment."""
    return Timeline().draw(BackpassApp(session).view, width, 1)


@pytest.mark.parametrize("walk", COUNTS)
def test_each_stop_has_its_mark_where_there_is_room(walk: Walk) -> None:
    """Marks stand in groups by phase: filled behind, a diamond here, empty ahead."""
    session = Session(Scenario(), walk=walk)
    for place in range(sum(COUNTS[walk]) + 1):
        (line,) = rows(timeline(session, 120))
        marks = "".join(sign for sign in line if sign in MARKS)
        expected = "●" * (place - 1) + "◆" * (place > 0) + "○" * (sum(COUNTS[walk]) - place)
        assert expected == marks
        groups = [word for word in line.split() if set(word) <= set(MARKS)]
        assert COUNTS[walk] == [len(group) for group in groups]
        session.next()


@pytest.mark.parametrize("policy", ["frozen", "shared", "per_neuron"])
@pytest.mark.parametrize("walk", COUNTS)
@pytest.mark.parametrize("width", [79, 80, 100])
def test_all_names_stay_and_the_place_is_seen(walk: Walk, width: int, policy: str) -> None:
    """In a short row too: all five names in order, one diamond, and nothing is cut off."""
    session = Session(Scenario(bias_updates=policy), walk=walk)  # type: ignore[arg-type]
    session.next()
    while session.moment.epoch == 0:
        (line,) = rows(timeline(session, width))
        places = [line.index(name) for name in NAMES]
        assert all(before < after for before, after in pairwise(places))
        assert line.count("◆") == 1
        assert line.rstrip()[-1] in MARKS
        phase = {"backward-output": 2, "backward-hidden": 3, "error": 1, "update": 4}
        here = phase.get(str(session.moment.phase), 0)
        assert places[here] < line.index("◆") < [*places, width][here + 1]
        session.next()


@pytest.mark.parametrize("width", [79, 80, 120])
def test_a_click_on_a_mark_or_a_name_leads_to_its_stage(width: int) -> None:
    """Each mark that is shown leads to its own stage, each name to the first of its phase."""
    session = Session(Scenario(), walk="lesson")
    session.go_to(stage="dE_total/dw5")
    canvas = timeline(session, width)
    (line,) = rows(canvas)
    stops = [session.moment.trace[stop].id for stop in session.moment.stops]
    assert canvas.targets[line.index("◆"), 0] == "dE_total/dw5"
    assert canvas.targets[line.index("◆") + 1, 0] == "w5+"
    firsts = ("net_h1", "E_o1", "dE_total/dout_o1", "dnet_o1/dout_h1", "update")
    for name, first in zip(NAMES, firsts, strict=True):
        assert canvas.targets[line.index(name), 0] == first
    found = [canvas.targets[x, 0] for x, sign in enumerate(line) if sign in MARKS]
    assert found == sorted(found, key=stops.index)


def test_the_signs_of_what_is_not_shown_lead_to_the_nearest_of_it() -> None:
    """Beside marks that are left away, ‹ leads to the last before them and › to the first after."""
    session = Session(Scenario(), walk="factor")
    session.go_to(stage="dE_o1/dout_h2")
    canvas = Canvas(26, 1)
    draw_phase(canvas, session.moment, 26)
    line = str(canvas)
    stops = [session.moment.trace[stop].id for stop in session.moment.stops]
    marks = [x for x, sign in enumerate(line) if sign in MARKS]
    first, last = (stops.index(canvas.targets[x, 0]) for x in (marks[0], marks[-1]))
    assert line[marks[0] - 1] == "‹"
    assert canvas.targets[marks[0] - 1, 0] == stops[first - 1]
    assert line[marks[-1] + 1] == "›"
    assert canvas.targets[marks[-1] + 1, 0] == stops[last + 1]


def test_at_60_columns_the_phase_stands_alone() -> None:
    """The phase that one is in with its marks, and signs that lead to the others."""
    session = Session(Scenario(), walk="lesson")
    session.next()
    found = []
    for _ in range(48):
        canvas = Canvas(32, 1)
        draw_phase(canvas, session.moment, 32)
        found.append(str(canvas))
        session.next()
    assert found[0] == " forward ◆○○○○○○○ ›"
    assert found[15] == " ‹ ◀ output ●●●●◆○○○○○○○○○○ ›"
    assert found[47] == " ‹ update ◆"
    assert all("◆" in line for line in found)
