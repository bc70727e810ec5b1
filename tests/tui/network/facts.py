"""What a picture has to say at a moment, worked out anew from the ids of the quantities."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from engine.travel import Moment
from tests.tui.network.reader import ENDS, NEURONS

LETTERS = "ABC"
Link = tuple[str, str]


@dataclass(frozen=True)
class Facts:
    """A moment, and what follows from it for the picture."""

    moment: Moment

    @property
    def stage(self) -> str:
        """The id of the stage."""
        return self.moment.stage_id

    @cached_property
    def reached(self) -> set[str]:
        """The stages up to this one."""
        return {stage.id for stage in self.moment.trace.stages[: self.moment.position + 1]}

    @property
    def policy(self) -> str:
        """Which biases there are."""
        return self.moment.trace.scenario.bias_updates

    def bias(self, neuron: str) -> str:
        """The bias of a neuron."""
        if self.policy == "per_neuron":
            return f"b_{neuron}"
        return "b1" if neuron.startswith("h") else "b2"

    @property
    def written(self) -> set[str]:
        """What the stage writes; the update writes the next values."""
        return set(self.moment.reads if self.stage == "update" else self.moment.writes)

    @cached_property
    def signs(self) -> dict[str, str]:
        """The sign of each quantity that is lit: ◆ written, a letter for a factor, ● read."""
        signs = dict.fromkeys(self.written, "◆")
        if self.stage == "update":
            return signs
        chained = re.match(r"dE_total/d|delta_|dE_o", self.stage) and not re.match(
            r"dE_total/dout_o|dE_total/db", self.stage
        )
        for number, name in enumerate(self.moment.reads):
            sign = LETTERS[number] if chained else "●"
            signs[name] = sign
            for other in self.named_by(name) if chained else ():
                signs[other] = sign
        return signs

    def named_by(self, name: str) -> tuple[str, ...]:
        """What a factor is another name of: ∂net_o1/∂w5 of out_h1, ∂net_o1/∂out_h1 of w5."""
        if found := re.fullmatch(r"dnet_\w\d/d(w\d)", name):
            source = ENDS[found[1]][0]
            return (source if source.startswith("i") else f"out_{source}",)
        if found := re.fullmatch(r"dnet_(o\d)/dout_(h\d)", name):
            weight = next(w for w, ends in ENDS.items() if ends == (found[2], found[1]))
            layered = self.moment.trace.scenario.update_order == "layer_by_layer"
            return (f"{weight}+" if layered else weight,)
        return ()

    @cached_property
    def turned(self) -> set[str | Link]:
        """The units and links that the error has reached."""
        found: set[str | Link] = set()
        for output in ("o1", "o2"):
            if f"dE_total/dout_{output}" in self.reached:
                found |= {output, (output, f"E_{output}")}
            for hidden in ("h1", "h2"):
                if f"dE_{output}/dout_{hidden}" in self.reached:
                    found.add(hidden)
        for neuron in NEURONS:
            if f"delta_{neuron}" in self.reached:
                found |= {(source, neuron) for source in sources(neuron)}
        return found

    @cached_property
    def path(self) -> set[str | Link]:
        """The units and links on the way to the quantity of the stage."""
        stage = self.stage
        if found := re.fullmatch(r"net_(\w\d)", stage):
            neuron = found[1]
            units = {source for source in sources(neuron) if source != "1"}
            return {neuron, *units, *((source, neuron) for source in sources(neuron))}
        if found := re.fullmatch(r"out_(\w\d)", stage):
            return {found[1]}
        if found := re.fullmatch(r"E_(o\d)", stage):
            return {found[1], (found[1], stage)}
        if stage == "E_total":
            return {("E_o1", "E_total"), ("E_o2", "E_total")}
        return self._path_back(stage)

    def _path_back(self, stage: str) -> set[str | Link]:
        if found := re.fullmatch(r"(?:dE_total/d|dnet_\w\d/d)?(w\d|b\d|b_\w\d)\+?", stage):
            name = found[1]
            into = [ENDS[name]] if name in ENDS else []
            into += [("1", neuron) for neuron in NEURONS if self.bias(neuron) == name]
            return set(into).union(*(path_to(target) for _, target in into))
        if found := re.fullmatch(r"d(?:net|E)_(o\d)/dout_(h\d)", stage):
            return over(found[1], found[2])
        if found := re.search(r"_(\w\d)", stage.removeprefix("dE_total/")):
            return path_to(found[1])
        return set()


def sources(neuron: str) -> tuple[str, ...]:
    """What feeds a neuron: two units and the constant 1."""
    return (*(source for source, target in ENDS.values() if target == neuron), "1")


def path_to(neuron: str) -> set[str | Link]:
    """From E_total to a neuron; to a hidden one over both outputs, as the tutorial draws it."""
    if neuron.startswith("o"):
        return {neuron, (neuron, f"E_{neuron}"), (f"E_{neuron}", "E_total")}
    return over("o1", neuron) | over("o2", neuron)


def over(output: str, hidden: str) -> set[str | Link]:
    """From E_total to a hidden neuron over one output."""
    return path_to(output) | {hidden, (hidden, output)}
