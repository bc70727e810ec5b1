"""Where everything stands, for a picture of a given size. The same for every stage.

Two kinds of upright line carry the edges. A *trunk* right of a source hands its `out` on to two
edges; a *collecting line* left of a target gathers two edges and a bias, and enters the target
in the row of its `net`. Both keep an empty column between them and every box.
"""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

LEAST_WIDTH, LEAST_HEIGHT = 60, 9
"""The smallest whole picture; in fewer cells it is cut off."""
BOXES = ((11, 7), (11, 5), (9, 7), (9, 5), (9, 3), (7, 3), (6, 3), (5, 3))
"""Rows of a box, and rows between two: first a row for each quantity, then room to breathe."""
SMALLEST_BOXES = (3, 3)
LOFTY = 7
"""Rows between two boxes that leave a bias of its own two rows, as a weight has."""
HEIGHTS = tuple(2 * box + between for box, between in BOXES)
"""The heights of a picture in which every edge has room beside it, from the largest."""
LOWEST_WHOLE = HEIGHTS[-1]

LEAST_ROOM = 4
"""Decimals for which there is room at least: with fewer asked for, a small number has as many."""
FREE = 2
"""Columns by which a wide picture keeps the routes of the error clear of the trunks beside them."""
MARGIN = 1
"""Columns that stay free at either side of a picture that has them to spare."""
MOST_EXTRA = 24
"""Columns by which an edge may be longer than its labels need: a wider picture stands centred."""


class Style(Enum):
    """How a picture of some width is set."""

    COMPACT = "compact"
    """Boxes hold only net and out; the edges of a neuron share one row for what is beside them."""
    NARROW = "narrow"
    """Boxes hold all; a marker takes the place of the frame."""
    ROOMY = "roomy"
    """Markers stand inside the frame, and inputs have frames too."""


class Measure(NamedTuple):
    """Columns that a style needs beside the decimals of its numbers."""

    label: int
    hidden: int
    output: int
    stub: int
    fixed: int
    least: int

    def decimals(self, width: int) -> int:
        """The decimals that all numbers of a picture can have."""
        return (width - self.fixed) // 4


MEASURES = {
    Style.COMPACT: Measure(label=6, hidden=9, output=9, stub=1, fixed=48, least=LEAST_WIDTH),
    Style.NARROW: Measure(label=8, hidden=16, output=14, stub=1, fixed=64, least=78),
    Style.ROOMY: Measure(label=10, hidden=16, output=16, stub=2, fixed=80, least=100),
}
INPUT = {Style.COMPACT: 4, Style.NARROW: 4, Style.ROOMY: 4}
"""Columns for the number of an input, where it is no longer."""


class Gap(NamedTuple):
    """The columns between two layers, through which the edges run.

    `upper` and `lower` are the trunks of the upper and the lower source, `label` and `end` the
    first and the last column of what stands on the edges.
    """

    upper: int
    lower: int
    label: int
    end: int

    @property
    def constant(self) -> int:
        """Where the constant 1 stands, and the trunk of the biases."""
        return self.label - 3

    @property
    def back(self) -> int:
        """Where ◀ stands on an edge that the error has reached."""
        return self.label - 2

    @property
    def mark(self) -> int:
        """Where the marker of what stands on an edge is."""
        return self.label - 1

    @property
    def collect(self) -> int:
        """The collecting line."""
        return self.end + 1

    @property
    def tip(self) -> int:
        """The empty column before the target, where ▶ stands on the edges that point ahead."""
        return self.end + 2

    @property
    def beside(self) -> int:
        """The first column of what stands beside an edge, clear of the trunks and a marker."""
        return self.lower + 2


class Box(NamedTuple):
    """The columns of a layer's boxes."""

    left: int
    width: int

    @property
    def right(self) -> int:
        """The column of the right frame."""
        return self.left + self.width - 1


