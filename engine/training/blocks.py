"""Rows of floats in blocks of memory that never move and are never larger than they need be."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence

ROWS = 250
"""Rows in a block: small beside a long run, large beside what a block itself costs."""


class Blocks:
    """A table that only grows, at its end: `width` floats a row, in float64."""

    def __init__(self, width: int) -> None:
        """Start with no rows."""
        self.width = width
        self._blocks: list[array[float]] = []
        self._rows = 0

    def __len__(self) -> int:
        """The number of rows."""
        return self._rows

    def __getitem__(self, row: int) -> Sequence[float]:
        """One row; IndexError where there is none."""
        if not 0 <= row < self._rows:
            raise IndexError(f"no row {row} of {self._rows}")
        block, place = divmod(row, ROWS)
        return self._blocks[block][place * self.width : (place + 1) * self.width]

    def between(self, start: int, end: int) -> array[float]:
        """The rows from `start` to before `end`, one behind another."""
        rows = array("d")
        while start < end:
            block, place = divmod(start, ROWS)
            count = min(ROWS - place, end - start)
            rows += self._blocks[block][place * self.width : (place + count) * self.width]
            start += count
        return rows

    def extend(self, floats: Iterable[float]) -> None:
        """Add whole rows, given one behind another."""
        added = floats if isinstance(floats, array) else array("d", floats)
        done = 0
        while done < len(added):
            block, row = divmod(self._rows, ROWS)
            if block == len(self._blocks):
                blank = array("d", [0.0])
                self._blocks.append(blank * (ROWS * self.width))
            place = row * self.width
            count = min(len(added) - done, ROWS * self.width - place)
            self._blocks[block][place : place + count] = added[done : done + count]
            self._rows += count // self.width
            done += count

    @property
    def nbytes(self) -> int:
        """The memory that the blocks take."""
        return sum(block.itemsize * len(block) for block in self._blocks)
