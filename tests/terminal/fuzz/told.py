"""The program, which also writes its errors into a file: on a screen of one cell none is legible.

`python told.py FILE OPTIONS…` starts it.
"""

from __future__ import annotations

import runpy
import sys
import traceback
from pathlib import Path

from textual.app import App


def tell(path: Path) -> None:
    """Have every error written into a file before the app handles it."""
    handle = App._handle_exception  # noqa: SLF001  (what every error passes through)

    def told(app: App[object], error: Exception) -> None:
        with path.open("a", encoding="utf-8") as file:
            file.writelines(traceback.format_exception(error))
        handle(app, error)

    App._handle_exception = told  # type: ignore[assignment,method-assign]  # noqa: SLF001


if __name__ == "__main__":
    tell(Path(sys.argv.pop(1)))
    runpy.run_module("tui", run_name="__main__")
