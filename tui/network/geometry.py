"""Where everything stands, for a picture of a given size. The same for every stage."""

from __future__ import annotations

from typing import NamedTuple

LANES = 4
"""What a gap needs beside the label: two lanes and two places for arrowheads."""
SHORT_NAME = 4
"""The shortest name of a weight's value, and a space."""
WIDE_GAP = 24
"""From this width on the lanes of a gap stand apart."""
MOST_WIDTH = 150
"""A wider picture would only have longer lines."""

FEW, LOW, TALL = 3, 4, 6
"""Rows inside a neuron's box: shared by several quantities, by two, or one for each."""


class Measure(NamedTuple):
    """The widths of one size class: an input's box, the names in a neuron's box, numbers."""

    input: int
    name: int
    least_number: int

    @property
    def around(self) -> int:
        """What a neuron's box needs beside number and name: frame, marker and a space."""
        return 3 + self.name + (1 if self.name == FULL_NAME else 0)


FULL_NAME = 9
"""Room for ∂out/∂net; the names of the compact picture are shorter."""
FULL = Measure(input=8, name=FULL_NAME, least_number=8)
COMPACT = Measure(input=6, name=5, least_number=6)
LEAST_WIDTH, LEAST_HEIGHT = 80, 13
COMPACT_WIDTH, COMPACT_HEIGHT = 60, 11


class Gap(NamedTuple):
    """The room between two layers, through which the edges run.

    `upper` and `lower` are the lanes of the upper and the lower source; `label` is the
    first column of the labels, `room` their width; the arrowheads stand on either side.
    """

    upper: int
    lower: int
    label: int
    room: int

    @property
    def back(self) -> int:
        """The column of arrowheads that point back; the bias's lane starts here too."""
        return self.label - 1

    @property
    def ahead(self) -> int:
        """The column of arrowheads that point ahead."""
        return self.label + self.room


class Geometry(NamedTuple):
    """Columns and rows of the picture."""

    measure: Measure
    left: int
    top: int
    inside: int
    number: int
    gap_width: int

    @property
    def compact(self) -> bool:
        """Whether names are cut short and rows shared, to fit a small screen."""
        return self.measure is COMPACT

    @property
    def tall(self) -> bool:
        """Whether each quantity has a row of its own, and each weight two."""
        return self.inside == TALL

    @property
    def box_width(self) -> int:
        """Width of a neuron's box."""
        return self.measure.around + self.number

    @property
    def box_height(self) -> int:
        """Height of a neuron's box."""
        return self.inside + 2

    @property
    def middle(self) -> int:
        """The row between the upper and the lower neurons."""
        return self.top + self.box_height

    def box_top(self, lower: bool) -> int:
        """The first row of an upper or a lower neuron's box."""
        return self.middle + 1 if lower else self.top

    def edge_row(self, order: int, lower: bool) -> int:
        """The row on which the edge arrives that is the `order`-th from above in its neuron."""
        spacing = 2 if self.tall else 1
        offset = 2 if lower and self.inside == LOW else 1
        return self.box_top(lower) + offset + spacing * order

    @property
    def columns(self) -> tuple[int, int, int]:
        """The first columns of the inputs, the hidden neurons and the outputs."""
        hidden = self.left + self.measure.input + self.gap_width
        return self.left, hidden, hidden + self.box_width + self.gap_width

    def gap(self, layer: int) -> Gap:
        """The gap behind the inputs (0) or behind the hidden neurons (1)."""
        start = self.columns[layer] + (self.measure.input if layer == 0 else self.box_width)
        spread = 2 if self.gap_width > WIDE_GAP else 1
        label = start + spread + 2
        return Gap(start, start + spread, label, start + self.gap_width - 1 - label)


def geometry(width: int, height: int, digits: int) -> Geometry:
    """The picture's measures for `width` by `height` cells and numbers of `digits` decimals.

    Below COMPACT_WIDTH by COMPACT_HEIGHT the picture does not fit and is cut off.
    """
    full = width >= LEAST_WIDTH and height >= LEAST_HEIGHT
    measure = FULL if full else COMPACT
    broad = min(max(width, LEAST_WIDTH if full else COMPACT_WIDTH), MOST_WIDTH)
    number = max(digits + 3, measure.least_number)
    while number > measure.least_number and _gap(broad, measure, number) < _wanted(number):
        number -= 1
    gap = _gap(broad, measure, number)
    inside = TALL if full and height >= 2 * TALL + 5 else LOW if full else FEW
    spare = max(height - (2 * inside + 5), 0)
    used = measure.input + 2 * (gap + measure.around + number)
    return Geometry(measure, max((width - used) // 2, 0), spare // 2, inside, number, gap)


def _gap(width: int, measure: Measure, number: int) -> int:
    return (width - measure.input) // 2 - measure.around - number


def _wanted(number: int) -> int:
    return LANES + SHORT_NAME + number - 1
