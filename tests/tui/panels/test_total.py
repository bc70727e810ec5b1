"""Drawing is total: any size, any digits, any values, at any moment."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import tui
from engine import Scenario
from engine.expression import ASCII, UNICODE
from engine.lesson.walks import WALKS
from engine.scenario import Weights
from engine.travel import Session
from tests.engine.strategies import scenarios
from tests.tui.panels.every_panel import made, panel_classes
from tui.drawing.cells import cell_width
from tui.limits import FEWEST_DIGITS, MOST_DIGITS
from tui.panels.panel import Panel
from tui.view import View

PANELS = panel_classes()
DRAWING = ("panels", "network", "drawing")
"""The rooms of `tui` in which everything is drawn."""

HOSTILE = (
    Scenario(weights=Weights(w1=-2_500_000.0)),
    Scenario(inputs=(1e308, -1e308), weights=Weights(w5=1.7e308)),
    Scenario(inputs=(5e-324, -0.0), learning_rate=1e-300),
    Scenario(learning_rate=1e9, bias_updates="per_neuron"),
    Scenario(title="世界🙂[/]\x1b[31m\x9b31m\u202e" * 9, bias_updates="shared"),
)
sides = st.integers(1, 12) | st.integers(1, 90) | st.integers(1, 200)
sizes = st.tuples(sides | st.integers(200, 500), sides) | st.sampled_from([(1, 1), (500, 200)])
digits = st.integers(FEWEST_DIGITS, MOST_DIGITS)


@st.composite
def sessions(draw: st.DrawFn) -> Session:
    """Somewhere in a run that may overflow; hidden results are revealed in part."""
    scenario = draw(scenarios | st.sampled_from(HOSTILE))
    session = Session(scenario, walk=draw(st.sampled_from(WALKS)))
    session.go_to(draw(st.integers(0, 5)))
    for _ in range(draw(st.integers(0, 60))):
        session.next()
    if draw(st.booleans()):
        for _ in range(draw(st.integers(1, 4))):
            session.hide_or_reveal()
    return session


def drawn(panel: Panel, view: View, width: int, height: int) -> list[str]:
    """The rows that a panel draws of a view."""
    canvas = panel.draw(view, width, height)
    assert (width, height) == (canvas.width, canvas.height)
    ascii_only = view.notation is ASCII
    return [
        "".join(text for text, _ in canvas.pieces(y, ascii_only=ascii_only)) for y in range(height)
    ]


def test_there_are_panels() -> None:
    """The panels are found, those of the training screen and of projection too."""
    assert {"NetworkPanel", "EditedNetwork", "StagePanel", "BoardPanel"} <= {
        each.__name__ for each in PANELS
    }


@pytest.mark.parametrize("kind", PANELS)
@settings(max_examples=60)
@given(
    session=sessions(),
    size=sizes,
    digits=digits,
    ascii_only=st.booleans(),
    logarithmic=st.booleans(),
)
def test_every_panel_is_drawn(
    kind: type[Panel],
    session: Session,
    size: tuple[int, int],
    digits: int,
    ascii_only: bool,
    logarithmic: bool,
) -> None:
    """Whatever there is to show, it fills exactly the cells that it is given, steering none."""
    view = View(
        session.moment,
        session.training.history.last,
        frozenset(session.visited),
        digits,
        ASCII if ascii_only else UNICODE,
        logarithmic=logarithmic,
    )
    rows = drawn(made(kind, session), view, *size)
    assert [size[0]] * size[1] == [cell_width(row) for row in rows]
    assert all(row.isprintable() for row in rows)
    assert not ascii_only or all(row.isascii() for row in rows)


@pytest.mark.parametrize("room", DRAWING)
def test_nothing_is_drawn_by_trial_and_error(room: str) -> None:
    """No drawing code catches an exception: what it cannot draw, it must foresee."""
    caught = [
        f"{path.name}:{node.lineno}"
        for path in (Path(tui.__file__).parent / room).rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Try | ast.TryStar)
        or (isinstance(node, ast.Name | ast.Attribute) and "suppress" in ast.dump(node))
    ]
    assert caught == []
