"""The options of what a teacher hands out and marks."""

from __future__ import annotations

from argparse import ArgumentTypeError
from collections.abc import Callable, Sequence

from engine.parts import PARTS
from engine.training import MOST_EPOCHS
from tui.cli.parser import AddParser, Parser
from tui.cli.readers import whole
from tui.limits import FEWEST_DIGITS, MOST_DIGITS, MOST_SHEETS, USUAL_DIGITS

SEED = "a word or number that the networks follow from (default: 1)"
SCENARIO = "scenario in TOML, instead of networks made from a seed"
ANSWER = "a number, a fraction or plain arithmetic: 0.1234, 3/8, .5*exp(-1)"
LONGEST_SEED = 32


def add_diagnose(add_parser: AddParser) -> None:
    """`backpass diagnose`."""
    text = "say whether a value is right, and which mistake gives it"
    parser = add_parser("diagnose", help=text, description=f"{text.capitalize()}.")
    parser.take_negative_numbers()
    add = parser.add_argument
    add("stage", metavar="STAGE", help="whose value it is, such as net_h1 or dE_total/dw5")
    add("answer", metavar="ANSWER", help=ANSWER)
    add("-s", "--scenario", metavar="FILE", help="scenario in TOML (default: the tutorial's)")
    add("--epoch", type=whole(0, MOST_EPOCHS), default=0, metavar="K", help="after K updates")
    _add_format(parser, "text", "json")


def add_worksheet(add_parser: AddParser) -> None:
    """`backpass worksheet`."""
    text = "write worksheets, the form for their answers, or the answers"
    parser = add_parser("worksheet", help=text, description=f"{text.capitalize()}.")
    add = parser.add_argument
    add("-s", "--scenario", metavar="FILE", help=SCENARIO)
    add("--seed", type=seed, metavar="S", help=SEED)
    add("--count", type=whole(1, MOST_SHEETS), metavar="N", help="so many sheets (default: 1)")
    add("--names", metavar="FILE.csv", help="a sheet for each name in a table")
    add("--only", choices=PARTS, help="ask for one part of the pass")
    add("--answers", action="store_true", help="write the worked answers instead of blanks")
    add("--paper", choices=("a4", "letter"), default="a4", help="for LaTeX (default: a4)")
    _add_format(parser, "markdown", "latex", "csv", "json")
    _add_output(parser)


def add_mark(add_parser: AddParser) -> None:
    """`backpass mark`."""
    text = "mark the filled-in form of a class"
    parser = add_parser("mark", help=text, description=f"{text.capitalize()}.")
    add = parser.add_argument
    add("form", metavar="ANSWERS.csv", help="the form, as a spreadsheet saves it")
    add("-s", "--scenario", metavar="FILE", help="the network that all sheets are of")
    follow = "what an answer is worth that follows from a wrong one (default: full)"
    add("--follow", choices=("full", "half", "none"), default="full", help=follow)
    _add_format(parser, "text", "csv", "json")
    _add_output(parser)


def add_quiz(add_parser: AddParser) -> None:
    """`backpass quiz`."""
    text = "ask for the values of a pass, or for the mistake in one"
    parser = add_parser("quiz", help=text, description=f"{text.capitalize()}.")
    add = parser.add_argument
    digits = f"decimals shown, {FEWEST_DIGITS} to {MOST_DIGITS} (default: {USUAL_DIGITS})"
    add("-s", "--scenario", metavar="FILE", help="a TOML file, or a name of the gallery")
    add("--seed", type=seed, metavar="S", help="a network made from a word or number")
    add("--epoch", type=whole(0, MOST_EPOCHS), default=0, metavar="K", help="after K updates")
    add("--only", choices=PARTS, help="ask for one part of the pass")
    add("--find", action="store_true", help="find the error in a pass")
    add("--project", action="store_true", help="for a room")
    add("--digits", type=whole(FEWEST_DIGITS, MOST_DIGITS), default=USUAL_DIGITS, metavar="N",
        help=digits)  # fmt: skip
    add("--theme", metavar="NAME", help="colours, such as backpass-light")
    add("--ascii", action="store_true", help="draw in plain ASCII")


TEACHING: Sequence[Callable[[AddParser], None]] = (add_quiz, add_diagnose, add_worksheet, add_mark)


def seed(text: str) -> str:
    """Read a seed: letters and digits, so that sheets can be called after it."""
    if text.isascii() and text.isalnum() and len(text) <= LONGEST_SEED:
        return text
    raise ArgumentTypeError(f"expected up to {LONGEST_SEED} letters and digits, got {text!r}")


def _add_format(parser: Parser, usual: str, *others: str) -> None:
    choices = (usual, *others)
    parser.add_argument("--format", choices=choices, default=usual, help=f"default: {usual}")


def _add_output(parser: Parser) -> None:
    add = parser.add_argument
    add("-o", "--output", metavar="FILE", help="write to a file instead of standard output")
    add("--force", action="store_true", help="replace a file that exists")
