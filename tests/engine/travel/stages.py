"""The stages of a pass as the design lists them, written out by hand: no list of the engine's.

A star marks the ordinary stages, a dot the factors at which the lesson stops as well.
"""

from __future__ import annotations

from engine.lesson import Walk
from engine.policies import BiasUpdates

FORWARD = "*net_h1 *out_h1 *net_h2 *out_h2 *net_o1 *out_o1 *net_o2 *out_o2"
ERROR = "*E_o1 *E_o2 *E_total"
OUTPUT = """
.dE_total/dout_o1 .dout_o1/dnet_o1 .delta_o1
.dnet_o1/dw5 *dE_total/dw5 *w5+
dnet_o1/dw6 *dE_total/dw6 *w6+
.dE_total/dout_o2 .dout_o2/dnet_o2 .delta_o2
dnet_o2/dw7 *dE_total/dw7 *w7+
dnet_o2/dw8 *dE_total/dw8 *w8+
"""
HIDDEN = """
.dnet_o1/dout_h1 .dE_o1/dout_h1 .dnet_o2/dout_h1 .dE_o2/dout_h1 *dE_total/dout_h1
.dout_h1/dnet_h1 .delta_h1
.dnet_h1/dw1 *dE_total/dw1 *w1+
dnet_h1/dw2 *dE_total/dw2 *w2+
dnet_o1/dout_h2 .dE_o1/dout_h2 dnet_o2/dout_h2 .dE_o2/dout_h2 *dE_total/dout_h2
.dout_h2/dnet_h2 .delta_h2
dnet_h2/dw3 *dE_total/dw3 *w3+
dnet_h2/dw4 *dE_total/dw4 *w4+
"""
UPDATE = "*update"
BIASES: dict[BiasUpdates, tuple[str, str]] = {
    "frozen": ("", ""),
    "shared": ("*dE_total/db2 *b2+", "*dE_total/db1 *b1+"),
    "per_neuron": (
        "*dE_total/db_o1 *b_o1+ *dE_total/db_o2 *b_o2+",
        "*dE_total/db_h1 *b_h1+ *dE_total/db_h2 *b_h2+",
    ),
}
MARKS: dict[Walk, str] = {"lesson": "*.", "factor": "*.d", "stage": "*"}
COUNTS: dict[Walk, dict[BiasUpdates, int]] = {
    "lesson": {"frozen": 48, "shared": 52, "per_neuron": 56},
    "factor": {"frozen": 56, "shared": 60, "per_neuron": 64},
    "stage": {"frozen": 30, "shared": 34, "per_neuron": 38},
}
"""How many stops each walk has, as the design says."""


def phases(biases: BiasUpdates) -> list[list[str]]:
    """The marked stages of each of the five phases."""
    output, hidden = BIASES[biases]
    return [part.split() for part in (FORWARD, ERROR, OUTPUT + output, HIDDEN + hidden, UPDATE)]


def all_stages(biases: BiasUpdates = "frozen") -> list[str]:
    """Every stage of a pass, in order."""
    return [name.lstrip("*.") for phase in phases(biases) for name in phase]


def stops_of(walk: Walk, biases: BiasUpdates = "frozen") -> list[str]:
    """The stages at which a walk stops, in order."""
    marked = [name for phase in phases(biases) for name in phase]
    return [name.lstrip("*.") for name in marked if name[0] in MARKS[walk]]


def phase_starts(walk: Walk, biases: BiasUpdates = "frozen") -> list[str]:
    """The first stop of each phase."""
    return [
        next(name for name in phase if name[0] in MARKS[walk]).lstrip("*.")
        for phase in phases(biases)
    ]
