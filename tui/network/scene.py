"""What all parts of one picture share: the moment, the measures, and the canvas."""

from __future__ import annotations

from dataclasses import dataclass, field

from engine.expression import Notation, fitted
from engine.network import INPUTS
from engine.travel import Moment
from tui.drawing import Canvas, Role
from tui.network.geometry import Geometry
from tui.network.lighting import Lighting


@dataclass
class Scene:
    """A picture while it is drawn; `targets` says which quantity is shown at a cell."""

    moment: Moment
    lighting: Lighting
    place: Geometry
    digits: int
    notation: Notation
    canvas: Canvas
    targets: dict[tuple[int, int], str] = field(default_factory=dict)

    def written(self, name: str, width: int) -> str:
        """A quantity's value in at most `width` characters, or what stands for it."""
        value = self.moment.known.get(name)
        if value is None:
            return self.moment.stand_in(name)
        text = fitted(value, width, self.digits, self.notation)
        chosen = name in INPUTS or name == "eta" or name.startswith("target")
        if not chosen or "e" in text or "." not in text[1:-1]:
            return text
        return text.rstrip("0").rstrip(".")

    def beside(self, name: str, label: str, width: int, most: int) -> str:
        """A label and, at the right end of `width` columns, a number of at most `most`.

        A minus sign is enough to keep the two apart.
        """
        room = min(width - len(label), most)
        number = self.written(name, room)
        if len(label) + len(number) >= width and number[0] != self.notation.minus:
            number = self.written(name, room - 1)
        return f"{label}{number:>{width - len(label)}}"

    def value_role(self, name: str) -> Role:
        """The role of a quantity's number."""
        known = name in self.moment.known
        return self.lighting.role(name, Role.TEXT if known else Role.MUTED)

    def point(self, column: int, row: int, width: int, name: str) -> None:
        """Let the mouse find a quantity in `width` cells."""
        for x in range(column, column + width):
            self.targets[x, row] = name
