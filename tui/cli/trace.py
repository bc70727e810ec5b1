"""`backpass trace`: one pass, written out."""

from __future__ import annotations

from typing import cast

from engine.exports import Detail, trace_json, trace_text
from engine.trace import trace_pass
from engine.training import Outcome, Training
from tui.cli.arguments import Options
from tui.cli.messages import FAILED_CHECK, StoppedError, in_updates
from tui.cli.output import check, deliver, notation_for
from tui.cli.running import train_to
from tui.cli.scenarios import chosen


def trace(options: Options) -> int:
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
    write = trace_json if options.format == "json" else trace_text
    text = write(
        trace_pass(scenario, training.history.parameters(last)),
        options.epoch,
        cast("Detail", options.detail),
        notation=notation_for(options.output),
    )
    deliver([text], options.output, force=options.force)
    return 0
