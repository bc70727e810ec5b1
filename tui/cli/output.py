"""Where results go: to standard output, or whole to a file."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable
from io import TextIOWrapper
from typing import TextIO

from engine.expression import ASCII, UNICODE, Notation
from tui.cli.messages import StoppedError
from tui.files.writing import OutputError, check_target, write_whole

_STEERING = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]|\r(?!\n)")
"""Control characters: those of ASCII, and those of the second kind (C1), \\x9b among them."""


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
    chunks = (harmless(chunk) for chunk in chunks)
    if output is not None:
        _write(output, chunks, force=force)
        return
    stream = _standard_output()
    if isinstance(stream, TextIOWrapper):
        stream.reconfigure(errors="backslashreplace")
    stream.writelines(chunks)


def deliver_bytes(content: bytes, output: str | None = None, *, force: bool = False) -> None:
    """Write a result that is no text, as `deliver` writes text."""
    if output is not None:
        _write(output, [content], force=force)
    else:
        _standard_output().buffer.write(content)


def _write(output: str, chunks: Iterable[str | bytes], *, force: bool) -> None:
    try:
        write_whole(output, chunks, force=force)
    except OutputError as error:
        raise StoppedError(str(error)) from None


def _standard_output() -> TextIO:
    if sys.stdout is None:
        raise StoppedError("backpass: standard output is closed")
    return sys.stdout


def harmless(text: str) -> str:
    """A text in which no character steers a terminal: such ones are written as escapes.

    Ends of lines and tabulators are kept. What writes JSON has no such characters to begin with.
    """
    return _STEERING.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
