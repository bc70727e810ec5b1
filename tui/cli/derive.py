"""`backpass derive` and `backpass source`: why a derivative is what it is, and the loop to read."""

from __future__ import annotations

from shutil import get_terminal_size

from engine.calculus import NoDerivativeError, derived
from engine.exports.derivation import (
    WIDTH,
    derivation_json,
    derivation_latex,
    derivation_text,
)
from engine.training.handout import handout
from engine.travel import DestinationError, parse_destination
from tui.cli.arguments import Options
from tui.cli.messages import StoppedError
from tui.cli.output import deliver, notation_for
from tui.cli.scenarios import chosen
from tui.cli.trace import traced


def derive(options: Options) -> int:
    """Write the derivation of a stage; returns the exit status."""
    scenario = chosen(options.scenario)
    try:
        destination = parse_destination(options.stage or "", scenario.rules)
    except DestinationError as error:
        options.fail(f"argument STAGE: {error}")
    stage = destination.stage
    if stage is None or destination.epoch is not None:
        options.fail("argument STAGE: expected a derivative such as dE_total/dw5")
    try:
        found = derived(stage, traced(scenario, options.epoch))
    except NoDerivativeError:
        raise StoppedError(
            f"backpass: {stage} is no derivative; try dE_total/dw5, dout_o1/dnet_o1 or delta_o1"
        ) from None
    notation = notation_for(None)
    match options.format:
        case "json":
            deliver([derivation_json(found, notation)])
        case "latex":
            deliver(derivation_latex(found))
        case _:
            width = min(get_terminal_size((WIDTH, 0)).columns, WIDTH)
            deliver(derivation_text(found, notation, width=width))
    return 0


def source(options: Options) -> int:
    """Write the training loop as a function; returns the exit status."""
    deliver([handout(chosen(options.scenario))])
    return 0
