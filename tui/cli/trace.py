"""`backpass trace`: one pass, written out."""

from __future__ import annotations

from typing import cast

from engine.exports import Detail
from engine.exports.formats import PASS_FORMATS
from engine.trace import trace_pass
from engine.training import Outcome, Training
from tui.cli.arguments import Options
from tui.cli.messages import FAILED_CHECK, StoppedError, in_updates
from tui.cli.output import check, deliver, notation_for
from tui.cli.running import train_to
from tui.cli.scenarios import chosen


def write_pass(options: Options) -> int:
    """Write the pass of an epoch; returns the exit status."""
    scenario = chosen(options.scenario)
    check(options.output, force=options.force)
    training = Training(scenario)
    if train_to(training, options.epoch) is Outcome.INTERRUPTED:
        raise KeyboardInterrupt
    last = training.history.last
    if last < options.epoch:
        raise StoppedError(
            f"backpass: epoch {options.epoch:,} is not reached: training diverges after"
            f" {in_updates(last)}, as too large a learning rate makes its steps overflow",
            FAILED_CHECK,
        )
    trace = trace_pass(scenario, training.history.parameters(last))
    write = PASS_FORMATS[options.format].write
    notation = notation_for(options.output)
    chunks = write(trace, options.epoch, cast("Detail", options.detail), notation)
    deliver(chunks, options.output, force=options.force)
    return 0