class Geometry(NamedTuple):
    """Columns and rows of the picture, and the decimals of its numbers."""

    style: Style
    decimals: int
    top: int
    height: int
    between: int
    inputs: Box
    hidden: Box
    output: Box
    gaps: tuple[Gap, Gap]

    @property
    def compact(self) -> bool:
        """Whether boxes hold only net and out."""
        return self.style is Style.COMPACT

    @property
    def spacing(self) -> int:
        """From one row of a box to the next."""
        return 2 if self.height >= 11 else 1

    @property
    def clear(self) -> int:
        """Blank columns between a number and the upright line beside it, where it is roomy."""
        return 1 if self.style is Style.ROOMY else 0

    @property
    def delta_in_box(self) -> bool:
        """Whether a box has a row for δ, which else stands at the mouth of net."""
        return self.height >= 7

    @property
    def inset(self) -> int:
        """Rows by which biases and errors stand away from the boxes, where there are so many."""
        return 1 if self.between >= LOFTY else 0

    @property
    def rows_beside(self) -> int:
        """Rows below an edge for its gradient and its next value."""
        return 2 if self.delta_in_box else 1

    @property
    def input_port(self) -> int:
        """Where the line of an input begins: at its frame, or under its number."""
        return self.inputs.right if self.style is Style.ROOMY else self.inputs.left

    @property
    def bracket(self) -> int:
        """The column that joins both errors to E_total; a small box leaves it no room within."""
        return self.output.left - self.compact

    @property
    def error(self) -> int:
        """The column of the line that joins an output to its error."""
        return self.output.right + 2

    @property
    def middle(self) -> int:
        """The row of the constants and of E_total."""
        return self.top + self.height + self.between // 2

    def box_top(self, *, lower: bool) -> int:
        """The first row of an upper or a lower box."""
        return self.top + (self.height + self.between) * lower

    def row(self, place: int, *, lower: bool) -> int:
        """The row of a quantity in its box: net 0, out 1, ∂E/∂out 2, ∂out/∂net 3, δ 4."""
        return self.box_top(lower=lower) + 1 + place * self.spacing

    def net_row(self, *, lower: bool) -> int:
        """Where edges arrive."""
        return self.row(0, lower=lower)

    def out_row(self, *, lower: bool) -> int:
        """Where a neuron's output leaves."""
        return self.row(1, lower=lower)

    def edge_row(self, *, lower: bool, second: bool) -> int:
        """The row of a neuron's first or second edge."""
        first = 0 if self.compact else 1
        apart = 2 if self.compact else (self.height - 1) // 2
        return self.box_top(lower=lower) + first + apart * second

    def bias_row(self, *, lower: bool) -> int:
        """The row of a neuron's bias, and of an output's error."""
        apart = self.between - 1 - 2 * self.inset
        return self.top + self.height + self.inset + apart * lower

    def input_row(self, *, lower: bool) -> int:
        """Where an input leaves: on a level with the edge that runs straight."""
        return self.edge_row(lower=lower, second=lower)

    def name_row(self, *, lower: bool) -> int:
        """Where the name of an input stands that has no frame: above or below its number."""
        return self.input_row(lower=lower) + (1 if lower != self.compact else -1)


def geometry(size: tuple[int, int], digits: int, input_cells: int = 0) -> Geometry:
    """The picture's measures for so many cells, decimals asked for and cells for an input."""
    width, height = size
    style = _style(width, height, digits)
    measure = MEASURES[style]
    room = max(min(measure.decimals(max(width, measure.least)), max(digits, LEAST_ROOM)), 1)
    decimals = min(room, digits)
    needed = measure.fixed + 4 * room
    spare = max(width - needed, 0)
    sides = 2 * MARGIN if spare >= 2 * MARGIN and style is not Style.COMPACT else 0
    free = min(spare - sides, FREE) if style is not Style.COMPACT else 0
    extra = min((spare - sides - free) // 2, MOST_EXTRA)
    needed += free
    left = max((width - needed - 2 * extra) // 2, 0)
    rows = height if style is not Style.COMPACT else LEAST_HEIGHT
    box, between = _heights(rows)
    top = max((height - 2 * box - between) // 2, 0)
    inputs, gap = _first_gap(style, left, room + extra, max(input_cells, INPUT[style]))
    hidden = Box(gap.tip + 1, measure.hidden + room)
    trunk = hidden.right + 1 + measure.stub + free
    label = trunk + (5 if style is not Style.ROOMY else 6)
    last = Gap(trunk, trunk + 1, label, label + measure.label + room + extra - 1)
    output = Box(last.tip + 1, measure.output + room)
    return Geometry(style, decimals, top, box, between, inputs, hidden, output, (gap, last))


def _first_gap(style: Style, left: int, room: int, cells: int) -> tuple[Box, Gap]:
    """The inputs and what lies behind them; a longer input takes columns from the labels."""
    measure, more = MEASURES[style], cells - INPUT[style]
    if style is Style.ROOMY:
        more = min(more, room + measure.label - 9)
        inputs, trunk, label = Box(left, 7 + more), left + 8 + more, left + 14 + more
    else:
        inputs, trunk, label = Box(left, cells), left, left + cells + 2
    return inputs, Gap(trunk, trunk + 1, label, label - more + measure.label + room - 1)


def _style(width: int, height: int, digits: int) -> Style:
    if height < LOWEST_WHOLE or width < MEASURES[Style.NARROW].least:
        return Style.COMPACT
    roomy = MEASURES[Style.ROOMY]
    enough = roomy.fixed + 4 * min(digits, 9)
    return Style.ROOMY if width >= max(enough, roomy.least) else Style.NARROW


def _heights(rows: int) -> tuple[int, int]:
    """Rows of a box, and rows between two, in so many rows."""
    return next((pair for pair in BOXES if 2 * pair[0] + pair[1] <= rows), SMALLEST_BOXES)
