"""`backpass quiz`: practice, from the first key on."""

from __future__ import annotations

import gc
import os
from secrets import token_hex
from typing import cast

from engine.parts import Part
from engine.sheets import sheet_name, sheet_named
from tui.cli.arguments import Options
from tui.cli.opening import check_terminal, check_theme
from tui.cli.scenarios import opened
from tui.terminal.environment import settle


def quiz(options: Options) -> int:
    """Open the program in practice; returns its exit status."""
    settle(os.environ)
    if options.scenario is not None and options.seed is not None:
        options.fail("argument --seed: not with -s: a seed makes a network of its own")
    found = opened(options.scenario)
    scenario = found.scenario
    if options.seed is not None:
        scenario = sheet_named(sheet_name(options.seed, 1)).scenario
    check_terminal()
    check_theme(options)
    gc.disable()  # until the first frame is there; the app sees to that
    from tui.dialogs.practice_menu import Wish
    from tui.start import run_app

    seed = options.seed or token_hex(4)
    return run_app(
        scenario,
        epoch=options.epoch,
        digits=options.digits,
        theme=options.theme,
        ascii_only=options.ascii or None,
        project=options.project,
        document=found.document if options.seed is None else None,
        greeting=found.said,
        practice=Wish(only=cast("Part | None", options.only), find=options.find, seed=seed),
    )
