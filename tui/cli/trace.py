"""`backpass trace`: one pass, written out."""

from __future__ import annotations

from typing import cast

from engine.calculus import FormId
from engine.calculus.written import in_form, note
from engine.exports import Detail
from engine.exports.formats import PASS_FORMATS
from engine.scenario import Scenario
from engine.trace import Pass, trace_pass
from engine.training import Outcome, Training
from tui.cli.arguments import Options
from tui.cli.messages import FAILED_CHECK, StoppedError, in_updates, say
from tui.cli.output import check, deliver, notation_for
from tui.cli.running import train_to
from tui.cli.scenarios import chosen


def write_pass(options: Options) -> int:
    """Write the pass of an epoch; returns the exit status."""
    scenario = chosen(options.scenario)
    check(options.output, force=options.force)
    trace, said = traced(scenario, options.epoch), ""
    notation = notation_for(options.output)
    if options.way is not None:
        form = cast("FormId", options.way)
        trace, said = in_form(trace, form), note(form, notation)
    write = PASS_FORMATS[options.format].write
    chunks = write(trace, options.epoch, cast("Detail", options.detail), notation)
    if options.format == "text" and said:
        chunks = [*chunks, f"\n{said}\n"]
    else:
        for line in said.splitlines():
            say(line)
    deliver(chunks, options.output, force=options.force)
    return 0


def traced(scenario: Scenario, epoch: int) -> Pass:
    """The pass of an epoch, after as much training as it takes.

    Raises StoppedError where training ends before that epoch, KeyboardInterrupt where the user
    ends it.
    """
    training = Training(scenario)
    if train_to(training, epoch) is Outcome.INTERRUPTED:
        raise KeyboardInterrupt
    last = training.history.last
    if last < epoch:
        raise StoppedError(
            f"backpass: epoch {epoch:,} is not reached: training diverges after"
            f" {in_updates(last)}, as too large a learning rate makes its steps overflow",
            FAILED_CHECK,
        )
    return trace_pass(scenario, training.history.parameters(last))
