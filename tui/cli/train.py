"""`backpass train`: a training run, written out."""

from __future__ import annotations

import sys
from io import BytesIO

from engine.exports.formats import RUN_FORMATS
from engine.exports.workbook import MOST_ROWS, workbook
from engine.training import MOST_EPOCHS, History, Outcome, Training
from tui.cli.arguments import Options
from tui.cli.messages import FAILED_CHECK, StoppedError, in_updates, say
from tui.cli.output import check, deliver, deliver_bytes, notation_for
from tui.cli.progress import bar
from tui.cli.running import train_to
from tui.cli.scenarios import chosen
from tui.limits import INTERRUPTED, USUAL_EPOCHS

NEEDS_WRITER = "backpass: --format xlsx needs XlsxWriter: pip install XlsxWriter brings it"


def train(options: Options) -> int:
    """Train and write what was reached, however it ended; returns the exit status."""
    _check(options)
    scenario = chosen(options.scenario)
    check(options.output, force=options.force)
    below = options.until_error or 0.0
    epochs = _epochs(options)
    training = Training(scenario)
    outcome = train_to(training, epochs, below)
    history = training.history
    if options.format == "xlsx":
        content = _spreadsheet(history, blank=options.blank)
        deliver_bytes(content, options.output, force=options.force)
    else:
        write = RUN_FORMATS[options.format].write
        chunks = write(history, options.every, notation_for(options.output))
        deliver(chunks, options.output, force=options.force)
    if ending := _ending(outcome, history, below):
        say(f"backpass: {ending}")
    return {Outcome.DIVERGED: FAILED_CHECK, Outcome.INTERRUPTED: INTERRUPTED}.get(outcome, 0)


def _epochs(options: Options) -> int:
    """How many updates to make at the most."""
    if options.epochs is not None:
        return options.epochs
    if options.format == "xlsx" or not options.until_error:
        return USUAL_EPOCHS
    return MOST_EPOCHS


def _check(options: Options) -> None:
    """End with a usage error where options do not go together."""
    if options.format != "xlsx":
        if options.blank:
            options.fail("argument --blank: it goes with --format xlsx")
        return
    if options.every is not None:
        options.fail("argument --every: a spreadsheet has a row for every epoch")
    if options.epochs is not None and options.epochs > MOST_ROWS:
        options.fail(f"argument --epochs: a spreadsheet holds at most {MOST_ROWS:,} updates")
    if options.output is None and sys.stdout is not None and sys.stdout.isatty():
        options.fail("argument --format: xlsx is not for a terminal; -o names a file")
    try:
        import xlsxwriter  # noqa: F401  (an extra, and only asked whether it is there)
    except ImportError:
        raise StoppedError(NEEDS_WRITER) from None


def _spreadsheet(history: History, *, blank: bool) -> bytes:
    target = BytesIO()
    with bar(history.last, what="writing", unit="epochs") as tell:
        for epoch in workbook(history, target, blank=blank):
            tell(epoch)
    return target.getvalue()


def _ending(outcome: Outcome, history: History, below: float) -> str:
    """What there is to say on how a run ended."""
    done = in_updates(history.last)
    match outcome:
        case Outcome.DIVERGED:
            return (
                f"training diverged after {done}: too large a learning rate makes its steps"
                " overflow; what was reached is written"
            )
        case Outcome.INTERRUPTED:
            return f"interrupted after {done}; what was reached is written"
        case Outcome.BELOW:
            return f"the error is below {below} after {done}"
    if below:
        return f"the error is {history[history.last].E_total} after {done}, not below {below}"
    return ""
