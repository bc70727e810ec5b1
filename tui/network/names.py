"""What quantities are called in the picture: shortened only to names that are true as well."""

from __future__ import annotations

from engine.expression import Notation
from engine.names import DELTA, TOTAL_ERROR, Partial, Subscripted, gradient, read
from engine.network import HIDDEN, OUTPUTS
from engine.policies import bias_of

OWN_BIASES = tuple(bias_of(neuron, "per_neuron") for neuron in HIDDEN + OUTPUTS)
OWN_GRADIENTS = tuple(gradient(bias) for bias in OWN_BIASES)
NAMES_OF_TARGET = ("target", "t")
"""The names of an output's target, in the title of its box."""


def names_on_edge(quantity: str, notation: Notation) -> tuple[str, ...]:
    """The names beside an edge, where its parameter tells the neurons, the fullest first.

    A bias that is a neuron's own may be `b`, as its edge leads into that neuron and no other; so
    it may in its gradient, which stands below that edge.
    """
    whole = notation.symbol(quantity)
    match read(quantity):
        case Subscripted(stem, _) if quantity in OWN_BIASES:
            return whole, stem
        case Partial(of, by):
            d = notation.partial
            short = f"{d}{_stem(of)}/{d}"
            own = (f"{short}{_stem(by)}",) if by in OWN_BIASES else ()
            return whole, f"{short}{notation.symbol(by)}", *own
        case Subscripted(stem, _) if stem == DELTA:
            return whole, notation.delta
        case _:
            return (whole,)


def name_in_box(quantity: str, notation: Notation) -> str:
    """The name in the box of a neuron, which need not be named again."""
    d = notation.partial
    match read(quantity):
        case Partial(of, by):
            return f"{d}{_stem(of)}/{d}{_stem(by)}"
        case Subscripted(stem, _):
            return notation.delta if stem == DELTA else stem
        case _:
            return notation.symbol(quantity)


def names_of_error(quantity: str) -> tuple[str, ...]:
    """The names of an error; E_total may be E, as in ∂E/∂w5."""
    return (quantity, _stem(quantity)) if quantity == TOTAL_ERROR else (quantity,)


def _stem(quantity: str) -> str:
    found = read(quantity)
    return found.stem if isinstance(found, Subscripted) else quantity
