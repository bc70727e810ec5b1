"""Where everything stands, for a picture of a given size. The same for every stage."""

from __future__ import annotations

from dataclasses import dataclass

INPUT = 8
"""Width of an input's box, in cells."""
NAME = 9
"""Room for the longest name in a neuron's box, ∂out/∂net."""
AROUND = NAME + 4
"""What a neuron's box needs beside the number: frame, marker, name and a space."""
LANES = 4
"""What a gap needs beside the label: two lanes and two places for arrowheads."""
SHORT_NAME = 4
"""The shortest name of a weight's value, and a space."""
LEAST_NUMBER = 8
"""The fewest characters in which numbers are shown: six decimals, five with a minus."""
WIDE_GAP = 24
"""From this width on the lanes of a gap stand apart."""
LEAST_WIDTH = 80
LEAST_HEIGHT = 13
MOST_WIDTH = 150
"""A wider picture would only have longer lines."""

LOW, TALL = 4, 6
"""Rows inside a neuron's box, without and with room for every quantity on a row of its own."""


@dataclass(frozen=True, slots=True)
class Gap:
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


@dataclass(frozen=True, slots=True)
class Geometry:
    """Columns and rows of the picture."""

    left: int
    top: int
    inside: int
    number: int
    gap_width: int

    @property
    def tall(self) -> bool:
        """Whether each quantity has a row of its own, and each weight two."""
        return self.inside == TALL

    @property
    def box_width(self) -> int:
        """Width of a neuron's box."""
        return AROUND + self.number

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
        offset = 2 if lower and not self.tall else 1
        return self.box_top(lower) + offset + spacing * order

    @property
    def columns(self) -> tuple[int, int, int]:
        """The first columns of the inputs, the hidden neurons and the outputs."""
        hidden = self.left + INPUT + self.gap_width
        return self.left, hidden, hidden + self.box_width + self.gap_width

    def gap(self, layer: int) -> Gap:
        """The gap behind the inputs (0) or behind the hidden neurons (1)."""
        start = self.columns[layer] + (INPUT if layer == 0 else self.box_width)
        spread = 2 if self.gap_width > WIDE_GAP else 1
        label = start + spread + 2
        return Gap(start, start + spread, label, start + self.gap_width - 1 - label)


def geometry(width: int, height: int, digits: int) -> Geometry:
    """The picture's measures for `width` by `height` cells and numbers of `digits` decimals.

    Below LEAST_WIDTH by LEAST_HEIGHT the picture does not fit and is cut off.
    """
    broad = min(max(width, LEAST_WIDTH), MOST_WIDTH)
    number = digits + 3
    while number > LEAST_NUMBER and broad - INPUT - 2 * (AROUND + number) < 2 * (
        LANES + SHORT_NAME + number - 1
    ):
        number -= 1
    gap_width = (broad - INPUT - 2 * (AROUND + number)) // 2
    inside = TALL if height >= 2 * TALL + 5 else LOW
    spare = max(height - (2 * inside + 5), 0)
    used = INPUT + 2 * (gap_width + AROUND + number)
    return Geometry(max((width - used) // 2, 0), spare // 2, inside, number, gap_width)
