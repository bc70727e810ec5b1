"""The options of what says why, and of other ways of writing."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from engine.training import MOST_EPOCHS
from tui.cli.parser import AddParser, Parser
from tui.cli.readers import whole

SCENARIO = "scenario: a name of the gallery, or a file in TOML (default: the tutorial's)"


def add_derive(add_parser: AddParser) -> None:
    """`backpass derive`."""
    text = "derive a derivative line by line, each with its rule"
    parser = add_parser("derive", help=text, description=f"{text.capitalize()}.")
    add = parser.add_argument
    add("stage", metavar="STAGE", help="what is derived, such as dE_total/dw5 or delta_o1")
    add("-s", "--scenario", metavar="SCENARIO", help=SCENARIO)
    add("--epoch", type=whole(0, MOST_EPOCHS), default=0, metavar="K", help="after K updates")
    add("--format", choices=("text", "latex", "json"), default="text", help="default: text")


def add_source(add_parser: AddParser) -> None:
    """`backpass source`."""
    text = "write the training loop as one function of plain Python"
    parser = add_parser("source", help=text, description=f"{text.capitalize()}.")
    parser.add_argument("-s", "--scenario", metavar="SCENARIO", help=SCENARIO)


def add_form(parser: Parser) -> None:
    """`--form`, for what writes a pass."""
    ways = ("chain", "delta-rule", "delta", "minus-delta")
    text = "write gradients and deltas as other books do"
    parser.add_argument("--form", dest="way", choices=ways, help=text)


WRITING: Sequence[Callable[[AddParser], None]] = (add_derive, add_source)
