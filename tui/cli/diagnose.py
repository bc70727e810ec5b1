"""`backpass diagnose`: one value, and what it says about whoever wrote it."""

from __future__ import annotations

from collections.abc import Iterator

from engine.diagnosis import Answer, AnswerError, Diagnosis, diagnose, read_answer, right_pass
from engine.diagnosis.digits import MORE_DIGITS
from engine.expression import Notation
from engine.json_text import json_text
from engine.policies import Rules
from engine.trace import Pass
from engine.training import Outcome, Training
from engine.travel import DestinationError, parse_destination
from tui.cli.arguments import Options
from tui.cli.messages import FAILED_CHECK, StoppedError, in_updates
from tui.cli.output import deliver, notation_for
from tui.cli.running import train_to
from tui.cli.scenarios import chosen

HEADLINES = {
    "right": "Right.",
    "more_digits": MORE_DIGITS,
    "wrong": "Wrong.",
}


def diagnose_answer(options: Options) -> int:
    """Say whether an answer is right; returns the exit status: 0 for right, else 1."""
    scenario = chosen(options.scenario)
    stage = _stage(options, scenario.rules)
    try:
        answer = read_answer(options.answer)
    except AnswerError as error:
        raise StoppedError(f"backpass: ANSWER: {error}") from None
    training = Training(scenario)
    if train_to(training, options.epoch) is Outcome.INTERRUPTED:
        raise KeyboardInterrupt
    if (last := training.history.last) < options.epoch:
        reached = f"training diverges after {in_updates(last)}"
        raise StoppedError(f"backpass: epoch {options.epoch:,} is not reached: {reached}", 1)
    trace = right_pass(scenario, training.history.parameters(last))
    found = diagnose(answer, stage, trace)
    if options.format == "json":
        deliver([_json(stage, options.answer, found)])
    else:
        notation = notation_for(None)
        deliver(f"{line}\n" for line in _lines(stage, answer, found, trace, notation))
    return 0 if found.verdict == "right" else FAILED_CHECK


def _stage(options: Options, rules: Rules) -> str:
    try:
        destination = parse_destination(options.stage or "", rules)
    except DestinationError as error:
        options.fail(f"argument STAGE: {error}")
    if destination.stage is None or destination.epoch is not None:
        options.fail("argument STAGE: expected a stage such as w5+; --epoch takes an epoch")
    if destination.stage == "update":
        options.fail("argument STAGE: the update has no value of its own; try w5+")
    return destination.stage


def _json(stage: str, answer: str, found: Diagnosis) -> str:
    mistakes = [{"id": each.id, "sentence": each.sentence()} for each in found.mistakes]
    document = {"stage": stage, "answer": answer, "verdict": found.verdict, "mistakes": mistakes}
    return json_text(document)


def _lines(
    stage: str, answer: Answer, found: Diagnosis, trace: Pass, notation: Notation
) -> Iterator[str]:
    given = answer.text.strip().replace("-", notation.minus)
    yield f"{notation.symbol(stage)} = {given}"
    yield HEADLINES[found.verdict]
    for each in found.mistakes:
        yield f"  {each.sentence(notation)} ({each.id})"
    if found.mistakes:
        yield f"  The formula: {trace[stage].formula(notation)}"
    elif found.verdict == "wrong":
        yield "  No known mistake gives this number."
