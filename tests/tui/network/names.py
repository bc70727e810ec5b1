"""Which quantity a name in the picture stands for, and where each quantity has its place."""

from __future__ import annotations

import re

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

IN_BOX = {
    "net": "net_{}",
    "out": "out_{}",
    "E": "E_{}",
    "δ": "delta_{}",
    "∂E/∂out": "dE_total/dout_{}",
    "∂out/∂net": "dout_{0}/dnet_{0}",
}
"""The quantity that a name stands for in the box of a neuron."""


def named_on_edge(name: str, edge: str) -> set[str]:
    """The quantities that a name may stand for on an edge; the shortest are not quite unique."""
    source, target = ENDS.get(edge, ("", ""))
    by_out, by_weight = f"dnet_{target}/dout_{source}", f"dnet_{target}/d{edge}"
    short = {
        edge: {edge},
        f"{edge}⁺": {f"{edge}+"},
        f"∂E_total/∂{edge}": {f"dE_total/d{edge}"},
        f"∂E/∂{edge}": {f"dE_total/d{edge}"},
        f"∂{edge}": {f"dE_total/d{edge}"},
    }
    passing = {
        f"∂E_{target}/∂out_{source}": {f"dE_{target}/dout_{source}"},
        "∂E/∂out": {f"dE_{target}/dout_{source}"},
        "∂E": {f"dE_{target}/dout_{source}"},
        f"∂net_{target}/∂out_{source}": {by_out},
        "∂net/∂out": {by_out},
        f"∂net_{target}/∂{edge}": {by_weight},
        f"∂net/∂{edge}": {by_weight},
        "∂n": {by_out, by_weight},
    }
    return (short | passing if source else short)[name]


def place(quantity: str) -> str:
    """A name for the place that a quantity shares with others, as a weight with its gradient."""
    if found := re.fullmatch(r"(?:dE_total/d)?([wb]_?[ho]?\d)\+?", quantity):
        return f"edge {found[1]}"
    if found := re.fullmatch(r"dnet_\w\d/d(w\d)", quantity):
        return f"edge {found[1]}"
    if found := re.fullmatch(r"d(?:E|net)_(o\d)/dout_(h\d)", quantity):
        joined = {ends: name for name, ends in ENDS.items()}
        return f"edge {joined[found[2], found[1]]}"
    return quantity


def named_by(quantity: str) -> str | None:
    """What a factor is another name of: ∂net_o1/∂w5 of out_h1, ∂net_o1/∂out_h1 of w5."""
    if found := re.fullmatch(r"dnet_\w\d/d(w\d)", quantity):
        source = ENDS[found[1]][0]
        return source if source.startswith("i") else f"out_{source}"
    return place(quantity).removeprefix("edge ") if quantity.startswith("dnet_") else None
