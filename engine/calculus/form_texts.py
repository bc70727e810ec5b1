"""What is said about each way of writing: where one meets it, what it saves, other letters."""

from __future__ import annotations

from engine.calculus.forms import Form
from engine.definition import Definition, Kind
from engine.expression import UNICODE, Notation, line
from engine.names import LEARNING_RATE, delta
from engine.network import incoming
from engine.policies import bias_names

LABELS = {
    "chain": "chain rule",
    "sum": "sum over outputs",
    "delta-rule": "delta rule",
    "delta": "node delta",
    "minus-delta": "minus outside δ",
}
SUM_FORM = "sum form"


def form_label(form: Form, stage: Definition, notation: Notation = UNICODE) -> str:
    """What a way of writing is called; for the hidden layer the delta rule is a sum."""
    if form.id == "delta-rule" and stage.phase == "backward-hidden":
        return SUM_FORM
    return LABELS[form.id].replace("δ", notation.delta)


def form_sentences(form: Form, stage: Definition, notation: Notation = UNICODE) -> tuple[str, ...]:
    """Where one meets this way of writing, what it saves, and what else its letters are called.

    The first is short, for it is to stand in one row wherever the others have no room.
    """
    d = notation.delta
    match form.id:
        case "chain":
            return ("The chain rule: one factor for each link.",)
        case "sum":
            return (
                "One term for each output: its whole route, link by link.",
                "Books write a sum over all outputs o, however many there are.",
            )
        case "delta-rule" if stage.phase == "backward-hidden":
            which = "each" if stage.about in bias_names("shared") else "the"
            return (
                f"Books write {which} bracket as a sum over outputs o of {d}_o times w_ho.",
                "Each output adds one term, however many outputs there are.",
            )
        case "delta-rule":
            return (
                "Many books call this the delta rule.",
                "Every factor is written out: only the targets and the outputs are needed.",
            )
        case "delta":
            return _shared(stage, notation)
        case "minus-delta":
            return _without_minus(form, notation)


def _shared(stage: Definition, notation: Notation) -> tuple[str, ...]:
    """What δ saves: it is computed once for all weights of a neuron."""
    d = notation.delta
    if stage.kind is Kind.BIAS_GRADIENT:
        return (
            f"The input of a bias is 1: its neurons' {d} is what is left.",
            f"That {d} is known already, from the weights.",
        )
    node = stage.via or stage.about
    names = " and ".join(weight.name for weight in incoming(node))
    return (
        f"{notation.symbol(delta(node))} is shared by {names}: it is computed once.",
        "Most programs do so.",
        "Some books call it the error signal.",
    )


def _without_minus(form: Form, notation: Notation) -> tuple[str, ...]:
    """What δ means here, and what that does to the step."""
    d, eta = notation.delta, notation.symbol(LEARNING_RATE)
    done = "its sign turns" if form.turned else "it is in front"
    meant = (
        f"{notation.symbol(name)} = {line(expression, notation.symbol, notation)}."
        for name, expression in form.letters
    )
    other = "The update then adds where the lesson subtracts: the new weight is the same."
    letters = f"Other books write {notation.alpha} or {notation.epsilon} in place of {eta}."
    return (f"Some books take the minus out of {d}: {done}.", *meant, other, letters)
