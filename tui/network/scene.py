"""What all parts of one picture share: the moment, what is lit, the measures, and the canvas."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import NamedTuple

from engine.expression import Notation, fitted
from engine.lesson.wave import Link, Parts
from engine.travel import Moment
from tui.drawing import DOUBLE, HEAVY, LIGHT, Canvas, Role
from tui.network.geometry import Geometry, Style
from tui.network.lighting import NOTHING_LIT, Lighting


class Room(NamedTuple):
    """The cells of a row in which a name and its number stand, and where their marker does."""

    x: int
    y: int
    cells: int
    marker: int


@dataclass
class Scene:
    """A picture while it is drawn.

    `turned` is what the error has reached, `path` the way to the quantity of the stage, and
    `shown` which quantities are shown at all.
    """

    moment: Moment
    lighting: Lighting
    turned: Parts
    path: Parts
    place: Geometry
    notation: Notation
    canvas: Canvas
    room: bool = False
    shown: set[str] = field(default_factory=set)

    def is_listed(self, name: str) -> bool:
        """Whether the lesson has reached a quantity; its value may still be hidden."""
        return name in self.moment.known or name == self.moment.hidden

    def is_due(self, name: str) -> bool:
        """Whether it has reached a quantity or is about to ask for it."""
        return self.is_listed(name) or name == self.moment.upcoming

    def number(self, name: str, cells: int) -> str:
        """A quantity's value in so many cells, or what stands for it."""
        value = self.moment.known.get(name)
        if value is None:
            return self.moment.stand_in(name)
        decimals = self.place.decimals
        written = self.moment.written(name, decimals, self.notation)
        fits = len(written) <= cells
        return written if fits else fitted(value, cells, decimals, self.notation)

    @contextmanager
    def unlit(self) -> Iterator[None]:
        """Write what the stage neither reads nor writes here, though it does elsewhere."""
        lit, self.lighting = self.lighting, NOTHING_LIT
        yield
        self.lighting = lit

    def line(
        self, link: Link | None, unit: str = "", names: Iterable[str] = ()
    ) -> tuple[int, Role]:
        """The weight and the role of the line of a link, or of a unit's frame."""
        names = list(names)
        if self.room and not self.lighting.written.isdisjoint(names):
            return DOUBLE, Role.WRITTEN_LINE
        if self.room and not self.lighting.read.isdisjoint(names):
            return DOUBLE, Role.READ_LINE
        if link in self.path.links or unit in self.path.units:
            return HEAVY, Role.PATH_LINE
        return LIGHT, Role.LINE

    def fits(self, name: str, labels: Iterable[str], cells: int) -> tuple[str, str]:
        """The fullest of a quantity's names that leaves its number room, and the number."""
        found, whole = ("", ""), self.number(name, cells)
        for label in labels:
            if len(label) + 1 + len(whole) <= cells:
                return label, whole
            found = label, self.number(name, max(cells - len(label) - 1, 1))
        return found

    def spread(self, room: Room, name: str, labels: Iterable[str]) -> None:
        """Write a name at the left and its number at the right end of some cells.

        What stands for a number keeps clear of the frame: a dash would seem to be a part of it.
        """
        label, number = self.fits(name, labels, room.cells)
        if len(number) == 1 and self.place.style is not Style.ROOMY:
            number += " "
        gap = max(room.cells - len(label) - len(number), 1)
        self._write(room, name, label, " " * gap, number)

    def put(self, room: Room, name: str, labels: Iterable[str], *, right: bool = False) -> int:
        """Write a name and its number one blank apart; the cells that they take.

        At the right end of the cells, the marker moves with them.
        """
        label, number = self.fits(name, labels, room.cells)
        length = len(label) + 1 + len(number)
        moved = room.cells - length if right else 0
        room = room._replace(x=room.x + moved, marker=room.marker + moved, cells=length)
        self._write(room, name, label, " ", number)
        return length

    def is_marked(self, name: str) -> bool:
        """Whether a quantity has a marker now."""
        return bool(self.lighting.marker(name, "")[0])

    def mark(self, x: int, y: int, name: str) -> None:
        """Show the marker of a quantity, where it has one."""
        sign, role = self.lighting.marker(name, "")
        if sign:
            self.canvas.text(x, y, sign, role)
            self.canvas.point(x, y, 1, name)

    def _write(self, room: Room, name: str, label: str, gap: str, number: str) -> None:
        x, y, canvas, lit = room.x, room.y, self.canvas, self.lighting
        if name in lit.written | lit.faults:
            canvas.text(x, y, f"{label}{gap}{number}", lit.role(name))
        else:
            known = Role.TEXT if name in self.moment.known else Role.MUTED
            canvas.text(x, y, f"{label}{gap}", Role.TEXT)
            canvas.ink(x, y, len(label), lit.role(name, Role.MUTED))
            canvas.text(x + len(label + gap), y, number, lit.role(name, known))
        self.mark(room.marker, y, name)
        self.shown.add(name)
        canvas.point(x, y, len(label + gap + number), name)
