"""Every gradient against finite differences: how the error changes when a parameter does.

The error is computed by the forward definitions alone, so nothing of the backward pass can
lend a mistake of its own to the check.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from math import frexp, ldexp
from sys import float_info

from engine.names import TOTAL_ERROR, gradient
from engine.network import CONSTANTS, WEIGHTS, activation_of, outgoing
from engine.policies import fed_by
from engine.scenario import Parameters, Scenario
from engine.trace import Pass, trace_pass
from engine.training.compiler import forward_pass

NET_STEP = 1e-3
"""How far a net input is moved: the errors of rounding and of the formula are equal there."""

RELATIVE = 1e-8
"""What a difference quotient may be off by, as a share of the gradient."""

ROUNDINGS = 100.0
"""What it may be off by besides, in roundings of the error divided by the step."""


SMALLEST_STEP, LARGEST_STEP = 2.0**-1000, 2.0**1000
"""Beyond these a difference quotient would divide by zero or by infinity."""


@dataclass(frozen=True, slots=True)
class GradientCheck:
    """A gradient by backpropagation, and the slope of the error found without it."""

    name: str
    gradient: float
    difference_quotient: float
    agrees: bool


def check_gradients(
    scenario: Scenario, parameters: Parameters | None = None
) -> tuple[GradientCheck, ...]:
    """Every gradient of a pass, at these parameters (by default the scenario's own).

    Frozen biases have gradients too, though no update uses them: those are taken from the
    definitions of shared biases. Layer by layer the hidden layer's are not the gradients of
    the error, and this check is what shows it.
    Raises KeyError where `parameters` lacks a weight or a bias.
    """
    if scenario.bias_updates == "frozen":
        scenario = replace(scenario, bias_updates="shared")
    trace = trace_pass(scenario, parameters)
    return tuple(_checked(name, trace) for name in trace.parameters)


def _checked(name: str, trace: Pass) -> GradientCheck:
    by_backpropagation = trace.values[gradient(name)]
    step = _step(name, trace)
    quotient = _difference_quotient(_error_along(name, trace), trace.parameters[name], step)
    rounding = float_info.epsilon * (1.0 + abs(trace.values[TOTAL_ERROR]))
    tolerance = RELATIVE * abs(by_backpropagation) + ROUNDINGS * rounding / step
    agrees = abs(quotient - by_backpropagation) <= tolerance
    return GradientCheck(gradient(name), by_backpropagation, quotient, agrees)


def _error_along(name: str, trace: Pass) -> Callable[[float], float]:
    """The error as a function of one parameter, the others as they are."""
    run = forward_pass(trace.scenario.rules)
    constants = tuple(trace.scenario.constants[constant] for constant in CONSTANTS)

    def error(value: float) -> float:
        return run(constants, tuple({**trace.parameters, name: value}.values()))[0]

    return error


def _difference_quotient(error: Callable[[float], float], at: float, step: float) -> float:
    """The slope from five points: exact for polynomials up to the fourth degree."""
    near = error(at + step) - error(at - step)
    far = error(at + 2 * step) - error(at - 2 * step)
    return (8 * near - far) / (12 * step)


def _step(name: str, trace: Pass) -> float:
    """A step that moves no net input by more than about NET_STEP.

    It is a power of two, so that adding it to a parameter rounds nothing away.
    """
    reach = max(_reach(neuron, carried, trace) for neuron, carried in _fed(name, trace))
    wanted = NET_STEP / reach if reach else NET_STEP
    _, exponent = frexp(min(max(wanted, SMALLEST_STEP), LARGEST_STEP))
    return ldexp(1.0, exponent - 1)


def _fed(name: str, trace: Pass) -> list[tuple[str, float]]:
    """The neurons that a parameter leads into, and what it multiplies there."""
    for weight in WEIGHTS:
        if weight.name == name:
            return [(weight.target, trace.values[activation_of(weight.source)])]
    return [(neuron, 1.0) for neuron in fed_by(name, trace.scenario.bias_updates)]


def _reach(neuron: str, carried: float, trace: Pass) -> float:
    """How far the net inputs move for a step of 1, here and where the neuron leads.

    The slope of the logistic function is at most a quarter.
    """
    onward = [abs(trace.parameters[weight.name]) / 4 for weight in outgoing(neuron)]
    return abs(carried) * max([1.0, *onward])
