"""The pictures of whole passes, drawn once and read back for all tests."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import pytest

from engine import Scenario
from engine.expression import UNICODE
from engine.network import Rules
from engine.travel import Moment, Session
from tests.engine.policies import ALL_RULES
from tests.tui.network.names import IN_BOX, named_on_edge
from tests.tui.network.reader import NEURONS, Label, Shown, boxes, in_box, labels, on_edge
from tui.drawing import Canvas, Role
from tui.network import draw_network

SIZES = ((80, 13), (100, 13), (120, 17), (150, 17), (240, 17))
TUTORIAL = Rules()


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

    def chosen(self) -> dict[str, str]:
        """The numbers that a user chose: inputs, targets and learning rate."""
        found = {}
        for name in ("i1", "i2"):
            box = self.boxes[name]
            found[name] = self.rows[box.top + 1][box.left + 1 : box.right].strip()
        for neuron in ("o1", "o2"):
            target = re.search(r"target (\S+)", self.rows[self.boxes[neuron].top])
            if neuron in self.rows[self.boxes[neuron].top] and target:
                found[f"target_{neuron}"] = target[1]
        eta = re.search(r"η (\S+)", "\n".join(self.rows))
        assert eta
        return {**found, "eta": eta[1]}


def role_grid(canvas: Canvas) -> list[list[Role]]:
    """The role of each cell."""
    return [[role for text, role in canvas.pieces(y) for _ in text] for y in range(canvas.height)]


@cache
def walk(size: tuple[int, int], rules: Rules) -> tuple[list[Read], list[Label]]:
    """All pictures of a pass and of the start of the next, and where the labels are."""
    scenario = Scenario(bias_updates=rules.bias_updates, update_order=rules.update_order)
    session = Session(scenario, detail=True)
    pictures = [Read(session.moment, size)]
    while session.moment.epoch == 0:
        session.next()
        pictures.append(Read(session.moment, size))
    return pictures, labels(pictures[0].rows, pictures[0].boxes)


every_walk = pytest.mark.parametrize(
    ("size", "rules"),
    [(size, TUTORIAL) for size in SIZES]
    + [(size, rules) for size in (SIZES[0], SIZES[2]) for rules in ALL_RULES[1:]],
    ids=lambda value: "x".join(map(str, value)) if isinstance(value, tuple) else str(value),
)
