"""In plain ASCII every panel is ASCII at every stage, and nothing moves."""

from collections.abc import Callable

import pytest

from engine import Scenario
from engine.charts import Reduction
from engine.training import Training
from tests.tui.opened import rows, views
from tui.panels.charts import ErrorPanel
from tui.panels.header import Header
from tui.panels.network import NetworkPanel
from tui.panels.outline import OutlinePanel
from tui.panels.panel import Panel
from tui.panels.stage import StagePanel
from tui.panels.timeline import Timeline
from tui.panels.weights import WeightsPanel


def error_panel() -> Panel:
    """The chart of a run that has just begun."""
    return ErrorPanel(lambda: Reduction(Training(Scenario()).history))


PANELS: dict[Callable[[], Panel], tuple[tuple[int, int], ...]] = {
    Header: ((80, 1), (120, 1)),
    NetworkPanel: ((80, 13), (120, 17)),
    Timeline: ((80, 1), (120, 1)),
    StagePanel: ((80, 8), (44, 17)),
    WeightsPanel: ((43, 13),),
    error_panel: ((43, 6),),
    OutlinePanel: ((31, 17),),
}


@pytest.mark.parametrize("panel", PANELS, ids=lambda panel: panel.__name__)
def test_a_panel_in_ascii_is_ascii_and_as_wide(panel: Callable[[], Panel]) -> None:
    """Every row has only ASCII signs and as many of them as the panel has columns."""
    for view in views(Scenario(), ascii_only=True):
        for width, height in PANELS[panel]:
            drawn = rows(panel().draw(view, width, height), ascii_only=True)
            assert {width} == {len(row) for row in drawn}
            assert "".join(drawn).isascii(), "\n".join(drawn)


def test_what_is_lit_differs_by_shape_in_ascii_too() -> None:
    """What is written, read and neither have three different signs."""
    view = list(views(Scenario(), ascii_only=True))[1]
    drawn = "\n".join(rows(NetworkPanel().draw(view, 80, 13), ascii_only=True))
    assert "$out " in drawn
    assert "@net " in drawn
    assert "-w1 " in drawn
