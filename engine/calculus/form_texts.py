"""What is said about each way of writing: where one meets it, what it saves, other letters."""

from __future__ import annotations

from engine.calculus.forms import Form
from engine.definition import Definition, Kind
from engine.expression import UNICODE, Notation, line
from engine.names import DELTA, LEARNING_RATE, Subscripted, delta, net, read
from engine.network import HIDDEN, incoming

LABELS = {
    "chain": "chain rule",
    "delta-rule": "delta rule",
    "delta": "node delta",
    "minus-delta": "minus outside δ",
}
SUM_FORM = "sum form"


def form_label(form: Form, stage: Definition, notation: Notation = UNICODE) -> str:
    """What a way of writing is called; for the hidden layer the delta rule is a sum."""
    if form.id == "delta-rule" and _neuron(stage) in HIDDEN:
        return SUM_FORM
    return LABELS[form.id].replace("δ", notation.delta)


def form_sentence(form: Form, stage: Definition, notation: Notation = UNICODE) -> str:
    """Where one meets this way of writing, what it saves, and what else its letters are called."""
    hidden = _neuron(stage) in HIDDEN
    d, eta = notation.delta, notation.symbol(LEARNING_RATE)
    match form.id:
        case "chain":
            return "The chain rule as the lesson walks it: each factor is a number of its own."
        case "delta-rule" if hidden:
            return (
                f"Books write the bracket as a sum over all outputs o, of {d}_o times w_ho:"
                f" each sends its {d} back along its weight, however many there are."
            )
        case "delta-rule":
            return (
                "Known as the delta rule: every factor is written out, so it needs only the target"
                " and the outputs, as one computes it by hand."
            )
        case "delta":
            return _shared(stage, notation)
        case "minus-delta":
            turned = (
                "so its value has the other sign here."
                if form.turned
                else f"so the step adds {eta} times {d}; some write alpha or epsilon for {eta}."
            )
            return f"Some books leave the minus out of {d}, {turned}{_meant(form, notation)}"


def _shared(stage: Definition, notation: Notation) -> str:
    """What δ saves: it is computed once for all weights of a neuron."""
    if stage.kind is Kind.BIAS_GRADIENT:
        return (
            f"A bias is fed a constant 1, so the {notation.delta} of its neurons is all it needs;"
            " programs keep it from the weights."
        )
    node = _neuron(stage)
    names = " and ".join(weight.name for weight in incoming(node))
    symbol = notation.symbol(delta(node))
    return (
        f"{symbol} is shared by {names} and so computed once, as programs do;"
        " it is also called the node delta or error signal."
    )


def _meant(form: Form, notation: Notation) -> str:
    texts = [
        f"{notation.symbol(name)} = {line(expression, notation.symbol, notation)}"
        for name, expression in form.letters
    ]
    return f" Here {', '.join(texts)}." if texts else ""


def _neuron(stage: Definition) -> str:
    """The neuron whose weights or bias, or whose δ, a stage is about."""
    if stage.via:
        return stage.via
    name = stage.reads[0] if stage.kind is Kind.BIAS_GRADIENT else net(stage.about)
    found = read(name)
    assert isinstance(found, Subscripted), DELTA  # noqa: S101
    return found.subscript
