"""`backpass trace`: one pass, written out."""

from __future__ import annotations

from typing import cast

from engine.exports import Detail, EpochNotReachedError, trace_json, trace_text
from engine.training import Outcome, Training
from tui.cli.arguments import Options
from tui.cli.messages import FAILED_CHECK, StoppedError
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
        error = EpochNotReachedError(options.epoch, last)
        raise StoppedError(f"backpass: {error}", FAILED_CHECK)
    write = trace_json if options.format == "json" else trace_text
    text = write(
        scenario,
        options.epoch,
        cast("Detail", options.detail),
        parameters=training.history.parameters(last),
        notation=notation_for(options.output),
    )
    deliver([text], options.output, force=options.force)
    return 0
