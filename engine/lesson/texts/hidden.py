"""What is said about the two routes from the error back to a hidden neuron."""

from __future__ import annotations

from engine.lesson.texts.text import Explanation
from engine.lesson.texts.words import Words
from engine.names import error, gradient, next_value, out, partial
from engine.network import OUTPUTS


def net_by_activation(w: Words) -> Explanation:
    """The derivative of a net input with respect to a hidden neuron's output."""
    weight = w.weight.name
    question = f"If {w.out} grew a little, how would {w.via_net} change?"
    new = w.symbol(next_value(weight))
    number = f", {w.number(weight)}," if w.result else ""
    if w.layer_by_layer:
        return Explanation(
            question,
            (f"The mistake: {new} stands in place of {weight}.",),
            (
                f"The forward pass multiplied {w.out} by {weight}, and made the error with it.",
                f"So the derivative is {weight}; {new} belongs to the next round.",
                "Updating layer by layer mixes the two rounds.",
            ),
        )
    return Explanation(
        question,
        (
            f"In {w.via_net}, {w.out} is multiplied by {weight}.",
            f"So the derivative is {weight}.",
            f"Take the old {weight}{number} and not the new {new}.",
        ),
        (
            f"The forward pass used {weight}, and made the error with it.",
            f"{new} belongs to the next round.",
            f"The edge that led from {w.about} to {w.via} now leads back.",
        ),
    )


def route(w: Words) -> Explanation:
    """The derivative of one output's error by a hidden neuron's output."""
    weight, delta = w.weight.name, w.delta(w.via)
    used = w.symbol(next_value(weight)) if w.layer_by_layer else weight
    return Explanation(
        f"If {w.out} grew a little, how would {w.via_error} change?",
        (
            f"A is {delta}, B is {used}: multiply.",
            f"This is the route from {w.about} through {w.via} to the error.",
        ),
        (
            f"A tells how {w.via_error} changes with {w.via_net}.",
            f"B tells how {w.via_net} changes with {w.out}.",
            (
                f"{delta} is {w.symbol(gradient(w.via_net))},"
                f" and {w.symbol(partial(w.via_error, w.via_net))} too:"
                f" {w.via_net} changes no other error."
            ),
        ),
    )


def routes(w: Words) -> Explanation:
    """The derivative of E_total by a hidden neuron's output."""
    first, second = OUTPUTS
    return Explanation(
        f"If {w.out} grew a little, how would E_total change?",
        (
            f"{w.about} feeds both outputs, so add A and B.",
            f"A goes through {first}, B through {second}.",
            *_pull(w),
        ),
        (
            "A hidden neuron has no target of its own.",
            "It changes the error only through the neurons that it feeds.",
        ),
    )


def _pull(w: Words) -> tuple[str, ...]:
    """Whether the two routes agree in sign, with their numbers."""
    names = [partial(error(neuron), out(w.about)) for neuron in OUTPUTS]
    if not w.all_finite(*names):
        return ()
    one, other = (w.value(name) for name in names)
    said = " and ".join(
        f"{w.number(name)} from {neuron}" for name, neuron in zip(names, OUTPUTS, strict=True)
    )
    if one == 0 or other == 0:
        return (f"{said}.",)
    same = (one > 0) == (other > 0)
    return (f"{said}: they pull " + ("the same way." if same else "against each other."),)
