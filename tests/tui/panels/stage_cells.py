"""The stage panel drawn at the sizes that it has, and what stands in its cells."""

from collections.abc import Sequence

from engine import Scenario
from engine.lesson import Walk
from engine.policies import Rules
from engine.travel import Session
from tests.tui.opened import rows
from tui.app import BackpassApp
from tui.drawing import Canvas, Role
from tui.panels.stage import StagePanel
from tui.view import View

COMPACT, LOW, SMALL = (60, 7), (80, 7), (80, 8)
"""What the network leaves at 60 by 18, at 80 by 23 and at 80 by 24."""
ROOMY, LARGE, WIDE, HIGH = (72, 12), (100, 18), (112, 21), (76, 40)
"""What it leaves from 120 by 36 on; `WIDE` is that of 160 by 45."""
GREAT = (132, 34)
"""Room for a formula in large letters: what is left at 240 by 70."""
PLAIN_SIZES = [COMPACT, LOW, SMALL, (100, 10)]
LARGE_SIZES = [ROOMY, LARGE, WIDE, HIGH]
SIZES = [*PLAIN_SIZES, *LARGE_SIZES]
SENTENCE_ENDS = (".", "?", ":", "Enter: more")


class Strict(Canvas):
    """A canvas on which nothing may fall outside."""

    def text(
        self, x: int, y: int, text: str, role: Role = Role.TEXT, *, target: str | None = None
    ) -> None:
        """Write text that must be within the canvas."""
        assert x >= 0
        assert x + len(text) <= self.width, text
        super().text(x, y, text, role, target=target)


def scenario_for(rules: Rules) -> Scenario:
    """The tutorial's scenario under other rules."""
    return Scenario(bias_updates=rules.bias_updates, update_order=rules.update_order)


def walked(walk: Walk, scenario: Scenario | None = None) -> list[View]:
    """The view at each stop of a pass, the start included."""
    session = Session(scenario or Scenario(), walk=walk)
    app = BackpassApp(session)
    found = [app.view]
    while session.next() and session.moment.epoch == 0:
        found.append(app.view)
    return found


def drawn(view: View, size: tuple[int, int]) -> list[str]:
    """The rows of the panel."""
    return rows(StagePanel().draw(view, *size))


def filled(view: View, size: tuple[int, int]) -> list[tuple[int, str]]:
    """The rows on which something is filled as the answer, and what it is."""
    canvas = StagePanel().draw(view, *size)
    return [
        (y, text.strip())
        for y in range(canvas.height)
        for text, role in canvas.pieces(y)
        if role is Role.WRITTEN
    ]


def equals_rows(lines: list[str]) -> list[int]:
    """The rows that hold an equals sign."""
    return [y for y, line in enumerate(lines) if "= " in line]


def assert_above_bars(lines: Sequence[str], bar: str, below: int) -> None:
    """A, B and C are in a row of their own, each above the middle of the bar some rows below."""
    row = next(line for line in lines if line.split() == ["A", "B", "C"])
    bars = lines[lines.index(row) + below]
    for letter in "ABC":
        x = row.index(letter)
        assert bars[x] == bar
        start, end = bars.rindex(" ", 0, x) + 1, bars.index(" ", x)
        assert abs((start + end - 1) / 2 - x) <= 1
