"""The command line. Nothing heavy is imported before the command that needs it is known."""

from __future__ import annotations

import gc
from collections.abc import Sequence

from tui.limits import INTERRUPTED


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command line (by default the process's own) and return its exit status.

    Whoever presses ctrl+c while the program is still being loaded sees no traceback of it.
    """
    try:
        gc.disable()  # what is loaded now stays
        from tui.cli.entry import run  # or it would be loaded unguarded

        gc.enable()
        return run(arguments)
    except KeyboardInterrupt:
        return INTERRUPTED
