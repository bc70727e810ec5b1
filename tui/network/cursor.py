"""A cursor on the picture: where each value that can be changed stands, and which lies next."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple

from tui.drawing import Canvas, Role

Way = Literal["left", "right", "up", "down"]
ASIDE = 3
"""A row counts as so many columns: a cell is about twice as high as wide, and rows are few."""


class Run(NamedTuple):
    """Neighbouring cells of a row that show one value."""

    x: int
    y: int
    width: int


Places = Mapping[str, list[Run]]
"""Where each value stands; some stand in several places."""


def places(targets: Mapping[tuple[int, int], str], fields: Mapping[str, str]) -> Places:
    """Where the values stand that can be changed; `fields` says which a quantity belongs to."""
    found: dict[str, list[Run]] = {}
    for (x, y), name in sorted(targets.items(), key=lambda item: (item[0][1], item[0][0])):
        if (field := fields.get(name)) is None:
            continue
        runs = found.setdefault(field, [])
        if runs and runs[-1].y == y and runs[-1].x + runs[-1].width == x:
            runs[-1] = runs[-1]._replace(width=runs[-1].width + 1)
        else:
            runs.append(Run(x, y, 1))
    return found


def beside(found: Places, here: str, way: Way) -> str:
    """The value that lies next in a direction; where there is none, the same."""
    if here not in found:
        return next(iter(found), here)
    x, y = _centre(found[here])
    best, least = here, float("inf")
    for name, runs in found.items():
        other_x, other_y = _centre(runs)
        across, down = other_x - x, (other_y - y) * ASIDE
        ahead, aside = (across, down) if way in ("left", "right") else (down, across)
        ahead = -ahead if way in ("left", "up") else ahead
        if ahead > 0 and (far := ahead + 2 * abs(aside)) < least:
            best, least = name, far
    return best


def draw_cursor(canvas: Canvas, runs: list[Run]) -> None:
    """Put brackets around a value and a ground under it: it is seen without colours too."""
    for x, y, width in runs:
        canvas.text(x - 1, y, "[", Role.STRONG)
        canvas.text(x + width, y, "]", Role.STRONG)
        canvas.ink(x, y, width, Role.MARK)


def _centre(runs: list[Run]) -> tuple[float, float]:
    return runs[0].x + runs[0].width / 2, runs[0].y
