"""One mark a stop, grouped by phase, in as many cells as there are."""

from __future__ import annotations

from itertools import groupby
from typing import NamedTuple

from engine.definition import Phase
from engine.travel import Moment

NAMES: dict[Phase, str] = {
    "forward": "forward",
    "error": "error",
    "backward-output": "◀ output",
    "backward-hidden": "◀ hidden",
    "update": "update",
}
LEAST = 2
"""Cells that the marks of a phase keep: one mark, and the sign that there are more."""
FEW = 3
"""So few marks are shortened last: it would save next to nothing."""
GAPS = (2, 1)
"""Cells between two phases."""


class Group(NamedTuple):
    """A phase, the positions of its stops, and which of them are shown."""

    phase: Phase
    stops: tuple[int, ...]
    first: int
    last: int

    @property
    def before(self) -> bool:
        """Whether marks before those shown are left out."""
        return self.first > 0

    @property
    def after(self) -> bool:
        """Whether marks behind those shown are left out."""
        return self.last < len(self.stops)

    @property
    def shown(self) -> tuple[int, ...]:
        """The stops whose marks are shown."""
        return self.stops[self.first : self.last]

    @property
    def width(self) -> int:
        """The cells of the marks, and of the signs that there are more."""
        return len(self.shown) + self.before + self.after


def groups(moment: Moment) -> tuple[Group, ...]:
    """All stops of the walk by phase."""
    by_phase = groupby(moment.stops, lambda stop: moment.trace[stop].phase)
    each = ((phase, tuple(stops)) for phase, stops in by_phase)
    return tuple(Group(phase, stops, 0, len(stops)) for phase, stops in each)


def here(moment: Moment, all_groups: tuple[Group, ...]) -> int:
    """The number of the phase that the cursor is in; at the start it is the first."""
    phases = [group.phase for group in all_groups]
    return phases.index(moment.phase) if moment.phase else 0


def fitting(moment: Moment, width: int) -> tuple[tuple[Group, ...], int]:
    """The groups in `width` cells, names included, and the cells between two of them.

    All names stay. The marks of other phases go first, on their far side: those ahead, then
    those behind, the farthest first. Last, the phase that one is in shows those around.
    """
    found = groups(moment)
    current = here(moment, found)
    others = [*range(len(found) - 1, current, -1), *range(current)]
    others.sort(key=lambda place: len(found[place].stops) <= FEW)
    for gap in GAPS:
        shown = list(found)
        for place in others:
            _shorten(shown, place, width, gap, moment.position)
        if _width(shown, gap) <= width:
            return tuple(shown), gap
    _shorten(shown, current, width, gap, moment.position)
    return tuple(shown), gap


def _shorten(shown: list[Group], place: int, width: int, gap: int, position: int) -> None:
    """Take from one phase what all are too wide by, as far as it can give it."""
    over = _width(shown, gap) - width
    if over > 0:
        room = max(shown[place].width - over, LEAST)
        shown[place] = shortened(shown[place], room, position)


def shortened(group: Group, room: int, position: int) -> Group:
    """A group in so many cells: the marks nearest to a position of the pass."""
    count = len(group.stops)
    if count <= room:
        return group._replace(first=0, last=count)
    if position >= group.stops[-1]:
        return group._replace(first=count - room + 1)
    if position <= group.stops[0]:
        return group._replace(last=room - 1)
    at = sum(stop <= position for stop in group.stops) - 1
    if at < room - 1:
        return group._replace(last=room - 1)
    if at > count - room:
        return group._replace(first=count - room + 1)
    inside = max(room - 2, 1)
    first = at - inside // 2
    return group._replace(first=first, last=first + inside)


def _width(shown: list[Group], gap: int) -> int:
    names = sum(len(NAMES[group.phase]) + 1 + group.width for group in shown)
    return names + gap * (len(shown) - 1)
