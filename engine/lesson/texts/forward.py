"""What is said in the forward pass, and about the error."""

from __future__ import annotations

from engine.expression import number
from engine.lesson.texts.text import Explanation
from engine.lesson.texts.words import Words
from engine.names import target
from engine.network import incoming


def net_input(w: Words) -> Explanation:
    """A neuron's total net input."""
    first, second = (w.activation(weight) for weight in incoming(w.about))
    each = "Multiply each input by its weight."
    both = f"Multiply {first} and {second} by their weights."
    return Explanation(
        f"What total net input does {w.about} get?",
        (
            each if w.is_hidden else both,
            "Add the products and the bias.",
            f"The bias {w.bias} is a weight too; its input is always 1.",
        ),
        (
            f"{w.net} is the sum of everything that comes into {w.about}.",
            "It may be any number, also a negative one.",
            "The next stage squashes it to a number between 0 and 1.",
        ),
    )


def activation(w: Words) -> Explanation:
    """A neuron's output."""
    return Explanation(
        f"What does {w.about} put out?",
        (
            f"The logistic function squashes {w.net}.",
            "What comes out lies between 0 and 1.",
            *_at_an_end(w),
            *_wanted(w),
        ),
        (
            "A function that does this is called an activation function.",
            "Far below 0 it gives nearly 0, far above 0 nearly 1.",
            "Between them it rises smoothly, so it has a slope everywhere.",
            "The slope will tell how strongly a change of the net input gets through.",
        ),
    )


def _at_an_end(w: Words) -> tuple[str, ...]:
    """Why 0 or 1 is shown, where the output lies so close to it."""
    if not w.result:
        return ()
    written = number(w.value(w.id), w.digits, w.notation)
    ends = (end for end in (0, 1) if written == number(end, w.digits, w.notation))
    return tuple(f"Here it is so close to {end} that {end} is shown." for end in ends)


def _wanted(w: Words) -> tuple[str, ...]:
    if w.is_hidden:
        return ("For a net input of 0 it is one half.",)
    return (f"{w.out} should be {w.number(target(w.about))}.",)


def neuron_error(w: Words) -> Explanation:
    """The error of one output neuron."""
    return Explanation(
        f"How far is {w.about} from its target?",
        (
            f"Square (target {w.minus} output), then halve it.",
            "A square is never negative.",
            "Large differences count most.",
        ),
        (
            f"The {w.half} does not change which weights are best.",
            f"It makes the derivative simple: the square brings down a 2, the {w.half} cancels it.",
            (
                f"The gradient is multiplied by the learning rate {w.notation.eta} in any case, so"
                f" {w.notation.eta} absorbs the {w.half}."
            ),
        ),
    )


def total_error(_: Words) -> Explanation:
    """The error of the whole network."""
    return Explanation(
        "How wrong is the whole network?",
        (
            "Add the errors of both outputs.",
            "Training tries to make this one number smaller.",
        ),
        (
            "Everything that follows asks the same question of each weight in turn.",
            "If this weight were a little larger, how would E_total change?",
            "If E_total would grow, the weight should become smaller.",
            "If E_total would shrink, the weight should become larger.",
        ),
    )
