"""Reads numbers that are drawn in digits of half blocks."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from tui.drawing import Canvas
from tui.drawing.big_digits import big_height, big_width, draw_big

SIGNS = "0123456789.-e?"
BLOCKS = set("▀▄█")
HEIGHT = 3


def _drawn(sign: str) -> tuple[str, ...]:
    assert big_height() == HEIGHT
    canvas = Canvas(big_width(sign), HEIGHT)
    draw_big(canvas, 0, 0, sign)
    return tuple("".join(text for text, _ in canvas.pieces(y)) for y in range(HEIGHT))


FONT = {_drawn(sign): sign for sign in SIGNS}


def read_large(lines: Sequence[str]) -> str:
    """The number that stands in the first three rows with half blocks, sign by sign."""
    top = next(y for y, line in enumerate(lines) if BLOCKS & set(line))
    width = max(map(len, lines))
    rows = [line.ljust(width) for line in lines[top : top + HEIGHT]]
    columns = list(zip(*rows, strict=True))
    start = next(x for x, column in enumerate(columns) if BLOCKS & set(column))
    end = start
    while end < width and set(columns[end]) <= BLOCKS | {" "}:
        end += 1
    groups = groupby(columns[start:end], lambda column: bool(BLOCKS & set(column)))
    signs = [list(group) for drawn, group in groups if drawn]
    return "".join(FONT[tuple(map("".join, zip(*sign, strict=True)))] for sign in signs)
