"""Reads a picture of the network back from its characters, knowing nothing of how it is drawn."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from tests.tui.lines import DOWN, LEFT, RIGHT, UP, Direction, arms, opposite

Cell = tuple[int, int]
MARKERS = "●◆ABC"
ARROWS = "▶◀"
NUMBER = r"(?:—|\?|…|nan|−?∞|−?\d+(?:\.\d+)?(?:e−?\d+)?)"
SIGN = "≈"
"""Stands behind the name of a neuron that is saturated."""
MARKS = f"(?:{SIGN}: saturated|saturated|twins)"
"""Words that say what happens where they stand."""
PARAMETER = r"(?:w[1-8]|b[12]|b_[ho][12])"
NAMES = "|".join(
    (
        rf"∂E(?:_total)?/∂{PARAMETER}",
        "∂E/∂b",
        rf"∂net(?:_[ho][12])?/∂{PARAMETER}",
        r"∂E_o[12]/∂out_h[12]",
        r"∂net_o[12]/∂out_h[12]",
        rf"{PARAMETER}⁺?",
        "b",
        "∂E/∂out",
        "∂out/∂net",
        r"δ(?:_[ho][12])?",
        "net",
        "out",
        r"E_o[12]|E_total|E",
        "target|t",
        "η",
    )
)
"""Every name that a number may have in the picture; each is a true one."""
_ITEM = re.compile(rf"({NAMES}) ( *)({NUMBER})(?![\d.])")
_TITLE = re.compile(r"[┌┏╔●◆ABC]([◀ ])(i1|i2|h1|h2|o1|o2)")
NEURONS = ("h1", "h2", "o1", "o2")
ENDS = {
    "w1": ("i1", "h1"),
    "w2": ("i2", "h1"),
    "w3": ("i1", "h2"),
    "w4": ("i2", "h2"),
    "w5": ("h1", "o1"),
    "w6": ("h2", "o1"),
    "w7": ("h1", "o2"),
    "w8": ("h2", "o2"),
}
"""Where each weight comes from and leads to."""


@dataclass(frozen=True)
class Box:
    """The frame of a unit, by its outermost columns and rows."""

    left: int
    top: int
    right: int
    bottom: int

    def holds(self, cell: Cell) -> bool:
        """Whether a cell is inside or on the frame."""
        return self.left <= cell[0] <= self.right and self.top <= cell[1] <= self.bottom


@dataclass(frozen=True)
class Item:
    """A name and its number, where they stand, and the sign in the cell before the name."""

    name: str
    number: str
    x: int
    y: int
    end: int
    sign: str

    @property
    def parameter(self) -> str:
        """The weight or bias in the name, if there is one."""
        found = re.search(PARAMETER, self.name)
        return found[0] if found else ""


@dataclass(frozen=True)
class Label:
    """Where the label of an edge stands; a shared bias has two."""

    name: str
    target: str
    row: int
    start: int


@dataclass
class Layout:
    """What stands where in a picture; the same at every stage of a size."""

    boxes: dict[str, Box]
    rows: dict[tuple[str, str], int] = field(default_factory=dict)
    labels: list[Label] = field(default_factory=list)
    inputs: dict[str, set[Cell]] = field(default_factory=dict)
    constants: dict[str, Cell] = field(default_factory=dict)
    errors: dict[str, Cell] = field(default_factory=dict)

    def unit_at(self, cell: Cell) -> str:
        """The unit that a cell belongs to: a neuron, an input, or a constant 1 by its layer."""
        for name, box in self.boxes.items():
            if box.holds(cell):
                return name
        for name, cells in self.inputs.items():
            if cell in cells:
                return name
        return next((f"1{layer}" for layer, at in self.constants.items() if at == cell), "")


def layout(rows: list[str]) -> Layout:
    """What stands where, from a picture in which every neuron shows net and out."""
    found = Layout({name: box for name, box in _boxes(rows) if name in NEURONS})
    seen = list(items(rows))
    for item in seen:
        for name, box in found.boxes.items():
            if box.holds((item.x, item.y)) and item.name in ("net", "out"):
                found.rows[name, item.name] = item.y
        if item.name.startswith("E"):
            found.errors["E_total" if item.name == "E" else item.name] = item.x, item.y
    _find_inputs(rows, found)
    _find_constants(rows, found)
    for item in seen:
        if re.fullmatch(rf"{PARAMETER}|b", item.name):
            targets = {
                found.unit_at(end) for end in ends(rows, (item.end, item.y), RIGHT, found)
            } & set(NEURONS)
            assert len(targets) == 1, f"{item.name} leads to {targets}"
            target = targets.pop()
            name = item.name if item.name != "b" else f"b_{target}"
            found.labels.append(Label(name, target, item.y, item.x))
    return found


def items(rows: list[str]) -> Iterator[Item]:
    """Every name with a number in the picture."""
    for y, row in enumerate(rows):
        for match in _ITEM.finditer(row):
            before = row[match.start() - 1] if match.start() else " "
            yield Item(match[1], match[3], match.start(), y, match.end(), before)


def ends(rows: list[str], start: Cell, way: Direction, where: Layout) -> set[Cell]:
    """The cells in which a line ends that begins in a cell and goes one way.

    Where it forks, all its branches are followed. It goes straight on through markers and
    arrows; a level line that an upright one interrupts goes on behind it.
    """
    reached: set[Cell] = set()
    seen: set[tuple[Cell, Direction]] = set()
    todo = [(start, way)]
    while todo:
        cell, way = todo.pop()
        if (cell, way) in seen:
            continue
        seen.add((cell, way))
        on = [] if where.unit_at(cell) else _onwards(rows, cell, way)
        if not on and not _misses(rows, cell, way, where):
            reached.add(cell)
        todo += [((cell[0] + to[0], cell[1] + to[1]), to) for to in on]
    return reached


def char(rows: list[str], cell: Cell) -> str:
    """The character in a cell; a blank outside the picture."""
    x, y = cell
    return rows[y][x] if 0 <= y < len(rows) and 0 <= x < len(rows[y]) else " "


def weight(rows: list[str], cell: Cell) -> int:
    """How heavy the heaviest arm in a cell is; 0 where there is no line."""
    return max(arms(char(rows, cell)).values(), default=0)


def leftover(rows: list[str], where: Layout) -> str:
    """What stands in a picture beside names with numbers, units, lines, markers and arrows."""
    cells = [list(row) for row in rows]
    for item in items(rows):
        cells[item.y][item.x : item.end] = " " * (item.end - item.x)
    for frozen in (re.finditer(rf"{PARAMETER} frozen(?: {NUMBER})?", row) for row in rows):
        for match in frozen:
            y = next(y for y, row in enumerate(rows) if row == match.string)
            cells[y][match.start() : match.end()] = " " * (match.end() - match.start())
    for x, y in set().union(*where.inputs.values(), where.constants.values()):
        cells[y][x] = " "
    for box in where.boxes.values():
        cells[box.top][box.left + 2 : box.left + 4] = "  "
        if cells[box.top][box.left + 4] == SIGN:
            cells[box.top][box.left + 4] = " "
    text = re.sub(f" {MARKS}(?= )|(?<=[─━═]){MARKS}(?=[─━═])", "", "\n".join(map("".join, cells)))
    text = text.replace("\n", "")
    return "".join(sign for sign in text if not arms(sign) and sign not in f" {MARKERS}{ARROWS}")


def _misses(rows: list[str], cell: Cell, way: Direction, where: Layout) -> bool:
    """Whether a line only comes close to a frame, which does not take it up."""
    on_frame = any(box.holds(cell) for box in where.boxes.values())
    sign = char(rows, cell)
    return on_frame and bool(arms(sign)) and opposite(way) not in arms(sign)


def _boxes(rows: list[str]) -> Iterator[tuple[str, Box]]:
    for y, row in enumerate(rows):
        for match in _TITLE.finditer(row):
            x = match.start()
            right = next(at for at in range(x + 1, len(row)) if set(arms(row[at])) == {LEFT, DOWN})
            bottom = next(
                at
                for at in range(y + 1, len(rows))
                if UP in arms(rows[at][right]) and DOWN not in arms(rows[at][right])
            )
            yield match[2], Box(x, y, right, bottom)


def _find_inputs(rows: list[str], found: Layout) -> None:
    """An input has a frame, or its number stands directly above or below its name."""
    framed = {name: box for name, box in _boxes(rows) if name in ("i1", "i2")}
    for name in ("i1", "i2"):
        if box := framed.get(name):
            found.inputs[name] = {
                (x, y)
                for x in range(box.left, box.right + 1)
                for y in range(box.top, box.bottom + 1)
            }
            continue
        x, y = next((row.index(name), y) for y, row in enumerate(rows) if name in row[:8])
        found.inputs[name] = {(x - 1, y), (x, y), (x + 1, y)}
        for at in (y - 1, y + 1):
            number = re.match(rf" {{0,{x}}}({NUMBER})", rows[at]) if 0 <= at < len(rows) else None
            shifted = (
                re.match(rf"(.{{{x - 1}}})({NUMBER})", rows[at])
                if not number and (0 <= at < len(rows))
                else None
            )
            if match := number or shifted:
                group = match.lastindex or 1
                found.inputs[name] |= {
                    (at_x, at) for at_x in range(match.start(group), match.end(group))
                }


def _find_constants(rows: list[str], found: Layout) -> None:
    for y, row in enumerate(rows):
        for match in re.finditer(r"(?<![\w.−])1(?![\w.])", row):
            cell = (match.start(), y)
            if UP not in arms(char(rows, (match.start(), y - 1))) and DOWN not in arms(
                char(rows, (match.start(), y - 1))
            ):
                continue
            layer = "h" if match.start() < found.boxes["h1"].left else "o"
            found.constants[layer] = cell


def _onwards(rows: list[str], cell: Cell, way: Direction) -> list[Direction]:
    """The directions in which a line goes on from a cell that was entered in one."""
    sign = char(rows, cell)
    if sign in MARKERS + ARROWS:
        return [way]
    found = arms(sign)
    if opposite(way) in found:
        return [to for to in found if to != opposite(way)]
    beyond = char(rows, (cell[0] + way[0], cell[1] + way[1]))
    broken = way in (LEFT, RIGHT) and set(found) == {UP, DOWN} and opposite(way) in arms(beyond)
    return [way] if broken else []
