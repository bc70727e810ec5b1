"""What is said on the way from the error to a neuron's net input, and on to a weight."""

from __future__ import annotations

from math import isfinite

from engine.lesson.texts.text import Explanation
from engine.lesson.texts.words import Words
from engine.names import error, out
from engine.network import OUTPUTS, incoming
from engine.policies import fed_by


def error_by_output(w: Words) -> Explanation:
    """The derivative of E_total by an output."""
    (other,) = (neuron for neuron in OUTPUTS if neuron != w.about)
    minus, dot, half = w.minus, w.dot, w.half
    return Explanation(
        f"If {w.out} grew a little, how would E_total change?",
        (
            f"The derivative of {error(w.about)} is {minus}(target {minus} output).",
            f"That is output {minus} target.",
            f"{error(other)} does not depend on {w.out}, so its derivative is 0: it adds nothing.",
        ),
        (
            _read_as(w, w.out),
            f"It tells how E_total changes with {w.out} while all else stays the same.",
            f"Differentiated, {half}(target {minus} output){w.notation.squared} gives"
            f" 2 {dot} {half} {dot} (target {minus} output) {dot} ({minus}1).".replace(
                "²", w.notation.squared
            ),
            f"The {half} cancels the 2.",
            "The minus comes from inside the bracket, where the output is subtracted.",
            (
                "Where the output is too large, the derivative is positive: a larger output would"
                " make things worse."
            ),
        ),
    )


def slope(w: Words) -> Explanation:
    """The derivative of a neuron's output with respect to its net input."""
    return Explanation(
        f"If {w.net} grew a little, how would {w.out} change?",
        (
            f"The logistic slope is output {w.dot} (1 {w.minus} output).",
            _strength(w),
        ),
        (
            "It is at most one quarter, in the middle of the curve, and nearly 0 at its ends.",
            "A neuron that is almost sure of itself therefore learns slowly, however wrong it is.",
        ),
    )


def _strength(w: Words) -> str:
    if w.result and w.value(w.id) == 0:
        return "It is positive, but here so close to 0 that the computer takes it for 0."
    return "It is always positive: it tells how strongly a change gets through."


def node_delta(w: Words) -> Explanation:
    """A neuron's node delta."""
    first, second = incoming(w.about)
    delta = w.delta(w.about)
    more = () if w.is_hidden else _without_minus(w)
    return Explanation(
        f"If {w.net} grew a little, how would E_total change?",
        (
            "Multiply A and B: this is the node delta.",
            f"It is {w.d}E_total/{w.d}{w.net}.",
            f"Both {first.name} and {second.name} will use {delta}.",
        ),
        (
            f"A tells how E_total changes with {w.out}.",
            f"B tells how {w.out} changes with {w.net}.",
            (
                f"With {delta}, the gradient of {first.name} is short:"
                f" {delta} {w.dot} {w.activation(first)}."
            ),
            *more,
        ),
    )


def _without_minus(w: Words) -> tuple[str, ...]:
    """What is different in books that take the minus sign out of delta."""
    first, _ = incoming(w.about)
    delta = w.delta(w.about)
    return (
        (
            f"Some books take the minus out: their {delta} is"
            f" (target {w.minus} output) {w.dot} output {w.dot} (1 {w.minus} output)."
        ),
        f"Their gradient is then {w.minus}{delta} {w.dot} {w.activation(first)}, the same number.",
    )


def net_by_weight(w: Words) -> Explanation:
    """The derivative of a net input with respect to a weight."""
    return Explanation(
        f"If {w.about} grew a little, how would {w.via_net} change?",
        (
            f"In {w.via_net}, {w.about} is multiplied by {w.carried}.",
            f"So the derivative is {w.carried}.",
        ),
        (
            f"Only one term of {w.via_net} contains {w.about}.",
            "The other terms stay as they are, so their derivatives are 0.",
            f"What is left is the value that {w.about} is multiplied by.",
        ),
    )


def gradient(w: Words) -> Explanation:
    """The gradient with respect to a weight: the first into a neuron, or the second."""
    sentences = _second(w, w.sibling.name) if w.sibling else _first(w)
    question = f"If {w.about} grew a little, how would E_total change?"
    return Explanation(question, sentences, _reading(w))


def _first(w: Words) -> tuple[str, ...]:
    delta = w.delta(w.via)
    return (
        "By the chain rule, multiply A, B and C.",
        f"C, {w.d}{w.via_net}/{w.d}{w.about}, is {w.carried}.",
        f"A {w.dot} B is {delta}, so this is also {delta} {w.dot} {w.carried}.",
    )


def _second(w: Words, first: str) -> tuple[str, ...]:
    return (
        f"A {w.dot} B is {w.delta(w.via)}, as for {first}; multiply by C.",
        f"Only C is new: it is {w.carried}.",
    )


def _reading(w: Words) -> tuple[str, ...]:
    """How the symbol is read, and what its value says."""
    return (
        _read_as(w, w.about),
        f"People also call it the gradient, here with respect to {w.about}.",
        *_meaning(w),
        *_links(w),
        "The chain rule multiplies because each change causes the next one.",
    )


def _read_as(w: Words, by: str) -> str:
    name = f"the partial derivative of E_total, taken with respect to {by}"
    return f'Read {w.symbol(w.id)} as "{name}".'


def _links(w: Words) -> tuple[str, ...]:
    """From where to where each factor of the product leads."""
    sent, net = out(w.via), w.via_net
    return (f"A leads from E_total to {sent}, B from {sent} to {net}, C from {net} to {w.about}.",)


def _meaning(w: Words) -> tuple[str, ...]:
    """What the derivative says; where the stage breaks the rule, the one by the rule."""
    right = w.trace.right_value(w.id)
    value = w.value(w.id) if right is None else right
    if not w.result or not isfinite(value):
        return ()
    if value == 0:
        zero = f"It is 0: a very small change of {w.about} changes E_total by almost nothing."
        return (zero,) if right is None else ()
    change = "grow" if value > 0 else "shrink"
    often = w.written(abs(value))
    return (f"If {w.about} grew by a little, E_total would {change} by {often} times as much.",)


def bias_gradient(w: Words) -> Explanation:
    """The gradient with respect to a bias, of one neuron or of both in a layer."""
    fed = fed_by(w.about, w.trace.scenario.bias_updates)
    first = (
        f"Its input is 1, so its gradient is {w.delta(fed[0])}."
        if len(fed) == 1
        else f"{w.about} reaches {fed[0]} and {fed[1]}: add both deltas."
    )
    return Explanation(
        f"If {w.about} grew a little, how would E_total change?",
        (first,),
        (
            "A bias is a weight like any other, on an input that is always 1.",
            f"Its last factor, {w.d}net/{w.d}{w.about}, is therefore 1.",
            "What is left is the delta of each neuron that it reaches.",
        ),
    )
