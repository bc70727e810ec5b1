"""`backpass train`: a training run, written out."""

from __future__ import annotations

from engine.exports import train_csv, train_text
from engine.training import MOST_EPOCHS, History, Outcome, Training
from tui.cli.arguments import Options
from tui.cli.messages import FAILED_CHECK, in_updates, say
from tui.cli.output import check, deliver, notation_for
from tui.cli.running import train_to
from tui.cli.scenarios import chosen
from tui.limits import INTERRUPTED, USUAL_EPOCHS


def train(options: Options) -> int:
    """Train and write what was reached, however it ended; returns the exit status."""
    scenario = chosen(options.scenario)
    check(options.output, force=options.force)
    below = options.until_error or 0.0
    epochs = options.epochs
    if epochs is None:
        epochs = MOST_EPOCHS if below else USUAL_EPOCHS
    training = Training(scenario)
    outcome = train_to(training, epochs, below)
    history = training.history
    if options.format == "csv":
        chunks = train_csv(history, options.every or 1)
    else:
        chunks = train_text(history, options.every, notation_for(options.output))
    deliver(chunks, options.output, force=options.force)
    if ending := _ending(outcome, history, below):
        say(f"backpass: {ending}")
    return {Outcome.DIVERGED: FAILED_CHECK, Outcome.INTERRUPTED: INTERRUPTED}.get(outcome, 0)


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
