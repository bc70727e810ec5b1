"""The tutorial's printed figures beside ours: a verdict each, and a reason where they differ."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

from engine.checks.figures import FIGURES, Figure
from engine.checks.witnesses import WITNESSES, Runs
from engine.expression import ASCII, Sum, line
from engine.scenario import Scenario


@dataclass(frozen=True, slots=True)
class PrintedFigure:
    """A printed figure and ours.

    `shown` is ours as the tutorial would print it. Where the two differ, `reason` says why,
    `witness` what gives the printed figure, and `witness_value` is that, computed.
    """

    where: str
    name: str
    epoch: int
    printed: str
    ours: float
    shown: str
    reason: str = ""
    witness: str = ""
    witness_value: float | None = None
    explained: bool = True

    @property
    def agrees(self) -> bool:
        """Whether ours, rounded to the printed number of decimals, is what is printed."""
        return self.shown == self.printed


def is_tutorial(scenario: Scenario) -> bool:
    """Whether a scenario is the tutorial's, whatever its title: only then can figures agree."""
    return replace(scenario, title=Scenario().title) == Scenario()


@cache
def printed_figures() -> tuple[PrintedFigure, ...]:
    """All that the tutorial prints, in its order, compared with what its rule gives."""
    runs = Runs(max(figure.epoch for figure in FIGURES))
    return tuple(_explained(figure, _compared(figure, runs), runs) for figure in FIGURES)


def _compared(figure: Figure, runs: Runs) -> PrintedFigure:
    if figure.epoch:
        ours = runs.as_written[figure.epoch].observed[figure.name]
    else:
        ours = runs.first.values[figure.name]
    shown = figure.rounded(ours) if figure.is_number else _term(figure, runs)
    return PrintedFigure(figure.where, figure.name, figure.epoch, figure.printed, ours, shown)


def _term(figure: Figure, runs: Runs) -> str:
    """The term of our own formula that feeds in the same input as the printed term."""
    expression = runs.first[figure.name].definition.expression
    terms = expression.terms if isinstance(expression, Sum) else ()
    texts = [line(Sum((term,)), str, ASCII) for term in terms]
    return next(text for text in texts if text.endswith(figure.printed.rpartition("*")[2]))


def _explained(figure: Figure, compared: PrintedFigure, runs: Runs) -> PrintedFigure:
    if compared.agrees:
        return compared
    witness = WITNESSES.get((figure.name, figure.printed))
    if witness is None:
        return replace(compared, explained=False)
    value = witness.value(runs)
    gives_it = value != compared.ours and (
        not figure.is_number or figure.rounded(value) == figure.printed
    )
    return replace(
        compared,
        reason=witness.reason,
        witness=witness.method,
        witness_value=value,
        explained=gives_it,
    )
