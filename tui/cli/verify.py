"""`backpass verify`: what holds, what does not, and why."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from textwrap import wrap

from engine.checks import (
    Agreement,
    GradientCheck,
    PrintedFigure,
    check_agreement,
    check_gradients,
    is_tutorial,
    printed_figures,
)
from engine.expression import Notation, number, shortest
from engine.scenario import Scenario
from tui.cli.arguments import Options
from tui.cli.messages import FAILED_CHECK
from tui.cli.output import deliver, notation_for
from tui.cli.scenarios import chosen

WIDTH = 80
GRADIENT_DIGITS, WITNESS_DIGITS = 11, 12


def verify(options: Options) -> int:
    """Run all checks and write their results; returns the exit status."""
    scenario = chosen(options.scenario)
    notation = notation_for(None)
    gradients, agreements = check_gradients(scenario), check_agreement(scenario)
    figures = printed_figures() if is_tutorial(scenario) else ()
    holds = (
        all(check.agrees for check in gradients)
        and all(check.agrees for check in agreements)
        and all(figure.explained for figure in figures)
    )
    blocks = (
        _gradient_lines(gradients, scenario, notation),
        _agreement_lines(agreements, notation),
        _figure_lines(figures, notation),
        ["All checks hold." if holds else "Some checks fail."],
    )
    deliver(f"{line}\n" for block in blocks for line in block)
    return 0 if holds else FAILED_CHECK


def _gradient_lines(
    checks: tuple[GradientCheck, ...], scenario: Scenario, notation: Notation
) -> Iterator[str]:
    yield "Gradients by backpropagation against finite differences of the error"
    yield f"  {'':<16}{'backpropagation':>22}{'differences':>22}   verdict"
    for check in checks:
        gradient, quotient = (
            number(value, GRADIENT_DIGITS, notation)
            for value in (check.gradient, check.difference_quotient)
        )
        verdict = "agrees" if check.agrees else "FAILS"
        yield f"  {notation.symbol(check.name):<16}{gradient:>22}{quotient:>22}   {verdict}"
    if scenario.update_order == "layer_by_layer" and not all(check.agrees for check in checks):
        yield from _wrapped(
            "Layer by layer, the hidden layer is computed with new weights, which the forward pass"
            " did not use: so these are not the gradients of the error."
        )
    yield ""


def _agreement_lines(checks: tuple[Agreement, ...], notation: Notation) -> Iterator[str]:
    yield "One pass by its stages against one update of the training loop"
    if all(check.agrees for check in checks):
        yield f"  all {len(checks)} trained parameters are the same to the last bit"
    for check in checks:
        if not check.agrees:
            traced, trained = (
                shortest(value, None, notation) for value in (check.traced, check.trained)
            )
            yield f"  {notation.symbol(check.name + '+')}: {traced} against {trained}   FAILS"
    yield ""


def _figure_lines(figures: tuple[PrintedFigure, ...], notation: Notation) -> Iterator[str]:
    if not figures:
        yield "The printed figures belong to the tutorial's own values and are not compared."
        yield ""
        return
    yield "The tutorial's printed figures against what its own rule gives"
    yield f"  {'':<16}{'printed':>22}{'by the rule':>22}   verdict"
    for where, group in groupby(figures, lambda figure: figure.where):
        yield where
        for figure in group:
            yield from _figure(figure, notation)
    known = [figure for figure in figures if not figure.agrees]
    explained = sum(figure.explained for figure in known)
    yield from _wrapped(
        f"{len(figures) - len(known)} of {len(figures)} agree to their last digit;"
        f" {len(known)} differ, and {explained} of these are explained."
    )
    yield ""


def _figure(figure: PrintedFigure, notation: Notation) -> Iterator[str]:
    printed, shown = (
        text.replace("-", notation.minus).replace("*", notation.dot)
        for text in (figure.printed, figure.shown)
    )
    verdict = "agrees" if figure.agrees else "differs"
    yield f"  {notation.symbol(figure.name):<16}{printed:>22}{shown:>22}   {verdict}"
    if figure.reason:
        yield from _wrapped(figure.reason)
    if figure.witness_value is not None:
        value = shortest(figure.witness_value, WITNESS_DIGITS, notation)
        gives = "" if figure.explained else ", which is not what is printed"
        yield from _wrapped(f"What gives it: {figure.witness}: {value}{gives}.")
    if not figure.explained:
        yield from _wrapped("NOT EXPLAINED.")


def _wrapped(text: str) -> list[str]:
    return wrap(text, WIDTH, initial_indent=" " * 6, subsequent_indent=" " * 6)
