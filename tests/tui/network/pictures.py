"""The pictures of whole passes, drawn once and read back for all tests."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import pytest

from engine import Scenario
from engine.expression import UNICODE
from engine.scenario import Biases, Weights
from engine.travel import Moment
from tests.begun import begun
from tests.engine.policies import ALL_RULES
from tests.tui.network.names import IN_BOX, named_on_edge
from tests.tui.network.reader import NEURONS, SIGNS, Label, Shown, boxes, in_box, labels, on_edge
from tui.drawing import Canvas, Role
from tui.network import draw_network

SIZES = ((80, 13), (100, 13), (120, 17), (150, 17), (240, 17))
TUTORIAL = "frozen-simultaneous"


class Read:
    """One picture, read."""

    def __init__(self, moment: Moment, size: tuple[int, int]) -> None:
        """Draw a moment and read the drawing."""
        self.moment = moment
        canvas = draw_network(moment, size, 9, UNICODE).canvas
        self.roles = role_grid(canvas)
        self.rows = [text.ljust(size[0]) for text in str(canvas).split("\n")]
        self.boxes = boxes(self.rows)

    def shown(self, where: list[Label]) -> dict[str, Shown]:
        """Every quantity that is shown with a name and a sign beside it."""
        found: dict[str, Shown] = {}
        for neuron in NEURONS:
            for row in in_box(self.rows, self.boxes[neuron]):
                found[IN_BOX[row.name].format(neuron)] = row
        total = re.search(r"([ ◆●ABC])E_total +(\S+)", "\n".join(self.rows))
        assert total
        found["E_total"] = Shown("E_total", total[2], total[1].strip())
        for label in where:
            for value in self.on(label):
                meant = named_on_edge(value.name, label.name)
                lit = meant & {*self.moment.reads, *self.moment.writes}
                found[next(iter(lit or meant))] = value
        return found

    def on(self, label: Label) -> Iterator[Shown]:
        """What stands on an edge: one value, or two below each other in a tall picture."""
        first = on_edge(self.rows, label)
        assert first, f"nothing on {label}"
        yield first
        if len(self.rows) >= 17 and (second := on_edge(self.rows, label, below=1)):
            yield second

    def chosen(self) -> dict[str, Shown]:
        """The numbers that a user chose: inputs, targets and learning rate."""
        found = {}
        for name in ("i1", "i2"):
            box = self.boxes[name]
            number = self.rows[box.top + 1][box.left + 1 : box.right].strip()
            found[name] = Shown(name, number, self.rows[box.top][box.left + 1].strip())
        for neuron in ("o1", "o2"):
            box = self.boxes[neuron]
            title = self.rows[box.top][box.left : box.right]
            target = re.fullmatch(rf"..[ ]{neuron}[ ─━]*(.)target (\S+) ", title)
            assert target, title
            found[f"target_{neuron}"] = Shown("target", target[2], target[1].strip())
        eta = re.search(rf"η ([\d.]+)([{SIGNS} │┃])", "\n".join(self.rows))
        assert eta
        found["eta"] = Shown("η", eta[1], eta[2].strip(" │┃"))
        return found


def role_grid(canvas: Canvas) -> list[list[Role]]:
    """The role of each cell."""
    return [[role for text, role in canvas.pieces(y) for _ in text] for y in range(canvas.height)]


LONG = Scenario(
    inputs=(0.123456789, -12.3456789),
    targets=(0.0123456789, 123.456789),
    learning_rate=0.123456789,
    weights=Weights(-1.23456789, 0.000123456, 4e-12, -0.3, -40.5, 123456.789, -5e-7, 1e7),
    biases=Biases(-0.123456789, 1234.56789),
)
"""Numbers that take as much room as numbers do."""


SCENARIOS = {
    f"{rules.bias_updates}-{rules.update_order}": Scenario(
        bias_updates=rules.bias_updates, update_order=rules.update_order
    )
    for rules in ALL_RULES
}


@cache
def walk(size: tuple[int, int], scenario: str) -> tuple[list[Read], list[Label]]:
    """All pictures of a pass and of the start of the next, and where the labels are."""
    session = begun(LONG if scenario == "long" else SCENARIOS[scenario], walk="factor")
    pictures = [Read(session.moment, size)]
    while session.moment.epoch == 0:
        session.next()
        pictures.append(Read(session.moment, size))
    return pictures, labels(pictures[0].rows, pictures[0].boxes)


every_walk = pytest.mark.parametrize(
    ("size", "scenario"),
    [(size, name) for size in SIZES for name in (TUTORIAL, "long")]
    + [(size, name) for size in (SIZES[0], SIZES[2]) for name in [*SCENARIOS][1:]],
    ids=lambda value: "x".join(map(str, value)) if isinstance(value, tuple) else value,
)
