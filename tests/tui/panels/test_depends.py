"""A drawing that is kept is the one that would be drawn: it depends on all that it shows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from engine import Scenario
from engine.charts import Reduction
from engine.expression import ASCII
from engine.travel import Session
from tests.tui.opened import opened
from tests.tui.panels.every_panel import made, panel_classes
from tui.app import BackpassApp
from tui.drawing.canvas import Piece
from tui.panels.charts import ChartPanel, ErrorPanel
from tui.panels.panel import Panel
from tui.view import View

SPARING = [kind for kind in panel_classes() if kind.depends_on is not Panel.depends_on]
"""The panels that need not be drawn for every other view."""
ROWS = 9


def session() -> Session:
    """One that has been at two epochs and was trained beyond them."""
    found = Session(Scenario())
    found.go_to(3, "dE_total/dw5")
    found.reach(8)
    return found


def moments(found: Session) -> Iterator[None]:
    """The session at a place of every kind, hidden and in other walks too."""
    for epoch, stage in ((3, "dE_total/dw5"), (3, "E_total"), (3, "dE_total/dw1"), (2, "net_h1")):
        found.go_to(epoch, stage)
        yield
    found.hide_or_reveal()
    yield
    found.reveal()
    yield
    found.hide_or_reveal()
    found.hide_or_reveal()
    found.next_walk()
    yield
    found.last()
    yield
    found.restart()
    yield


def views(app: BackpassApp) -> Iterator[View]:
    """What may be shown, each with one thing changed."""
    for number, _ in enumerate(moments(app.session)):
        view = app.view
        yield view
        if number % 3:
            continue
        yield view._replace(status="▶ 1 stage in 5 s")
        yield view._replace(status="▶ 1 pass/s", by_rounds=True)
        yield view._replace(pace="1 stage in 2 s")
        yield view._replace(digits=4)
        yield view._replace(notation=ASCII)
        yield view._replace(logarithmic=not view.logarithmic)
        yield view._replace(visited=frozenset({0, 5}))
        yield view._replace(last=6)
        yield view._replace(asking=True, remark=("Not yet.",))
        yield view._replace(moment=replace(view.moment, form="delta"))


def alike(panel: Panel, shown: list[View]) -> list[list[View]]:
    """The views in groups, of which the panel draws each but once."""
    groups: list[tuple[object, list[View]]] = []
    for view in shown:
        key = panel.depends_on(view)
        found = next((views for other, views in groups if other == key), None)
        if found is None:
            groups.append((key, [view]))
        else:
            found.append(view)
    return [views for _, views in groups]


def drawn(panel: Panel, view: View, width: int) -> list[list[Piece]]:
    """What it draws in a few rows, with its roles."""
    canvas = panel.draw(view, width, ROWS)
    return [list(canvas.pieces(y)) for y in range(ROWS)]


@pytest.mark.parametrize("size", [(60, 18), (120, 36)])
async def test_views_that_are_drawn_once_look_alike(size: tuple[int, int]) -> None:
    """Where a panel says that it depends on the same, nothing that it draws differs."""
    async with opened(size) as (app, _):
        app.playback.open(session())
        shown = list(views(app))
        panels = [made(kind, app.session) for kind in SPARING]
        beside_stages = ErrorPanel(lambda: Reduction(app.session.training.history))
        beside_stages.in_lesson = True
        for panel in (*panels, beside_stages):
            width = 30 if isinstance(panel, ChartPanel) else size[0]
            for kept, *others in alike(panel, shown):
                expected = drawn(panel, kept, width) if others else []
                for view in others:
                    assert expected == drawn(panel, view, width), (panel, view)
