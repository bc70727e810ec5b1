"""The network of a sheet, drawn in TikZ with its values."""

from __future__ import annotations

from collections.abc import Iterator

from engine.network import HIDDEN, INPUTS, OUTPUTS, WEIGHTS
from engine.policies import BiasUpdates, bias_of
from engine.scenario import Scenario
from engine.sheets.wording import plain

ACROSS, DOWN = 5.2, 2.6
"""Centimetres between two layers, and between two units of one."""

_PLACES = {
    unit: (ACROSS * column, -DOWN * row)
    for column, layer in enumerate((INPUTS, HIDDEN, OUTPUTS))
    for row, unit in enumerate(layer)
}

STYLE = (
    "[unit/.style={circle,draw,thick,minimum size=11mm,inner sep=0pt},"
    "value/.style={fill=white,inner sep=1.2pt,font=\\small},->,>=latex]"
)


def network_picture(scenario: Scenario) -> str:
    """A picture of the network: its units, and on every edge the weight."""
    body = "\n".join(_lines(scenario))
    picture = f"\\begin{{tikzpicture}}{STYLE}\n{body}\n\\end{{tikzpicture}}"
    return f"\\begin{{center}}\n{picture}\n\\end{{center}}"


def _lines(scenario: Scenario) -> Iterator[str]:
    start = scenario.parameters
    for unit, (x, y) in _PLACES.items():
        yield rf"\node[unit] ({unit}) at ({x:.2f},{y:.2f}) {{${_symbol(unit)}$}};"
    for unit, value in zip(INPUTS, scenario.inputs, strict=True):
        yield rf"\node[left] at ({unit}.west) {{${plain(value)}$}};"
    for unit, value in zip(OUTPUTS, scenario.targets, strict=True):
        yield rf"\node[right] at ({unit}.east) {{target ${plain(value)}$}};"
    for weight in WEIGHTS:
        label = rf"${_symbol(weight.name)} = {plain(start[weight.name])}$"
        yield (rf"\draw ({weight.source}) -- node[value,pos=0.28] {{{label}}} ({weight.target});")
    for neuron in HIDDEN + OUTPUTS:
        yield from _bias(
            neuron, scenario.bias_updates, start[bias_of(neuron, scenario.bias_updates)]
        )


def _bias(neuron: str, bias_updates: BiasUpdates, value: float) -> Iterator[str]:
    """A short arrow from above or below, so that it crosses no edge."""
    side, shift = ("north", 9) if neuron.endswith("1") else ("south", -9)
    label = f"${_symbol(bias_of(neuron, bias_updates))} = {plain(value)}$"
    place = f"([yshift={shift}mm]{neuron}.{side})"
    yield rf"\node[font=\small] (b{neuron}) at {place} {{{label}}};"
    yield rf"\draw (b{neuron}) -- ({neuron});"


def _symbol(name: str) -> str:
    letter, _, rest = name.partition("_")
    return f"{letter}_{{{rest}}}" if rest else f"{name[0]}_{{{name[1:]}}}"
