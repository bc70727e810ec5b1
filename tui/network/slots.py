"""What each place of the picture shows: the picture speaks the language of the phase."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from engine.expression import Notation
from engine.network import HIDDEN, OUTPUTS
from engine.travel import Moment
from tui.network.geometry import FEW, LOW
from tui.network.lighting import Lighting


class Edge(NamedTuple):
    """A weight or a bias on its way into a neuron; `order` counts its place there from above."""

    name: str
    source: str
    target: str
    order: int
    lower: bool

    @property
    def is_bias(self) -> bool:
        """Whether it comes from the constant 1."""
        return self.source == "1"


def neuron_rows(neuron: str, inside: int) -> list[tuple[str, ...]]:
    """The quantities of each row inside a neuron's box; a row shows one of them at a time."""
    into, out, delta = f"net_{neuron}", f"out_{neuron}", f"delta_{neuron}"
    by_output, slope = f"dE_total/dout_{neuron}", f"dout_{neuron}/dnet_{neuron}"
    error = () if neuron in HIDDEN else (f"E_{neuron}",)
    if inside == FEW:
        return [(into, slope), (out,), (*error, by_output, delta)]
    if inside == LOW or not error:
        return [(into,), (out,), (*error, by_output), (slope,), (delta,)]
    return [(into,), (out,), error, (by_output,), (slope,), (delta,)]


def edge_quantities(edge: Edge) -> tuple[str, ...]:
    """All that can be said on an edge, the passing before the lasting."""
    name, source, target = edge.name, edge.source, edge.target
    lasting = (f"dE_total/d{name}", f"{name}+", name)
    if edge.is_bias:
        return lasting
    if target in OUTPUTS:
        passing = (f"dE_{target}/dout_{source}", f"dnet_{target}/dout_{source}")
        return (*passing, f"dnet_{target}/d{name}", *lasting)
    return (f"dnet_{target}/d{name}", *lasting)


def shown(candidates: Iterable[str], moment: Moment, lighting: Lighting, usual: str) -> str:
    """Of several quantities that share a place, the one to show now.

    What is written comes first, then what is read, and else the usual.
    """
    names = list(candidates)
    for lit in (lighting.written, lighting.read):
        for name in names:
            if name in lit and name in moment.trace.values:
                return name
    return usual


def usual_of_row(candidates: tuple[str, ...], moment: Moment) -> str:
    """The newest quantity of a row that is known, or the first where none is."""
    known = [name for name in candidates if name in moment.known]
    return known[-1] if known else candidates[0]


def usual_of_edge(edge: Edge, moment: Moment) -> str:
    """A weight forwards, its gradient backwards once it is known, its new value at the update."""
    gradient, following = f"dE_total/d{edge.name}", f"{edge.name}+"
    if moment.phase == "update" and following in moment.known:
        return following
    backwards = moment.phase in ("backward-output", "backward-hidden")
    return gradient if backwards and gradient in moment.known else edge.name


def row_name(quantity: str, notation: Notation, *, compact: bool) -> str:
    """A quantity's name inside its own neuron's box, where the neuron need not be named."""
    d = notation.partial
    if quantity.startswith("dE_total/dout"):
        return f"{d}E/{d}o" if compact else f"{d}E/{d}out"
    if "/dnet" in quantity:
        return f"{d}o/{d}n" if compact else f"{d}out/{d}net"
    stem = quantity.partition("_")[0]
    return notation.delta if stem == "delta" else stem


def edge_names(quantity: str, edge: Edge, notation: Notation) -> tuple[str, ...]:
    """A quantity's names on its edge, from the fullest to the shortest."""
    d = notation.partial
    if quantity == edge.name or quantity.endswith("+"):
        return (notation.symbol(quantity),)
    if quantity.startswith("dE_total/"):
        return (f"{d}E_total/{d}{edge.name}", f"{d}E/{d}{edge.name}", f"{d}{edge.name}")
    if quantity.startswith("dE"):
        return (notation.symbol(quantity), f"{d}E/{d}out", f"{d}E")
    below = edge.name if quantity.endswith(edge.name) else "out"
    return (notation.symbol(quantity), f"{d}net/{d}{below}", f"{d}n")
