"""The options: what they are called, what they take, and what is said where that is wrong."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from typing import NoReturn

from engine.lesson.walks import WALKS
from engine.training import MOST_EPOCHS
from tui.cli.operands import with_scenario_option
from tui.cli.parser import AddParser, Parser, Version
from tui.cli.readers import above_zero, whole
from tui.cli.teaching import TEACHING
from tui.cli.writing import WRITING, add_form
from tui.limits import FEWEST_DIGITS, MOST_DIGITS, USUAL_DIGITS

DETAILS = ("factor", "stage")
APP_DEFAULTS: dict[str, object] = {"epoch": 0, "detail": "lesson", "digits": USUAL_DIGITS}
FLAGS = ("ascii", "project")
SCENARIO = "a TOML file, or a name of the gallery (default: tutorial)"
EPOCH = "start from the weights after K updates (default: 0)"
DETAIL = "write every chain-rule factor, or ordinary stages only (default: factor)"
WALK = "the walk: every number explained, every chain-rule factor, or ordinary stages only"
DIGITS = f"decimals shown, {FEWEST_DIGITS} to {MOST_DIGITS} (default: {USUAL_DIGITS})"
USAGE = "%(prog)s [-s SCENARIO | FILE.toml] [OPTION ...]\n       %(prog)s COMMAND [OPTION ...]"
EPILOG = (
    "The arrow keys step; ? in the program shows every key. 'backpass COMMAND --help' says more."
)


class Options(argparse.Namespace):
    """The command and its options; those of other commands are absent."""

    command: str | None
    scenario: str | None
    epoch: int
    stage: str | None
    detail: str
    digits: int
    theme: str | None
    ascii: bool
    project: bool
    format: str
    output: str | None
    force: bool
    epochs: int | None
    every: int | None
    until_error: float | None
    blank: bool
    answer: str
    seed: str | None
    count: int | None
    names: str | None
    only: str | None
    answers: bool
    paper: str
    form: str
    way: str | None
    follow: str
    find: bool
    fail: Callable[[str], NoReturn]
    """Ends the program with a usage error."""


def parsed(arguments: Sequence[str] | None) -> Options:
    """The options of a command line. Ends the program where they are wrong, as argparse does."""
    parser, of_app = _app_parser()
    parser.set_defaults(fail=parser.error)
    commands = parser.add_subparsers(
        prog=parser.prog, dest="command", metavar="COMMAND", title="commands", parser_class=Parser
    )
    adders: list[Callable[[AddParser], None]] = [
        _add_trace,
        _add_train,
        _add_verify,
        *TEACHING,
        *WRITING,
        _add_site,
    ]
    for add in adders:
        add(commands.add_parser)
    words = sys.argv[1:] if arguments is None else arguments
    valued = {flag for action in of_app if action.nargs is None for flag in action.option_strings}
    line = with_scenario_option(words, commands.choices, valued)
    options = parser.parse_args(line, Options())
    for action in of_app:
        name, given = action.dest.removeprefix("app_"), getattr(options, action.dest)
        if options.command is None:
            default = False if name in FLAGS else APP_DEFAULTS.get(name)
            setattr(options, name, default if given is None else given)
        elif given is not None:
            flag = action.option_strings[-1]
            parser.error(f"{flag} belongs after the command: backpass {options.command} ...")
    return options


def _app_parser() -> tuple[Parser, list[argparse.Action]]:
    parser = Parser(
        prog="backpass",
        usage=USAGE,
        description="Steps through backpropagation in a terminal, one number at a time.",
        epilog=EPILOG,
    )
    parser.add_argument("--version", action=Version)
    add = parser.add_argument
    epochs = whole(0, MOST_EPOCHS)
    digits = whole(FEWEST_DIGITS, MOST_DIGITS)
    return parser, [
        add("-s", "--scenario", dest="app_scenario", metavar="SCENARIO", help=SCENARIO),
        add("--epoch", dest="app_epoch", type=epochs, metavar="K", help=EPOCH),
        add("--stage", dest="app_stage", metavar="ID", help="stage to start at, such as w5+"),
        add("--detail", dest="app_detail", choices=WALKS, help=f"{WALK} (default: lesson)"),
        add("--digits", dest="app_digits", type=digits, metavar="N", help=DIGITS),
        add(
            "--project",
            dest="app_project",
            action="store_true",
            default=None,
            help="start in projection, for a room",
        ),
        add("--theme", dest="app_theme", metavar="NAME", help="colours, such as backpass-light"),
        add(
            "--ascii",
            dest="app_ascii",
            action="store_true",
            default=None,
            help="draw in plain ASCII",
        ),
    ]


def _add_trace(add_parser: AddParser) -> None:
    text = "write one pass, stage by stage"
    parser = add_parser("trace", help=text, description=f"{text.capitalize()}.")
    epochs = whole(0, MOST_EPOCHS)
    parser.add_argument("-s", "--scenario", metavar="SCENARIO", help=SCENARIO)
    parser.add_argument("--epoch", type=epochs, default=0, metavar="K", help=EPOCH)
    parser.add_argument("--detail", choices=DETAILS, default="factor", help=DETAIL)
    add_form(parser)
    _add_output(parser, ("text", "json", "csv", "markdown", "latex"))


def _add_train(add_parser: AddParser) -> None:
    text = "train, and write what each epoch gives"
    parser = add_parser("train", help=text, description=f"{text.capitalize()}.")
    add = parser.add_argument
    epochs, step = whole(0, MOST_EPOCHS), whole(1, MOST_EPOCHS)
    add("-s", "--scenario", metavar="SCENARIO", help=SCENARIO)
    add("--epochs", type=epochs, metavar="N", help="updates to make (default: 10,000)")
    add("--every", type=step, metavar="M", help="write every M-th epoch, and the last")
    add("--until-error", type=above_zero, metavar="X", help="stop once the error is below X")
    add("--blank", action="store_true", help="xlsx: leave the formulas to the reader")
    _add_output(parser, ("text", "csv", "json", "xlsx"))


def _add_verify(add_parser: AddParser) -> None:
    text = "check the gradients, and the tutorial's printed figures"
    parser = add_parser("verify", help=text, description=f"{text.capitalize()}.")
    parser.add_argument("-s", "--scenario", metavar="SCENARIO", help=SCENARIO)


def _add_site(add_parser: AddParser) -> None:
    """The options of `backpass site`."""
    text = "write the program as a page that runs in any browser"
    parser = add_parser("site", help=text, description=f"{text.capitalize()}.")
    parser.add_argument(
        "-o", "--output", metavar="FOLDER", required=True, help="the folder to write"
    )
    parser.add_argument("--force", action="store_true", help="replace an earlier page there")


def _add_output(parser: Parser, formats: tuple[str, ...]) -> None:
    add = parser.add_argument
    add("--format", choices=formats, default=formats[0], help=f"default: {formats[0]}")
    add("-o", "--output", metavar="FILE", help="write to a file instead of standard output")
    add("--force", action="store_true", help="replace a file that exists")
