"""From the arguments to an exit status; no error gets past here as a traceback."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import TextIO

from tui.cli.arguments import Options, parsed
from tui.cli.messages import FAILED_INPUT, StoppedError, say
from tui.cli.signals import EndedError, raised
from tui.cli.streams import fill_gaps
from tui.limits import INTERRUPTED

PIPE_CLOSED = 141
"""What a shell reports for a program that a closed pipe ended: 128 and the signal's number."""


def run(arguments: Sequence[str] | None = None) -> int:
    """Run a command line (None: the process's own) and return its exit status."""
    fill_gaps()
    try:
        with raised():
            return _run(arguments)
    except EndedError as ended:
        _discard(1)  # what is still buffered: nobody may be there to take it
        return ended.status
    except StoppedError as stopped:
        say(str(stopped))
        return stopped.status
    except KeyboardInterrupt:
        say("backpass: interrupted")
        return INTERRUPTED
    except BrokenPipeError:
        _abandon_output()
        return PIPE_CLOSED
    except OSError as error:
        _abandon_output()
        say(f"backpass: the output cannot be written: {error.strerror}")
        return FAILED_INPUT


def _run(arguments: Sequence[str] | None) -> int:
    try:
        status = _command(parsed(arguments))
    except SystemExit as leaving:  # argparse has said all that there is to say
        status = leaving.code if isinstance(leaving.code, int) else 0
    if sys.stdout is not None:
        sys.stdout.flush()
    return status


def _command(options: Options) -> int:
    match options.command:
        case "trace":
            from tui.cli.trace import write_pass

            return write_pass(options)
        case "train":
            from tui.cli.train import train

            return train(options)
        case "verify":
            from tui.cli.verify import verify

            return verify(options)
        case "quiz" | "diagnose" | "worksheet" | "mark":
            return _teaching(options)
        case "derive":
            from tui.cli.derive import derive

            return derive(options)
        case "source":
            from tui.cli.derive import source

            return source(options)
        case "site":
            from tui.cli.site import site

            return site(options)
        case _:
            from tui.cli.opening import open_app

            return open_app(options)


def _teaching(options: Options) -> int:
    match options.command:
        case "quiz":
            from tui.cli.quiz import quiz

            return quiz(options)
        case "diagnose":
            from tui.cli.diagnose import diagnose_answer

            return diagnose_answer(options)
        case "worksheet":
            from tui.cli.worksheet import worksheet

            return worksheet(options)
        case _:
            from tui.cli.mark import mark

            return mark(options)


def _abandon_output() -> None:
    """Let what is still buffered go nowhere, or Python would complain about it as it ends."""
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError, AttributeError):
            _flush_or_discard(stream)


def _flush_or_discard(stream: TextIO) -> None:
    try:
        stream.flush()
    except OSError:
        _discard(stream.fileno())


def _discard(number: int) -> None:
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, number)
    os.close(nowhere)
