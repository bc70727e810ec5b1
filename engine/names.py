"""The grammar of ids: what each quantity of a pass is called. Built and read here, nowhere else.

=====================  ==========================================================
`w5`, `b1`, `i2`       a weight, a bias, an input: a letter and a number
`net_h1`, `out_h1`     a neuron's net input and activation
`target_o1`, `E_o1`    an output's target and error; `E_total` is the whole error
`delta_o1`             a node delta, ∂E_total/∂net_o1
`b_h1`                 a neuron's own bias, where it has one
`dnet_o1/dw5`          a partial derivative, ∂net_o1/∂w5
`w5+`                  a parameter's next value
`eta`                  the learning rate
`update`               the closing stage of a pass
=====================  ==========================================================
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

TOTAL_ERROR = "E_total"
LEARNING_RATE = "eta"
UPDATE = "update"
DELTA = "delta"

_LETTER_AND_NUMBER = re.compile(r"([a-z])(\d+)")


def net(neuron: str) -> str:
    """The net input of a neuron."""
    return f"net_{neuron}"


def out(neuron: str) -> str:
    """The activation of a neuron."""
    return f"out_{neuron}"


def target(output: str) -> str:
    """What an output neuron should give."""
    return f"target_{output}"


def error(output: str) -> str:
    """The error of one output neuron."""
    return f"E_{output}"


def delta(neuron: str) -> str:
    """The node delta of a neuron: the partial derivative of E_total by its net input."""
    return f"{DELTA}_{neuron}"


def own_bias(neuron: str) -> str:
    """The bias weight that belongs to one neuron alone."""
    return f"b_{neuron}"


def partial(of: str, by: str) -> str:
    """The partial derivative of one quantity with respect to another."""
    return f"d{of}/d{by}"


def gradient(quantity: str) -> str:
    """The partial derivative of E_total with respect to a quantity."""
    return partial(TOTAL_ERROR, quantity)


def next_value(parameter: str) -> str:
    """What a parameter will be after this pass."""
    return f"{parameter}+"


class Partial(NamedTuple):
    """The id of a partial derivative: ∂`of`/∂`by`."""

    of: str
    by: str


class NextValue(NamedTuple):
    """The id of the next value of a parameter."""

    parameter: str


class Subscripted(NamedTuple):
    """An id made of a stem and a subscript: `net` and `h1`, `w` and `5`."""

    stem: str
    subscript: str


class Word(NamedTuple):
    """An id that has no parts: `eta`, `update`."""

    text: str


Name = Partial | NextValue | Subscripted | Word


@lru_cache(1024)
def read(name: str) -> Name:
    """The parts of an id."""
    if "/" in name:
        of, by = name.split("/")
        return Partial(of.removeprefix("d"), by.removeprefix("d"))
    if name.endswith("+"):
        return NextValue(name.removesuffix("+"))
    if match := _LETTER_AND_NUMBER.fullmatch(name):
        return Subscripted(match[1], match[2])
    stem, joined, subscript = name.partition("_")
    return Subscripted(stem, subscript) if joined else Word(name)


def parameter_of(name: str) -> str | None:
    """The parameter whose next value an id means, or None where it means something else."""
    found = read(name)
    return found.parameter if isinstance(found, NextValue) else None


def variable(name: str) -> str:
    """A Python name for a quantity: `dE_total/dw5` is dE_total_by_dw5, `w5+` is w5_next."""
    match read(name):
        case Partial(of, by):
            return f"d{of}_by_d{by}"
        case NextValue(parameter):
            return f"{parameter}_next"
        case Subscripted() | Word():
            return name
