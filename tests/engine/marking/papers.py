"""Papers as students write them: each number rounded by hand, and used as it was written."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from engine.diagnosis import Answer, read_answer
from engine.expression import Quantity, evaluate
from engine.misconceptions import Reading, book, readings
from engine.names import delta, net, partial
from engine.trace import Pass

Mistakes = dict[str, Reading]
"""What is read wrongly, by stage."""

FORM = tuple(stage for stage, each in book("frozen").items() if each.ordinary and each.expression)


def six(value: float) -> str:
    """Six significant digits, as a spreadsheet keeps them: without zeros at the end."""
    return f"{value:.6g}"


def paper(
    trace: Pass,
    mistakes: Mistakes | None = None,
    rounded: Callable[[float], float] = lambda value: value,
    form: Iterable[str] = FORM,
) -> dict[str, Answer | None]:
    """A student's answers, where every number that is worked out is `rounded` before it is used.

    A gradient is δ times what the weight carries where δ was read wrongly.
    """
    mistakes = mistakes or {}
    values = dict(trace.scenario.constants) | dict(trace.parameters)
    for stage, definition in book(trace.scenario.bias_updates).items():
        expression = definition.expression
        if expression is None:
            continue
        if stage in mistakes:
            value = mistakes[stage].value(values)
        elif delta(definition.via) in mistakes and stage == f"dE_total/d{definition.about}":
            carried = partial(net(definition.via), definition.about)
            value = evaluate(Quantity(delta(definition.via)) * Quantity(carried), values)
        else:
            value = evaluate(expression, values)
        values[stage] = rounded(value)
    return {stage: read_answer(six(values[stage])) for stage in form}


def read_wrongly(stage: str, id_: str) -> Reading:
    """The first reading of a stage with a misconception."""
    return next(reading for reading in readings(stage, "frozen") if reading.id == id_)
