"""The wave of the error: how far it has come, and the way from E_total to what a stage asks for.

Both are told by parts of the network: its units, the errors among them, and the links between
units. A link is named in the direction of the forward pass.
"""

from __future__ import annotations

from collections.abc import Container, Iterable
from functools import cache
from typing import NamedTuple

from engine.definition import Definition, Kind
from engine.names import TOTAL_ERROR, delta, error, gradient, out, partial
from engine.network import HIDDEN, OUTPUTS, WEIGHTS, incoming, outgoing
from engine.policies import BiasUpdates, fed_by

CONSTANT = "1"
"""The unit that always gives 1 and feeds a bias into each neuron."""


class Link(NamedTuple):
    """From one unit to the next, as the forward pass goes."""

    source: str
    target: str


class Parts(NamedTuple):
    """Some of the network's units and links."""

    units: frozenset[str] = frozenset()
    links: frozenset[Link] = frozenset()

    def __or__(self, other: Parts) -> Parts:
        """The parts of both."""
        return Parts(self.units | other.units, self.links | other.links)


def turned(computed: Container[str]) -> Parts:
    """What the error has reached, once these quantities are computed.

    It reaches an output neuron with ∂E_total/∂out, a hidden neuron with the first ∂E_o/∂out_h,
    and the links into a neuron, its bias's too, with the neuron's δ.
    """
    reached = Parts()
    for output in OUTPUTS:
        if gradient(out(output)) in computed:
            reached |= _from_total_to(output)
    for hidden in HIDDEN:
        if any(partial(error(output), out(hidden)) in computed for output in OUTPUTS):
            reached |= Parts(frozenset({hidden}))
    for neuron in HIDDEN + OUTPUTS:
        if delta(neuron) in computed:
            reached |= _links_into(neuron)
    return reached


@cache
def path(asked: Definition | None, bias_updates: BiasUpdates) -> Parts:
    """The way to the quantity of a stage: from E_total, or forwards from what it is made of.

    Nothing at the start of a pass and at its end, where no one quantity is asked for.
    """
    if asked is None or asked.kind is Kind.UPDATE:
        return Parts()
    about = asked.about
    match asked.kind:
        case Kind.NET_INPUT:
            return _joined([_links_into(about), _units(about, CONSTANT, *_sources(about))])
        case Kind.ACTIVATION:
            return _units(about)
        case Kind.NEURON_ERROR:
            return Parts(frozenset({about, error(about)}), frozenset({Link(about, error(about))}))
        case Kind.TOTAL_ERROR:
            return _joined(_total(output) for output in OUTPUTS)
        case Kind.NET_WRT_ACTIVATION | Kind.ROUTE:
            return _over(asked.via, about)
        case Kind.ERROR_WRT_OUTPUT | Kind.SLOPE | Kind.NODE_DELTA | Kind.ROUTES:
            return _to(about)
        case Kind.NET_WRT_WEIGHT | Kind.GRADIENT | Kind.BIAS_GRADIENT | Kind.NEXT_VALUE:
            return _to_parameter(about, bias_updates)


def _to_parameter(name: str, bias_updates: BiasUpdates) -> Parts:
    """From E_total to a weight, or to a bias in each neuron that it feeds."""
    for weight in WEIGHTS:
        if weight.name == name:
            return _to(weight.target) | Parts(links=frozenset({Link(weight.source, weight.target)}))
    fed = fed_by(name, bias_updates)
    links = frozenset(Link(CONSTANT, neuron) for neuron in fed)
    return _joined(_to(neuron) for neuron in fed) | Parts(links=links)


def _to(neuron: str) -> Parts:
    """From E_total to a neuron; to a hidden one over every output."""
    if neuron in OUTPUTS:
        return _from_total_to(neuron)
    return _joined(_over(weight.target, neuron) for weight in outgoing(neuron))


def _over(output: str, hidden: str) -> Parts:
    """From E_total to a hidden neuron over one output."""
    link = Parts(frozenset({hidden}), frozenset({Link(hidden, output)}))
    return _from_total_to(output) | link


def _from_total_to(output: str) -> Parts:
    link = Parts(frozenset({output}), frozenset({Link(output, error(output))}))
    return _total(output) | link


def _total(output: str) -> Parts:
    """E_total and one of the errors that it adds."""
    name = error(output)
    return Parts(frozenset({name, TOTAL_ERROR}), frozenset({Link(name, TOTAL_ERROR)}))


def _links_into(neuron: str) -> Parts:
    return Parts(links=frozenset(Link(unit, neuron) for unit in (*_sources(neuron), CONSTANT)))


def _sources(neuron: str) -> tuple[str, ...]:
    return tuple(weight.source for weight in incoming(neuron))


def _units(*names: str) -> Parts:
    return Parts(frozenset(names))


def _joined(parts: Iterable[Parts]) -> Parts:
    joined = Parts()
    for part in parts:
        joined |= part
    return joined
