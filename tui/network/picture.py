"""The whole picture of one moment."""

from __future__ import annotations

from dataclasses import dataclass, field

from engine.expression import Notation, fitted
from engine.network import HIDDEN, INPUTS, OUTPUTS
from engine.travel import Moment
from tui.drawing import Canvas, Role
from tui.network.edges import draw_bias_unit, draw_edge, edges_into, is_lower, source_row
from tui.network.geometry import INPUT, NAME, Gap, Geometry, geometry
from tui.network.lighting import Lighting, lighting
from tui.network.slots import (
    Edge,
    edge_names,
    edge_quantities,
    neuron_rows,
    row_name,
    shown,
    usual_of_edge,
    usual_of_row,
)

UNKNOWN = "—"
LONGEST_NAME = 12
"""The longest name on an edge, ∂E_total/∂w1."""


@dataclass
class Picture:
    """A drawing of the network, and which quantity is shown where, for the mouse."""

    canvas: Canvas
    targets: dict[tuple[int, int], str] = field(default_factory=dict)

    def target(self, x: int, y: int) -> str | None:
        """The quantity that is shown at a cell."""
        return self.targets.get((x, y))


def draw_network(moment: Moment, size: tuple[int, int], digits: int, notation: Notation) -> Picture:
    """Draw the network at a moment, in `size` cells, with up to `digits` decimals."""
    return _Painter(moment, size, digits, notation).picture


