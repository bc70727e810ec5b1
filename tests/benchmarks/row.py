"""A line of the table: what was measured, and whether it meets its bar."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import astuple, dataclass

HEADINGS = ("what", "measured", "compared with, in the same run", "ratio", "bar", "met")


@dataclass(frozen=True, slots=True)
class Row:
    """A measurement with its bar; `ratio` is what the bar is about, where that is a ratio.

    Elsewhere it is that of what was measured to what it is compared with.
    """

    what: str
    measured: str
    compared: str
    ratio: float
    bar: str
    met: bool


def table(rows: Iterable[Row]) -> str:
    """The rows under their headings, in columns as wide as they need be."""
    cells = [HEADINGS, *(_cells(row) for row in rows)]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    lines = [_line(line, widths) for line in cells]
    lines.insert(1, "  ".join("-" * width for width in widths))
    return "\n".join(lines) + "\n"


def _cells(row: Row) -> tuple[str, ...]:
    what, measured, compared, ratio, bar, met = astuple(row)
    return what, measured, compared, f"{ratio:.2f}", bar, "yes" if met else "NO"


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    padded = (f"{cell:<{width}}" for cell, width in zip(cells, widths, strict=True))
    return "  ".join(padded).rstrip()
