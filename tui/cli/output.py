"""Where results go: to standard output, or whole to a file."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from io import TextIOWrapper

from engine.exports import OutputError, check_target, write_whole
from engine.expression import ASCII, UNICODE, Notation
from tui.cli.messages import StoppedError


def notation_for(output: str | None) -> Notation:
    """Formulas in full, unless standard output can only take plain characters."""
    encoding = "utf-8" if output is not None else getattr(sys.stdout, "encoding", None)
    return UNICODE if (encoding or "").lower().startswith("utf") else ASCII


def check(output: str | None, *, force: bool) -> None:
    """Raise StoppedError where the results could not be written, before they are worked out."""
    if output is None:
        return
    try:
        check_target(output, force=force)
    except OutputError as error:
        raise StoppedError(str(error)) from None


def deliver(chunks: Iterable[str], output: str | None = None, *, force: bool = False) -> None:
    """Write results. Raises StoppedError where a file cannot be written, OSError for a pipe."""
    if output is not None:
        try:
            write_whole(output, chunks, force=force)
        except OutputError as error:
            raise StoppedError(str(error)) from None
        return
    if sys.stdout is None:
        raise StoppedError("backpass: standard output is closed")
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")
    sys.stdout.writelines(chunks)
