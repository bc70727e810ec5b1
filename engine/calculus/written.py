"""A pass with its stages written in another way."""

from __future__ import annotations

from dataclasses import replace

from engine.calculus.forms import Form, FormId, form
from engine.expression import Notation
from engine.trace import Pass, Stage


def in_form(trace: Pass, form_id: FormId) -> Pass:
    """The same pass, with each stage written in a form where it has that one.

    A turned δ has the other sign, wherever it is read; all other values are as they were.
    """
    rules = trace.scenario.rules
    stages = tuple(
        stage if (found := form(stage.id, form_id, rules)) is None else rewritten(stage, found)
        for stage in trace
    )
    return replace(trace, stages=stages)


def note(form_id: FormId, notation: Notation) -> str:
    """What a reader of a pass in this form must know; empty where there is nothing."""
    if form_id != "minus-delta":
        return ""
    return (
        f"Written with {notation.delta} without its minus, as some books have it:"
        f"\neach {notation.delta} has the other sign here, and no other value moves."
    )


def rewritten(stage: Stage, found: Form) -> Stage:
    """A stage written in a form; of a turned δ the value has the other sign too."""
    values = found.values(stage.values)
    definition = stage.definition._replace(expression=found.expression)
    return Stage(definition, found.value(stage.values), values)