class _Painter:
    """What is the same for all strokes of one picture."""

    def __init__(
        self, moment: Moment, size: tuple[int, int], digits: int, notation: Notation
    ) -> None:
        self.moment = moment
        self.digits = digits
        self.notation = notation
        self.lighting: Lighting = lighting(moment)
        self.place: Geometry = geometry(*size, digits)
        self.picture = Picture(Canvas(*size))
        self.canvas = self.picture.canvas
        self._inputs()
        for layer in (0, 1):
            self._gap(self.place.gap(layer), layer + 1)
        for column, neurons in zip(self.place.columns[1:], (HIDDEN, OUTPUTS), strict=True):
            for neuron in neurons:
                self._neuron(neuron, column)
        self._total_error()

    def _inputs(self) -> None:
        column = self.place.columns[0]
        for name in INPUTS:
            row = source_row(self.place, is_lower(name))
            weight, role = self.lighting.line(name)
            self.canvas.box(column, row - 1, INPUT, 3, weight, role)
            self.canvas.text(column + 2, row - 1, f" {name} ", Role.STRONG)
            self._number(column + 1, row, INPUT - 2, name)
        eta = f"{self.notation.symbol('eta')} "
        self.canvas.text(column, self.place.middle, eta, Role.MUTED)
        number = self._written("eta", INPUT - len(eta))
        self.canvas.text(column + len(eta), self.place.middle, number, self.lighting.role("eta"))

    def _gap(self, gap: Gap, layer: int) -> None:
        edges = list(edges_into(layer, self.moment.trace.scenario.bias_updates))
        names = [shown(edge_quantities(edge), self.moment, self.lighting, "") for edge in edges]
        lit = [self._edge_is_lit(edge, name) for edge, name in zip(edges, names, strict=True)]
        bias = [
            name for edge, name, on in zip(edges, names, lit, strict=True) if on and edge.is_bias
        ]
        draw_bias_unit(self.canvas, self.place, gap, self.lighting.line(*bias))
        for edge, name, on in zip(edges, names, lit, strict=True):
            line = self.lighting.line(*((name,) if on else ()))
            draw_edge(self.canvas, self.place, gap, edge, line)
            self._label(gap, edge, name if on else usual_of_edge(edge, self.moment), on)

    def _edge_is_lit(self, edge: Edge, name: str) -> bool:
        """Whether this edge has to do with the stage; a shared bias may be read by one neuron."""
        about = self.moment.stage.definition.about
        elsewhere = edge.is_bias and about in HIDDEN + OUTPUTS and about != edge.target
        return bool(name) and not elsewhere

    def _label(self, gap: Gap, edge: Edge, name: str, lit: bool) -> None:
        row = self.place.edge_row(edge.order, edge.lower)
        self._arrows(gap, edge, name, row)
        self._edge_text(gap, edge, name, row, lit)
        other = self._other(edge, name)
        if self.place.tall and other:
            self._edge_text(gap, edge, other, row + 1, lit)

    def _other(self, edge: Edge, name: str) -> str | None:
        """What stands under an edge where there is room: the old value under the new, and so on."""
        for quantity in (edge.name, f"dE_total/d{edge.name}"):
            if quantity != name and quantity in self.moment.known:
                return quantity
        return None

    def _arrows(self, gap: Gap, edge: Edge, name: str, row: int) -> None:
        phase = self.moment.phase
        marker, role = self.lighting.marker(name, "")
        if phase in ("forward", "error"):
            self.canvas.text(gap.ahead, row, "▶", Role.STRONG)
            if marker and not edge.is_bias:
                self.canvas.text(gap.back, row, marker, role)
            return
        if phase != "update" and not edge.is_bias:
            self.canvas.text(gap.back, row, "◀", Role.STRONG)
        if marker:
            self.canvas.text(gap.ahead, row, marker, role)

    def _edge_text(self, gap: Gap, edge: Edge, name: str, row: int, lit: bool) -> None:
        number = self._written(name, self.digits + 3)
        names = edge_names(name, edge, self.notation)
        fits = [label for label in names if len(label) + len(number) < gap.room]
        label = fits[0] if fits else names[-1]
        number = self._written(name, min(self.digits + 3, gap.room - len(label) - 1))
        width = min(gap.room, LONGEST_NAME + 1 + self.digits + 3)
        column = gap.label + (gap.room - width) // 2
        padding = " " * (gap.room >= width + 2)
        text = f"{padding}{label}{number:>{width - len(label)}}{padding}"
        role = self.lighting.role(name) if lit else Role.TEXT
        self.canvas.text(column - len(padding), row, text, role)
        self._point(column, row, width, name)

    def _neuron(self, neuron: str, column: int) -> None:
        top = self.place.box_top(is_lower(neuron))
        *inside, delta = neuron_rows(neuron, self.place.tall)
        if self.place.tall:
            inside.append(delta)
        names = [self._row_quantity(row) for row in (*inside, delta)]
        weight, role = self.lighting.line(*names)
        width, height = self.place.box_width, self.place.box_height
        self.canvas.box(column, top, width, height, weight, role)
        self.canvas.text(column + 2, top, f" {neuron} ", Role.STRONG)
        self._point(column + 2, top, 4, f"net_{neuron}")
        for row, name in enumerate(names[: len(inside)], top + 1):
            self._row(column + 1, row, name)
        if not self.place.tall:
            self._row(column + 1, top + height - 1, names[-1], on_frame=True)
        if neuron in OUTPUTS:
            self._target(neuron, column, top)

    def _row_quantity(self, candidates: tuple[str, ...]) -> str:
        usual = usual_of_row(candidates, self.moment)
        return shown(candidates, self.moment, self.lighting, usual)

    def _row(self, column: int, row: int, name: str, *, on_frame: bool = False) -> None:
        marker, role = self.lighting.marker(name)
        if marker != " " or on_frame:
            self.canvas.text(column, row, marker, role)
        lit = self.lighting.role(name, Role.MUTED)
        label = row_name(name, self.notation) + " " * on_frame
        self.canvas.text(column + 1, row, label, lit)
        self._number(column + NAME + 2, row, self.place.number, name, on_frame=on_frame)
        self._point(column, row, self.place.box_width - 2, name)

    def _target(self, neuron: str, column: int, top: int) -> None:
        name = f"target_{neuron}"
        text = f" target {self._written(name, self.place.number).strip()} "
        role = self.lighting.role(name, Role.MUTED)
        self.canvas.text(column + self.place.box_width - 1 - len(text), top, text, role)

    def _total_error(self) -> None:
        column, row = self.place.columns[2], self.place.middle
        self.canvas.text(column + 1, row, *self.lighting.marker("E_total"))
        self.canvas.text(column + 2, row, "E_total", self.lighting.role("E_total", Role.MUTED))
        self._number(column + NAME + 3, row, self.place.number, "E_total")
        self._point(column, row, self.place.box_width, "E_total")

    def _number(
        self, column: int, row: int, width: int, name: str, *, on_frame: bool = False
    ) -> None:
        number = self._written(name, width)
        if on_frame:
            number = f" {number}"
        role = self.lighting.role(name, Role.TEXT if number.strip() != UNKNOWN else Role.MUTED)
        self.canvas.text(column + width - len(number), row, number, role)

    def _written(self, name: str, width: int) -> str:
        value = self.moment.known.get(name)
        if value is None:
            return UNKNOWN
        if name in INPUTS or name == "eta" or name.startswith("target"):
            return fitted_short(value, width, self.digits, self.notation)
        return fitted(value, width, self.digits, self.notation)

    def _point(self, column: int, row: int, width: int, name: str) -> None:
        for x in range(column, column + width):
            self.picture.targets[x, row] = name


def fitted_short(value: float, width: int, digits: int, notation: Notation) -> str:
    """A number as a user typed it where that fits, else as much of it as does."""
    text = fitted(value, width, digits, notation)
    if "e" in text or "." not in text:
        return text
    return text.rstrip("0").rstrip(".")
