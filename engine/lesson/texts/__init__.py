"""The texts of the lesson, one for each kind of quantity, each made from a stage's own words."""

from __future__ import annotations

from collections.abc import Callable

from engine.definition import Kind
from engine.lesson.texts import change, forward, hidden, output
from engine.lesson.texts.beginning import start
from engine.lesson.texts.text import Explanation
from engine.lesson.texts.words import Words

TEXTS: dict[Kind, Callable[[Words], Explanation]] = {
    Kind.NET_INPUT: forward.net_input,
    Kind.ACTIVATION: forward.activation,
    Kind.NEURON_ERROR: forward.neuron_error,
    Kind.TOTAL_ERROR: forward.total_error,
    Kind.ERROR_WRT_OUTPUT: output.error_by_output,
    Kind.SLOPE: output.slope,
    Kind.NODE_DELTA: output.node_delta,
    Kind.NET_WRT_WEIGHT: output.net_by_weight,
    Kind.GRADIENT: output.gradient,
    Kind.BIAS_GRADIENT: output.bias_gradient,
    Kind.NEXT_VALUE: change.next_value,
    Kind.NET_WRT_ACTIVATION: hidden.net_by_activation,
    Kind.ROUTE: hidden.route,
    Kind.ROUTES: hidden.routes,
    Kind.UPDATE: change.update,
}

__all__ = ["TEXTS", "Explanation", "Words", "start"]
