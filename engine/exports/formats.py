"""The formats by name: what the command line and the program's own export offer."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from types import MappingProxyType
from typing import NamedTuple

from engine.exports.latex import trace_latex
from engine.exports.markdown import trace_markdown
from engine.exports.run import train_csv, train_text
from engine.exports.run_json import train_json
from engine.exports.stages import Detail
from engine.exports.table import trace_csv
from engine.exports.trace import trace_json, trace_text
from engine.expression import Notation
from engine.trace import Pass
from engine.training import History


class PassFormat(NamedTuple):
    """How a pass is written, and the ending of such a file's name."""

    write: Callable[[Pass, int, Detail, Notation], Iterable[str]]
    ending: str


class RunFormat(NamedTuple):
    """How a run is written, every so many epochs (None: as suits), and its file's ending."""

    write: Callable[[History, int | None, Notation], Iterable[str]]
    ending: str


PASS_FORMATS = MappingProxyType(
    {
        "text": PassFormat(
            lambda trace, epoch, detail, notation: [
                trace_text(trace, epoch, detail, notation=notation)
            ],
            "txt",
        ),
        "json": PassFormat(
            lambda trace, epoch, detail, notation: [
                trace_json(trace, epoch, detail, notation=notation)
            ],
            "json",
        ),
        "csv": PassFormat(
            lambda trace, _, detail, notation: trace_csv(trace, detail, notation=notation), "csv"
        ),
        "markdown": PassFormat(
            lambda trace, epoch, detail, notation: trace_markdown(
                trace, epoch, detail, notation=notation
            ),
            "md",
        ),
        "latex": PassFormat(
            lambda trace, epoch, detail, _: trace_latex(trace, epoch, detail), "tex"
        ),
    }
)
RUN_FORMATS = MappingProxyType(
    {
        "text": RunFormat(train_text, "txt"),
        "csv": RunFormat(lambda history, every, _: train_csv(history, every or 1), "csv"),
        "json": RunFormat(lambda history, every, _: train_json(history, every or 1), "json"),
    }
)
