"""An explanation, made for one stage of one pass from the text for its kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.expression import UNICODE, Notation
from engine.lesson.texts import TEXTS, Explanation, Words, start
from engine.trace import Pass, Stage

if TYPE_CHECKING:
    from engine.calculus import Form


def explain(
    trace: Pass,
    stage: Stage | None,
    digits: int = 9,
    notation: Notation = UNICODE,
    *,
    form: Form | None = None,
    result: bool = False,
) -> Explanation:
    """What is said at a stage, or at the start, with its own names and with numbers of its pass.

    The value that the stage itself computes is told only where `result` says that it may be,
    so that it can be asked for. Of a stage that is written in another `form` it is said where one
    meets it.
    """
    if stage is None:
        return start(trace, digits, notation)
    definition = trace[stage.id].definition
    words = Words(trace, definition, digits, notation, result=result)
    text = TEXTS[definition.kind](words)
    if form is not None:
        from engine.calculus import form_sentences  # noqa: PLC0415  (few stages are read in a form)

        first, *others = form_sentences(form, definition, notation)
        return text._replace(sentences=(first, *words.right_value, *others), more=())
    first, *others = text.sentences
    return text._replace(sentences=(first, *words.right_value, *others))
