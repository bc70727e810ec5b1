"""Which panel stands in which region, told as rows and columns of panels."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from textual.geometry import NULL_OFFSET, NULL_SPACING, Region, Size
from textual.layout import ArrangeResult, WidgetPlacement
from textual.layouts.vertical import VerticalLayout
from textual.widget import Widget

from tui.panels.panel import Panel

Kind = type[Panel]
Places = dict[type[Widget], Region]


class Sized(NamedTuple):
    """A part that takes so many cells, or else its share of those that are left."""

    part: Part
    cells: int | Callable[[Size], int] = 0
    share: int = 1

    def needed(self, screen: Size) -> int:
        """The cells that it takes on a screen of this size; 0 for its share of what is left."""
        return self.cells if isinstance(self.cells, int) else self.cells(screen)


class Rows(NamedTuple):
    """Parts one below the other."""

    parts: tuple[Part | Sized, ...]


class Columns(NamedTuple):
    """Parts side by side, with a blank column between them."""

    parts: tuple[Part | Sized, ...]


Part = Kind | Rows | Columns
GAP = 1


def rows(*parts: Part | Sized) -> Rows:
    """Parts one below the other."""
    return Rows(parts)


def columns(*parts: Part | Sized) -> Columns:
    """Parts side by side."""
    return Columns(parts)


def places(part: Part, screen: Size) -> Places:
    """The region of every panel of a part that is given the whole screen."""
    return _within(part, screen.region, screen)


def _within(part: Part, region: Region, screen: Size) -> Places:
    match part:
        case Rows(parts):
            heights = _sizes(parts, region.height, screen)
            strips = zip(_starts(region.y, heights, 0), heights, strict=True)
            regions = [Region(region.x, y, region.width, height) for y, height in strips]
        case Columns(parts):
            widths = _sizes(parts, region.width - GAP * (len(parts) - 1), screen)
            strips = zip(_starts(region.x, widths, GAP), widths, strict=True)
            regions = [Region(x, region.y, width, region.height) for x, width in strips]
        case _:
            return {part: region}
    found: Places = {}
    for each, place in zip(parts, regions, strict=True):
        found |= _within(each.part if isinstance(each, Sized) else each, place, screen)
    return found


def kinds(part: Part) -> Iterable[Kind]:
    """Every panel of a part, in reading order."""
    if isinstance(part, Rows | Columns):
        for each in part.parts:
            yield from kinds(each.part if isinstance(each, Sized) else each)
    else:
        yield part


def _sizes(parts: tuple[Part | Sized, ...], room: int, screen: Size) -> list[int]:
    """What each part gets: first those that ask for cells, then the others by their shares."""
    sized = [part if isinstance(part, Sized) else Sized(part) for part in parts]
    needed = [part.needed(screen) for part in sized]
    left = room - sum(needed)
    shares = sum(part.share for part in sized if not part.needed(screen))
    found = []
    for part, cells in zip(sized, needed, strict=True):
        if cells:
            found.append(cells)
            continue
        found.append(max(left, 0) * part.share // shares)
        left, shares = left - found[-1], shares - part.share
    return found


def _starts(first: int, sizes: list[int], gap: int) -> list[int]:
    return [first + sum(sizes[:number]) + gap * number for number in range(len(sizes))]


class Placing(VerticalLayout):
    """Puts a screen's panels where its arrangement for the size says, each time anew.

    Nothing of it is kept from one size to the next, so no panel is ever drawn at a new size
    in an old arrangement. Widgets of Textual's own are left where it puts them.
    """

    def __init__(self, places_for: Callable[[Size], Places]) -> None:
        """Take what says where each panel stands at a size."""
        super().__init__()
        self._places_for = places_for

    def arrange(
        self, parent: Widget, children: list[Widget], size: Size, greedy: bool = True
    ) -> ArrangeResult:
        """Place the panels that the arrangement names; the others are not shown."""
        if not any(isinstance(child, Panel) for child in children):
            return super().arrange(parent, children, size, greedy)
        found = self._places_for(size)
        return [
            WidgetPlacement(found[type(child)], NULL_OFFSET, NULL_SPACING, child)
            for child in children
            if type(child) in found
        ]
