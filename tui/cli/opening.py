"""`backpass` by itself: opens the program on the screen."""

from __future__ import annotations

import gc
import os
import sys
from difflib import get_close_matches
from typing import TYPE_CHECKING, TextIO, cast

from engine.scenario import Scenario
from engine.travel import DestinationError, parse_destination
from tui.cli.arguments import Options
from tui.cli.messages import StoppedError
from tui.cli.scenarios import opened
from tui.terminal.environment import settle

if TYPE_CHECKING:
    from engine.lesson import Walk


def open_app(options: Options) -> int:
    """Open the program; returns its exit status."""
    settle(os.environ)
    found = opened(options.scenario)
    stage = _stage(options, found.scenario)
    check_terminal()
    check_theme(options)
    gc.disable()  # until the first frame is there; the app sees to that
    from tui.start import run_app

    return run_app(
        found.scenario,
        epoch=options.epoch,
        stage=stage,
        detail=cast("Walk", options.detail),
        digits=options.digits,
        theme=options.theme,
        ascii_only=options.ascii or None,
        project=options.project,
        document=found.document,
        greeting=found.said if stage or options.epoch else found.said_beside,
    )


def _stage(options: Options, scenario: Scenario) -> str | None:
    if options.stage is None:
        return None
    try:
        destination = parse_destination(options.stage, scenario.rules)
    except DestinationError as error:
        options.fail(f"argument --stage: {error}")
    if destination.stage is None or destination.epoch is not None:
        options.fail("argument --stage: expected a stage such as w5+; --epoch takes an epoch")
    return destination.stage


def check_terminal() -> None:
    """Raise StoppedError where there is no terminal to draw on."""
    for stream, name in ((sys.stdin, "input"), (sys.stdout, "output")):
        if not is_terminal(stream):
            raise StoppedError(
                f"backpass: standard {name} is no terminal;"
                " backpass trace and backpass train write to files and pipes"
            )
    if os.environ.get("TERM") == "dumb":
        raise StoppedError(
            "backpass: it cannot draw on a terminal with TERM=dumb;"
            " backpass trace and backpass train write plain text"
        )


def is_terminal(stream: TextIO | None) -> bool:
    """Whether a standard stream is there at all, and is a terminal."""
    return stream is not None and stream.isatty()


def check_theme(options: Options) -> None:
    """End the program where the theme is none."""
    if options.theme is None:
        return
    from textual.theme import BUILTIN_THEMES

    from tui.themes import THEMES

    names = [*(theme.name for theme in THEMES), *BUILTIN_THEMES]
    if options.theme not in names:
        near = get_close_matches(options.theme, names, n=3, cutoff=0.4) or names[:3]
        options.fail(f"argument --theme: no theme {options.theme!r}: try {', '.join(near)}")
