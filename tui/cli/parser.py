"""The parser of a command line: exact, and brief where something is wrong."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable, Sequence
from typing import NoReturn

from engine.one_line import one_line


class Parser(argparse.ArgumentParser):
    """A parser that takes no shortened options and says what is wrong in one printable line."""

    def __init__(self, **settings: object) -> None:
        """Build it as argparse does, without abbreviations."""
        super().__init__(allow_abbrev=False, **settings)  # type: ignore[arg-type]

    def take_negative_numbers(self) -> None:
        """Let `-2.26e-02` or `-(1/2)` be an argument and no option."""
        self._negative_number_matcher = re.compile(r"-[\d.,(\s-]*[\d(]|-exp\b|-$")

    def error(self, message: str) -> NoReturn:
        """End with usage, the message and exit status 2."""
        super().error(one_line(message))


class Version(argparse.Action):
    """Writes the version that the package's metadata gives, and ends the program."""

    def __init__(self, option_strings: Sequence[str], dest: str) -> None:
        """Take no value."""
        text = "show program's version number and exit"
        super().__init__(option_strings, dest=argparse.SUPPRESS, nargs=0, help=text)

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> NoReturn:
        """Write it and end."""
        from importlib.metadata import version  # nothing else needs it

        if sys.stdout is not None:
            sys.stdout.write(f"{parser.prog} {version('backpass')}\n")
        parser.exit()


AddParser = Callable[..., Parser]
