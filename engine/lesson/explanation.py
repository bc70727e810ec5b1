"""An explanation, made for one stage from the text for its kind."""

from __future__ import annotations

import re
from typing import NamedTuple

from engine.definition import Definition, Kind
from engine.expression import UNICODE, Notation, shortest
from engine.lesson.texts import TEXTS, Text
from engine.network import HIDDEN, WEIGHTS, activation_of, incoming
from engine.policies import Rules
from engine.trace import Pass, Stage


class Explanation(NamedTuple):
    """A question that the stage answers, the sentences that answer it, and more of them."""

    question: str
    sentences: tuple[str, ...]
    more: tuple[str, ...]


def _start(trace: Pass, notation: Notation) -> Explanation:
    values = trace.values
    i1, i2, first, second = (
        shortest(values[name], 9, notation) for name in ("i1", "i2", "target_o1", "target_o2")
    )
    return Explanation(
        f"{i1} and {i2} go in; {first} and {second} should come out. What does come out?",
        (
            "We compute the outputs, measure the error, and change each weight a little.",
            "Nothing is computed yet.",
        ),
        (
            "One such round has five parts.",
            "Forward: from the inputs to the outputs.",
            "Error: how far the outputs are from their targets.",
            "Backward, output layer: how the error changes with each weight into the outputs.",
            "Backward, hidden layer: the same for each weight into the hidden neurons.",
            "Update: all new weights replace the old ones.",
        ),
    )


def explain(
    trace: Pass,
    stage: Stage | None,
    digits: int = 9,  # noqa: ARG001  (the next texts quote numbers)
    notation: Notation = UNICODE,
) -> Explanation:
    """What is said at a stage, or at the start, in the words and symbols of its own neuron.

    No number that the stage itself computes is told, so that it can be asked for.
    """
    if stage is None:
        return _start(trace, notation)
    words = _words(stage.definition, notation)
    text = _text(stage.definition, trace.scenario.rules)
    question, answer, more = (part.format_map(words) for part in text)
    return Explanation(question, _sentences(answer), _sentences(more))


def _sentences(text: str) -> tuple[str, ...]:
    return tuple(re.split(r"(?<=[.?]) ", text))


def _text(definition: Definition, rules: Rules) -> Text:
    text = TEXTS[definition.kind]
    if definition.kind is Kind.NET_WRT_ACTIVATION and rules.update_order == "layer_by_layer":
        return text._replace(
            answer="Layer by layer, {weight} is gone by now: {next_weight} takes the place of the"
            " weight that was used."
        )
    if definition.kind is Kind.NEXT_VALUE and rules.update_order == "layer_by_layer":
        return text._replace(
            more="The gradient points to where the error grows, so it is subtracted. This scenario"
            " updates layer by layer: the output layer's new weights are in use as soon as they"
            " are known, and the hidden layer's gradients are taken in a network that has"
            " already changed."
        )
    if definition.kind is Kind.UPDATE and rules.update_order == "layer_by_layer":
        return text._replace(
            answer="The output layer's weights were replaced before the hidden layer's gradients"
            " were taken; now the hidden layer follows."
        )
    if definition.kind is Kind.BIAS_GRADIENT and definition.about in ("b1", "b2"):
        return text._replace(
            answer="One bias feeds a constant 1 to both neurons of its layer, so both deltas count."
        )
    return text


def _words(definition: Definition, notation: Notation) -> dict[str, str]:
    about, via = definition.about, definition.via
    symbol = notation.symbol
    words = {"about": about, "via": via, "symbol": symbol(definition.id), "eta": notation.eta}
    words |= {"half": notation.half, "d": notation.partial, "delta": notation.delta}
    words |= {"next": symbol(f"{about}+"), "dot": notation.dot, "minus": notation.minus}
    words["gradient"] = symbol(f"dE_total/d{about}")
    words["layer"] = "hidden" if about in HIDDEN else "output"
    for weight in WEIGHTS:
        if weight.name == about:
            words |= {"source": weight.source, "target": weight.target}
            words["carried"] = activation_of(weight.source)
        if (weight.source, weight.target) == (about, via):
            words |= {"weight": weight.name, "next_weight": symbol(f"{weight.name}+")}
    if definition.kind is Kind.NET_INPUT:
        into = incoming(about)
        words |= {"sources": " and ".join(weight.source for weight in into)}
    return words
