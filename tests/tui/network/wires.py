"""Follows the lines of a picture from cell to cell."""

from __future__ import annotations

from tests.tui.lines import LEFT, Direction, arms, opposite
from tests.tui.network.reader import SIGNS, Box, Label

ARROWS = "◀▶"


def sources(rows: list[str], label: Label, frames: dict[str, Box]) -> set[str]:
    """The units that one comes to along the line that leads to a label, against its direction.

    Where four arms meet, two lines cross and each goes straight on; where three meet, the
    line forks.
    """
    reached: set[str] = set()
    seen: set[tuple[int, int, Direction]] = set()
    ways = [(label.start - 1, label.row, LEFT)]
    while ways:
        x, y, way = ways.pop()
        if (x, y, way) in seen:
            continue
        seen.add((x, y, way))
        if unit := _unit(frames, x, y):
            reached.add(unit)
            continue
        ways += [(x + dx, y + dy, (dx, dy)) for dx, dy in _onwards(rows[y][x], way, x, label)]
    return reached


def leads_to_target(rows: list[str], label: Label, frames: dict[str, Box]) -> bool:
    """Whether nothing but line, sign and arrowhead lies between a label and its target's frame."""
    between = rows[label.row][label.end : frames[label.target].left]
    return all(cell in SIGNS + ARROWS + " " or arms(cell) for cell in between) and bool(
        arms(rows[label.row][frames[label.target].left])
    )


def _unit(frames: dict[str, Box], x: int, y: int) -> str:
    return next((name for name, box in frames.items() if box.holds(x, y)), "")


def _onwards(sign: str, way: Direction, x: int, label: Label) -> list[Direction]:
    """The directions in which the line goes on from a cell that was entered in one."""
    beside_label = sign == " " and x == label.start - 1
    if sign in SIGNS + ARROWS or beside_label:
        return [way]
    found = arms(sign)
    if opposite(way) not in found:
        return []
    return [way] if len(found) == 4 else [out for out in found if out != opposite(way)]
