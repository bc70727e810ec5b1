"""An explanation, made for one stage of one pass from the text for its kind."""

from __future__ import annotations

from engine.calculus import Form, form_sentences, forms
from engine.expression import UNICODE, Notation
from engine.lesson.texts import TEXTS, Explanation, Words, start
from engine.trace import Pass, Stage


def explain(
    trace: Pass,
    stage: Stage | None,
    digits: int = 9,
    notation: Notation = UNICODE,
    *,
    result: bool = False,
) -> Explanation:
    """What is said at a stage, or at the start, with its own names and with numbers of its pass.

    The value that the stage itself computes is told only where `result` says that it may be,
    so that it can be asked for. Of a stage in another way of writing it is said where one meets it.
    """
    if stage is None:
        return start(trace, digits, notation)
    definition = trace[stage.id].definition
    words = Words(trace, definition, digits, notation, result=result)
    text = TEXTS[definition.kind](words)
    if form := _written_as(trace, stage):
        first, *others = form_sentences(form, definition, notation)
        return text._replace(sentences=(first, *words.right_value, *others), more=())
    first, *others = text.sentences
    return text._replace(sentences=(first, *words.right_value, *others))


def _written_as(trace: Pass, stage: Stage) -> Form | None:
    """The way in which a stage is written, where it is not the lesson's.

    Of two that look alike, as a hidden δ does with and without its minus, the value tells.
    """
    written = stage.definition.expression
    if written == trace[stage.id].definition.expression:
        return None
    alike = [form for form in forms(stage.id, trace.scenario.rules) if form.expression == written]
    same = (form for form in alike if form.value(trace.values) == stage.value)
    return next(same, alike[0] if alike else None)
