"""The dialog that asks what to export or to copy."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from engine.exports.formats import PASS_FORMATS, RUN_FORMATS
from engine.expression import Notation
from tui.dialogs.choosing import Choice, ChoosingDialog

NAMES = {"latex": "LaTeX", "markdown": "Markdown", "text": "text", "csv": "CSV", "json": "JSON"}


class ExportDialog(ChoosingDialog[str]):
    """Gives the id of what is wanted: `copy value`, `pass latex`, `run csv`, `screen svg`."""

    def __init__(self, copies: Mapping[str, str], run: str, notation: Notation) -> None:
        """Take the texts that can be copied, by what they are called, and how long the run is."""
        choices = [Choice(f"copy {name}", f"copy {name}", text) for name, text in copies.items()]
        super().__init__("Export", [*choices, *files(run)], notation)

    def taken(self, typed: str, choice: Choice | None) -> None:
        """Close with what is lit; where nothing is left, say so."""
        if choice is None:
            self.complain("Nothing is called that.")
        else:
            self.dismiss(choice.id)


def files(run: str) -> Iterator[Choice]:
    """What can be written to a file."""
    for name, each in PASS_FORMATS.items():
        yield Choice(f"pass {name}", f"this pass as {NAMES[name]}", f".{each.ending}")
    for name in RUN_FORMATS:
        yield Choice(f"run {name}", f"the history as {NAMES[name]}", run)
    yield Choice("run xlsx", "the history as a spreadsheet", "of formulas that calculate it")
    yield Choice("run blank", "an empty spreadsheet", "the formulas are left to the student")
    yield Choice("screen svg", "the screen as SVG", "a picture")
