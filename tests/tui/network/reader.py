"""Reads a picture of the network back from its characters, knowing nothing of how it is drawn."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tests.tui.lines import DOWN, LEFT, RIGHT, UP, arms

NUMBER = r"(?:[—?…]|−?\d+(?:\.\d+)?(?:e−?\d+)?)"
SIGNS = "◆●ABC"
NEURONS = ("h1", "h2", "o1", "o2")
UNITS = ("i1", "i2", *NEURONS)
_TITLE = re.compile(rf"([┌┏])[─━]?[{SIGNS} ]({'|'.join(UNITS)})[{SIGNS} ]")
_CONSTANT = re.compile("[┌┏][─━]{3}[┐┓]")
_ROW = re.compile(rf"(.)(net|out|E|δ|∂E/∂out|∂out/∂net)[ ─━]+({NUMBER})$")
_LABEL = re.compile(rf"(w[1-8]|b[12]|b_[ho][12]) *({NUMBER})")
_VALUE = re.compile(rf"(\S+?) *({NUMBER})")


@dataclass(frozen=True)
class Box:
    """The frame of a unit, by its outermost columns and rows."""

    left: int
    top: int
    right: int
    bottom: int

    def holds(self, x: int, y: int) -> bool:
        """Whether a cell is inside or on the frame."""
        return self.left <= x <= self.right and self.top <= y <= self.bottom


@dataclass(frozen=True)
class Label:
    """Where the label of an edge into `target` stands; it belongs to the weight or bias `name`."""

    name: str
    target: str
    row: int
    start: int
    end: int


@dataclass(frozen=True)
class Shown:
    """A number with the name and the sign beside it."""

    name: str
    number: str
    sign: str


def boxes(rows: list[str]) -> dict[str, Box]:
    """The frames of the six neurons by their names, and of the two units that give 1."""
    corners = [
        (found[2], found.start(), y) for y, row in enumerate(rows) for found in _TITLE.finditer(row)
    ]
    constants = [
        (found.start(), y)
        for y, row in enumerate(rows[:-1])
        for found in _CONSTANT.finditer(row)
        if rows[y + 1][found.start() + 2] == "1"
    ]
    corners += [(f"1{layer}", x, y) for layer, (x, y) in zip("ho", constants, strict=True)]
    return {name: _box(rows, x, y) for name, x, y in corners}


def _box(rows: list[str], left: int, top: int) -> Box:
    right = next(x for x in range(left, len(rows[top])) if set(arms(rows[top][x])) == {LEFT, DOWN})
    bottom = next(y for y in range(top, len(rows)) if set(arms(rows[y][left])) == {UP, RIGHT})
    return Box(left, top, right, bottom)


def broken_cells(rows: list[str], box: Box) -> Iterator[tuple[int, int]]:
    """The cells of a frame where its line is missing; a title or a value may stand on it."""
    if set(arms(rows[box.bottom][box.right])) != {LEFT, UP}:
        yield box.right, box.bottom
    for y in range(box.top + 1, box.bottom):
        for x in (box.left, box.right):
            if not {UP, DOWN} <= set(arms(rows[y][x])):
                yield x, y
    for y in (box.top, box.bottom):
        for x in range(box.left + 1, box.right):
            sign = rows[y][x]
            if arms(sign) and not {LEFT, RIGHT} <= set(arms(sign)):
                yield x, y


def labels(rows: list[str], frames: dict[str, Box]) -> list[Label]:
    """The labels of all edges, from a picture in which each shows its weight or bias."""
    found = []
    for y, row in enumerate(rows):
        for match in _LABEL.finditer(row):
            targets = [
                name
                for name in NEURONS
                if frames[name].left >= match.end() and frames[name].top <= y <= frames[name].bottom
            ]
            if targets:
                target = min(targets, key=lambda name: frames[name].left)
                found.append(Label(match[1], target, y, match.start(), match.end()))
    return found


def on_edge(rows: list[str], label: Label, below: int = 0) -> Shown | None:
    """What a label says, or the line below it; None where nothing is written."""
    row = rows[label.row + below]
    found = _VALUE.fullmatch(row[label.start : label.end])
    if not found:
        assert not row[label.start : label.end].strip(" │┃─━"), row
        return None
    own = rows[label.row]
    sign = _sign(reversed(own[: label.start])) or _sign(iter(own[label.end :]))
    return Shown(found[1], found[2], sign)


def _sign(cells: Iterator[str]) -> str:
    """The sign at one end of a label; blanks and the edge's own line may lie between."""
    for cell in cells:
        if cell != " " and not {LEFT, RIGHT} <= set(arms(cell)):
            return cell if cell in SIGNS else ""
    return ""


def in_box(rows: list[str], box: Box) -> list[Shown]:
    """The rows inside a neuron's box and on its lower frame."""
    found = (
        _ROW.match(rows[y][box.left + 1 : box.right]) for y in range(box.top + 1, box.bottom + 1)
    )
    return [Shown(row[2], row[3], row[1].strip(" ─━")) for row in found if row]
